#include "voice/lk-pupil-sheet.h"

#include <glib/gi18n.h>

#include "voice/lk-answer-row.h"
#include "voice/lk-fit-text.h"

#define GAP 24
#define MARGIN 36
#define FACE 96
#define MARK 72

struct _LkPupilSheet
{
  GtkWidget  parent_instance;

  GtkWidget *place;      /* "2 of 8" */
  GtkWidget *text;
  GtkWidget *answers;
  GtkWidget *scroller;   /* of what is written */
  GtkWidget *writing;    /* GtkTextView, made anew for each question, so that nothing of another is left in it */
  GtkWidget *back;
  GtkWidget *next;

  LkAnswerSheet *sheet;
  LkSurveyForm  *form;
};

static guint done_signal;

G_DEFINE_FINAL_TYPE (LkPupilSheet, lk_pupil_sheet, GTK_TYPE_WIDGET)

static void
written_cb (LkPupilSheet  *self,
            GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  lk_answer_sheet_write (self->sheet, text);
}

/* What someone else copied on this computer has no place in an answer. */
static void
paste_cb (GtkTextView *view)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
}

static void
show_writing (LkPupilSheet *self)
{
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, lk_answer_sheet_get_text (self->sheet), -1);
  self->writing = gtk_text_view_new_with_buffer (buffer);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->writing), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->writing), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->writing), GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->writing), GAP / 2);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->writing), GAP / 2);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->writing), GAP / 2);
  gtk_widget_add_css_class (self->writing, "pupil-writing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->writing), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_answer_sheet_get_line (self->sheet)->text, -1);
  g_signal_connect (self->writing, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->writing);
  g_object_unref (buffer);
}

static void
drop_writing (LkPupilSheet *self)
{
  self->writing = NULL;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
}

