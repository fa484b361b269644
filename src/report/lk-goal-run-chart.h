#pragma once

#include "chart/lk-chart.h"
#include "model/lk-board.h"
#include "model/lk-team-history.h"

G_BEGIN_DECLS

/**
 * lk_goal_run_chart_new:
 * @history: (nullable): over which days the chart goes, and where the days come from on which its actions were done; of a whole
 *   school year so many days as are the goal's, which without it are all
 *
 * The readings of a goal over its days with its target, the school's holidays and the actions that were done for it. Below
 * LK_XMR_BASELINE readings a run chart with its median; from then on limits as well, of all its readings and not of those days alone.
 * Its description is the one sentence that the readings allow, with the source of its rule.
 *
 * Returns: (transfer full)
 */
LkChart *lk_goal_run_chart_new     (LkGoal              *goal,
                                    const LkTeamHistory *history,
                                    LkHolidays          *holidays);
/** lk_goal_run_chart_new_of: (transfer full): the same from @from till @till, without its actions. */
LkChart *lk_goal_run_chart_new_of  (LkGoal              *goal,
                                    LkHolidays          *holidays,
                                    LkDay                from,
                                    LkDay                till);
/** lk_goal_burn_up_chart_new: (transfer full): its actions, done against all, from its first day till its last or today, so far as
 *  these lie in the days of @history; as things stood on the last of them. */
LkChart *lk_goal_burn_up_chart_new (LkGoal              *goal,
                                    const LkTeamHistory *history,
                                    LkHolidays          *holidays);

G_END_DECLS
