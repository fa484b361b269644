#pragma once

#include "chart/lk-chart.h"
#include "model/lk-board.h"
#include "model/lk-team-history.h"

G_BEGIN_DECLS

/** LkChartSection: what a team's charts are about, in the order in which they are shown. */
typedef enum
{
  LK_CHART_SECTION_GOALS,
  LK_CHART_SECTION_ACTIONS,
  LK_CHART_SECTION_RHYTHM,
  LK_CHART_SECTION_TEAM,
} LkChartSection;
#define LK_N_CHART_SECTIONS 4

/** lk_chart_section_get_name: "Pupil goals", "Actions", "Rhythm", "Together", translated. */
const char *lk_chart_section_get_name (LkChartSection       section);
/**
 * lk_team_charts_new: every chart of a section, for the screen, the projector and the report alike.
 * @history: what was read of the board's team
 *
 * Returns: (transfer full) (element-type LkChart)
 */
GPtrArray  *lk_team_charts_new        (LkBoard             *board,
                                       const LkTeamHistory *history,
                                       LkChartSection       section);

G_END_DECLS
