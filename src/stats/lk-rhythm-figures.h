#pragma once

#include "calendar/lk-holidays.h"

G_BEGIN_DECLS

/*
 * How often a team does the four activities, against how often it agreed to. Weeks without school are never due, nor is a
 * person's week without a day of work. A school week is an ISO week (of the school year of its Thursday) with a weekday
 * outside holidays, between the first and the last day of the year's periods.
 */

/** LkRhythmActivity: the four, in the order in which they are drawn. */
typedef enum
{
  LK_RHYTHM_SESSION,
  LK_RHYTHM_VISIT,
  LK_RHYTHM_DESIGN,
  LK_RHYTHM_VOICE,
} LkRhythmActivity;
#define LK_RHYTHM_N_ACTIVITIES 4

/** LkRhythmDeed: one activity that was held. */
typedef struct
{
  LkRhythmActivity activity;
  LkDay            day;
} LkRhythmDeed;

/**
 * LkRhythmNorm: what a team agreed: @times in every @weeks school weeks; 0 of either for nothing agreed.
 *
 * A visit's is each teacher's, and counts the weeks in which that teacher works; the others are the team's.
 */
typedef struct
{
  guint times;
  guint weeks;
} LkRhythmNorm;

/** LkRhythmWeek: how many of each activity were @held and @due in the ISO week that begins on @monday. */
typedef struct
{
  LkDay    monday;
  gboolean is_school;
  guint    held[LK_RHYTHM_N_ACTIVITIES];
  guint    due[LK_RHYTHM_N_ACTIVITIES];
} LkRhythmWeek;

/** lk_rhythm_norms_default: one session a week, one visit of each teacher in two, nothing agreed of the rest. */
const LkRhythmNorm  *lk_rhythm_norms_default       (void);
/** lk_rhythm_activity_get_name: "Board sessions", "Lesson visits", "Lesson designs", "Pupil voice", translated. */
const char          *lk_rhythm_activity_get_name   (LkRhythmActivity        activity);
/**
 * lk_rhythm_figures_get_weeks:
 * @from, @till: the weeks that they lie in are counted whole
 * @deeds: in any order
 * @norms: (array fixed-size=4): by activity
 * @days_off: (array length=n_teachers): of each teacher the weekdays on which they never work, "35" for Wednesday
 *   and Friday; no names are needed
 *
 * What is due is counted from the first school week of each school year on, so that a norm of once in two weeks is due in
 * the second, the fourth and so on; visits of several teachers are spread evenly over the weeks.
 *
 * Returns: (transfer full) (element-type LkRhythmWeek): one for each ISO week
 */
GArray              *lk_rhythm_figures_get_weeks   (LkHolidays             *holidays,
                                                    LkDay                   from,
                                                    LkDay                   till,
                                                    const LkRhythmDeed     *deeds,
                                                    guint                   n_deeds,
                                                    const LkRhythmNorm     *norms,
                                                    const char * const     *days_off,
                                                    guint                   n_teachers);

/**
 * LkRhythmFortnight: two weeks of a person's work, holidays and weeks without a day of work between them passed over.
 * @from: the Monday of the first; @till: the Sunday of the second; both LK_DAY_NONE when the year has none
 * @is_due: whether a visit is to be made in them: they are two, and they have begun
 * @is_done: whether one was made
 */
typedef struct
{
  LkDay    from;
  LkDay    till;
  gboolean is_due;
  gboolean is_done;
} LkRhythmFortnight;

/**
 * lk_rhythm_figures_find_fortnight:
 * @days_off: as above
 * @visits: the days on which the person visited, in any order
 *
 * The fortnight that @day lies in or, in a holiday, the one that comes after it; counted two by two from the person's first
 * week of work in the school year. A single week that is left at the end of the year is not due.
 */
LkRhythmFortnight    lk_rhythm_figures_find_fortnight (LkHolidays          *holidays,
                                                       const char          *days_off,
                                                       LkDay                day,
                                                       const LkDay         *visits,
                                                       guint                n_visits);

G_END_DECLS
