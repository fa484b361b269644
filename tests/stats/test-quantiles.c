#include "stats/lk-quantiles.h"

#include <math.h>

typedef struct
{
  const char *source;
  double values[12];
  guint n_values;
  double probability;
  double quantile;
} Case;

#define NIST { 95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.0610, 95.1591, 95.1195, 95.1065, 95.0925, 95.1990, 95.1682 }

static const Case cases[] = {
  /* The worked examples of Wikipedia's "Percentile" for linear interpolation with C = 1, Excel's PERCENTILE.INC. */
  { "Wikipedia, 40th of five", { 15, 20, 35, 40, 50 }, 5, 0.4, 29 },
  { "Wikipedia, 75th of four", { 1, 2, 3, 4 }, 4, 0.75, 3.25 },
  /* numpy.percentile's documentation. */
  { "numpy", { 10, 7, 4, 3, 2, 1 }, 6, 0.5, 3.5 },
  /* The data of NIST/SEMATECH e-Handbook 7.2.6.2, with its formula for "R's default and Excel": 1 + 0.9 × 11 = 10.9. */
  { "NIST, 90th", NIST, 12, 0.9, 95.1937 + 0.9 * (95.1959 - 95.1937) },
  { "NIST, median", NIST, 12, 0.5, (95.1567 + 95.1591) / 2 },
  /* Hyndman & Fan 1996, type 7 by its definition. */
  { "85th of ten", { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 10, 0.85, 8.65 },
  { "the least", { 3, 1, 2 }, 3, 0, 1 },
  { "the greatest", { 3, 1, 2 }, 3, 1, 3 },
  { "none", { 0 }, 0, 0.5, NAN },
  { "one", { 4.5 }, 1, 0.85, 4.5 },
  { "ties", { 2, 2, 2, 2, 9 }, 5, 0.75, 2 },
  { "negative", { -5, -1, -3 }, 3, 0.25, -4 },
  { "NaN passed over", { NAN, 1, NAN, 3, INFINITY }, 5, 0.5, 2 },
  { "nothing but NaN", { NAN, NAN }, 2, 0.5, NAN },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      double quantile = lk_quantile (c->values, c->n_values, c->probability);

      g_test_message ("%s", c->source);
      if (isnan (c->quantile))
        g_assert_true (isnan (quantile));
      else
        g_assert_cmpfloat_with_epsilon (quantile, c->quantile, 1e-9);
    }
}

static void
test_several (void)
{
  static const double values[] = { 9, 1, 5, 3, 7 };
  static const double probabilities[] = { 0.85, 0, 0.5 };
  double quantiles[3];

  lk_quantiles_compute (values, G_N_ELEMENTS (values), probabilities, 3, quantiles);
  g_assert_cmpfloat_with_epsilon (quantiles[0], 7.8, 1e-12);
  g_assert_cmpfloat (quantiles[1], ==, 1);
  g_assert_cmpfloat (quantiles[2], ==, 5);
  g_assert_cmpfloat (lk_median (values, 5), ==, 5);
  g_assert_cmpfloat (values[0], ==, 9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/quantiles/cases", test_cases);
  g_test_add_func ("/stats/quantiles/several", test_several);

  return g_test_run ();
}
