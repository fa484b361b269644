#include "voice/lk-tally-answer.h"

#include <glib/gi18n.h>

#include "voice/lk-answer-row.h"
#include "voice/lk-voice-bits.h"

#define GAP 12
#define PICTURE 40

struct _LkTallyAnswer
{
  GtkWidget     parent_instance;

  GtkWidget    *line;
  GtkWidget    *place;      /* of the answers */
  GtkWidget    *answers;    /* LkAnswerRow; NULL before the level is known */
  GtkWidget    *entry;

  LkSurveyLevel level;
  gboolean      setting;
};

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_WRITTEN,
  SIGNAL_ENTERED,
  SIGNAL_BACK,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkTallyAnswer, lk_tally_answer, GTK_TYPE_WIDGET)

static void
answered_cb (LkTallyAnswer *self,
             int            answer)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, answer);
}

static void
written_cb (LkTallyAnswer *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static void
entered_cb (LkTallyAnswer *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static gboolean
key_cb (LkTallyAnswer   *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key != GDK_KEY_BackSpace || *lk_tally_answer_get_text (self) != '\0')
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
  return GDK_EVENT_STOP;
}

static gboolean
lk_tally_answer_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_TALLY_ANSWER (widget)->entry);
}

static void
lk_tally_answer_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  LK_TALLY_ANSWER (object)->setting = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_tally_answer_parent_class)->dispose (object);
}

static void
lk_tally_answer_class_init (LkTallyAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_tally_answer_dispose;
  widget_class->grab_focus = lk_tally_answer_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BACK] = g_signal_new ("back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_entry (LkTallyAnswer *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), LK_SURVEY_MAX_ANSWER);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What was written; Enter goes on"));
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_PRIVATE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  return self->entry;
}

static void
lk_tally_answer_init (LkTallyAnswer *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, GAP);
  self->line = lk_voice_label (NULL, "voice-third");
  self->place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->place, GTK_WIDGET (self));
  gtk_widget_set_parent (new_entry (self), GTK_WIDGET (self));
}

GtkWidget *
lk_tally_answer_new (void)
{
  return g_object_new (LK_TYPE_TALLY_ANSWER, NULL);
}

void
lk_tally_answer_set_level (LkTallyAnswer *self,
                           LkSurveyLevel  level)
{
  g_return_if_fail (LK_IS_TALLY_ANSWER (self));

  if (self->answers != NULL && self->level == level)
    return;
  if (self->answers != NULL)
    gtk_box_remove (GTK_BOX (self->place), self->answers);
  self->level = level;
  self->answers = lk_answer_row_new (level, PICTURE);
  gtk_widget_set_hexpand (self->answers, TRUE);
  g_signal_connect_object (self->answers, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->place), self->answers);
}

void
lk_tally_answer_show (LkTallyAnswer *self,
                      LkAnswerSheet *sheet)
{
  const LkSurveyLine *line = NULL;
  gboolean question;

  g_return_if_fail (LK_IS_TALLY_ANSWER (self));
  g_return_if_fail (self->answers != NULL && sheet != NULL);

  line = lk_answer_sheet_get_line (sheet);
  question = lk_answer_sheet_is_question (sheet);
  gtk_label_set_text (GTK_LABEL (self->line), line != NULL ? line->text : _("There is nothing to answer in this survey yet."));
  gtk_widget_set_visible (self->place, line != NULL && !question);
  gtk_widget_set_visible (self->entry, question);
  lk_answer_row_set_chosen (LK_ANSWER_ROW (self->answers), lk_answer_sheet_get_answer (sheet, lk_answer_sheet_get_step (sheet)));
  self->setting = TRUE;
  if (!g_str_equal (lk_tally_answer_get_text (self), lk_answer_sheet_get_text (sheet)))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), lk_answer_sheet_get_text (sheet));
  self->setting = FALSE;
  if (question)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
}

const char *
lk_tally_answer_get_text (LkTallyAnswer *self)
{
  g_return_val_if_fail (LK_IS_TALLY_ANSWER (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
