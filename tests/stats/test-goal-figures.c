#include "stats/lk-goal-figures.h"

#include <math.h>

#define FROM 1000
#define TILL 1035

typedef struct
{
  const char *what;
  LkDatedValue readings[4];
  guint n_readings;
  double start, target;
  gboolean down;
  LkDay today;
  LkGoalCourse course;
  double progress;
  double trend;
} Case;

static const Case cases[] = {
  { "nothing", { { 0 } }, 0, 1, 4, FALSE, 1010, LK_COURSE_NO_READINGS, NAN, NAN },
  { "only NaN", { { 1001, NAN } }, 1, 1, 4, FALSE, 1010, LK_COURSE_NO_READINGS, NAN, NAN },
  { "no target", { { 1001, 2 } }, 1, 1, NAN, FALSE, 1010, LK_COURSE_NO_TARGET, NAN, NAN },
  { "on the line", { { 1000, 0 }, { 1007, 2 } }, 2, 0, 10, FALSE, 1010, LK_COURSE_ON, 0.2, 2 },
  { "just within the leeway", { { 1014, 3 } }, 1, 0, 10, FALSE, 1014, LK_COURSE_ON, 0.3, NAN },
  { "behind", { { 1014, 2.9 } }, 1, 0, 10, FALSE, 1014, LK_COURSE_BEHIND, 0.29, NAN },
  { "reached", { { 1000, 1 }, { 1014, 4 } }, 2, 1, 4, FALSE, 1014, LK_COURSE_REACHED, 1, 1.5 },
  { "beyond", { { 1014, 5.5 } }, 1, 1, 4, FALSE, 1014, LK_COURSE_REACHED, 1.5, NAN },
  { "fallen back", { { 1014, 0 } }, 1, 1, 5, FALSE, 1014, LK_COURSE_BEHIND, -0.25, NAN },
  { "down, on course", { { 1000, 20 }, { 1014, 12 } }, 2, 20, 5, TRUE, 1014, LK_COURSE_ON, 8 / 15.0, -4 },
  { "down, behind", { { 1028, 18 } }, 1, 20, 5, TRUE, 1028, LK_COURSE_BEHIND, 2 / 15.0, NAN },
  { "down, reached", { { 1028, 5 } }, 1, 20, 5, TRUE, 1028, LK_COURSE_REACHED, 1, NAN },
  { "time over", { { 1034, 9.9 } }, 1, 0, 10, FALSE, 1036, LK_COURSE_BEHIND, 0.99, NAN },
  { "last day", { { 1035, 9.5 } }, 1, 0, 10, FALSE, 1035, LK_COURSE_ON, 0.95, NAN },
  { "no start", { { 1000, 2 }, { 1014, 6 } }, 2, NAN, 12, FALSE, 1014, LK_COURSE_ON, 0.4, 2 },
  { "no start, reached at once", { { 1000, 12 } }, 1, NAN, 12, FALSE, 1014, LK_COURSE_REACHED, 1, NAN },
  { "start beyond the target", { { 1000, 3 } }, 1, 6, 4, FALSE, 1014, LK_COURSE_BEHIND, NAN, NAN },
  { "one day twice", { { 1000, 3 }, { 1000, 5 } }, 2, 1, 9, FALSE, 1000, LK_COURSE_ON, 0.5, NAN },
  { "NaN between", { { 1000, 1 }, { 1007, NAN }, { 1014, 3 } }, 3, 1, 5, FALSE, 1014, LK_COURSE_ON, 0.5, 1 },
};

static void
assert_near (const char *what,
             double      value,
             double      wanted)
{
  if (isnan (value) != isnan (wanted) || fabs (value - wanted) > 1e-9)
    g_error ("%s: %g, not %g", what, value, wanted);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      LkGoalFigures figures = lk_goal_figures_compute (c->readings, c->n_readings, c->start, c->target, c->down, FROM,
                                                       TILL, c->today);

      g_test_message ("%s", c->what);
      g_assert_cmpint (figures.course, ==, c->course);
      assert_near (c->what, figures.progress, c->progress);
      assert_near (c->what, figures.trend, c->trend);
      g_assert_true (figures.has_end);
      g_assert_cmpint (figures.days_left, ==, TILL - c->today);
    }
}

static void
test_no_days (void)
{
  LkDatedValue reading = { 1000, 3 };
  LkGoalFigures figures;

  figures = lk_goal_figures_compute (&reading, 1, 1, 5, FALSE, LK_DAY_NONE, LK_DAY_NONE, 1010);
  g_assert_false (figures.has_end);
  g_assert_cmpint (figures.course, ==, LK_COURSE_ON);
  g_assert_cmpint (figures.last_day, ==, 1000);
  g_assert_cmpfloat (figures.last, ==, 3);

  /* Till before from. */
  figures = lk_goal_figures_compute (&reading, 1, 1, 5, FALSE, 1020, 990, 980);
  g_assert_cmpint (figures.course, ==, LK_COURSE_BEHIND);
}

static void
test_text (void)
{
  static const struct { double value; const char *text; } texts[] = {
    { 0, "0" }, { -0.0, "0" }, { 4, "4" }, { 4.5, "4.5" }, { 4.25, "4.25" }, { 4.256, "4.26" }, { 100, "100" },
    { -12.50, "-12.5" }, { -0.001, "0" }, { NAN, "" }, { INFINITY, "" }, { 1e12, "1e+12" }, { 123456, "123456" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = lk_value_to_text (texts[i].value);

      g_assert_cmpstr (text, ==, texts[i].text);
    }
  for (LkGoalCourse course = LK_COURSE_NO_READINGS; course <= LK_COURSE_REACHED; course++)
    g_assert_cmpstr (lk_goal_course_get_name (course), !=, "");
}

static void
test_typed (void)
{
  static const struct { const char *text; gboolean read; double value; } typed[] = {
    { "4", TRUE, 4 }, { " 3,5 ", TRUE, 3.5 }, { "3.5", TRUE, 3.5 }, { "-2", TRUE, -2 }, { "vier", FALSE, 0 }, { "4 dagen", FALSE, 0 },
    { "1e999", FALSE, 0 }, { "1,2,3", FALSE, 0 },
  };
  double value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_assert_cmpint (lk_value_from_text (typed[i].text, &value), ==, typed[i].read);
      if (typed[i].read)
        g_assert_cmpfloat (value, ==, typed[i].value);
    }
  g_assert_true (lk_value_from_text ("  ", &value));
  g_assert_true (isnan (value));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/goal-figures/cases", test_cases);
  g_test_add_func ("/stats/goal-figures/no-days", test_no_days);
  g_test_add_func ("/stats/goal-figures/text", test_text);
  g_test_add_func ("/stats/goal-figures/typed", test_typed);

  return g_test_run ();
}
