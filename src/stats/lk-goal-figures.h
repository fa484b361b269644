#pragma once

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/** LkDatedValue: one value of a measure on a day. */
typedef struct
{
  LkDay  day;
  double value;
} LkDatedValue;

/** LkGoalCourse: how a goal's readings stand to a straight line from its start to its target. */
typedef enum
{
  LK_COURSE_NO_READINGS,
  LK_COURSE_NO_TARGET,
  LK_COURSE_ON,
  LK_COURSE_BEHIND,
  LK_COURSE_REACHED,
} LkGoalCourse;

/**
 * LkGoalFigures:
 * @last: the newest reading, NaN without one; @last_day: its day
 * @progress: from 0 at the start to 1 at the target, below 0 or above 1 where the reading is; NaN when not known
 * @trend: how much the readings change in a week (least squares), NaN with readings on fewer than two days
 * @days_left: until and with the last day; 0 on the last day, negative after it; only where @has_end
 */
typedef struct
{
  double       last;
  LkDay        last_day;
  double       progress;
  double       trend;
  LkGoalCourse course;
  gboolean     has_end;
  int          days_left;
} LkGoalFigures;

/**
 * lk_goal_figures_compute:
 * @readings: by day; values that are no number are passed over
 * @start: NaN when not set: the first reading then stands for it
 * @target: NaN when not set
 * @down: whether less is better
 * @from_day, @till_day: LK_DAY_NONE when not set
 */
LkGoalFigures  lk_goal_figures_compute  (const LkDatedValue *readings,
                                         guint               n_readings,
                                         double              start,
                                         double              target,
                                         gboolean            down,
                                         LkDay               from_day,
                                         LkDay               till_day,
                                         LkDay               today);

/** lk_goal_course_get_name: "on course", "behind", "reached", "no readings yet", "no target", translated. */
const char    *lk_goal_course_get_name  (LkGoalCourse        course);

/** lk_value_to_text: (transfer full): a value as people write it, two decimals at most, "" for NaN. */
char          *lk_value_to_text         (double              value);
/** lk_value_from_text: a value as people type it, with a point or a comma; NaN for nothing. Returns FALSE for what is no
 *  number. */
gboolean       lk_value_from_text       (const char         *text,
                                         double             *value);

G_END_DECLS
