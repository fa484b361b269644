#pragma once

#include "report/lk-report-paper.h"

G_BEGIN_DECLS

/**
 * lk_report_rhythm_draw: a team's rhythm, a row for each activity and a column for each week of the period: a dot where it was
 * held, with how often where that was more than once; a ring where an agreed board session was not held; holidays shaded.
 * @with_names: the activities before their rows; without, the sums behind them must do
 */
void   lk_report_rhythm_draw     (const LkReportPaper *paper,
                                  const LkReportTeam  *team,
                                  const LkSheetBox    *box,
                                  gboolean             with_names);
/** lk_report_rhythm_draw_key: what the dots are, on one line; returns its height. */
double lk_report_rhythm_draw_key (const LkReportPaper *paper,
                                  double               x,
                                  double               y,
                                  double               width);

G_END_DECLS
