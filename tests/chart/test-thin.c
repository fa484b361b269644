#include "chart/lk-chart-thin.h"

#include <math.h>

#define MANY 100000

static LkChartPoint points[MANY];

static void
fill (void)
{
  for (guint i = 0; i < MANY; i++)
    points[i] = (LkChartPoint) { i, sin (i * 0.001) * 10 + sin (i * 12.9898) };
}

/* Of each column of pixels the first, last, least and greatest are there, and nothing else. */
static void
test_columns (void)
{
  LkScale scale;
  g_autoptr (GArray) kept = NULL;
  guint at = 0;

  fill ();
  points[54321].y = 99;
  points[12345].y = -99;
  lk_scale_init (&scale, 0, MANY - 1, 0, 0, 500);
  kept = lk_chart_thin (points, MANY, &scale);
  g_assert_cmpuint (kept->len, <=, 4 * 501);
  g_assert_cmpuint (g_array_index (kept, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (kept, guint, kept->len - 1), ==, MANY - 1);

  for (guint i = 0; i < MANY;)
    {
      int column = (int) lk_scale_to_pixel (&scale, points[i].x);
      double low = INFINITY, high = -INFINITY, kept_low = INFINITY, kept_high = -INFINITY;
      guint first = i, last = i;

      for (; i < MANY && (int) lk_scale_to_pixel (&scale, points[i].x) == column; i++)
        {
          low = MIN (low, points[i].y);
          high = MAX (high, points[i].y);
          last = i;
        }
      g_assert_cmpuint (g_array_index (kept, guint, at), ==, first);
      for (; at < kept->len && g_array_index (kept, guint, at) <= last; at++)
        {
          kept_low = MIN (kept_low, points[g_array_index (kept, guint, at)].y);
          kept_high = MAX (kept_high, points[g_array_index (kept, guint, at)].y);
        }
      g_assert_cmpuint (g_array_index (kept, guint, at - 1), ==, last);
      g_assert_cmpfloat (kept_low, ==, low);
      g_assert_cmpfloat (kept_high, ==, high);
    }
}

static void
test_few (void)
{
  LkScale scale;
  g_autoptr (GArray) all = NULL, none = NULL;

  fill ();
  lk_scale_init (&scale, 0, 99, 0, 0, 500);
  all = lk_chart_thin (points, 100, &scale);
  g_assert_cmpuint (all->len, ==, 100);
  none = lk_chart_thin (NULL, 0, &scale);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_gap (void)
{
  LkScale scale;
  g_autoptr (GArray) kept = NULL;
  guint gaps = 0;

  fill ();
  for (guint i = 40000; i < 60000; i++)
    points[i].y = NAN;
  lk_scale_init (&scale, 0, MANY - 1, 0, 500, 0);
  kept = lk_chart_thin (points, MANY, &scale);
  for (guint i = 0; i < kept->len; i++)
    {
      guint index = g_array_index (kept, guint, i);

      if (i > 0)
        g_assert_cmpuint (index, >, g_array_index (kept, guint, i - 1));
      if (isnan (points[index].y))
        gaps++;
    }
  g_assert_cmpuint (gaps, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/thin/columns", test_columns);
  g_test_add_func ("/chart/thin/few", test_few);
  g_test_add_func ("/chart/thin/gap", test_gap);

  return g_test_run ();
}
