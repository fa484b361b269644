#pragma once

#include "chart/lk-chart.h"
#include "model/lk-team-history.h"

G_BEGIN_DECLS

/**
 * lk_team_history_dup_rhythm: (transfer full) (element-type LkRhythmWeek): each week of @history against what was agreed.
 * @days_off: (array length=n_teachers): of each teacher of the team
 */
GArray  *lk_team_history_dup_rhythm (const LkTeamHistory *history,
                                     LkHolidays          *holidays,
                                     const char * const  *days_off,
                                     guint                n_teachers);
/** lk_rhythm_chart_new: (transfer full): one activity, week by week: what was held against what was due. @weeks: of LkRhythmWeek. */
LkChart *lk_rhythm_chart_new        (GArray              *weeks,
                                     LkRhythmActivity     activity,
                                     LkHolidays          *holidays);
/** lk_minutes_chart_new: (transfer full): the minutes of each step, session by session. */
LkChart *lk_minutes_chart_new       (const LkTeamHistory *history);
/** lk_check_in_chart_new: (transfer full): how many felt well, so-so and not well, session by session. */
LkChart *lk_check_in_chart_new      (const LkTeamHistory *history);

G_END_DECLS
