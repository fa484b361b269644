#include "calendar/lk-holidays.h"
#include "calendar/lk-school-year.h"

static const char * const regions[] = { "noord", "midden", "zuid" };

typedef struct
{
  const char *region;
  int first_year;
  const char *days[LK_HOLIDAY_OTHER][2];
} Year;

/*
 * Typed over from the government's own pages, not from holidays.ini:
 * government.nl, "Overview of school holiday dates 2026-2027";
 * rijksoverheid.nl, "Overzicht schoolvakanties 2027-2028" and "Overzicht schoolvakanties 2028-2029".
 */
static const Year published[] = {
  { "noord", 2026, { { "2026-10-10", "2026-10-18" }, { "2026-12-19", "2027-01-03" }, { "2027-02-20", "2027-02-28" },
                     { "2027-04-24", "2027-05-02" }, { "2027-07-10", "2027-08-22" } } },
  { "midden", 2026, { { "2026-10-17", "2026-10-25" }, { "2026-12-19", "2027-01-03" }, { "2027-02-20", "2027-02-28" },
                      { "2027-04-24", "2027-05-02" }, { "2027-07-17", "2027-08-29" } } },
  { "zuid", 2026, { { "2026-10-17", "2026-10-25" }, { "2026-12-19", "2027-01-03" }, { "2027-02-13", "2027-02-21" },
                    { "2027-04-24", "2027-05-02" }, { "2027-07-24", "2027-09-05" } } },
  { "noord", 2027, { { "2027-10-16", "2027-10-24" }, { "2027-12-25", "2028-01-09" }, { "2028-02-19", "2028-02-27" },
                     { "2028-04-29", "2028-05-07" }, { "2028-07-15", "2028-08-27" } } },
  { "midden", 2027, { { "2027-10-16", "2027-10-24" }, { "2027-12-25", "2028-01-09" }, { "2028-02-26", "2028-03-05" },
                      { "2028-04-29", "2028-05-07" }, { "2028-07-08", "2028-08-20" } } },
  { "zuid", 2027, { { "2027-10-23", "2027-10-31" }, { "2027-12-25", "2028-01-09" }, { "2028-02-26", "2028-03-05" },
                    { "2028-04-29", "2028-05-07" }, { "2028-07-22", "2028-09-03" } } },
  { "noord", 2028, { { "2028-10-14", "2028-10-22" }, { "2028-12-23", "2029-01-07" }, { "2029-02-17", "2029-02-25" },
                     { "2029-04-28", "2029-05-06" }, { "2029-07-21", "2029-09-02" } } },
  { "midden", 2028, { { "2028-10-21", "2028-10-29" }, { "2028-12-23", "2029-01-07" }, { "2029-02-17", "2029-02-25" },
                      { "2029-04-28", "2029-05-06" }, { "2029-07-07", "2029-08-19" } } },
  { "zuid", 2028, { { "2028-10-21", "2028-10-29" }, { "2028-12-23", "2029-01-07" }, { "2029-02-10", "2029-02-18" },
                    { "2029-04-28", "2029-05-06" }, { "2029-07-14", "2029-08-26" } } },
};

static void
assert_day (LkDay       day,
            const char *expected)
{
  g_autofree char *text = lk_day_to_text (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_period (GArray     *periods,
               guint       index,
               const char *from,
               const char *till)
{
  const LkPeriod *period = &g_array_index (periods, LkPeriod, index);

  g_assert_cmpint (period->number, ==, index + 1);
  assert_day (period->from, from);
  assert_day (period->till, till);
}

static LkHoliday
make_holiday (LkHolidayKind  kind,
              const char    *from,
              const char    *till)
{
  return (LkHoliday) { kind, NULL, lk_day_from_text (from), lk_day_from_text (till) };
}

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      const Year *year = &published[i];
      g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped (year->region);

      for (guint kind = 0; kind < LK_HOLIDAY_OTHER; kind++)
        {
          const LkHoliday *holiday = lk_holidays_find (holidays, lk_day_from_text (year->days[kind][0]));

          g_assert_nonnull (holiday);
          g_assert_cmpint (holiday->kind, ==, kind);
          assert_day (holiday->from, year->days[kind][0]);
          assert_day (holiday->till, year->days[kind][1]);
          g_assert_cmpint (lk_school_year_get (holiday->from), ==, year->first_year);
        }
    }
}

