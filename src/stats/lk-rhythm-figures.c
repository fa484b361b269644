#include "stats/lk-rhythm-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-school-year.h"

static const LkRhythmNorm default_norms[LK_RHYTHM_N_ACTIVITIES] = {
  [LK_RHYTHM_SESSION] = { 1, 1 },
  [LK_RHYTHM_VISIT] = { 1, 2 },
};

/* The weeks of one school year, and on which of their weekdays there is school. */
typedef struct
{
  LkDay monday;
  guint school_days;   /* bit 1 for Monday to bit 5 for Friday */
} YearWeek;

const LkRhythmNorm *
lk_rhythm_norms_default (void)
{
  return default_norms;
}

const char *
lk_rhythm_activity_get_name (LkRhythmActivity activity)
{
  switch (activity)
    {
    case LK_RHYTHM_SESSION:
      return _("Board sessions");
    case LK_RHYTHM_VISIT:
      return _("Lesson visits");
    case LK_RHYTHM_DESIGN:
      return _("Lesson designs");
    case LK_RHYTHM_VOICE:
      return _("Pupil voice");
    default:
      g_return_val_if_reached ("");
    }
}

static guint
find_school_days (LkHolidays *holidays,
                  LkDay       monday,
                  LkDay       first,
                  LkDay       last)
{
  guint days = 0;

  for (int i = 0; i < 5; i++)
    if (monday + i >= first && monday + i <= last && lk_holidays_is_school_day (holidays, monday + i))
      days |= 1u << (i + 1);

  return days;
}

static guint
get_work_days (const char *days_off)
{
  guint days = 0;

  for (int weekday = 1; weekday <= 5; weekday++)
    if (days_off == NULL || strchr (days_off, '0' + weekday) == NULL)
      days |= 1u << weekday;

  return days;
}

static int
find_school_year (LkDay monday)
{
  return lk_school_year_get (monday + 3);
}

/* All ISO weeks of a school year, with school or without. */
static GArray *
get_year_weeks (LkHolidays *holidays,
                int         school_year)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, school_year);
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (YearWeek));
  LkDay monday = lk_day_get_monday (lk_school_year_get_first (school_year));
  LkDay first = 0, last = -1;

  if (periods->len > 0)
    {
      first = g_array_index (periods, LkPeriod, 0).from;
      last = g_array_index (periods, LkPeriod, periods->len - 1).till;
    }
  if (find_school_year (monday) < school_year)
    monday += 7;

  for (; find_school_year (monday) == school_year; monday += 7)
    {
      YearWeek week = { monday, find_school_days (holidays, monday, first, last) };

      g_array_append_val (weeks, week);
    }

  return weeks;
}

static guint
count_due (const LkRhythmNorm *norm,
           guint               n_weeks)
{
  return norm->weeks > 0 ? (guint) ((guint64) n_weeks * norm->times / norm->weeks) : 0;
}

static guint
count_at_work (const guint *work_days,
               guint        n_teachers,
               guint        school_days)
{
  guint count = 0;

  for (guint i = 0; i < n_teachers; i++)
    if (work_days[i] & school_days)
      count++;

  return count;
}

/* Adds the weeks of one school year that lie between two Mondays; its due is counted from its first week on. */
static void
add_year (GArray             *weeks,
          GArray             *year,
          LkDay               first,
          LkDay               last,
          const LkRhythmNorm *norms,
          const guint        *work_days,
          guint               n_teachers)
{
  guint passed[LK_RHYTHM_N_ACTIVITIES] = { 0 };

  for (guint i = 0; i < year->len; i++)
    {
      const YearWeek *year_week = &g_array_index (year, YearWeek, i);
      LkRhythmWeek week = { .monday = year_week->monday, .is_school = year_week->school_days != 0 };

      for (guint k = 0; k < LK_RHYTHM_N_ACTIVITIES; k++)
        {
          guint before = count_due (&norms[k], passed[k]);

          if (k == LK_RHYTHM_VISIT)
            passed[k] += count_at_work (work_days, n_teachers, year_week->school_days);
          else if (week.is_school)
            passed[k]++;
          week.due[k] = count_due (&norms[k], passed[k]) - before;
        }
      if (week.monday >= first && week.monday <= last)
        g_array_append_val (weeks, week);
    }
}

