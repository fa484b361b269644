#include "model/lk-year-words.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"

#define WEEK 7
#define LONG_WEEKEND 4

char *
lk_period_dup_name (LkYear *year,
                    guint   index)
{
  g_return_val_if_fail (year != NULL && index < year->periods->len, NULL);

  if (year->periods->len == 1)
    return g_strdup (_("Whole year"));
  return g_strdup_printf (_("Period %d"), lk_year_get_period (year, index)->days.number);
}

/* Weeks in which there is school, if only for a day. */
static guint
count_weeks (LkHolidays     *holidays,
             const LkPeriod *period)
{
  guint n = 0;

  for (LkDay monday = lk_day_get_monday (period->from); monday <= period->till; monday += WEEK)
    {
      gboolean school = FALSE;

      for (LkDay day = MAX (monday, period->from); day < monday + WEEK && day <= period->till && !school; day++)
        school = lk_holidays_is_school_day (holidays, day);
      n += school;
    }
  return n;
}

/* Both days without the year, which stands above all of them. */
static char *
dup_span (LkDay from,
          LkDay till)
{
  g_autofree char *first = lk_day_format_short (from, from), *last = lk_day_format_short (till, till);

  return from == till ? g_steal_pointer (&first) : g_strdup_printf (_("%s – %s"), first, last);
}

char *
lk_period_dup_days (LkHolidays     *holidays,
                    const LkPeriod *period)
{
  g_autofree char *span = NULL, *weeks = NULL;
  guint n;

  g_return_val_if_fail (holidays != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  span = dup_span (period->from, period->till);
  n = count_weeks (holidays, period);
  weeks = g_strdup_printf (ngettext ("%u week", "%u weeks", n), n);
  return g_strdup_printf ("%s · %s", span, weeks);
}

char *
lk_period_dup_days_after (LkHolidays     *holidays,
                          const LkPeriod *period)
{
  g_return_val_if_fail (holidays != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  for (LkDay day = period->till + 1; day <= period->till + LONG_WEEKEND; day++)
    {
      const LkHoliday *holiday = lk_holidays_find (holidays, day);
      g_autofree char *span = NULL;

      if (holiday == NULL || holiday->kind == LK_HOLIDAY_OTHER)
        continue;
      span = dup_span (holiday->from, holiday->till);
      return g_strdup_printf ("%s\n%s", lk_holiday_kind_get_name (holiday->kind), span);
    }
  return NULL;
}

char *
lk_goal_dup_year_words (LkGoal *goal)
{
  g_autofree char *till = NULL;

  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);

  if (lk_goal_get_stage (goal) != LK_GOAL_ACTIVE)
    return g_strdup (lk_goal_stage_get_name (lk_goal_get_stage (goal)));
  if (lk_goal_get_till_day (goal) == LK_DAY_NONE)
    return g_strdup (_("Goal"));
  till = lk_day_format_short (lk_goal_get_till_day (goal), lk_day_today ());
  /* Translators: a goal of the year board and its last day */
  return g_strdup_printf (_("Goal, till %s"), till);
}
