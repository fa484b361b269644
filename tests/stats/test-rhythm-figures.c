#include "stats/lk-rhythm-figures.h"

/* The school year 2026–2027 of region midden, with the single days that a school closes: forty school weeks. */
static LkHolidays *
make_holidays (void)
{
  const LkHoliday holidays[] = {
    { LK_HOLIDAY_SUMMER, NULL, lk_day_new (2026, 7, 18), lk_day_new (2026, 8, 30) },
    { LK_HOLIDAY_AUTUMN, NULL, lk_day_new (2026, 10, 17), lk_day_new (2026, 10, 25) },
    { LK_HOLIDAY_CHRISTMAS, NULL, lk_day_new (2026, 12, 19), lk_day_new (2027, 1, 3) },
    { LK_HOLIDAY_SPRING, NULL, lk_day_new (2027, 2, 13), lk_day_new (2027, 2, 21) },
    { LK_HOLIDAY_OTHER, (char *) "Good Friday", lk_day_new (2027, 3, 26), lk_day_new (2027, 3, 26) },
    { LK_HOLIDAY_OTHER, (char *) "Easter Monday", lk_day_new (2027, 3, 29), lk_day_new (2027, 3, 29) },
    { LK_HOLIDAY_MAY, NULL, lk_day_new (2027, 4, 24), lk_day_new (2027, 5, 2) },
    { LK_HOLIDAY_SUMMER, NULL, lk_day_new (2027, 7, 10), lk_day_new (2027, 8, 22) },
  };

  return lk_holidays_new_from (holidays, G_N_ELEMENTS (holidays));
}

static void
assert_week (GArray      *weeks,
             guint        index,
             LkDay        monday,
             const guint *held,
             const guint *due)
{
  const LkRhythmWeek *week = &g_array_index (weeks, LkRhythmWeek, index);

  g_assert_cmpint (week->monday, ==, monday);
  for (guint i = 0; i < LK_RHYTHM_N_ACTIVITIES; i++)
    {
      g_assert_cmpuint (week->held[i], ==, held[i]);
      g_assert_cmpuint (week->due[i], ==, due[i]);
    }
}

/* The sixth to the ninth school week, with the autumn holiday after the seventh. */
static void
test_weeks (void)
{
  static const LkRhythmNorm norms[] = { { 1, 1 }, { 1, 2 }, { 1, 2 }, { 1, 6 } };
  static const char * const days_off[] = { "", "", NULL };
  const LkRhythmDeed deeds[] = {
    { LK_RHYTHM_SESSION, lk_day_new (2026, 10, 6) }, { LK_RHYTHM_VISIT, lk_day_new (2026, 10, 5) },
    { LK_RHYTHM_VISIT, lk_day_new (2026, 10, 11) },  { LK_RHYTHM_VISIT, lk_day_new (2026, 10, 4) },
    { LK_RHYTHM_SESSION, lk_day_new (2026, 10, 20) }, { LK_RHYTHM_VOICE, lk_day_new (2026, 11, 8) },
    { LK_RHYTHM_DESIGN, lk_day_new (2026, 11, 9) },
  };
  static const guint held[][4] = { { 1, 2, 0, 0 }, { 0, 0, 0, 0 }, { 1, 0, 0, 0 }, { 0, 0, 0, 0 }, { 0, 0, 0, 1 } };
  static const guint due[][4] = { { 1, 2, 1, 1 }, { 1, 1, 0, 0 }, { 0, 0, 0, 0 }, { 1, 2, 1, 0 }, { 1, 1, 0, 0 } };
  g_autoptr (LkHolidays) holidays = make_holidays ();
  g_autoptr (GArray) weeks = lk_rhythm_figures_get_weeks (holidays, lk_day_new (2026, 10, 8), lk_day_new (2026, 11, 3),
                                                          deeds, G_N_ELEMENTS (deeds), norms, days_off, 3);

  g_assert_cmpuint (weeks->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      assert_week (weeks, i, lk_day_new (2026, 10, 5) + 7 * i, held[i], due[i]);
      g_assert_cmpint (g_array_index (weeks, LkRhythmWeek, i).is_school, ==, i != 2);
    }
}

/* Forty weeks of school make forty sessions and, of three teachers, sixty visits; a year begins anew. */
static void
test_years (void)
{
  static const char * const days_off[] = { "", "35", "1" };
  g_autoptr (LkHolidays) holidays = make_holidays ();
  g_autoptr (GArray) weeks = NULL;
  guint n_school = 0, sessions = 0, visits = 0;

  weeks = lk_rhythm_figures_get_weeks (holidays, lk_day_new (2026, 8, 3), lk_day_new (2027, 7, 31), NULL, 0,
                                       lk_rhythm_norms_default (), days_off, 3);
  g_assert_cmpuint (weeks->len, ==, 52);
  for (guint i = 0; i < weeks->len; i++)
    {
      const LkRhythmWeek *week = &g_array_index (weeks, LkRhythmWeek, i);

      g_assert_cmpint (week->monday, ==, lk_day_new (2026, 8, 3) + 7 * i);
      n_school += week->is_school;
      sessions += week->due[LK_RHYTHM_SESSION];
      visits += week->due[LK_RHYTHM_VISIT];
      g_assert_cmpuint (week->due[LK_RHYTHM_DESIGN] + week->due[LK_RHYTHM_VOICE], ==, 0);
    }
  g_assert_cmpuint (n_school, ==, 40);
  g_assert_cmpuint (sessions, ==, 40);
  g_assert_cmpuint (visits, ==, 60);
}

