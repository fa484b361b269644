#include "voice/lk-tally-page.h"

#include <glib/gi18n.h>

#include "voice/lk-answer-row.h"
#include "voice/lk-answer-words.h"
#include "voice/lk-answer-sheet.h"
#include "voice/lk-one-press.h"
#include "voice/lk-tally-answer.h"
#include "voice/lk-tally-list.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 760
#define SHARE 45
#define ECHO 72
#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

struct _LkTallyPage
{
  GtkWidget      parent_instance;

  GtkWidget     *sides;
  GtkWidget     *list;         /* LkTallyList */
  GtkWidget     *number;       /* "Sheet 7" */
  GtkWidget     *counted;
  GtkWidget     *waiting;      /* how many are not counted in yet */
  GtkWidget     *answer;       /* LkTallyAnswer */
  GtkWidget     *blank;
  GtkWidget     *last;         /* button that takes the last sheet back */
  GtkWidget     *skips;
  GtkWidget     *echo;         /* box: what was pressed last */
  GtkWidget     *echo_words;

  LkSurvey      *survey;
  LkAnswerSheet *sheet;
};

G_DEFINE_FINAL_TYPE (LkTallyPage, lk_tally_page, GTK_TYPE_WIDGET)

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

static gboolean
can_take_back (LkTallyPage *self)
{
  return !lk_answer_sheet_is_begun (self->sheet) && lk_survey_can_take_back_sheet (self->survey);
}

