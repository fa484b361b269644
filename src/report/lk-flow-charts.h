#pragma once

#include "chart/lk-chart.h"
#include "model/lk-team-history.h"

G_BEGIN_DECLS

/** lk_flow_chart_new: (transfer full): the cumulative flow of a team's actions over the days of @history; what was done before them is
 *  not counted. */
LkChart *lk_flow_chart_new      (const LkTeamHistory *history,
                                 LkHolidays          *holidays);
/** lk_begun_chart_new: (transfer full): how many were begun and finished, week by week. */
LkChart *lk_begun_chart_new     (const LkTeamHistory *history,
                                 LkHolidays          *holidays);
/** lk_duration_chart_new: (transfer full): how long each took that was done, with the median and the 85th percentile. */
LkChart *lk_duration_chart_new  (const LkTeamHistory *history,
                                 LkHolidays          *holidays);
/** lk_age_chart_new: (transfer full): how long what is open on the last day of @history has stood where it stands, oldest first. */
LkChart *lk_age_chart_new       (const LkTeamHistory *history);
/** lk_spread_chart_new: (transfer full): how the actions are spread over people, as a curve without names. */
LkChart *lk_spread_chart_new    (const LkTeamHistory *history);

G_END_DECLS
