#pragma once

#include <gtk/gtk.h>

#include "model/lk-goal.h"

G_BEGIN_DECLS

/** LkGoalChartView: a goal's small chart, in the colours of the style in force; follows the goal and its readings. */
#define LK_TYPE_GOAL_CHART_VIEW (lk_goal_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalChartView, lk_goal_chart_view, LK, GOAL_CHART_VIEW, GtkWidget)

GtkWidget *lk_goal_chart_view_new    (LkGoal          *goal);
/** lk_goal_chart_view_update: draws and tells it as it is today; to be called when the day has turned. */
void       lk_goal_chart_view_update (LkGoalChartView *self);

G_END_DECLS
