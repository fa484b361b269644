#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkTeamSwitcher:
 *
 * The title of the window: the team whose board is shown; opens the list of all teams.
 *
 * Properties: `school` (LkSchool, nullable), `team` (LkTeam, nullable).
 * Signals: `chosen (LkTeam)`: the user picked another one.
 */
#define LK_TYPE_TEAM_SWITCHER (lk_team_switcher_get_type ())
G_DECLARE_FINAL_TYPE (LkTeamSwitcher, lk_team_switcher, LK, TEAM_SWITCHER, GtkWidget)

GtkWidget *lk_team_switcher_new        (void);
void       lk_team_switcher_set_school (LkTeamSwitcher *self,
                                        LkSchool       *school);
LkTeam    *lk_team_switcher_get_team   (LkTeamSwitcher *self);
void       lk_team_switcher_set_team   (LkTeamSwitcher *self,
                                        LkTeam         *team);

G_END_DECLS
