#include "voice/lk-tally-page.h"

#include <glib/gi18n.h>

#include "voice/lk-answer-row.h"
#include "voice/lk-answer-words.h"
#include "voice/lk-answer-sheet.h"
#include "voice/lk-tally-row.h"
#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 760
#define SHARE 45
#define PICTURE 40
#define ECHO 72
#define LEAST 96

struct _LkTallyPage
{
  GtkWidget    parent_instance;

  GtkWidget   *sides;
  GtkWidget   *rows;       /* GtkListBox of LkTallyRow */
  GtkWidget   *number;     /* "Sheet 7" */
  GtkWidget   *counted;
  GtkWidget   *waiting;    /* how many are not written yet */
  GtkWidget   *line;       /* the statement or question at hand, whole */
  GtkWidget   *answers;
  GtkWidget   *blank;
  GtkWidget   *entry;      /* of an open answer */
  GtkWidget   *back;
  GtkWidget   *skips;
  GtkWidget   *echo;       /* box: what was pressed last */
  GtkWidget   *echo_words;

  LkSurvey    *survey;
  LkAnswerSheet     *sheet;
  LkSurveyLevel level;
  guint        n_statements;
  gboolean     setting;
};

G_DEFINE_FINAL_TYPE (LkTallyPage, lk_tally_page, GTK_TYPE_WIDGET)

static LkTallyRow *
get_row (LkTallyPage *self,
         guint        step)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), (int) step);

  return row != NULL ? LK_TALLY_ROW (row) : NULL;
}

/* A screen reader reads the row that gets the focus, and with it what was pressed before. */
static void
echo (LkTallyPage *self,
      GtkWidget   *picture,
      const char  *words)
{
  GtkWidget *former = gtk_widget_get_first_child (self->echo);

  if (former != self->echo_words)
    gtk_box_remove (GTK_BOX (self->echo), former);
  if (picture != NULL)
    gtk_box_prepend (GTK_BOX (self->echo), picture);
  gtk_label_set_text (GTK_LABEL (self->echo_words), words);
}

static void
show_rows (LkTallyPage *self)
{
  const guint n = self->n_statements, step = lk_answer_sheet_get_step (self->sheet);
  LkTallyRow *row = NULL;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      const LkAnswer answer = lk_answer_sheet_get_answer (self->sheet, i);

      if (i < n)
        lk_tally_row_set_entered (row, lk_answer_sheet_has_answer (self->sheet, i) ? lk_answer_mark (answer) : NULL,
                                  lk_answer_sheet_has_answer (self->sheet, i) ? lk_answer_words (answer) : NULL);
      lk_tally_row_set_current (row, i == step);
      gtk_widget_set_visible (GTK_WIDGET (row), i < lk_answer_sheet_get_n_steps (self->sheet));
    }
}

static void
show (LkTallyPage *self)
{
  const LkSurveyLine *line = lk_answer_sheet_get_line (self->sheet);
  const gboolean question = lk_answer_sheet_is_question (self->sheet);
  const guint n = lk_survey_get_n_sheets (self->survey), n_waiting = lk_survey_get_n_waiting (self->survey);
  const guint step = lk_answer_sheet_get_step (self->sheet);
  g_autofree char *number = g_strdup_printf (_("Sheet %u"), n + 1);
  g_autofree char *counted = g_strdup_printf (ngettext ("%u sheet entered", "%u sheets entered", n), n);
  g_autofree char *waiting = g_strdup_printf (ngettext ("%u of them is not written yet: that is done from five sheets on, so that nobody can be recognised. "
                                                        "Keep the paper until then.",
                                                        "%u of them are not written yet: that is done from five sheets on, so that nobody can be recognised. "
                                                        "Keep the paper until then.", n_waiting), n_waiting);

  show_rows (self);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  gtk_label_set_text (GTK_LABEL (self->counted), counted);
  gtk_label_set_text (GTK_LABEL (self->waiting), n_waiting > 0 ? waiting : "");
  gtk_label_set_text (GTK_LABEL (self->line), line != NULL ? line->text : _("There is nothing to answer in this survey yet."));
  gtk_widget_set_visible (self->answers, line != NULL && !question);
  gtk_widget_set_visible (self->blank, line != NULL && !question);
  gtk_widget_set_visible (self->entry, question);
  lk_answer_row_set_chosen (LK_ANSWER_ROW (self->answers), lk_answer_sheet_get_answer (self->sheet, step));
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), lk_answer_sheet_get_text (self->sheet));
  self->setting = FALSE;
  if (question && line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
counted_cb (LkTallyPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && lk_survey_get_form (self->survey) != NULL)
    show (self);
}

