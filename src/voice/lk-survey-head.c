#include "voice/lk-survey-head.h"

#include <glib/gi18n.h>

#include "voice/lk-voice-bits.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-saved-text.h"
#include "widgets/lk-text-scale.h"

#define GAP 12
#define LINE_GAP 6
#define N_FIELDS (LK_SURVEY_SUBJECT + 1)

/* A text of the head, and how it is saved. */
typedef struct
{
  LkSurveyHead *head;   /* borrowed: it holds the field */
  LkSurveyText  which;
  GtkWidget    *text;
} Field;

struct _LkSurveyHead
{
  GtkWidget  parent_instance;

  GtkWidget *flow;
  Field      fields[N_FIELDS];
  GtkWidget *day;     /* GtkMenuButton */
  GtkWidget *level;   /* GtkDropDown */
  GtkWidget *team;    /* GtkDropDown */

  LkPrivate *own;
  LkSurvey  *survey;
  gboolean   showing;
};

G_DEFINE_FINAL_TYPE (LkSurveyHead, lk_survey_head, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     data,
         const char  *text,
         GError     **error)
{
  const Field *field = data;

  return lk_survey_set_text (field->head->survey, field->which, text, error);
}

static void
day_picked_cb (LkSurveyHead *self,
               int           day)
{
  GError *error = NULL;

  if (day != LK_DAY_NONE)
    lk_survey_set_day (self->survey, day, &error);
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
level_cb (LkSurveyHead *self)
{
  const guint level = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->level));
  g_autoptr (LkSurveyForm) form = NULL;
  GError *error = NULL;

  if (self->showing || level == GTK_INVALID_LIST_POSITION)
    return;
  form = lk_survey_form_set_level (lk_survey_get_form (self->survey), (LkSurveyLevel) level);
  lk_survey_set_form (self->survey, form, &error);
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
team_cb (LkSurveyHead *self)
{
  const guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->team));
  LkTeam *team = NULL;
  GError *error = NULL;

  if (self->showing || place == GTK_INVALID_LIST_POSITION)
    return;
  if (place > 0)
    team = lk_record_list_peek (lk_school_get_teams (lk_private_get_school (self->own)), place - 1);
  lk_private_set_survey_team (self->own, self->survey, team != NULL ? lk_record_get_id (LK_RECORD (team)) : NULL, &error);
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
show_teams (LkSurveyHead *self)
{
  LkRecordList *teams = lk_school_get_teams (lk_private_get_school (self->own));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (names, _("No team"));
  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    {
      LkTeam *team = lk_record_list_peek (teams, i);

      gtk_string_list_append (names, lk_team_get_name (team));
      if (g_strcmp0 (lk_record_get_id (LK_RECORD (team)), lk_survey_get_team_id (self->survey)) == 0)
        chosen = i + 1;
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->team), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->team), chosen);
  self->showing = FALSE;
}

static void
show (LkSurveyHead *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    lk_saved_text_set (LK_SAVED_TEXT (self->fields[i].text), lk_survey_get_text (self->survey, self->fields[i].which));
  lk_voice_name_day (self->day, _("Day"), lk_survey_get_day (self->survey), _("No day yet"));
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->level), lk_survey_form_get_level (lk_survey_get_form (self->survey)));
  self->showing = FALSE;
}

static gboolean
lk_survey_head_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_SURVEY_HEAD (widget)->fields[0].text);
}

static void
lk_survey_head_dispose (GObject *object)
{
  LkSurveyHead *self = LK_SURVEY_HEAD (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_object (&self->survey);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_survey_head_parent_class)->dispose (object);
}

static void
lk_survey_head_class_init (LkSurveyHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_survey_head_dispose;
  widget_class->grab_focus = lk_survey_head_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksurveyhead");
}

static void
lk_survey_head_init (LkSurveyHead *self)
{
  self->flow = lk_flow_new (GAP, LINE_GAP);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

/* A field with a few words over it. */
static void
append (LkSurveyHead *self,
        const char   *heading,
        GtkWidget    *field,
        int           width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (width > 0)
    gtk_widget_set_size_request (box, (int) (width * lk_text_scale_get (GTK_WIDGET (self))), -1);
  gtk_widget_set_hexpand (box, width > 0);
  gtk_box_append (GTK_BOX (box), lk_voice_label (heading, "field-name"));
  gtk_box_append (GTK_BOX (box), field);
  lk_flow_append (LK_FLOW (self->flow), box);
}

static void
append_text (LkSurveyHead *self,
             LkSurveyText  which,
             const char   *name,
             int           width)
{
  self->fields[which] = (Field) { self, which, lk_saved_text_new (name, 1, save_cb, &self->fields[which]) };
  append (self, name, self->fields[which].text, width);
}

static void
open_day_cb (GtkMenuButton *button,
             gpointer       user_data)
{
  LkSurveyHead *self = user_data;
  GtkWidget *picker = lk_day_picker_new ();

  lk_day_picker_set_needed (LK_DAY_PICKER (picker), TRUE);
  lk_day_picker_set_day (LK_DAY_PICKER (picker), lk_survey_get_day (self->survey));
  g_signal_connect_object (picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static GtkWidget *
new_drop_down (const char *name,
               GListModel *model)
{
  GtkWidget *drop_down = gtk_drop_down_new (model, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return drop_down;
}

static void
build (LkSurveyHead *self)
{
  const char *levels[] = { _("Primary school: four faces"), _("Secondary school: 1 to 4"), NULL };

  self->day = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->day), open_day_cb, self, NULL);
  self->level = new_drop_down (_("Pupils answer with"), G_LIST_MODEL (gtk_string_list_new (levels)));
  self->team = new_drop_down (_("Counts for"), NULL);
  append_text (self, LK_SURVEY_NAME, _("Name"), 280);
  append_text (self, LK_SURVEY_CLASS, _("Class"), 110);
  append_text (self, LK_SURVEY_SUBJECT, _("Subject"), 150);
  append (self, _("Day"), self->day, 0);
  append (self, _("Pupils answer with"), self->level, 0);
  append (self, _("Counts for"), self->team, 0);
  g_signal_connect_object (self->level, "notify::selected", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->team, "notify::selected", G_CALLBACK (team_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_survey_head_new (LkPrivate *own,
                    LkSurvey  *survey)
{
  LkSurveyHead *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_SURVEY_HEAD, NULL);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  build (self);
  g_signal_connect_object (survey, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "notify::team-id", G_CALLBACK (show_teams), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_school_get_teams (lk_private_get_school (own)), "items-changed", G_CALLBACK (show_teams), self, G_CONNECT_SWAPPED);
  show (self);
  show_teams (self);
  return GTK_WIDGET (self);
}

void
lk_survey_head_flush (LkSurveyHead *self)
{
  g_return_if_fail (LK_IS_SURVEY_HEAD (self));

  for (guint i = 0; i < N_FIELDS; i++)
    lk_saved_text_flush (LK_SAVED_TEXT (self->fields[i].text));
}
