#include "voice/lk-follow-up.h"

#include <glib/gi18n.h>

#include "voice/lk-to-board.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-saved-text.h"

#define GAP 9
#define LINES 4

struct _LkFollowUp
{
  GtkWidget        parent_instance;

  GtkWidget       *box;
  GtkWidget       *words;      /* LkSavedText */
  GtkWidget       *to_action;
  GtkWidget       *to_reading;
  GtkWidget       *became;
  GtkWidget       *told_today;
  GtkWidget       *told;       /* GtkMenuButton */
  GtkWidget       *share_newer;
  GtkWidget       *share;
  GtkWidget       *shared_words;

  LkPrivate       *own;
  LkSurvey        *survey;
  LkSharedSurveys *shared;     /* of the survey's team; NULL without one */
  char            *team_id;
};

static guint shared_signal;

G_DEFINE_FINAL_TYPE (LkFollowUp, lk_follow_up, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     data,
         const char  *text,
         GError     **error)
{
  return lk_survey_set_text (LK_FOLLOW_UP (data)->survey, LK_SURVEY_FOLLOW_UP, text, error);
}

static gboolean
has_results (LkFollowUp *self)
{
  return lk_survey_answers_get_n_sheets (lk_survey_get_answers (self->survey)) >= LK_SURVEY_MIN_ANSWERS;
}

static LkSurveyShared
get_shared (LkFollowUp *self)
{
  /* Undo on the board takes it back without the survey knowing. */
  return self->shared != NULL ? lk_private_get_shared (self->own, self->survey, self->shared) : LK_SURVEY_SHARED_NOT;
}

static const char *
get_shared_words (LkFollowUp     *self,
                  LkSurveyShared  shared)
{
  if (shared == LK_SURVEY_SHARED_WAITING)
    return _("The team sees how often each answer was given, without the newest: these can be shared once there are five, so that nobody can be recognised.");
  if (shared != LK_SURVEY_SHARED_NOT)
    return _("The team sees how often each answer was given; never what was written, and not from whom it is.");
  return self->shared == NULL ? _("First choose under Questions for which team it counts.") :
                                _("The team then sees how often each answer was given; never what was written.");
}

static void
show_shared (LkFollowUp *self)
{
  const LkSurveyShared shared = get_shared (self);
  const gboolean any = shared != LK_SURVEY_SHARED_NOT;

  gtk_button_set_label (GTK_BUTTON (self->share), any ? _("_Stop Sharing") : _("_Share with the Team"));
  gtk_widget_set_sensitive (self->share, self->shared != NULL && (any || has_results (self)));
  gtk_button_set_label (GTK_BUTTON (self->share_newer), shared == LK_SURVEY_SHARED_OTHERWISE ? _("Share the _Changes") : _("Share the _New Answers"));
  gtk_widget_set_visible (self->share_newer, shared == LK_SURVEY_SHARED_NEWER || shared == LK_SURVEY_SHARED_OTHERWISE);
  gtk_label_set_text (GTK_LABEL (self->shared_words), get_shared_words (self, shared));
  g_signal_emit (self, shared_signal, 0);
}

static void
show (LkFollowUp *self)
{
  const LkDay told = lk_survey_get_told (self->survey);
  const gboolean on_board = lk_survey_get_action_id (self->survey) != NULL, reading = lk_survey_get_goal_id (self->survey) != NULL;

  lk_saved_text_set (LK_SAVED_TEXT (self->words), lk_survey_get_text (self->survey, LK_SURVEY_FOLLOW_UP));
  gtk_label_set_text (GTK_LABEL (self->became), on_board && reading ? _("An action on the board, and a reading of a goal") :
                                                on_board ? _("An action on the board") : reading ? _("A reading of a goal") : "");
  gtk_widget_set_visible (self->became, on_board || reading);
  gtk_widget_set_sensitive (self->to_reading, has_results (self));
  gtk_widget_set_visible (self->told_today, told == LK_DAY_NONE);
  lk_voice_name_day (self->told, _("Told the pupils on"), told, _("Another day"));
  show_shared (self);
}

