#include "calendar/lk-day.h"

#include <string.h>

#define SECONDS_A_DAY 86400
#define DAY_OF_1970 719163
#define LAST_DAY 3652059 /* 31 December 9999 */

/* Any moment of a day will do to name it, but a day whose midnight a time zone skips has no 0:00. */
static GDateTime *
local_start_of_day (int year,
                    int month,
                    int day)
{
  for (int hour = 0; hour < 24; hour++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_local (year, month, day, hour, 0, 0);

      if (moment != NULL && g_date_time_get_day_of_month (moment) == day)
        return g_steal_pointer (&moment);
    }

  return NULL;
}

static gboolean
read_digits (const char *text,
             int         count,
             int        *value)
{
  *value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

LkDay
lk_day_today (void)
{
  return lk_day_from_time (lk_now_ms ());
}

LkDay
lk_day_new (int year,
            int month,
            int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 || !g_date_valid_dmy (day, month, year))
    return LK_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

LkDay
lk_day_from_time (gint64 time_ms)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return lk_day_from_time_in (time_ms, zone);
}

LkDay
lk_day_from_time_in (gint64     time_ms,
                     GTimeZone *zone)
{
  /* Rounded down, so that a moment before 1970 keeps its own second. */
  const gint64 seconds = time_ms / 1000 - (time_ms % 1000 < 0 ? 1 : 0);
  const int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);
  const gint64 local = seconds + g_time_zone_get_offset (zone, interval);
  const gint64 day = DAY_OF_1970 + local / SECONDS_A_DAY - (local % SECONDS_A_DAY < 0 ? 1 : 0);

  return day >= 1 && day <= LAST_DAY ? (LkDay) day : LK_DAY_NONE;
}

gint64
lk_day_to_time (LkDay day)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (day > LK_DAY_NONE, 0);

  lk_day_get_ymd (day, &year, &month, &day_of_month);
  moment = local_start_of_day (year, month, day_of_month);

  return moment != NULL ? g_date_time_to_unix (moment) * 1000 : 0;
}

LkDay
lk_day_from_text (const char *text)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-' ||
      !read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return LK_DAY_NONE;

  return lk_day_new (year, month, day);
}

char *
lk_day_to_text (LkDay day)
{
  int year, month, day_of_month;

  if (day <= LK_DAY_NONE)
    return NULL;

  lk_day_get_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

void
lk_day_get_ymd (LkDay  day,
                int   *year,
                int   *month,
                int   *day_of_month)
{
  GDate date;

  g_return_if_fail (day > LK_DAY_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

int
lk_day_get_weekday (LkDay day)
{
  g_return_val_if_fail (day > LK_DAY_NONE, 1);

  /* Day number 1 was a Monday. */
  return (day - 1) % 7 + 1;
}

int
lk_day_get_week (LkDay  day,
                 int   *year)
{
  LkDay thursday;
  int week_year;

  g_return_val_if_fail (day > LK_DAY_NONE, 1);

  /* An ISO week belongs to the year that its Thursday lies in. */
  thursday = lk_day_get_monday (day) + 3;
  lk_day_get_ymd (thursday, &week_year, NULL, NULL);
  if (year != NULL)
    *year = week_year;

  return (thursday - lk_day_new (week_year, 1, 1)) / 7 + 1;
}

LkDay
lk_day_get_monday (LkDay day)
{
  g_return_val_if_fail (day > LK_DAY_NONE, LK_DAY_NONE);

  return day - lk_day_get_weekday (day) + 1;
}

gint64
lk_now_ms (void)
{
  return g_get_real_time () / 1000;
}
