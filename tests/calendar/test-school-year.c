#include "calendar/lk-school-year.h"

static void
test_school_year (void)
{
  static const struct { const char *day; int year; const char *text; } cases[] = {
    { "2026-08-01", 2026, "2026–2027" }, { "2026-07-31", 2025, "2025–2026" }, { "2026-12-31", 2026, "2026–2027" },
    { "2027-01-01", 2026, "2026–2027" }, { "2024-02-29", 2023, "2023–2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkDay day = lk_day_from_text (cases[i].day);
      int year = lk_school_year_get (day);
      g_autofree char *text = lk_school_year_to_text (year);

      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (lk_school_year_get_first (year), <=, day);
      g_assert_cmpint (lk_school_year_get_last (year), >=, day);
      g_assert_cmpint (lk_school_year_get_last (year) + 1, ==, lk_school_year_get_first (year + 1));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/school-year", test_school_year);

  return g_test_run ();
}
