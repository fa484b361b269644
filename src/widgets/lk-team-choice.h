#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkTeamChoice: one of the teams that a person is on; of all teams when they are on none. */
#define LK_TYPE_TEAM_CHOICE (lk_team_choice_get_type ())
G_DECLARE_FINAL_TYPE (LkTeamChoice, lk_team_choice, LK, TEAM_CHOICE, GtkWidget)

GtkWidget *lk_team_choice_new      (void);
/** lk_team_choice_fill: Returns: how many there are to choose from; the first is chosen. */
guint      lk_team_choice_fill     (LkTeamChoice *self,
                                    LkSchool     *school,
                                    const char   *person_id);
/** lk_team_choice_get_team: (transfer none) (nullable) */
LkTeam    *lk_team_choice_get_team (LkTeamChoice *self);

/** lk_team_choice_find_shared: (transfer none) (nullable): a team that both are on; else one of the first, else of the second. */
LkTeam    *lk_team_choice_find_shared (LkSchool   *school,
                                       const char *person_id,
                                       const char *other_id);

G_END_DECLS
