#include "stats/lk-thinning.h"

#include <math.h>

static void
assert_points (const double *x,
               const double *y,
               guint         n,
               const double *wanted_x,
               const double *wanted_y,
               guint         n_wanted)
{
  g_assert_cmpuint (n, ==, n_wanted);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (x[i], ==, wanted_x[i]);
      g_assert_cmpfloat (y[i], ==, wanted_y[i]);
    }
}

/* The first, the greatest, the least and the last of each of two columns; what is all of them at once stays one point. */
static void
test_columns (void)
{
  double x[] = { 0, 1, 2, 3, 4, 5, 6, 10, 12 };
  double y[] = { 5, 6, 9, 4, 1, 2, 3, 7, 7 };
  const double kept_x[] = { 0, 2, 4, 6, 10, 12 };
  const double kept_y[] = { 5, 9, 1, 3, 7, 7 };

  assert_points (x, y, lk_thinning_keep_extremes (x, y, G_N_ELEMENTS (x), 0, 14, 2), kept_x, kept_y, 6);
}

static void
test_edges (void)
{
  double x[] = { -5, -3, -1, 0, 10, 11, 13 };
  double y[] = { 1, 9, 2, 3, 4, 5, 4.5 };
  const double kept_x[] = { -5, -3, -1, 0, 10, 11, 13 };
  const double kept_y[] = { 1, 9, 2, 3, 4, 5, 4.5 };

  /* The last day lies in the last column, not right of it. */
  assert_points (x, y, lk_thinning_keep_extremes (x, y, G_N_ELEMENTS (x), 0, 10, 1), kept_x, kept_y, 7);
}

static void
test_few (void)
{
  double x[] = { 1, 2, 3 };
  double y[] = { NAN, INFINITY, 4 };
  double level_x[] = { 1, 1, 1, 1, 1, 1 };
  double level_y[] = { 2, 2, 2, 2, 2, 2 };

  g_assert_cmpuint (lk_thinning_keep_extremes (x, y, 0, 0, 10, 5), ==, 0);
  g_assert_cmpuint (lk_thinning_keep_extremes (x, y, 2, 0, 10, 5), ==, 0);
  g_assert_cmpuint (lk_thinning_keep_extremes (x, y, 3, 0, 10, 5), ==, 1);
  g_assert_cmpfloat (x[0], ==, 3);
  g_assert_cmpfloat (y[0], ==, 4);
  g_assert_cmpuint (lk_thinning_keep_extremes (level_x, level_y, 6, 0, 10, 5), ==, 2);
}

/* What the method promises: in each column, the same ends and the same reach. */
static void
test_many (void)
{
  const guint n = 100000, n_columns = 800;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);
  g_autofree double *least = g_new (double, n_columns);
  g_autofree double *greatest = g_new (double, n_columns);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint n_kept;

  for (guint i = 0; i < n_columns; i++)
    {
      least[i] = INFINITY;
      greatest[i] = -INFINITY;
    }
  for (guint i = 0; i < n; i++)
    {
      guint column = (guint64) i * n_columns / n;

      x[i] = i;
      y[i] = g_rand_double_range (rand, -50, 50);
      least[column] = MIN (least[column], y[i]);
      greatest[column] = MAX (greatest[column], y[i]);
    }

  n_kept = lk_thinning_keep_extremes (x, y, n, 0, n, n_columns);
  g_assert_cmpuint (n_kept, <=, 4 * n_columns);
  g_assert_cmpfloat (x[0], ==, 0);
  g_assert_cmpfloat (x[n_kept - 1], ==, n - 1);
  for (guint i = 0, k = 0; i < n_columns; i++)
    {
      double kept_least = INFINITY, kept_greatest = -INFINITY;

      for (; k < n_kept && x[k] * n_columns < (i + 1.0) * n; k++)
        {
          kept_least = MIN (kept_least, y[k]);
          kept_greatest = MAX (kept_greatest, y[k]);
        }
      g_assert_cmpfloat (kept_least, ==, least[i]);
      g_assert_cmpfloat (kept_greatest, ==, greatest[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/thinning/columns", test_columns);
  g_test_add_func ("/stats/thinning/edges", test_edges);
  g_test_add_func ("/stats/thinning/few", test_few);
  g_test_add_func ("/stats/thinning/many", test_many);

  return g_test_run ();
}