static guint
find_due_visits (LkHolidays *holidays,
                 const char *days_off,
                 LkDay       day)
{
  static const LkRhythmNorm norms[LK_RHYTHM_N_ACTIVITIES] = { [LK_RHYTHM_VISIT] = { 1, 1 } };
  g_autoptr (GArray) weeks = lk_rhythm_figures_get_weeks (holidays, day, day, NULL, 0, norms, &days_off, 1);

  g_assert_cmpuint (weeks->len, ==, 1);

  return g_array_index (weeks, LkRhythmWeek, 0).due[LK_RHYTHM_VISIT];
}

static void
test_part_time (void)
{
  g_autoptr (LkHolidays) holidays = make_holidays ();

  g_assert_cmpuint (find_due_visits (holidays, "", lk_day_new (2027, 3, 31)), ==, 1);
  /* On Mondays alone, and this Monday is Easter. */
  g_assert_cmpuint (find_due_visits (holidays, "2345", lk_day_new (2027, 3, 31)), ==, 0);
  g_assert_cmpuint (find_due_visits (holidays, "2345", lk_day_new (2027, 4, 5)), ==, 1);
  g_assert_cmpuint (find_due_visits (holidays, "1234", lk_day_new (2027, 3, 22)), ==, 0);
  g_assert_cmpuint (find_due_visits (holidays, "12345", lk_day_new (2027, 4, 5)), ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped (NULL);
  g_autoptr (GArray) none = lk_rhythm_figures_get_weeks (holidays, 740000, 739999, NULL, 0, lk_rhythm_norms_default (),
                                                         NULL, 0);
  g_autoptr (GArray) summer = lk_rhythm_figures_get_weeks (holidays, lk_day_new (2027, 7, 14), lk_day_new (2027, 7, 14),
                                                           NULL, 0, lk_rhythm_norms_default (), NULL, 0);

  g_assert_cmpuint (none->len, ==, 0);
  /* A school that has set no holidays is never closed. */
  g_assert_cmpuint (g_array_index (summer, LkRhythmWeek, 0).due[LK_RHYTHM_SESSION], ==, 1);
  for (LkRhythmActivity i = LK_RHYTHM_SESSION; i <= LK_RHYTHM_VOICE; i++)
    g_assert_cmpstr (lk_rhythm_activity_get_name (i), !=, "");
}

typedef struct
{
  const char *what;
  const char *days_off;
  const char *day;
  const char *from, *till;   /* NULL for none */
  gboolean is_due;
} Case;

static const Case cases[] = {
  { "the first two weeks", "", "2026-09-01", "2026-08-31", "2026-09-13", TRUE },
  { "their last Sunday", "", "2026-09-13", "2026-08-31", "2026-09-13", TRUE },
  { "the next", "", "2026-09-14", "2026-09-14", "2026-09-27", TRUE },
  { "around the autumn holiday", "", "2026-10-21", "2026-10-12", "2026-11-01", TRUE },
  { "around the end of a year of 53 weeks", "", "2027-01-04", "2026-12-14", "2027-01-10", TRUE },
  { "before the year begins", "", "2026-08-20", "2026-08-31", "2026-09-13", FALSE },
  { "after it has ended", "", "2027-07-20", NULL, NULL, FALSE },
  { "Easter in a whole week", "", "2027-03-30", "2027-03-29", "2027-04-11", TRUE },
  { "before Easter, on Mondays", "2345", "2027-03-26", "2027-03-15", "2027-03-28", TRUE },
  { "in Easter's week, on Mondays", "2345", "2027-03-30", "2027-04-05", "2027-04-18", FALSE },
  { "after Easter, on Mondays", "2345", "2027-04-12", "2027-04-05", "2027-04-18", TRUE },
  { "a single last week, on Fridays", "1234", "2027-07-06", "2027-07-05", "2027-07-11", FALSE },
  { "no day of work", "12345", "2027-03-30", NULL, NULL, FALSE },
};

static void
test_fortnights (void)
{
  g_autoptr (LkHolidays) holidays = make_holidays ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      LkRhythmFortnight fortnight = lk_rhythm_figures_find_fortnight (holidays, c->days_off, lk_day_from_text (c->day),
                                                                      NULL, 0);
      g_autofree char *from = lk_day_to_text (fortnight.from);
      g_autofree char *till = lk_day_to_text (fortnight.till);

      g_test_message ("%s", c->what);
      g_assert_cmpstr (from, ==, c->from);
      g_assert_cmpstr (till, ==, c->till);
      g_assert_cmpint (fortnight.is_due, ==, c->is_due);
      g_assert_false (fortnight.is_done);
    }
}

static void
test_done (void)
{
  const LkDay visits[] = { lk_day_new (2026, 9, 14), lk_day_new (2026, 9, 13) };
  g_autoptr (LkHolidays) holidays = make_holidays ();

  g_assert_false (lk_rhythm_figures_find_fortnight (holidays, "", lk_day_new (2026, 9, 2), visits, 1).is_done);
  g_assert_true (lk_rhythm_figures_find_fortnight (holidays, "", lk_day_new (2026, 9, 2), visits, 2).is_done);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/rhythm-figures/weeks", test_weeks);
  g_test_add_func ("/stats/rhythm-figures/years", test_years);
  g_test_add_func ("/stats/rhythm-figures/part-time", test_part_time);
  g_test_add_func ("/stats/rhythm-figures/nothing", test_nothing);
  g_test_add_func ("/stats/rhythm-figures/fortnights", test_fortnights);
  g_test_add_func ("/stats/rhythm-figures/done", test_done);

  return g_test_run ();
}
