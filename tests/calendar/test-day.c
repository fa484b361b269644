#include "calendar/lk-day.h"

#include <time.h>

static void
test_text (void)
{
  static const struct { const char *text; gboolean good; } cases[] = {
    { "2026-11-27", TRUE }, { "2024-02-29", TRUE }, { "2000-02-29", TRUE }, { "0001-01-01", TRUE },
    { "9999-12-31", TRUE }, { "2026-02-29", FALSE }, { "1900-02-29", FALSE }, { "2026-13-01", FALSE },
    { "2026-00-10", FALSE }, { "2026-04-31", FALSE }, { "2026-4-01", FALSE }, { "2026-11-27 ", FALSE },
    { "20261127", FALSE }, { "2026/11/27", FALSE }, { "-026-11-27", FALSE }, { "", FALSE }, { "morgen", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkDay day = lk_day_from_text (cases[i].text);
      g_autofree char *back = lk_day_to_text (day);

      g_assert_cmpint (day != LK_DAY_NONE, ==, cases[i].good);
      g_assert_cmpstr (back, ==, cases[i].good ? cases[i].text : NULL);
    }
  g_assert_cmpint (lk_day_from_text (NULL), ==, LK_DAY_NONE);
}

static void
test_numbers (void)
{
  int year, month, day;

  g_assert_cmpint (lk_day_new (1, 1, 1), ==, 1);
  g_assert_cmpint (lk_day_new (2026, 3, 1) - lk_day_new (2026, 2, 28), ==, 1);
  g_assert_cmpint (lk_day_new (2024, 3, 1) - lk_day_new (2024, 2, 28), ==, 2);
  g_assert_cmpint (lk_day_new (2027, 1, 1) - lk_day_new (2026, 12, 31), ==, 1);
  g_assert_cmpint (lk_day_new (0, 1, 1), ==, LK_DAY_NONE);
  g_assert_cmpint (lk_day_new (10000, 1, 1), ==, LK_DAY_NONE);
  g_assert_cmpint (lk_day_new (2026, -1, 1), ==, LK_DAY_NONE);

  lk_day_get_ymd (lk_day_new (2024, 2, 29), &year, &month, &day);
  g_assert_cmpint (year, ==, 2024);
  g_assert_cmpint (month, ==, 2);
  g_assert_cmpint (day, ==, 29);
}

static void
test_weeks (void)
{
  static const struct { int y, m, d, weekday, week, week_year; } cases[] = {
    { 2026, 11, 27, 5, 48, 2026 }, { 2026, 12, 31, 4, 53, 2026 }, { 2027, 1, 3, 7, 53, 2026 },
    { 2027, 1, 4, 1, 1, 2027 }, { 2024, 12, 30, 1, 1, 2025 }, { 2021, 1, 1, 5, 53, 2020 },
    { 2023, 1, 1, 7, 52, 2022 }, { 2016, 1, 3, 7, 53, 2015 }, { 2018, 1, 1, 1, 1, 2018 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkDay day = lk_day_new (cases[i].y, cases[i].m, cases[i].d);
      int year;

      g_assert_cmpint (lk_day_get_weekday (day), ==, cases[i].weekday);
      g_assert_cmpint (lk_day_get_week (day, &year), ==, cases[i].week);
      g_assert_cmpint (year, ==, cases[i].week_year);
      g_assert_cmpint (lk_day_get_weekday (lk_day_get_monday (day)), ==, 1);
      g_assert_cmpint (day - lk_day_get_monday (day), ==, cases[i].weekday - 1);
    }

  /* Every day of 30 years against GLib's own clock. */
  for (LkDay day = lk_day_new (2010, 1, 1); day < lk_day_new (2040, 1, 1); day++)
    {
      int y, m, d, year;
      g_autoptr (GDateTime) moment = NULL;

      lk_day_get_ymd (day, &y, &m, &d);
      moment = g_date_time_new_utc (y, m, d, 12, 0, 0);
      g_assert_cmpint (lk_day_get_week (day, &year), ==, g_date_time_get_week_of_year (moment));
      g_assert_cmpint (year, ==, g_date_time_get_week_numbering_year (moment));
      g_assert_cmpint (lk_day_get_weekday (day), ==, g_date_time_get_day_of_week (moment));
    }
}

static void
test_daylight_saving (void)
{
  LkDay spring = lk_day_new (2026, 3, 29), autumn = lk_day_new (2026, 10, 25);
  gint64 hour = 3600 * 1000;

  g_assert_cmpint (lk_day_to_time (spring + 1) - lk_day_to_time (spring), ==, 23 * hour);
  g_assert_cmpint (lk_day_to_time (autumn + 1) - lk_day_to_time (autumn), ==, 25 * hour);

  for (LkDay day = lk_day_new (2025, 12, 1); day < lk_day_new (2027, 2, 1); day++)
    {
      gint64 start = lk_day_to_time (day), end = lk_day_to_time (day + 1);

      g_assert_cmpint (lk_day_from_time (start), ==, day);
      g_assert_cmpint (lk_day_from_time (end - 1), ==, day);
      g_assert_cmpint (lk_day_from_time (start - 1), ==, day - 1);
    }

  /* A moment before 1970 that is no whole second. */
  g_assert_cmpint (lk_day_from_time (lk_day_to_time (lk_day_new (1969, 5, 5)) - 1), ==, lk_day_new (1969, 5, 4));
}

/* As GLib tells it, to the second, on both sides of the clock's turns and of midnight, before 1970 too. */
static void
test_zones (void)
{
  static const char * const names[] = { "Europe/Amsterdam", "America/Paramaribo", "Pacific/Apia", "Asia/Kathmandu", "UTC" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (names[i]);

      g_assert_nonnull (zone);
      for (gint64 seconds = -40000000; seconds < 1900000000; seconds += 86399 * 5 / 2)
        {
          g_autoptr (GDateTime) universal = g_date_time_new_from_unix_utc (seconds);
          g_autoptr (GDateTime) local = g_date_time_to_timezone (universal, zone);
          int year, month, day;

          g_date_time_get_ymd (local, &year, &month, &day);
          g_assert_cmpint (lk_day_from_time_in (seconds * 1000, zone), ==, lk_day_new (year, month, day));
          g_assert_cmpint (lk_day_from_time_in (seconds * 1000 + 999, zone), ==, lk_day_new (year, month, day));
        }
      g_assert_cmpint (lk_day_from_time_in (G_MAXINT64, zone), ==, LK_DAY_NONE);
      g_assert_cmpint (lk_day_from_time_in (G_MININT64, zone), ==, LK_DAY_NONE);
    }
}

static void
test_today (void)
{
  LkDay before = lk_day_today ();
  LkDay now = lk_day_from_time (lk_now_ms ());

  g_assert_cmpint (now - before, >=, 0);
  g_assert_cmpint (now - before, <=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Europe/Amsterdam", TRUE);
  tzset ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/day/text", test_text);
  g_test_add_func ("/calendar/day/numbers", test_numbers);
  g_test_add_func ("/calendar/day/weeks", test_weeks);
  g_test_add_func ("/calendar/day/daylight-saving", test_daylight_saving);
  g_test_add_func ("/calendar/day/zones", test_zones);
  g_test_add_func ("/calendar/day/today", test_today);

  return g_test_run ();
}
