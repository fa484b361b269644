#pragma once

#include <cairo.h>

#include "chart/lk-chart-palette.h"
#include "stats/lk-goal-figures.h"

G_BEGIN_DECLS

/** LkGoalChartPoint: a reading. */
typedef LkDatedValue LkGoalChartPoint;

/**
 * LkGoalChart:
 *
 * The figures of a goal's small chart: readings over its days, the target line and how far the days have gone. A
 * value; @points are by day. @start and @target may be NaN, days LK_DAY_NONE.
 */
typedef struct
{
  const LkGoalChartPoint *points;
  guint                   n_points;
  double                  start;
  double                  target;
  LkDay                   from_day;
  LkDay                   till_day;
  LkDay                   today;
} LkGoalChart;

/**
 * lk_goal_chart_draw: draws it into a box of @width × @height user units on @cr, which needs no display.
 * @font: a Pango font description for its few words ("Cantarell 9")
 */
void   lk_goal_chart_draw     (const LkGoalChart *chart,
                               cairo_t           *cr,
                               double             width,
                               double             height,
                               LkChartTone        tone,
                               const char        *font);
/** lk_goal_chart_describe: (transfer full): the chart in one translated sentence, for a screen reader. */
char  *lk_goal_chart_describe (const LkGoalChart *chart,
                               const char        *unit);

G_END_DECLS