static void
test_weekdays (void)
{
  static const int lengths[] = { 9, 16, 9, 9, 44 };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped (regions[i]);

      g_assert_cmpuint (lk_holidays_get_n (holidays), ==, 25);
      for (guint n = 0; n < lk_holidays_get_n (holidays); n++)
        {
          const LkHoliday *holiday = lk_holidays_get (holidays, n);

          g_assert_cmpint (holiday->kind, ==, n % LK_HOLIDAY_OTHER);
          g_assert_cmpint (lk_day_get_weekday (holiday->from), ==, 6);
          g_assert_cmpint (lk_day_get_weekday (holiday->till), ==, 7);
          g_assert_cmpint (holiday->till - holiday->from + 1, ==, lengths[holiday->kind]);
          g_assert_null (holiday->name);
          if (n > 0)
            g_assert_cmpint (lk_holidays_get (holidays, n - 1)->till, <, holiday->from);
        }
    }
}

static void
test_borders (void)
{
  static const struct { const char *day; gboolean holiday, school; } cases[] = {
    { "2026-10-09", FALSE, TRUE }, { "2026-10-10", TRUE, FALSE }, { "2026-10-14", TRUE, FALSE },
    { "2026-10-18", TRUE, FALSE }, { "2026-10-19", FALSE, TRUE }, { "2026-10-24", FALSE, FALSE },
    { "2026-10-25", FALSE, FALSE }, { "2027-01-01", TRUE, FALSE }, { "2027-01-03", TRUE, FALSE },
    { "2027-01-04", FALSE, TRUE }, { "2020-10-14", FALSE, TRUE },
  };
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped ("noord");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkDay day = lk_day_from_text (cases[i].day);

      g_assert_cmpint (lk_holidays_find (holidays, day) != NULL, ==, cases[i].holiday);
      g_assert_cmpint (lk_holidays_is_school_day (holidays, day), ==, cases[i].school);
    }
}

static void
test_periods (void)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped ("midden");
  g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, 2026);
  g_autoptr (GArray) first = lk_holidays_get_periods (holidays, 2025);

  g_assert_cmpuint (periods->len, ==, 5);
  assert_period (periods, 0, "2026-08-31", "2026-10-16");
  assert_period (periods, 1, "2026-10-26", "2026-12-18");
  assert_period (periods, 2, "2027-01-04", "2027-02-19");
  assert_period (periods, 3, "2027-03-01", "2027-04-23");
  assert_period (periods, 4, "2027-05-03", "2027-07-16");

  g_assert_cmpuint (first->len, ==, 5);
  assert_period (first, 0, "2025-09-01", "2025-10-17");
}

/* A holiday's days belong to what comes after it; the summer before the year to its first period, the one after it to its last. */
static void
test_find_period (void)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped ("midden");
  g_autoptr (LkHolidays) unknown = lk_holidays_new_shipped (NULL);
  static const struct { const char *day; int number; } cases[] = {
    { "2026-08-01", 1 }, { "2026-08-31", 1 }, { "2026-10-16", 1 }, { "2026-10-17", 2 }, { "2026-10-25", 2 }, { "2026-10-26", 2 },
    { "2026-12-20", 3 }, { "2027-02-19", 3 }, { "2027-05-03", 5 }, { "2027-07-16", 5 }, { "2027-07-17", 5 }, { "2027-07-31", 5 },
    { "2027-08-01", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkPeriod period = lk_holidays_find_period (holidays, lk_day_from_text (cases[i].day));

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (period.number, ==, cases[i].number);
    }
  g_assert_cmpint (lk_holidays_find_period (unknown, lk_day_from_text ("2027-02-19")).number, ==, 1);
}

