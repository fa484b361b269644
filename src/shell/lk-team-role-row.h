#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkTeamRoleRow: whether a person is in a team, and as what. */
#define LK_TYPE_TEAM_ROLE_ROW (lk_team_role_row_get_type ())
G_DECLARE_FINAL_TYPE (LkTeamRoleRow, lk_team_role_row, LK, TEAM_ROLE_ROW, AdwActionRow)

/** lk_team_role_row_new: @person: (nullable): NULL for one who is to be added. */
GtkWidget *lk_team_role_row_new       (LkSchool      *school,
                                       LkTeam        *team,
                                       LkPerson      *person);
LkTeam    *lk_team_role_row_get_team  (LkTeamRoleRow *self);
gboolean   lk_team_role_row_is_member (LkTeamRoleRow *self);
LkRole     lk_team_role_row_get_role  (LkTeamRoleRow *self);
/** lk_team_role_row_apply: makes it so in the school, where it differs. */
gboolean   lk_team_role_row_apply     (LkTeamRoleRow *self,
                                       LkPerson      *person,
                                       GError       **error);

G_END_DECLS
