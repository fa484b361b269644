#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkYearPeriod:
 * @themes: (element-type LkTheme) owned: two at most, but what two PCs have added side by side is all here
 * @goals: (element-type LkGoal) owned: those that begin in it, and the ideas that are meant for it; by rank
 */
typedef struct
{
  LkPeriod   days;
  GPtrArray *themes;
  GPtrArray *goals;
} LkYearPeriod;

/**
 * LkYear: a team's school year by its periods. A value of that moment.
 * @school_year: the year in which it begins
 * @periods: (element-type LkYearPeriod) owned
 * @unplanned: (element-type LkGoal) owned: the ideas and goals that belong to no period of any year; by rank
 */
typedef struct
{
  int        school_year;
  GPtrArray *periods;
  GPtrArray *unplanned;
} LkYear;

LkYear       *lk_year_new          (LkBoard *board,
                                    int      school_year);
void          lk_year_free         (LkYear  *self);
LkYearPeriod *lk_year_get_period   (LkYear  *self,
                                    guint    index);
/** lk_year_find_period: the index of the period that @day belongs to, or -1 in another school year. */
int           lk_year_find_period  (LkYear  *self,
                                    LkBoard *board,
                                    LkDay    day);
/** lk_goal_get_year_day: the day that gives a goal its place in the year; LK_DAY_NONE when it has none. */
LkDay         lk_goal_get_year_day (LkGoal  *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkYear, lk_year_free)

G_END_DECLS
