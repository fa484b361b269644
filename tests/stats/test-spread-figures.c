#include "stats/lk-spread-figures.h"

#include <math.h>

typedef struct
{
  const char *source;
  guint counts[12];
  guint n_counts;
  double gini;   /* NaN where there is no curve */
} Case;

static const Case cases[] = {
  /* The example of ?ineq in R's package ineq; its result is 0.4620911. */
  { "ineq", { 541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261 }, 10, 0.4620911 },
  { "ineq, another order", { 22261, 1463, 541, 3438, 4437, 8304, 6392, 5401, 11904, 2445 }, 10, 0.4620911 },
  /* "Statistics Slam Dunk" (Manning), 12.5: nine of 10 and one of 100: 0.4263158. */
  { "Slam Dunk", { 10, 10, 10, 10, 10, 10, 10, 10, 10, 100 }, 10, 0.4263158 },
  { "all as many", { 3, 3, 3, 3, 3 }, 5, 0 },
  { "one carries all", { 0, 0, 7, 0, 0 }, 5, 0.8 },
  { "four people", { 1, 2, 3, 4 }, 4, NAN },
  { "nobody", { 0 }, 0, NAN },
  { "no actions", { 0, 0, 0, 0, 0, 0 }, 6, NAN },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (LkSpreadFigures) figures = lk_spread_figures_new (c->counts, c->n_counts);

      g_test_message ("%s", c->source);
      g_assert_cmpuint (figures->n_people, ==, c->n_counts);
      g_assert_cmpint (figures->curve == NULL, ==, isnan (c->gini));
      if (isnan (c->gini))
        g_assert_true (isnan (figures->gini));
      else
        g_assert_cmpfloat_with_epsilon (figures->gini, c->gini, 1e-7);
    }
}

static void
test_curve (void)
{
  static const guint counts[] = { 4, 0, 1, 3, 2 };
  static const double shares[] = { 0, 0, 0.1, 0.3, 0.6, 1 };
  g_autoptr (LkSpreadFigures) figures = lk_spread_figures_new (counts, G_N_ELEMENTS (counts));

  g_assert_cmpuint (figures->curve->len, ==, G_N_ELEMENTS (shares));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (figures->curve, double, i), shares[i], 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/spread-figures/cases", test_cases);
  g_test_add_func ("/stats/spread-figures/curve", test_curve);

  return g_test_run ();
}
