#include "stats/lk-xmr-figures.h"

#include <math.h>

#define FIRST_DAY 739000

static guint
fill_readings (LkDatedValue *readings,
               const double *values,
               guint         n_values)
{
  for (guint i = 0; i < n_values; i++)
    readings[i] = (LkDatedValue) { FIRST_DAY + 7 * i, values[i] };

  return n_values;
}

static const LkXmrSegment *
get_segment (const LkXmrFigures *figures,
             guint               index)
{
  g_assert_cmpuint (index, <, figures->segments->len);

  return &g_array_index (figures->segments, LkXmrSegment, index);
}

static void
assert_signal (const LkXmrFigures *figures,
               guint               index,
               LkSignalKind        kind,
               guint               first,
               guint               last,
               int                 direction)
{
  const LkSignal *signal;

  g_assert_cmpuint (index, <, figures->signals->len);
  signal = &g_array_index (figures->signals, LkSignal, index);
  g_assert_cmpint (signal->kind, ==, kind);
  g_assert_cmpuint (signal->first, ==, first);
  g_assert_cmpuint (signal->last, ==, last);
  g_assert_cmpint (signal->direction, ==, direction);
}

/*
 * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, "Individuals control charts": mean 50.81, mean moving range
 * 1.8778, limits 55.8041 and 45.8159. The book divides 3 by 1.128 where Wheeler rounds to 2.66: less than 0.001 here.
 */
static void
test_nist (void)
{
  static const double values[] = { 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1 };
  LkDatedValue readings[G_N_ELEMENTS (values)];
  guint n = fill_readings (readings, values, G_N_ELEMENTS (values));
  g_autoptr (LkXmrFigures) figures = lk_xmr_figures_new (readings, n, NULL, 0);
  const LkXmrSegment *segment = get_segment (figures, 0);
  g_autofree char *sentence = lk_xmr_figures_to_sentence (figures, readings, n);

  g_assert_cmpfloat_with_epsilon (segment->mean, 50.81, 1e-9);
  g_assert_cmpfloat_with_epsilon (segment->mean_range, 1.8778, 5e-5);
  g_assert_cmpfloat_with_epsilon (segment->upper, 55.8041, 1e-3);
  g_assert_cmpfloat_with_epsilon (segment->lower, 45.8159, 1e-3);
  g_assert_false (segment->has_verdict);
  g_assert_cmpuint (figures->signals->len, ==, 0);
  g_assert_cmpstr (sentence, ==, "Too few readings to say more: 10 of 12.");
}

/*
 * The monthly trade deficits of the United States in 1987 and 1988 of Wheeler, "Understanding Variation". The limits of
 * 1987 by his formulas: mean 153.0 / 12 = 12.75, mean moving range 18.3 / 11, limits 12.75 ± 2.66 × 18.3 / 11.
 */
