#pragma once

#include "model/lk-goal.h"
#include "model/lk-live.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkTeamGoals:
 *
 * The goals of some teams of a school, kept up to date without their boards: for what links to one of them. Without readings.
 */
#define LK_TYPE_TEAM_GOALS (lk_team_goals_get_type ())
G_DECLARE_FINAL_TYPE (LkTeamGoals, lk_team_goals, LK, TEAM_GOALS, LkLive)

LkTeamGoals  *lk_team_goals_new       (LkSchool    *school);
/** lk_team_goals_get_goals: (transfer none): of LkGoal, by rank: those of the teams that were asked for. */
LkRecordList *lk_team_goals_get_goals (LkTeamGoals *self);
/** lk_team_goals_want_team: reads the goals of this team that are not archived, unless they are there already. */
void          lk_team_goals_want_team (LkTeamGoals *self,
                                       const char  *team_id);

G_END_DECLS
