#include "week/lk-week-voice.h"

#include <glib/gi18n.h>

#include "week/lk-week-section.h"
#include "week/lk-week-words.h"

#define GAP 12

/* Older ones are in the room for pupil voice. */
#define MAX_ROWS 5

struct _LkWeekVoice
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *section;
  GtkWidget *reminder;
  GtkWidget *words;
  GtkWidget *open;

  LkSurvey  *untold; /* NULL when all pupils have heard */
};

G_DEFINE_FINAL_TYPE (LkWeekVoice, lk_week_voice, GTK_TYPE_WIDGET)

static void
set_untold (LkWeekVoice *self,
            LkSurvey    *survey)
{
  const char *class_name = survey != NULL ? lk_survey_get_text (survey, LK_SURVEY_CLASS) : "";
  g_autofree char *words = NULL;

  g_set_object (&self->untold, survey);
  gtk_widget_set_visible (self->reminder, survey != NULL);
  if (survey == NULL)
    return;
  words = *class_name != '\0' ? g_strdup_printf (_("Tell class %s what you do with what they said."), class_name)
                              : g_strdup (_("Tell your pupils what you do with what they said."));
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", lk_survey_get_id (survey));
}

static void
dismiss_cb (LkWeekVoice *self)
{
  g_autoptr (LkSurvey) survey = self->untold != NULL ? g_object_ref (self->untold) : NULL;

  if (survey == NULL)
    return;
  gtk_widget_child_focus (self->section, GTK_DIR_TAB_FORWARD);
  set_untold (self, NULL);
  lk_survey_set_reminded (survey, NULL);
}

static void
lk_week_voice_dispose (GObject *object)
{
  LkWeekVoice *self = LK_WEEK_VOICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->untold);

  G_OBJECT_CLASS (lk_week_voice_parent_class)->dispose (object);
}

static void
lk_week_voice_class_init (LkWeekVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_week_voice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_reminder (LkWeekVoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *dismiss = gtk_button_new_with_mnemonic (_("Do Not _Remind Me"));

  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  self->open = gtk_button_new_with_mnemonic (_("_Open the Survey"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.open-survey");
  g_signal_connect_object (dismiss, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), self->open);
  gtk_box_append (GTK_BOX (buttons), dismiss);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_visible (box, FALSE);
  return box;
}

static void
lk_week_voice_init (LkWeekVoice *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->section = lk_week_section_new (_("Pupil Voice"), _("No surveys yet. Ask your pupils how the lessons are for them: what they say is anonymous, "
                                                           "and yours."));
  self->reminder = new_reminder (self);
  gtk_box_append (GTK_BOX (self->box), self->section);
  gtk_box_append (GTK_BOX (self->box), self->reminder);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_week_voice_new (void)
{
  return g_object_new (LK_TYPE_WEEK_VOICE, NULL);
}

static void
add_survey (LkWeekVoice *self,
            LkSurvey    *survey,
            LkDay        today)
{
  const char *name = lk_survey_get_text (survey, LK_SURVEY_NAME);
  g_autofree char *about = lk_week_words_survey (survey, today);

  lk_week_section_add (LK_WEEK_SECTION (self->section), *name != '\0' ? name : _("Pupil survey"), about, "document-edit-symbolic", "win.open-survey",
                       lk_survey_get_id (survey));
}

static void
add_arena (LkWeekVoice *self,
           LkArena     *arena,
           LkDay        today)
{
  const char *topic = lk_arena_get_text (arena, LK_ARENA_TOPIC);
  g_autofree char *words = lk_week_words_arena (arena, today), *about = g_strdup_printf ("%s · %s", _("Pupil arena"), words);

  lk_week_section_add (LK_WEEK_SECTION (self->section), *topic != '\0' ? topic : _("Arena without a topic"), about, "system-users-symbolic", "win.open-arena",
                       lk_arena_get_id (arena));
}

void
lk_week_voice_show (LkWeekVoice *self,
                    LkPrivate   *of,
                    LkDay        today)
{
  GListModel *surveys = NULL, *arenas = NULL;

  g_return_if_fail (LK_IS_WEEK_VOICE (self));
  g_return_if_fail (LK_IS_PRIVATE (of));

  surveys = lk_private_get_surveys (of);
  arenas = lk_private_get_arenas (of);
  lk_week_section_begin (LK_WEEK_SECTION (self->section));
  for (guint i = 0; i < MIN (MAX_ROWS, g_list_model_get_n_items (surveys)); i++)
    {
      g_autoptr (LkSurvey) survey = g_list_model_get_item (surveys, i);

      add_survey (self, survey, today);
    }
  for (guint i = 0; i < MIN (MAX_ROWS, g_list_model_get_n_items (arenas)); i++)
    {
      g_autoptr (LkArena) arena = g_list_model_get_item (arenas, i);

      add_arena (self, arena, today);
    }
  lk_week_section_end (LK_WEEK_SECTION (self->section));
  set_untold (self, lk_private_find_untold_survey (of));
}