/* In order, apart, from a Monday to a Friday, and each school day of the year in one of them. */
static void
test_all_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions) * 5; i++)
    {
      int year = 2024 + i / G_N_ELEMENTS (regions);
      g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped (regions[i % G_N_ELEMENTS (regions)]);
      g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, year);
      LkDay last = LK_DAY_NONE;

      g_assert_cmpuint (periods->len, ==, 5);
      for (guint n = 0; n < periods->len; n++)
        {
          const LkPeriod *period = &g_array_index (periods, LkPeriod, n);

          g_assert_cmpint (period->number, ==, n + 1);
          g_assert_cmpint (lk_day_get_weekday (period->from), ==, 1);
          g_assert_cmpint (lk_day_get_weekday (period->till), ==, 5);
          g_assert_cmpint (period->from, <, period->till);
          for (LkDay day = period->from; day <= period->till; day++)
            g_assert_null (lk_holidays_find (holidays, day));
          for (LkDay day = last + 1; last != LK_DAY_NONE && day < period->from; day++)
            g_assert_false (lk_holidays_is_school_day (holidays, day));
          last = period->till;
        }
    }
}

static void
test_unknown (void)
{
  const char * const names[] = { NULL, "", "oost", "Noord", "noord ", "2026-2027 noord" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped (names[i]);
      g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, 2026);

      g_assert_cmpuint (lk_holidays_get_n (holidays), ==, 0);
      g_assert_true (lk_holidays_is_school_day (holidays, lk_day_new (2026, 10, 14)));
      g_assert_false (lk_holidays_is_school_day (holidays, lk_day_new (2026, 10, 17)));
      g_assert_cmpuint (periods->len, ==, 1);
      assert_period (periods, 0, "2026-08-01", "2027-07-31");
    }
}

/* Years on both sides of what is shipped. */
static void
test_unknown_years (void)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped ("zuid");
  g_autoptr (GArray) before = lk_holidays_get_periods (holidays, 2023);
  g_autoptr (GArray) after = lk_holidays_get_periods (holidays, 2029);

  g_assert_cmpuint (before->len, ==, 1);
  assert_period (before, 0, "2023-08-01", "2024-07-31");
  g_assert_cmpuint (after->len, ==, 1);
  assert_period (after, 0, "2029-08-01", "2030-07-31");
}

static void
test_edited (void)
{
  LkHoliday own[] = {
    make_holiday (LK_HOLIDAY_MAY, "2027-04-24", "2027-05-09"),
    make_holiday (LK_HOLIDAY_AUTUMN, "2026-10-17", "2026-10-25"),
    make_holiday (LK_HOLIDAY_OTHER, "2026-10-26", "2026-10-26"),
    make_holiday (LK_HOLIDAY_OTHER, "2027-03-26", "2027-03-29"),
    make_holiday (LK_HOLIDAY_CHRISTMAS, "2026-12-19", "2027-01-03"),
    make_holiday (LK_HOLIDAY_SPRING, "2027-02-21", "2027-02-13"),
    make_holiday (LK_HOLIDAY_SPRING, NULL, "2027-02-21"),
  };
  g_autoptr (LkHolidays) holidays = NULL;
  g_autoptr (GArray) periods = NULL;
  g_autofree char *name = g_strdup ("Studiedag");

  own[2].name = name;
  holidays = lk_holidays_new_from (own, G_N_ELEMENTS (own));
  name[0] = 'X';
  periods = lk_holidays_get_periods (holidays, 2026);

  g_assert_cmpuint (lk_holidays_get_n (holidays), ==, 5);
  g_assert_cmpint (lk_holidays_get (holidays, 0)->kind, ==, LK_HOLIDAY_AUTUMN);
  g_assert_cmpstr (lk_holidays_get (holidays, 1)->name, ==, "Studiedag");
  g_assert_false (lk_holidays_is_school_day (holidays, own[2].from));

  /* No spring holiday, no summers: 15 August and 15 July stand for these. */
  g_assert_cmpuint (periods->len, ==, 4);
  assert_period (periods, 0, "2026-08-17", "2026-10-16");
  assert_period (periods, 1, "2026-10-27", "2026-12-18");
  assert_period (periods, 2, "2027-01-04", "2027-04-23");
  assert_period (periods, 3, "2027-05-10", "2027-07-15");
}

