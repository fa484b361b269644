#include "print/lk-sheet-chart.h"

#include "chart/lk-goal-chart.h"
#include "model/lk-goal-words.h"

#define FONT "Cantarell 7"
#define LEAST_HEIGHT 28.0
#define LEAST_WIDTH 60.0

void
lk_sheet_chart_draw (const LkSheetPen *pen,
                     LkGoal           *goal,
                     const LkSheetBox *box)
{
  guint n;
  g_autofree LkDatedValue *values = NULL;
  LkGoalChart chart;

  g_return_if_fail (pen != NULL);
  g_return_if_fail (LK_IS_GOAL (goal));

  values = lk_goal_dup_values (goal, &n);
  if (n == 0 || box->height < LEAST_HEIGHT || box->width < LEAST_WIDTH)
    return;
  chart = (LkGoalChart) {
    .points = values,
    .n_points = n,
    .start = lk_goal_get_start (goal),
    .target = lk_goal_get_target (goal),
    .from_day = lk_goal_get_from_day (goal),
    .till_day = lk_goal_get_till_day (goal),
    .today = lk_day_today (),
  };
  cairo_save (pen->cr);
  cairo_translate (pen->cr, box->x, box->y);
  lk_goal_chart_draw (&chart, pen->cr, box->width, box->height, LK_CHART_LIGHT_CONTRAST, FONT);
  cairo_restore (pen->cr);
}
