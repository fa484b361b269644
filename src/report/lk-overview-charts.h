#pragma once

#include "chart/lk-chart.h"
#include "report/lk-report.h"

G_BEGIN_DECLS

/** LkOverviewFigure: what the charts of the teams can be about: one of the four activities, or the actions that were done. */
typedef enum
{
  LK_OVERVIEW_SESSIONS = LK_RHYTHM_SESSION,
  LK_OVERVIEW_VISITS = LK_RHYTHM_VISIT,
  LK_OVERVIEW_DESIGNS = LK_RHYTHM_DESIGN,
  LK_OVERVIEW_VOICE = LK_RHYTHM_VOICE,
  LK_OVERVIEW_DONE,
} LkOverviewFigure;
#define LK_N_OVERVIEW_FIGURES 5

/** lk_overview_figure_get_name: "Board sessions", …, "Actions done", translated. */
const char *lk_overview_figure_get_name (LkOverviewFigure       figure);
/** lk_overview_figure_count: how often, as the period report counts it. */
guint       lk_overview_figure_count    (LkOverviewFigure       figure,
                                         const LkReportFigures *figures);
/**
 * lk_overview_charts_new: a small chart for each team of @report, by name, all on one scale, week by week. Its description, a line
 * each, counts and sets that against the period before; tells what the team worked on at the end; and asks where it may need help.
 *
 * Returns: (transfer full) (element-type LkChart)
 */
GPtrArray  *lk_overview_charts_new      (const LkReport        *report,
                                         LkOverviewFigure       figure);

G_END_DECLS
