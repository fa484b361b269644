#pragma once

#include "chart/lk-chart.h"
#include "model/lk-overview.h"

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
const char *lk_overview_figure_get_name (LkOverviewFigure  figure);
/** lk_overview_count: how often in the weeks that begin from @from till @till. */
guint       lk_overview_count           (const LkOverview *self,
                                         const LkTeamYear *team,
                                         LkOverviewFigure  figure,
                                         LkDay             from,
                                         LkDay             till);
/**
 * lk_overview_charts_new: a small chart for each team, by name, all on one scale, week by week. Its description counts, sets
 * that against as many weeks before, and where a team held fewer sessions than there were school weeks asks what would help.
 *
 * Returns: (transfer full) (element-type LkChart)
 */
GPtrArray  *lk_overview_charts_new      (const LkOverview *self,
                                         LkOverviewFigure  figure,
                                         LkHolidays       *holidays,
                                         LkDay             from,
                                         LkDay             till);

G_END_DECLS
