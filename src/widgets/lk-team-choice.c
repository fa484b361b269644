#include "widgets/lk-team-choice.h"

#include <glib/gi18n.h>

struct _LkTeamChoice
{
  GtkWidget  parent_instance;

  GtkWidget *choice;   /* GtkDropDown */
  GPtrArray *teams;
};

G_DEFINE_FINAL_TYPE (LkTeamChoice, lk_team_choice, GTK_TYPE_WIDGET)

static gboolean
is_member (LkSchool   *school,
           LkTeam     *team,
           const char *person_id)
{
  LkRecordList *memberships = lk_school_get_memberships (school);

  for (guint i = 0; i < lk_record_list_get_size (memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (memberships, i);

      if (g_strcmp0 (lk_membership_get_person_id (membership), person_id) == 0 &&
          g_strcmp0 (lk_membership_get_team_id (membership), lk_record_get_id (LK_RECORD (team))) == 0)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
gather (LkSchool   *school,
        const char *person_id)
{
  LkRecordList *teams = lk_school_get_teams (school);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    if (is_member (school, lk_record_list_peek (teams, i), person_id))
      g_ptr_array_add (found, g_object_ref (lk_record_list_peek (teams, i)));
  return found;
}

static void
lk_team_choice_dispose (GObject *object)
{
  LkTeamChoice *self = LK_TEAM_CHOICE (object);

  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  G_OBJECT_CLASS (lk_team_choice_parent_class)->dispose (object);
}

static void
lk_team_choice_class_init (LkTeamChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_team_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_team_choice_init (LkTeamChoice *self)
{
  self->teams = g_ptr_array_new_with_free_func (g_object_unref);
  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which board?"), -1);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}

GtkWidget *
lk_team_choice_new (void)
{
  return g_object_new (LK_TYPE_TEAM_CHOICE, NULL);
}

guint
lk_team_choice_fill (LkTeamChoice *self,
                     LkSchool     *school,
                     const char   *person_id)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_val_if_fail (LK_IS_TEAM_CHOICE (self), 0);

  g_ptr_array_unref (self->teams);
  self->teams = gather (school, person_id);
  if (self->teams->len == 0)
    for (guint i = 0; i < lk_record_list_get_size (lk_school_get_teams (school)); i++)
      g_ptr_array_add (self->teams, g_object_ref (lk_record_list_peek (lk_school_get_teams (school), i)));
  for (guint i = 0; i < self->teams->len; i++)
    gtk_string_list_append (names, lk_team_get_name (self->teams->pdata[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  return self->teams->len;
}

LkTeam *
lk_team_choice_get_team (LkTeamChoice *self)
{
  guint selected;

  g_return_val_if_fail (LK_IS_TEAM_CHOICE (self), NULL);

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  return selected < self->teams->len ? self->teams->pdata[selected] : NULL;
}

LkTeam *
lk_team_choice_find_shared (LkSchool   *school,
                            const char *person_id,
                            const char *other_id)
{
  g_autoptr (GPtrArray) first = gather (school, person_id), second = gather (school, other_id);

  for (guint i = 0; i < first->len; i++)
    if (is_member (school, first->pdata[i], other_id))
      return first->pdata[i];
  return first->len > 0 ? first->pdata[0] : second->len > 0 ? second->pdata[0] : NULL;
}