static void
show (LkTallyPage *self)
{
  const guint n = lk_survey_get_n_sheets (self->survey), n_waiting = lk_survey_get_n_waiting (self->survey);
  g_autofree char *number = g_strdup_printf (_("Sheet %u"), n + 1);
  g_autofree char *counted = g_strdup_printf (ngettext ("%u sheet entered", "%u sheets entered", n), n);
  g_autofree char *waiting = g_strdup_printf (ngettext ("%u of them waits to be counted in: that is done from five together on, so that nobody can be recognised. "
                                                        "Keep the paper until then.",
                                                        "%u of them wait to be counted in: that is done from five together on, so that nobody can be recognised. "
                                                        "Keep the paper until then.", n_waiting), n_waiting);

  lk_tally_list_show (LK_TALLY_LIST (self->list), self->sheet);
  lk_tally_answer_show (LK_TALLY_ANSWER (self->answer), self->sheet);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  gtk_label_set_text (GTK_LABEL (self->counted), counted);
  gtk_label_set_text (GTK_LABEL (self->waiting), n_waiting > 0 ? waiting : "");
  gtk_widget_set_visible (self->blank, lk_answer_sheet_get_line (self->sheet) != NULL && !lk_answer_sheet_is_question (self->sheet));
  gtk_widget_set_sensitive (self->last, can_take_back (self));
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
  echo (self, lk_answer_row_new_picture (lk_survey_form_get_level (lk_survey_get_form (self->survey)), given, ECHO), lk_answer_words (given));
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

/* One statement back, and never into the sheet before: what has been filled in stays. */
static void
back_cb (LkTallyPage *self)
{
  echo (self, NULL, lk_answer_sheet_go (self->sheet, -1) ? _("One back") : _("This is the first of the sheet"));
  show (self);
}

static void
last_cb (LkTallyPage *self)
{
  g_autoptr (GError) error = NULL;

  if (lk_answer_sheet_is_begun (self->sheet))
    echo (self, NULL, _("Finish this sheet first"));
  else if (lk_answer_sheet_take_back (self->sheet, self->survey, &error))
    echo (self, NULL, _("The last sheet, once more"));
  else
    echo (self, NULL, error != NULL ? error->message : _("The sheets before this one cannot be taken back any more."));
  show (self);
}

/* What was pressed last, by the keys that take back everywhere. */
static void
take_back (LkTallyPage *self)
{
  if (lk_answer_sheet_is_begun (self->sheet))
    back_cb (self);
  else
    last_cb (self);
}

static void
written_cb (LkTallyPage *self)
{
  lk_answer_sheet_write (self->sheet, lk_tally_answer_get_text (LK_TALLY_ANSWER (self->answer)));
  gtk_widget_set_sensitive (self->last, can_take_back (self));
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
chosen_cb (LkTallyPage *self,
           guint        step)
{
  if (lk_answer_sheet_go (self->sheet, (int) step - (int) lk_answer_sheet_get_step (self->sheet)))
    show (self);
}

/* It may be changed on another computer, or a question be put back, while a sheet is entered. */
static void
form_cb (LkTallyPage *self)
{
  LkSurveyForm *form = lk_survey_get_form (self->survey);

  if (form == NULL)
    return;
  lk_answer_sheet_set_form (self->sheet, form);
  lk_tally_list_set_form (LK_TALLY_LIST (self->list), form);
  lk_tally_answer_set_level (LK_TALLY_ANSWER (self->answer), lk_survey_form_get_level (form));
  gtk_widget_set_visible (self->skips, lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS) > 0 && lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS) > 0);
  show (self);
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

  if (key == GDK_KEY_z && (state & MODIFIERS) == GDK_CONTROL_MASK && !lk_answer_sheet_is_question (self->sheet))
    {
      take_back (self);
      return GDK_EVENT_STOP;
    }
  if ((state & MODIFIERS) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_BackSpace && (state & GDK_SHIFT_MASK) != 0)
    {
      last_cb (self);
      return GDK_EVENT_STOP;
    }
  if (lk_answer_sheet_is_question (self->sheet) || lk_answer_sheet_get_line (self->sheet) == NULL)
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

  return gtk_widget_grab_focus (lk_answer_sheet_is_question (self->sheet) ? self->answer : self->list);
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
  lk_one_press_add (GTK_WIDGET (self));
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
new_answer (LkTallyPage *self)
{
  self->answer = lk_tally_answer_new ();
  g_signal_connect_object (self->answer, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  return self->answer;
}

static GtkWidget *
new_echo (LkTallyPage *self)
{
  self->echo = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->echo_words = lk_voice_label (NULL, "voice-second");
  gtk_widget_set_hexpand (self->echo_words, TRUE);
  gtk_box_append (GTK_BOX (self->echo), self->echo_words);
  gtk_widget_add_css_class (self->echo, "tally-echo");
  gtk_widget_set_vexpand (self->echo, TRUE);
  gtk_widget_set_valign (self->echo, GTK_ALIGN_START);
  return self->echo;
}

static GtkWidget *
new_head (LkTallyPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->number = lk_voice_label (NULL, "voice-first");
  self->counted = lk_voice_label (NULL, "dim-label");
  gtk_widget_set_hexpand (self->number, TRUE);
  gtk_box_append (GTK_BOX (head), self->number);
  gtk_box_append (GTK_BOX (head), self->counted);
  return head;
}

static GtkWidget *
new_buttons (LkTallyPage *self)
{
  GtkWidget *buttons = lk_flow_new (GAP, GAP / 2);

  self->blank = new_button (self, _("_Left Blank"), G_CALLBACK (blank_cb));
  self->last = new_button (self, _("_Take the Last Sheet Back"), G_CALLBACK (last_cb));
  lk_flow_append (LK_FLOW (buttons), new_button (self, _("One _Back"), G_CALLBACK (back_cb)));
  lk_flow_append (LK_FLOW (buttons), self->blank);
  lk_flow_append (LK_FLOW (buttons), self->last);
  return buttons;
}

static GtkWidget *
new_hands (LkTallyPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *scroller = gtk_scrolled_window_new ();

  self->skips = gtk_check_button_new_with_mnemonic (_("_Skip the Open Questions"));
  gtk_widget_set_focus_on_click (self->skips, FALSE);
  g_signal_connect_object (self->skips, "toggled", G_CALLBACK (skips_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), new_head (self));
  gtk_box_append (GTK_BOX (box), new_answer (self));
  gtk_box_append (GTK_BOX (box), new_buttons (self));
  gtk_box_append (GTK_BOX (box), self->skips);
  gtk_box_append (GTK_BOX (box), new_echo (self));
  self->waiting = lk_voice_label (NULL, "dim-label");
  gtk_box_append (GTK_BOX (box), self->waiting);
  gtk_box_append (GTK_BOX (box), lk_voice_label (_("Keys: 1 to 4, 0 or N for does not apply, the space bar for left blank, Backspace for one back, "
                                                   "Shift and Backspace for the last sheet."), "dim-label"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

GtkWidget *
lk_tally_page_new (LkSurvey *survey)
{
  LkTallyPage *self = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_TALLY_PAGE, NULL);
  self->survey = g_object_ref (survey);
  self->sheet = lk_answer_sheet_new (lk_survey_get_form (survey));
  self->list = lk_tally_list_new ();
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->sides = lk_sides_new (self->list, new_hands (self), WIDE, SHARE, 2 * GAP);
  gtk_widget_set_parent (self->sides, GTK_WIDGET (self));
  g_signal_connect_object (survey, "notify::n-sheets", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "notify::form", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  form_cb (self);
  return GTK_WIDGET (self);
}
