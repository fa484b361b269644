#include "shell/lk-team-role-row.h"

#include <glib/gi18n.h>

struct _LkTeamRoleRow
{
  AdwActionRow parent_instance;

  GtkWidget *check;
  GtkWidget *role;

  LkSchool *school;
  LkTeam *team;
};

G_DEFINE_FINAL_TYPE (LkTeamRoleRow, lk_team_role_row, ADW_TYPE_ACTION_ROW)

static LkMembership *
find_membership (LkTeamRoleRow *self,
                 LkPerson      *person)
{
  LkRecordList *memberships = lk_school_get_memberships (self->school);
  const char *team_id = lk_record_get_id (LK_RECORD (self->team));

  for (guint i = 0; person != NULL && i < lk_record_list_get_size (memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (memberships, i);

      if (g_strcmp0 (lk_membership_get_team_id (membership), team_id) == 0 &&
          g_strcmp0 (lk_membership_get_person_id (membership), lk_record_get_id (LK_RECORD (person))) == 0)
        return membership;
    }

  return NULL;
}

static void
lk_team_role_row_dispose (GObject *object)
{
  LkTeamRoleRow *self = LK_TEAM_ROLE_ROW (object);

  g_clear_object (&self->team);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_team_role_row_parent_class)->dispose (object);
}

static void
lk_team_role_row_class_init (LkTeamRoleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_team_role_row_dispose;
}

static void
lk_team_role_row_init (LkTeamRoleRow *self)
{
  const char *roles[] = {
    lk_role_get_name (LK_ROLE_TEACHER),
    lk_role_get_name (LK_ROLE_COACH),
    lk_role_get_name (LK_ROLE_LEADER),
    NULL,
  };

  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);

  self->role = gtk_drop_down_new_from_strings (roles);
  gtk_widget_set_valign (self->role, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->role);
  g_object_bind_property (self->check, "active", self->role, "sensitive", G_BINDING_SYNC_CREATE);
}

GtkWidget *
lk_team_role_row_new (LkSchool *school,
                      LkTeam   *team,
                      LkPerson *person)
{
  LkTeamRoleRow *self;
  LkMembership *membership;
  const char *name;
  g_autofree char *role_name = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (LK_IS_TEAM (team), NULL);

  self = g_object_new (LK_TYPE_TEAM_ROLE_ROW, "use-markup", FALSE, "title", lk_team_get_name (team), NULL);
  self->school = g_object_ref (school);
  self->team = g_object_ref (team);

  membership = find_membership (self, person);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), membership != NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->role),
                              membership != NULL ? (guint) lk_membership_get_role (membership) : (guint) LK_ROLE_TEACHER);

  name = lk_team_get_name (team);
  role_name = g_strdup_printf (_("Role in %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->role), GTK_ACCESSIBLE_PROPERTY_LABEL, role_name, -1);

  return GTK_WIDGET (self);
}

LkTeam *
lk_team_role_row_get_team (LkTeamRoleRow *self)
{
  g_return_val_if_fail (LK_IS_TEAM_ROLE_ROW (self), NULL);

  return self->team;
}

gboolean
lk_team_role_row_is_member (LkTeamRoleRow *self)
{
  g_return_val_if_fail (LK_IS_TEAM_ROLE_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

LkRole
lk_team_role_row_get_role (LkTeamRoleRow *self)
{
  g_return_val_if_fail (LK_IS_TEAM_ROLE_ROW (self), LK_ROLE_TEACHER);

  return (LkRole) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->role));
}

gboolean
lk_team_role_row_apply (LkTeamRoleRow  *self,
                        LkPerson       *person,
                        GError        **error)
{
  LkMembership *membership;

  g_return_val_if_fail (LK_IS_TEAM_ROLE_ROW (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  membership = find_membership (self, person);
  if (!lk_team_role_row_is_member (self))
    return membership == NULL || lk_school_leave_team (self->school, person, self->team, error);
  if (membership != NULL && lk_membership_get_role (membership) == lk_team_role_row_get_role (self))
    return TRUE;

  return lk_school_join_team (self->school, person, self->team, lk_team_role_row_get_role (self), error);
}