static void
hand_in (LkTallyPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!lk_answer_sheet_hand_in (self->sheet, self->survey, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  show (self);
}

static void
go_on (LkTallyPage *self)
{
  if (lk_answer_sheet_go (self->sheet, 1))
    show (self);
  else
    hand_in (self);
}

static void
answer (LkTallyPage *self,
        LkAnswer     given)
{
  lk_answer_sheet_answer (self->sheet, given);
  echo (self, lk_answer_row_new_picture (self->level, given, ECHO), lk_answer_words (given));
  go_on (self);
}

static void
answered_cb (LkTallyPage *self,
             int          given)
{
  answer (self, (LkAnswer) given);
}

static void
blank_cb (LkTallyPage *self)
{
  answer (self, LK_ANSWER_BLANK);
}

static void
take_back (LkTallyPage *self)
{
  g_autoptr (GError) error = NULL;

  if (lk_answer_sheet_take_back (self->sheet, self->survey, &error))
    echo (self, NULL, _("The last sheet, once more"));
  else
    echo (self, NULL, error != NULL ? error->message : _("The sheets before this one cannot be taken back any more."));
}

static void
back_cb (LkTallyPage *self)
{
  if (lk_answer_sheet_go (self->sheet, -1))
    echo (self, NULL, _("One back"));
  else
    take_back (self);
  show (self);
}

static void
written_cb (LkTallyPage *self)
{
  if (!self->setting && lk_answer_sheet_is_question (self->sheet))
    lk_answer_sheet_write (self->sheet, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
entered_cb (LkTallyPage *self)
{
  echo (self, NULL, "");
  go_on (self);
}

static void
skips_cb (LkTallyPage *self)
{
  lk_answer_sheet_set_skips (self->sheet, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->skips)));
  show (self);
}

static void
row_activated_cb (LkTallyPage   *self,
                  GtkListBoxRow *row)
{
  if (lk_answer_sheet_go (self->sheet, gtk_list_box_row_get_index (row) - (int) lk_answer_sheet_get_step (self->sheet)))
    show (self);
}

static gboolean
entry_key_cb (LkTallyPage     *self,
              guint            key,
              guint            code,
              GdkModifierType  state)
{
  if (key != GDK_KEY_BackSpace || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return GDK_EVENT_PROPAGATE;
  back_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LkTallyPage     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const gboolean on_button = GTK_IS_BUTTON (focus) || GTK_IS_CHECK_BUTTON (focus);
  LkAnswer given;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || lk_answer_sheet_is_question (self->sheet) || lk_answer_sheet_get_line (self->sheet) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (lk_answer_row_read_key (key, &given))
    answer (self, given);
  else if (key == GDK_KEY_n || key == GDK_KEY_N)
    answer (self, LK_ANSWER_N_A);
  else if (((key == GDK_KEY_space || key == GDK_KEY_KP_Space) && !on_button) || key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    answer (self, LK_ANSWER_BLANK);
  else if (key == GDK_KEY_BackSpace)
    back_cb (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
lk_tally_page_grab_focus (GtkWidget *widget)
{
  LkTallyPage *self = LK_TALLY_PAGE (widget);
  LkTallyRow *row = get_row (self, lk_answer_sheet_get_step (self->sheet));

  if (lk_answer_sheet_is_question (self->sheet))
    return gtk_widget_grab_focus (self->entry);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
lk_tally_page_unmap (GtkWidget *widget)
{
  LkSurvey *survey = LK_TALLY_PAGE (widget)->survey;

  GTK_WIDGET_CLASS (lk_tally_page_parent_class)->unmap (widget);

  /* One that has been locked away has ended it already. */
  if (lk_survey_get_form (survey) != NULL)
    lk_survey_end_sitting (survey);
}

static void
lk_tally_page_unroot (GtkWidget *widget)
{
  if (lk_answer_sheet_is_begun (LK_TALLY_PAGE (widget)->sheet))
    gtk_widget_activate_action (widget, "win.toast", "s", _("The sheet that was not finished has not been counted."));

  GTK_WIDGET_CLASS (lk_tally_page_parent_class)->unroot (widget);
}

static void
lk_tally_page_dispose (GObject *object)
{
  LkTallyPage *self = LK_TALLY_PAGE (object);

  g_clear_pointer (&self->sides, gtk_widget_unparent);
  g_clear_object (&self->survey);

  G_OBJECT_CLASS (lk_tally_page_parent_class)->dispose (object);
}

static void
lk_tally_page_finalize (GObject *object)
{
  g_clear_pointer (&LK_TALLY_PAGE (object)->sheet, lk_answer_sheet_free);

  G_OBJECT_CLASS (lk_tally_page_parent_class)->finalize (object);
}

static void
lk_tally_page_class_init (LkTallyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_tally_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_tally_page_finalize;
  widget_class->grab_focus = lk_tally_page_grab_focus;
  widget_class->unmap = lk_tally_page_unmap;
  widget_class->unroot = lk_tally_page_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lktallypage");
}

static void
lk_tally_page_init (LkTallyPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
new_rows (LkTallyPage *self)
{
  LkSurveyForm *form = lk_survey_get_form (self->survey);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  guint number = 0;

  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "boxed-list");
  gtk_widget_set_valign (self->rows, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Statements"), -1);
  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (form, part); i++)
      gtk_list_box_append (GTK_LIST_BOX (self->rows), lk_tally_row_new (++number, lk_survey_form_get (form, part, i)->text));
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_button (LkTallyPage *self,
            const char  *label,
            GCallback    callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_entry (LkTallyPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), LK_SURVEY_MAX_ANSWER);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What was written; Enter goes on"));
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_PRIVATE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  return self->entry;
}

static GtkWidget *
new_echo (LkTallyPage *self)
{
  self->echo = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->echo_words = new_label ("voice-second");
  gtk_widget_set_hexpand (self->echo_words, TRUE);
  gtk_box_append (GTK_BOX (self->echo), self->echo_words);
  gtk_widget_add_css_class (self->echo, "tally-echo");
  gtk_widget_set_vexpand (self->echo, TRUE);
  gtk_widget_set_valign (self->echo, GTK_ALIGN_START);
  return self->echo;
}

static GtkWidget *
new_hands (LkTallyPage *self)
{
  LkSurveyForm *form = lk_survey_get_form (self->survey);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *scroller = gtk_scrolled_window_new (), *hint = new_label ("dim-label");

  self->number = new_label ("voice-first");
  self->counted = new_label ("dim-label");
  self->waiting = new_label ("dim-label");
  gtk_widget_set_hexpand (self->number, TRUE);
  gtk_box_append (GTK_BOX (head), self->number);
  gtk_box_append (GTK_BOX (head), self->counted);
  self->line = new_label ("voice-third");
  self->answers = lk_answer_row_new (self->level, PICTURE);
  g_signal_connect_object (self->answers, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  self->back = new_button (self, _("One _Back"), G_CALLBACK (back_cb));
  self->blank = new_button (self, _("_Left Blank"), G_CALLBACK (blank_cb));
  self->skips = gtk_check_button_new_with_mnemonic (_("_Skip the Open Questions"));
  gtk_widget_set_focus_on_click (self->skips, FALSE);
  gtk_widget_set_visible (self->skips, lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS) > 0 && lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS) > 0);
  g_signal_connect_object (self->skips, "toggled", G_CALLBACK (skips_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), self->back);
  gtk_box_append (GTK_BOX (buttons), self->blank);
  gtk_label_set_text (GTK_LABEL (hint), _("Keys: 1 to 4, 0 or N for does not apply, the space bar for left blank, Backspace for one back."));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->line);
  gtk_box_append (GTK_BOX (box), self->answers);
  gtk_box_append (GTK_BOX (box), new_entry (self));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->skips);
  gtk_box_append (GTK_BOX (box), new_echo (self));
  gtk_box_append (GTK_BOX (box), self->waiting);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

GtkWidget *
lk_tally_page_new (LkSurvey *survey)
{
  LkTallyPage *self = NULL;
  LkSurveyForm *form = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_TALLY_PAGE, NULL);
  self->survey = g_object_ref (survey);
  form = lk_survey_get_form (survey);
  self->level = lk_survey_form_get_level (form);
  self->n_statements = lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS);
  self->sheet = lk_answer_sheet_new (form);
  self->sides = lk_sides_new (new_rows (self), new_hands (self), WIDE, SHARE, 2 * GAP);
  gtk_widget_set_parent (self->sides, GTK_WIDGET (self));
  g_signal_connect_object (survey, "notify::n-sheets", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