static void
show (LkPupilSheet *self)
{
  const LkSurveyLine *line = lk_answer_sheet_get_line (self->sheet);
  const gboolean question = lk_answer_sheet_is_question (self->sheet);
  const guint step = lk_answer_sheet_get_step (self->sheet), n = lk_answer_sheet_get_n_steps (self->sheet);
  /* Translators: which of the questions on a pupil's sheet this is: "2 of 8" */
  g_autofree char *place = g_strdup_printf (_("%u of %u"), step + 1, n);

  drop_writing (self);
  lk_fit_text_set_text (LK_FIT_TEXT (self->text), line != NULL ? line->text : "");
  gtk_label_set_text (GTK_LABEL (self->place), place);
  gtk_widget_set_visible (self->answers, !question);
  gtk_widget_set_visible (self->scroller, question);
  gtk_widget_set_visible (self->next, question);
  gtk_button_set_label (GTK_BUTTON (self->next), step + 1 < n ? _("Next") : _("Done"));
  gtk_widget_set_visible (self->back, step > 0);
  lk_answer_row_set_chosen (LK_ANSWER_ROW (self->answers), lk_answer_sheet_get_answer (self->sheet, step));
  if (question)
    show_writing (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
go_on (LkPupilSheet *self)
{
  if (lk_answer_sheet_go (self->sheet, 1))
    show (self);
  else
    g_signal_emit (self, done_signal, 0);
}

static void
go_back (LkPupilSheet *self)
{
  if (lk_answer_sheet_go (self->sheet, -1))
    show (self);
}

static void
answered_cb (LkPupilSheet *self,
             int           answer)
{
  lk_answer_sheet_answer (self->sheet, (LkAnswer) answer);
  go_on (self);
}

/* The row stays where it is for the next statement, which the second half of a double tap would answer. */
static void
pressed_cb (GtkGesture *gesture,
            int         n_press)
{
  if (n_press > 1)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static GtkEventController *
new_taps (void)
{
  GtkGesture *taps = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (taps), GTK_PHASE_CAPTURE);
  g_signal_connect (taps, "pressed", G_CALLBACK (pressed_cb), NULL);
  return GTK_EVENT_CONTROLLER (taps);
}

static gboolean
key_cb (LkPupilSheet    *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const int on = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  LkAnswer answer;

  if (lk_answer_sheet_is_question (self->sheet))
    return GDK_EVENT_PROPAGATE;
  if (lk_answer_row_read_key (key, &answer))
    answered_cb (self, (int) answer);
  else if (key == GDK_KEY_BackSpace)
    go_back (self);
  else if (key == GDK_KEY_Right || key == GDK_KEY_Left)
    lk_answer_row_walk (LK_ANSWER_ROW (self->answers), key == GDK_KEY_Right ? on : -on);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
lk_pupil_sheet_grab_focus (GtkWidget *widget)
{
  LkPupilSheet *self = LK_PUPIL_SHEET (widget);

  /* Not on an answer: that would be one that is looked at first. */
  return gtk_widget_grab_focus (self->writing != NULL ? self->writing : self->text);
}

static void
lk_pupil_sheet_dispose (GObject *object)
{
  LkPupilSheet *self = LK_PUPIL_SHEET (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, lk_answer_sheet_free);
  g_clear_pointer (&self->form, lk_survey_form_unref);

  G_OBJECT_CLASS (lk_pupil_sheet_parent_class)->dispose (object);
}

static void
lk_pupil_sheet_class_init (LkPupilSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_pupil_sheet_dispose;
  widget_class->grab_focus = lk_pupil_sheet_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkpupilsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_pupil_sheet_init (LkPupilSheet *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, GAP);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
new_foot (LkPupilSheet *self)
{
  GtkWidget *foot = gtk_center_box_new ();

  self->back = gtk_button_new_with_label (_("Back"));
  self->next = gtk_button_new_with_label (_("Next"));
  self->place = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->back, "pill");
  gtk_widget_add_css_class (self->next, "pill");
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_add_css_class (self->place, "pupil-place");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (foot), self->back);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (foot), self->place);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (foot), self->next);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (go_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
  return foot;
}

static void
show_answers (LkPupilSheet  *self,
              LkSurveyLevel  level)
{
  g_clear_pointer (&self->answers, gtk_widget_unparent);
  self->answers = lk_answer_row_new (level, level == LK_SURVEY_PRIMARY ? FACE : MARK);
  gtk_widget_set_margin_start (self->answers, MARGIN);
  gtk_widget_set_margin_end (self->answers, MARGIN);
  gtk_widget_set_vexpand (self->answers, TRUE);
  gtk_widget_add_controller (self->answers, new_taps ());
  g_signal_connect_object (self->answers, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_after (self->answers, GTK_WIDGET (self), self->text);
}

GtkWidget *
lk_pupil_sheet_new (LkSurveyForm *form)
{
  LkPupilSheet *self = NULL;
  GtkWidget *parts[3];

  g_return_val_if_fail (form != NULL, NULL);

  self = g_object_new (LK_TYPE_PUPIL_SHEET, NULL);
  parts[0] = self->text = lk_fit_text_new ();
  parts[1] = self->scroller = gtk_scrolled_window_new ();
  parts[2] = new_foot (self);
  gtk_widget_set_vexpand (self->text, TRUE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroller, "card");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_widget_set_margin_start (parts[i], MARGIN);
      gtk_widget_set_margin_end (parts[i], MARGIN);
      gtk_widget_set_parent (parts[i], GTK_WIDGET (self));
    }
  gtk_widget_set_margin_top (self->text, MARGIN);
  gtk_widget_set_margin_bottom (parts[2], GAP);
  lk_pupil_sheet_set_form (self, form);
  return GTK_WIDGET (self);
}

LkAnswerSheet *
lk_pupil_sheet_get_sheet (LkPupilSheet *self)
{
  g_return_val_if_fail (LK_IS_PUPIL_SHEET (self), NULL);

  return self->sheet;
}

void
lk_pupil_sheet_clear (LkPupilSheet *self)
{
  g_return_if_fail (LK_IS_PUPIL_SHEET (self));

  lk_answer_sheet_clear (self->sheet);
  show (self);
}

LkAnswerSheet *
lk_pupil_sheet_take (LkPupilSheet *self)
{
  LkAnswerSheet *sheet = NULL;

  g_return_val_if_fail (LK_IS_PUPIL_SHEET (self), NULL);

  sheet = self->sheet;
  self->sheet = lk_answer_sheet_new (self->form);
  show (self);
  return sheet;
}

void
lk_pupil_sheet_set_form (LkPupilSheet *self,
                         LkSurveyForm *form)
{
  LkSurveyForm *former = NULL;

  g_return_if_fail (LK_IS_PUPIL_SHEET (self));
  g_return_if_fail (form != NULL);

  former = self->form;
  self->form = lk_survey_form_ref (form);
  if (former == NULL || lk_survey_form_get_level (former) != lk_survey_form_get_level (form))
    show_answers (self, lk_survey_form_get_level (form));
  g_clear_pointer (&former, lk_survey_form_unref);
  g_clear_pointer (&self->sheet, lk_answer_sheet_free);
  self->sheet = lk_answer_sheet_new (form);
  show (self);
}

gboolean
lk_pupil_sheet_is_writing (LkPupilSheet *self)
{
  g_return_val_if_fail (LK_IS_PUPIL_SHEET (self), FALSE);

  return self->writing != NULL && gtk_widget_has_focus (self->writing);
}
