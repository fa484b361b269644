#include "stats/lk-run-figures.h"

#include <math.h>
#include <string.h>

/*
 * The critical values of Anhøj's rules for 10 to 60 useful observations, as published with the qicharts2 package
 * ("Quality improvement charts with qicharts2", appendix 2).
 */
static const guint run_limits[] = {
  6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
  9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
};
static const guint cross_limits[] = {
  2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13, 13, 14, 14, 14, 15, 15, 16, 16,
  17, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 21, 22, 22, 23, 23,
};

/* One character a reading: '+' above, '-' below, '0' on the middle, ' ' no number; as many above as below. */
typedef struct
{
  const char *what;
  const char *line;
  guint n_useful, longest_run, n_crossings;
  gboolean has_verdict, is_long_run, is_few_crossings;
  const char *sentence;
} Case;

#define USUAL "The readings go up and down as usual: no real change."

static const Case cases[] = {
  { "nothing", "", 0, 0, 0, FALSE, FALSE, FALSE, "Too few readings to say more: 0 of 10." },
  { "one", "0", 0, 0, 0, FALSE, FALSE, FALSE, "Too few readings to say more: 1 of 10." },
  { "nine", "+-+-+-+-0", 8, 1, 7, FALSE, FALSE, FALSE, "Too few readings to say more: 9 of 10." },
  { "all equal", "000000000000", 0, 0, 0, FALSE, FALSE, FALSE,
    "Too few readings lie off the middle to say more: 0 of 10." },
  { "chance", "+-++--+-+-+-", 12, 2, 9, TRUE, FALSE, FALSE, USUAL },
  { "no fewer crossings than two of ten", "--+++++---", 10, 5, 2, TRUE, FALSE, FALSE, USUAL },
  { "fewer crossings", "-----+++++", 10, 5, 1, TRUE, FALSE, TRUE,
    "The readings cross the middle less often than by chance: this is a real change." },
  { "no longer run than seven of twenty", "-+-+-+-+++++++------", 20, 7, 8, TRUE, FALSE, FALSE, USUAL },
  { "a longer run", "--+--+--++++++++----", 20, 8, 6, TRUE, TRUE, FALSE,
    "Until Fri 16 Jan, 8 readings in a row lay above the middle: that was a real change." },
  { "on the middle neither breaks nor counts", "--+--+--++++0++++----", 20, 8, 6, TRUE, TRUE, FALSE,
    "Until Sat 17 Jan, 8 readings in a row lay above the middle: that was a real change." },
  { "no number neither", "--+--+--++++ ++++---- ", 20, 8, 6, TRUE, TRUE, FALSE,
    "Until Sat 17 Jan, 8 readings in a row lay above the middle: that was a real change." },
  { "two as long: the newest", "--------++++++++ ", 16, 8, 1, TRUE, TRUE, TRUE,
    "The last 8 readings lie above the middle: this is a real change." },
  { "downwards", "++++++++--------", 16, 8, 1, TRUE, TRUE, TRUE,
    "The last 8 readings lie below the middle: this is a real change." },
};

static guint
read_line (const char   *line,
           LkDatedValue *readings)
{
  for (guint i = 0; line[i] != '\0'; i++)
    {
      readings[i].day = lk_day_new (2026, 1, i + 1);
      readings[i].value = line[i] == '+' ? 3 : line[i] == '-' ? -1 : line[i] == '0' ? 1 : NAN;
    }

  return strlen (line);
}

static void
test_limits (void)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (run_limits) == 51 && G_N_ELEMENTS (cross_limits) == 51);

  for (guint n = 10; n <= 60; n++)
    {
      g_assert_cmpuint (lk_run_figures_find_run_limit (n), ==, run_limits[n - 10]);
      g_assert_cmpuint (lk_run_figures_find_cross_limit (n), ==, cross_limits[n - 10]);
    }
  g_assert_cmpuint (lk_run_figures_find_run_limit (0), ==, 0);
  g_assert_cmpuint (lk_run_figures_find_cross_limit (0), ==, 0);
  g_assert_cmpuint (lk_run_figures_find_cross_limit (1), ==, 0);
  /* 2^-n alone is no number here any more: near n/2 − 1.645 √n/2 all the same. */
  g_assert_cmpuint (lk_run_figures_find_cross_limit (10001), ==, 4918);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      LkDatedValue readings[32];
      guint n = read_line (c->line, readings);
      LkRunFigures figures = lk_run_figures_compute (readings, n);
      g_autofree char *sentence = lk_run_figures_to_sentence (&figures, readings, n);

      g_test_message ("%s", c->what);
      if (n == 0)
        g_assert_true (isnan (figures.median));
      else
        g_assert_cmpfloat (figures.median, ==, 1);
      g_assert_cmpuint (figures.n_useful, ==, c->n_useful);
      g_assert_cmpuint (figures.longest_run.count, ==, c->longest_run);
      g_assert_cmpuint (figures.n_crossings, ==, c->n_crossings);
      g_assert_cmpint (figures.has_verdict, ==, c->has_verdict);
      g_assert_cmpint (figures.is_long_run, ==, c->is_long_run);
      g_assert_cmpint (figures.is_few_crossings, ==, c->is_few_crossings);
      g_assert_cmpstr (sentence, ==, c->sentence);
    }
}

static void
test_signal (void)
{
  LkDatedValue readings[32];
  guint n = read_line ("--+--+--++++0++++----", readings);
  LkRunFigures figures = lk_run_figures_compute (readings, n);
  LkSignal signal;

  g_assert_true (lk_run_figures_find_signal (&figures, n, &signal));
  g_assert_cmpint (signal.kind, ==, LK_SIGNAL_LONG_RUN);
  g_assert_cmpuint (signal.first, ==, 8);
  g_assert_cmpuint (signal.last, ==, 16);
  g_assert_cmpint (signal.direction, ==, 1);
  g_assert_cmpint (lk_signal_get_meaning (&signal, FALSE), ==, LK_MEANING_IMPROVEMENT);
  g_assert_cmpint (lk_signal_get_meaning (&signal, TRUE), ==, LK_MEANING_CONCERN);

  n = read_line ("-----+++++", readings);
  figures = lk_run_figures_compute (readings, n);
  g_assert_true (lk_run_figures_find_signal (&figures, n, &signal));
  g_assert_cmpint (signal.kind, ==, LK_SIGNAL_FEW_CROSSINGS);
  g_assert_cmpint (lk_signal_get_meaning (&signal, TRUE), ==, LK_MEANING_NEITHER);

  n = read_line ("+-+-+-+-+-", readings);
  figures = lk_run_figures_compute (readings, n);
  g_assert_false (lk_run_figures_find_signal (&figures, n, &signal));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/run-figures/limits", test_limits);
  g_test_add_func ("/stats/run-figures/cases", test_cases);
  g_test_add_func ("/stats/run-figures/signal", test_signal);

  return g_test_run ();
}