static void
count_held (GArray             *weeks,
            const LkRhythmDeed *deeds,
            guint               n_deeds)
{
  LkDay first = g_array_index (weeks, LkRhythmWeek, 0).monday;

  for (guint i = 0; i < n_deeds; i++)
    if (deeds[i].day >= first && (guint) (deeds[i].day - first) / 7 < weeks->len)
      g_array_index (weeks, LkRhythmWeek, (deeds[i].day - first) / 7).held[deeds[i].activity]++;
}

GArray *
lk_rhythm_figures_get_weeks (LkHolidays         *holidays,
                             LkDay               from,
                             LkDay               till,
                             const LkRhythmDeed *deeds,
                             guint               n_deeds,
                             const LkRhythmNorm *norms,
                             const char * const *days_off,
                             guint               n_teachers)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (LkRhythmWeek));
  g_autofree guint *work_days = NULL;
  LkDay first, last;

  g_return_val_if_fail (holidays != NULL && norms != NULL, weeks);
  if (from == LK_DAY_NONE || from > till)
    return weeks;

  work_days = g_new (guint, n_teachers);
  for (guint i = 0; i < n_teachers; i++)
    work_days[i] = get_work_days (days_off[i]);

  first = lk_day_get_monday (from);
  last = lk_day_get_monday (till);
  for (int school_year = find_school_year (first); school_year <= find_school_year (last); school_year++)
    {
      g_autoptr (GArray) year = get_year_weeks (holidays, school_year);

      add_year (weeks, year, first, last, norms, work_days, n_teachers);
    }
  count_held (weeks, deeds, n_deeds);

  return weeks;
}

/* The number of the week of work, from 0 on, that @day lies in or comes before; @mondays gets those of all. */
static guint
find_work_week (LkHolidays *holidays,
                const char *days_off,
                LkDay       day,
                GArray     *mondays)
{
  guint work_days = get_work_days (days_off);
  g_autoptr (GArray) year = get_year_weeks (holidays, find_school_year (lk_day_get_monday (day)));
  guint number = 0;

  for (guint i = 0; i < year->len; i++)
    {
      const YearWeek *week = &g_array_index (year, YearWeek, i);

      if (!(week->school_days & work_days))
        continue;
      g_array_append_val (mondays, week->monday);
      if (week->monday + 6 < day)
        number++;
    }

  return number;
}

LkRhythmFortnight
lk_rhythm_figures_find_fortnight (LkHolidays  *holidays,
                                  const char  *days_off,
                                  LkDay        day,
                                  const LkDay *visits,
                                  guint        n_visits)
{
  LkRhythmFortnight fortnight = { 0 };
  g_autoptr (GArray) mondays = g_array_new (FALSE, FALSE, sizeof (LkDay));
  guint first;

  g_return_val_if_fail (holidays != NULL && day > LK_DAY_NONE, fortnight);

  first = find_work_week (holidays, days_off, day, mondays) / 2 * 2;
  if (first >= mondays->len)
    return fortnight;

  fortnight.from = g_array_index (mondays, LkDay, first);
  fortnight.till = g_array_index (mondays, LkDay, MIN (first + 1, mondays->len - 1)) + 6;
  fortnight.is_due = first + 1 < mondays->len && day >= fortnight.from;
  for (guint i = 0; i < n_visits; i++)
    if (visits[i] >= fortnight.from && visits[i] <= fortnight.till)
      fortnight.is_done = TRUE;

  return fortnight;
}