/* A school that enters its weeks off one by one, and some of them twice. */
static void
test_edited_overlap (void)
{
  const LkHoliday own[] = {
    make_holiday (LK_HOLIDAY_MAY, "2027-05-03", "2027-05-09"),
    make_holiday (LK_HOLIDAY_MAY, "2027-04-24", "2027-05-02"),
    make_holiday (LK_HOLIDAY_MAY, "2027-04-26", "2027-04-30"),
    make_holiday (LK_HOLIDAY_SUMMER, "2026-07-18", "2026-08-30"),
    make_holiday (LK_HOLIDAY_SUMMER, "2027-07-17", "2027-08-29"),
  };
  g_autoptr (LkHolidays) holidays = lk_holidays_new_from (own, G_N_ELEMENTS (own));
  g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, 2026);

  g_assert_cmpuint (periods->len, ==, 2);
  assert_period (periods, 0, "2026-08-31", "2027-04-23");
  assert_period (periods, 1, "2027-05-10", "2027-07-16");
  g_assert_cmpint (lk_holidays_find (holidays, own[2].from)->from, ==, own[1].from);
}

static void
test_empty (void)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_from (NULL, 0);
  g_autoptr (LkHolidays) again = lk_holidays_ref (holidays);

  g_assert_cmpuint (lk_holidays_get_n (again), ==, 0);
  g_assert_null (lk_holidays_find (again, lk_day_new (2026, 12, 25)));
}

static void
test_regions (void)
{
  g_assert_cmpuint (lk_region_get_n (), ==, G_N_ELEMENTS (regions));
  for (guint i = 0; i < lk_region_get_n (); i++)
    g_assert_cmpstr (lk_region_get_id (i), ==, regions[i]);
  g_assert_cmpstr (lk_region_get_name ("midden"), ==, "Middle");
  g_assert_null (lk_region_get_name (NULL));
  g_assert_null (lk_region_get_name ("oost"));
}

static void
test_names (void)
{
  g_assert_cmpstr (lk_holiday_kind_get_name (LK_HOLIDAY_AUTUMN), ==, "Autumn holiday");
  g_assert_cmpstr (lk_holiday_kind_get_name (LK_HOLIDAY_CHRISTMAS), ==, "Christmas holiday");
  g_assert_cmpstr (lk_holiday_kind_get_name (LK_HOLIDAY_SPRING), ==, "Spring holiday");
  g_assert_cmpstr (lk_holiday_kind_get_name (LK_HOLIDAY_MAY), ==, "May holiday");
  g_assert_cmpstr (lk_holiday_kind_get_name (LK_HOLIDAY_SUMMER), ==, "Summer holiday");
  g_assert_cmpstr (lk_holiday_kind_get_name (LK_HOLIDAY_OTHER), ==, "Other holiday");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/holidays/published", test_published);
  g_test_add_func ("/calendar/holidays/weekdays", test_weekdays);
  g_test_add_func ("/calendar/holidays/borders", test_borders);
  g_test_add_func ("/calendar/holidays/periods", test_periods);
  g_test_add_func ("/calendar/holidays/find-period", test_find_period);
  g_test_add_func ("/calendar/holidays/all-periods", test_all_periods);
  g_test_add_func ("/calendar/holidays/unknown", test_unknown);
  g_test_add_func ("/calendar/holidays/unknown-years", test_unknown_years);
  g_test_add_func ("/calendar/holidays/edited", test_edited);
  g_test_add_func ("/calendar/holidays/edited-overlap", test_edited_overlap);
  g_test_add_func ("/calendar/holidays/empty", test_empty);
  g_test_add_func ("/calendar/holidays/names", test_names);
  g_test_add_func ("/calendar/holidays/regions", test_regions);

  return g_test_run ();
}
