#pragma once

#include "model/lk-goal.h"
#include "stats/lk-goal-figures.h"

G_BEGIN_DECLS

/** lk_goal_get_figures: of its readings, today. */
LkGoalFigures lk_goal_get_figures  (LkGoal *goal);
/** lk_goal_dup_values: (transfer full) (array length=n): its readings, by day. */
LkDatedValue *lk_goal_dup_values   (LkGoal *goal,
                                    guint  *n);
/** lk_goal_dup_standing: (transfer full): "3 → 5 · on course": the newest reading, the target and how it goes. */
char         *lk_goal_dup_standing (LkGoal *goal);
/** lk_goal_figures_to_words: (transfer full): the same of figures; @target: NaN when not set. */
char         *lk_goal_figures_to_words (const LkGoalFigures *figures, double target);

G_END_DECLS