static void
set_told (LkFollowUp *self,
          LkDay       day)
{
  GError *error = NULL;

  lk_survey_set_told (self->survey, day, &error);
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
told_today_cb (LkFollowUp *self)
{
  set_told (self, lk_day_today ());
  gtk_widget_grab_focus (self->told);
}

static void
told_picked_cb (LkFollowUp *self,
                int         day)
{
  set_told (self, day);
}

static void
open_day_cb (GtkMenuButton *button,
             gpointer       user_data)
{
  LkFollowUp *self = user_data;
  GtkWidget *picker = lk_day_picker_new ();

  lk_day_picker_set_day (LK_DAY_PICKER (picker), lk_survey_get_told (self->survey));
  g_signal_connect_object (picker, "picked", G_CALLBACK (told_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static void
to_action_cb (LkFollowUp *self)
{
  lk_follow_up_flush (self);
  lk_to_board_present (GTK_WIDGET (self), self->own, self->survey, LK_TO_BOARD_ACTION);
}

static void
to_reading_cb (LkFollowUp *self)
{
  lk_to_board_present (GTK_WIDGET (self), self->own, self->survey, LK_TO_BOARD_READING);
}

static void
share_cb (LkFollowUp *self)
{
  const gboolean shared = get_shared (self) != LK_SURVEY_SHARED_NOT;
  gboolean done;
  GError *error = NULL;

  if (self->shared == NULL)
    return;
  done = shared ? lk_private_unshare_survey (self->own, self->survey, self->shared, &error) :
                  lk_private_share_survey (self->own, self->survey, self->shared, &error);
  if (done)
    lk_voice_toast (GTK_WIDGET (self), shared ? _("No longer shared with the team") : _("Shared: the team finds it under Pupil Voice"));
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
share_newer_cb (LkFollowUp *self)
{
  GError *error = NULL;

  if (self->shared == NULL)
    return;
  gtk_widget_grab_focus (self->share);
  if (lk_private_share_survey (self->own, self->survey, self->shared, &error))
    lk_voice_toast (GTK_WIDGET (self), _("The team sees it as it is now"));
  lk_voice_complain (GTK_WIDGET (self), error);
  show_shared (self);
}

static void
tell_left (LkFollowUp *self)
{
  LkTeam *team = self->team_id != NULL ? lk_record_list_find (lk_school_get_teams (lk_private_get_school (self->own)), self->team_id) : NULL;
  g_autofree char *words = NULL;

  if (team == NULL)
    return;
  /* Translators: %s is a team */
  words = g_strdup_printf (_("No longer shared with %s. Under Results you can share it with another team."), lk_team_get_name (team));
  lk_voice_toast (GTK_WIDGET (self), words);
}

/* What the team has of it is that team's. */
static void
take_team (LkFollowUp *self)
{
  const char *id = lk_survey_get_team_id (self->survey);

  if (self->team_id != NULL && g_strcmp0 (id, self->team_id) == 0)
    return;
  if (get_shared (self) != LK_SURVEY_SHARED_NOT)
    tell_left (self);
  g_clear_object (&self->shared);
  g_free (self->team_id);
  self->team_id = g_strdup (id);
  if (id != NULL && id[0] != '\0')
    {
      self->shared = lk_shared_surveys_new (lk_private_get_school (self->own), id);
      g_signal_connect_object (lk_shared_surveys_get_list (self->shared), "items-changed", G_CALLBACK (show_shared), self, G_CONNECT_SWAPPED);
    }
  show_shared (self);
}

static gboolean
lk_follow_up_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_FOLLOW_UP (widget)->words);
}

static void
lk_follow_up_dispose (GObject *object)
{
  LkFollowUp *self = LK_FOLLOW_UP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->shared);
  g_clear_object (&self->survey);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_follow_up_parent_class)->dispose (object);
}

static void
lk_follow_up_finalize (GObject *object)
{
  g_free (LK_FOLLOW_UP (object)->team_id);

  G_OBJECT_CLASS (lk_follow_up_parent_class)->finalize (object);
}

static void
lk_follow_up_class_init (LkFollowUpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_follow_up_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_follow_up_finalize;
  widget_class->grab_focus = lk_follow_up_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkfollowup");
  shared_signal = g_signal_new ("shared", LK_TYPE_FOLLOW_UP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_follow_up_init (LkFollowUp *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_button (LkFollowUp *self,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = lk_voice_button (label, NULL);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
append_words (LkFollowUp *self)
{
  GtkWidget *buttons = lk_flow_new (GAP, GAP);

  self->words = lk_saved_text_new (_("What do we do with it?"), LINES, save_cb, self);
  self->to_action = new_button (self, _("To the Board as an _Action…"), G_CALLBACK (to_action_cb));
  self->to_reading = new_button (self, _("As a Reading of a _Goal…"), G_CALLBACK (to_reading_cb));
  self->became = lk_voice_label (NULL, "voice-hint");
  lk_flow_append (LK_FLOW (buttons), self->to_action);
  lk_flow_append (LK_FLOW (buttons), self->to_reading);
  gtk_box_append (GTK_BOX (self->box), lk_voice_label (_("What do we do with it?"), "voice-heading"));
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_box_append (GTK_BOX (self->box), self->became);
}

static void
append_told (LkFollowUp *self)
{
  GtkWidget *line = lk_flow_new (GAP, GAP);

  self->told_today = new_button (self, _("_Told the Pupils Today"), G_CALLBACK (told_today_cb));
  self->told = gtk_menu_button_new ();
  gtk_widget_set_halign (self->told, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->told), open_day_cb, self, NULL);
  lk_flow_append (LK_FLOW (line), self->told_today);
  lk_flow_append (LK_FLOW (line), self->told);
  gtk_box_append (GTK_BOX (self->box), lk_voice_label (_("Told the pupils on"), "voice-heading"));
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
append_share (LkFollowUp *self)
{
  GtkWidget *buttons = lk_flow_new (GAP, GAP);

  self->share_newer = new_button (self, _("Share the _New Answers"), G_CALLBACK (share_newer_cb));
  self->share = new_button (self, _("_Share with the Team"), G_CALLBACK (share_cb));
  self->shared_words = lk_voice_label (NULL, "voice-hint");
  lk_flow_append (LK_FLOW (buttons), self->share_newer);
  lk_flow_append (LK_FLOW (buttons), self->share);
  gtk_box_append (GTK_BOX (self->box), lk_voice_label (_("For the team"), "voice-heading"));
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_box_append (GTK_BOX (self->box), self->shared_words);
}

GtkWidget *
lk_follow_up_new (LkPrivate *own,
                  LkSurvey  *survey)
{
  LkFollowUp *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_FOLLOW_UP, NULL);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  append_words (self);
  append_told (self);
  append_share (self);
  g_signal_connect_object (survey, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "answers-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "notify::team-id", G_CALLBACK (take_team), self, G_CONNECT_SWAPPED);
  take_team (self);
  show (self);
  return GTK_WIDGET (self);
}

void
lk_follow_up_flush (LkFollowUp *self)
{
  g_return_if_fail (LK_IS_FOLLOW_UP (self));

  lk_saved_text_flush (LK_SAVED_TEXT (self->words));
}

void
lk_follow_up_stop_sharing (LkFollowUp *self)
{
  g_return_if_fail (LK_IS_FOLLOW_UP (self));

  if (get_shared (self) != LK_SURVEY_SHARED_NOT)
    share_cb (self);
}

gboolean
lk_follow_up_get_shared (LkFollowUp *self)
{
  g_return_val_if_fail (LK_IS_FOLLOW_UP (self), FALSE);

  return get_shared (self) != LK_SURVEY_SHARED_NOT;
}
