#pragma once

#include "model/lk-year.h"

G_BEGIN_DECLS

/** lk_period_dup_name: (transfer full): "Period 2"; a year whose holidays nobody knows is "Whole year". */
char *lk_period_dup_name         (LkYear         *year,
                                  guint           index);
/** lk_period_dup_days: (transfer full): "mon 26 oct – fri 18 dec · 8 weeks". */
char *lk_period_dup_days         (LkHolidays     *holidays,
                                  const LkPeriod *period);
/** lk_period_dup_days_after: (transfer full) (nullable): the holiday that ends the period, and in a second line its days: "sat 19 dec – sun 3 jan". */
char *lk_period_dup_days_after   (LkHolidays     *holidays,
                                  const LkPeriod *period);
/** lk_goal_dup_year_words: (transfer full): what it is in the year: "Idea", "Goal, till fri 9 oct", "Achieved". */
char *lk_goal_dup_year_words     (LkGoal         *goal);

G_END_DECLS
