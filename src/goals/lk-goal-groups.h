#pragma once

#include "goals/lk-goals-page.h"

G_BEGIN_DECLS

/* What each step of setting goals shows of a goal: LkGoalsPageBuild of the four steps. */

/** Its chart, what was done for it, and what helped. */
AdwPreferencesGroup *lk_goal_group_look_back (LkBoard *board,
                                              LkGoal  *goal);
/** Keep it, give it more time, achieved, stop. */
AdwPreferencesGroup *lk_goal_group_close     (LkBoard *board,
                                              LkGoal  *goal);
/** An idea, to be taken as a goal. */
AdwPreferencesGroup *lk_goal_group_choose    (LkBoard *board,
                                              LkGoal  *goal);
/** How it is counted, the target and the weeks; asks for more as long as it cannot be counted. */
AdwPreferencesGroup *lk_goal_group_define    (LkBoard *board,
                                              LkGoal  *goal);

G_END_DECLS