static void
test_wheeler (void)
{
  static const double values[] = {
    10.7, 13.0, 11.4, 11.5, 12.5, 14.1, 14.8, 14.1, 12.6, 16.0, 11.7, 10.6,
    10.0, 11.4, 7.9, 9.5, 8.0, 11.8, 10.5, 11.2, 9.2, 10.1, 10.4, 10.5,
  };
  LkDatedValue readings[G_N_ELEMENTS (values)];
  guint n = fill_readings (readings, values, G_N_ELEMENTS (values));
  g_autoptr (LkXmrFigures) figures = lk_xmr_figures_new (readings, n, NULL, 0);
  g_autofree char *sentence = lk_xmr_figures_to_sentence (figures, readings, n);
  const LkXmrSegment *segment = get_segment (figures, 0);

  g_assert_cmpuint (figures->segments->len, ==, 1);
  g_assert_cmpuint (segment->n_baseline, ==, 12);
  g_assert_cmpfloat_with_epsilon (segment->mean, 12.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (segment->mean_range, 18.3 / 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (segment->upper, 12.75 + 2.66 * 18.3 / 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (segment->lower, 12.75 - 2.66 * 18.3 / 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (segment->range_limit, 3.27 * 18.3 / 11, 1e-9);
  g_assert_true (segment->has_verdict);

  /* March and May 1988 lie below 8.32. */
  g_assert_cmpuint (figures->signals->len, ==, 3);
  assert_signal (figures, 0, LK_SIGNAL_OUTSIDE, 14, 14, -1);
  assert_signal (figures, 1, LK_SIGNAL_OUTSIDE, 16, 16, -1);
  assert_signal (figures, 2, LK_SIGNAL_ONE_SIDE, 10, 23, -1);
  g_assert_cmpstr (sentence, ==, "The last 14 readings lie below the middle: this is a real change.");
}

/* New limits from January 1988 on: what was a change is the new usual. */
static void
test_recalculated (void)
{
  static const double values[] = {
    10.7, 13.0, 11.4, 11.5, 12.5, 14.1, 14.8, 14.1, 12.6, 16.0, 11.7, 10.6,
    10.0, 11.4, 7.9, 9.5, 8.0, 11.8, 10.5, 11.2, 9.2, 10.1, 10.4, 10.5,
  };
  const LkDay days[] = { FIRST_DAY + 7 * 18 - 1, FIRST_DAY + 7 * 12, FIRST_DAY + 7 * 12 - 3, FIRST_DAY - 10, FIRST_DAY + 9999 };
  LkDatedValue readings[G_N_ELEMENTS (values)];
  guint n = fill_readings (readings, values, G_N_ELEMENTS (values));
  g_autoptr (LkXmrFigures) once = lk_xmr_figures_new (readings, n, &days[1], 1);
  g_autoptr (LkXmrFigures) several = lk_xmr_figures_new (readings, n, days, G_N_ELEMENTS (days));
  g_autofree char *once_sentence = lk_xmr_figures_to_sentence (once, readings, n);
  g_autofree char *several_sentence = lk_xmr_figures_to_sentence (several, readings, n);

  g_assert_cmpuint (once->segments->len, ==, 2);
  g_assert_cmpuint (get_segment (once, 0)->last, ==, 11);
  g_assert_cmpuint (get_segment (once, 1)->first, ==, 12);
  g_assert_cmpfloat_with_epsilon (get_segment (once, 1)->mean, 120.5 / 12, 1e-9);
  g_assert_cmpuint (once->signals->len, ==, 0);
  g_assert_cmpstr (once_sentence, ==, "The readings go up and down as usual: no real change.");

  g_assert_cmpuint (several->segments->len, ==, 3);
  g_assert_cmpuint (get_segment (several, 1)->last, ==, 17);
  g_assert_false (get_segment (several, 1)->has_verdict);
  g_assert_cmpuint (get_segment (several, 2)->n_readings, ==, 6);
  g_assert_cmpstr (several_sentence, ==, "Too few readings to say more: 6 of 12.");
}

/* A baseline of mean 10 and mean moving range 2, so limits at 4.68 and 15.32, and thirds at 6.45 and 13.55. */
#define BASELINE 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11

typedef struct
{
  const char *what;
  double values[24];
  guint n_values;
  LkSignal signal;   /* count 0 for none */
  const char *sentence;
} Case;

#define USUAL "The readings go up and down as usual: no real change."

static const Case cases[] = {
  { "nothing new", { BASELINE }, 12, { 0 }, USUAL },
  { "on the limit", { BASELINE, 15.32 }, 13, { 0 }, USUAL },
  { "above the limit", { BASELINE, 15.33 }, 13, { LK_SIGNAL_OUTSIDE, 12, 12, 1, 1 },
    "The last reading lies above what is usual." },
  { "below the limit, long ago", { BASELINE, 4.67, 11 }, 14, { LK_SIGNAL_OUTSIDE, 12, 12, 1, -1 },
    "The reading of Fri 3 Jul lay below what is usual." },
  { "six on one side", { BASELINE, 10.5, 12, 11, 12, 11 }, 17, { 0 }, USUAL },
  { "seven on one side", { BASELINE, 10.5, 12, 11, 12, 11, 12 }, 18, { LK_SIGNAL_ONE_SIDE, 11, 17, 7, 1 },
    "The last 7 readings lie above the middle: this is a real change." },
  { "one on the mean ends them", { BASELINE, 10.5, 12, 11, 10, 11, 12 }, 18, { 0 }, USUAL },
  { "six falling", { BASELINE, 10.5, 10.2, 9.9, 9.5, 9.1, 11 }, 18, { 0 }, USUAL },
  { "seven falling", { BASELINE, 10.5, 10.2, 9.9, 9.5, 9.1, 8.9 }, 18, { LK_SIGNAL_TREND, 11, 17, 7, -1 },
    "The last 7 readings fall one after another: this is a real change." },
  { "seven rising, then not", { BASELINE, 8.5, 8.8, 9.2, 9.6, 10.1, 10.4, 10.6, 10 }, 20,
    { LK_SIGNAL_TREND, 12, 18, 7, 1 },
    "Until Fri 14 Aug, 7 readings in a row rose: that was a real change." },
  { "a tie ends a trend", { BASELINE, 10.5, 10.2, 9.9, 9.9, 9.5, 9.1, 8.9 }, 19, { 0 }, USUAL },
  { "two of three near", { BASELINE, 14, 10.5, 14 }, 15, { LK_SIGNAL_NEAR_LIMIT, 12, 14, 3, 1 },
    "The last readings lie close to the upper edge of what is usual." },
  { "two near on two sides", { BASELINE, 14, 6, 10.5 }, 15, { 0 }, USUAL },
  { "a third on the other side", { BASELINE, 14, 9.5, 14 }, 15, { 0 }, USUAL },
  { "two of four", { BASELINE, 14, 10.5, 10.5, 14 }, 16, { 0 }, USUAL },
  { "near and below", { BASELINE, 9.5, 6, 6, 10.5 }, 16, { LK_SIGNAL_NEAR_LIMIT, 13, 14, 2, -1 },
    "The readings until Fri 17 Jul lay close to the lower edge of what is usual." },
  { "no number passed over", { BASELINE, NAN, 14, NAN, 14, 14, NAN }, 18, { LK_SIGNAL_NEAR_LIMIT, 13, 16, 3, 1 },
    "The last readings lie close to the upper edge of what is usual." },
  { "all equal", { .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1 }, 19, { 0 }, USUAL },
  { "the mean is no binary fraction", { .1, .3, .1, .3, .1, .3, .1, .3, .1, .3, .1, .3, .2, .3, .3, .3, .3, .3, .3 }, 19,
    { 0 }, USUAL },
  { "negative", { -9, -11, -9, -11, -9, -11, -9, -11, -9, -11, -9, -11, -15.33 }, 13,
    { LK_SIGNAL_OUTSIDE, 12, 12, 1, -1 }, "The last reading lies below what is usual." },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      LkDatedValue readings[G_N_ELEMENTS (c->values)];
      guint n = c->n_values;
      g_autoptr (LkXmrFigures) figures = NULL;
      g_autofree char *sentence = NULL;
      const LkSignal *signal;

      /* A reading a week from Friday 10 April 2026 on. */
      for (guint k = 0; k < n; k++)
        readings[k] = (LkDatedValue) { lk_day_new (2026, 4, 10) + 7 * k, c->values[k] };
      figures = lk_xmr_figures_new (readings, n, NULL, 0);
      sentence = lk_xmr_figures_to_sentence (figures, readings, n);
      signal = lk_xmr_figures_find_signal (figures);

      g_test_message ("%s", c->what);
      g_assert_cmpint (signal != NULL, ==, c->signal.count > 0);
      if (signal != NULL)
        {
          assert_signal (figures, figures->signals->len - 1, c->signal.kind, c->signal.first, c->signal.last,
                         c->signal.direction);
          g_assert_cmpuint (signal->count, ==, c->signal.count);
        }
      g_assert_cmpstr (sentence, ==, c->sentence);
    }
}

static void
test_few (void)
{
  static const LkDatedValue readings[] = { { 1000, NAN }, { 1001, 3 }, { 1002, 5 } };
  g_autoptr (LkXmrFigures) none = lk_xmr_figures_new (NULL, 0, NULL, 0);
  g_autoptr (LkXmrFigures) no_number = lk_xmr_figures_new (readings, 1, NULL, 0);
  g_autoptr (LkXmrFigures) one = lk_xmr_figures_new (readings, 2, NULL, 0);
  g_autoptr (LkXmrFigures) two = lk_xmr_figures_new (readings, 3, NULL, 0);
  g_autofree char *sentence = lk_xmr_figures_to_sentence (none, NULL, 0);

  g_assert_cmpuint (none->segments->len, ==, 0);
  g_assert_null (lk_xmr_figures_find_signal (none));
  g_assert_cmpstr (sentence, ==, "Too few readings to say more: 0 of 12.");
  g_assert_true (isnan (get_segment (no_number, 0)->mean));
  g_assert_cmpfloat (get_segment (one, 0)->mean, ==, 3);
  g_assert_true (isnan (get_segment (one, 0)->mean_range));
  g_assert_true (isnan (get_segment (one, 0)->upper));
  g_assert_cmpfloat_with_epsilon (get_segment (two, 0)->upper, 4 + 2.66 * 2, 1e-9);
}

static void
test_words (void)
{
  for (LkSignalKind kind = LK_SIGNAL_LONG_RUN; kind <= LK_SIGNAL_NEAR_LIMIT; kind++)
    g_assert_cmpstr (lk_signal_kind_get_source (kind), !=, "");
  g_assert_cmpstr (lk_signal_meaning_get_name (LK_MEANING_IMPROVEMENT), ==, "improvement");
  g_assert_cmpstr (lk_signal_meaning_get_name (LK_MEANING_CONCERN), ==, "concern");
  g_assert_cmpstr (lk_signal_meaning_get_name (LK_MEANING_NEITHER), ==, "real change");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/xmr-figures/nist", test_nist);
  g_test_add_func ("/stats/xmr-figures/wheeler", test_wheeler);
  g_test_add_func ("/stats/xmr-figures/recalculated", test_recalculated);
  g_test_add_func ("/stats/xmr-figures/cases", test_cases);
  g_test_add_func ("/stats/xmr-figures/few", test_few);
  g_test_add_func ("/stats/xmr-figures/words", test_words);

  return g_test_run ();
}
