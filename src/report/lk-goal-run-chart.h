#pragma once

#include "chart/lk-chart.h"
#include "model/lk-board.h"
#include "model/lk-team-history.h"

G_BEGIN_DECLS

/**
 * lk_goal_run_chart_new:
 * @history: (nullable): where the days come from on which its actions were done
 *
 * The readings of a goal over its days with its target, the school's holidays and the actions that were done for it. Below
 * LK_XMR_BASELINE readings a run chart with its median; from then on limits as well. Its description is the one sentence that
 * the readings allow.
 *
 * Returns: (transfer full)
 */
LkChart *lk_goal_run_chart_new     (LkGoal              *goal,
                                    const LkTeamHistory *history,
                                    LkHolidays          *holidays);
/** lk_goal_burn_up_chart_new: (transfer full): its actions, done against all, from its first day till its last or today. */
LkChart *lk_goal_burn_up_chart_new (LkGoal              *goal,
                                    const LkTeamHistory *history,
                                    LkHolidays          *holidays);

G_END_DECLS
