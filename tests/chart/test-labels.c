#include "chart/lk-chart-labels.h"

#include <math.h>

static void
check_apart (const LkChartLabel *labels,
             guint               n,
             double              low,
             double              high,
             double              gap)
{
  for (guint i = 0; i < n; i++)
    {
      if (!labels[i].shown)
        continue;
      g_assert_cmpfloat (labels[i].place - labels[i].size / 2, >=, low - 1e-9);
      g_assert_cmpfloat (labels[i].place + labels[i].size / 2, <=, high + 1e-9);
      for (guint j = 0; j < n; j++)
        if (j != i && labels[j].shown)
          g_assert_cmpfloat (fabs (labels[i].place - labels[j].place) + 1e-9, >=, (labels[i].size + labels[j].size) / 2 + gap);
    }
}

static void
test_spread (void)
{
  LkChartLabel far[] = { { 10, 8 }, { 50, 8 }, { 90, 8 } };
  LkChartLabel same[] = { { 50, 10 }, { 50, 10 }, { 50, 10 } };
  LkChartLabel edge[] = { { 2, 10 }, { 3, 10 }, { 99, 10 }, { 100, 10 } };
  LkChartLabel pair[] = { { 40, 10 }, { 44, 10 } };

  /* What does not meet does not move. */
  lk_chart_labels_spread (far, 3, 0, 100, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (far[i].place, ==, far[i].wanted);

  lk_chart_labels_spread (same, 3, 0, 100, 2);
  g_assert_cmpfloat_with_epsilon (same[0].place, 38, 1e-9);
  g_assert_cmpfloat_with_epsilon (same[1].place, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (same[2].place, 62, 1e-9);

  lk_chart_labels_spread (edge, 4, 0, 100, 0);
  check_apart (edge, 4, 0, 100, 0);
  g_assert_cmpfloat_with_epsilon (edge[0].place, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (edge[3].place, 95, 1e-9);

  /* Both give way alike. */
  lk_chart_labels_spread (pair, 2, 0, 100, 0);
  g_assert_cmpfloat_with_epsilon (pair[0].place, 37, 1e-9);
  g_assert_cmpfloat_with_epsilon (pair[1].place, 47, 1e-9);

  lk_chart_labels_spread (NULL, 0, 0, 100, 0);
}

/* Where there is no room for all, the lower ranks go. */
static void
test_rank (void)
{
  LkChartLabel labels[] = { { 10, 20, 1 }, { 12, 20, 3 }, { 14, 20, 1 }, { 16, 20, 2 } };

  lk_chart_labels_spread (labels, 4, 0, 45, 0);
  g_assert_false (labels[0].shown);
  g_assert_true (labels[1].shown);
  g_assert_false (labels[2].shown);
  g_assert_true (labels[3].shown);
  check_apart (labels, 4, 0, 45, 0);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      LkChartLabel labels[12] = { 0 };
      guint n = g_rand_int_range (rand, 1, 13);
      double gap = g_rand_double_range (rand, 0, 4);

      for (guint i = 0; i < n; i++)
        labels[i] = (LkChartLabel) { g_rand_double_range (rand, -20, 220), g_rand_double_range (rand, 4, 24), i % 3 };
      lk_chart_labels_spread (labels, n, 0, 200, gap);
      check_apart (labels, n, 0, 200, gap);
      /* In the order of what they want. */
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          if (labels[i].shown && labels[j].shown && labels[i].wanted < labels[j].wanted)
            g_assert_cmpfloat (labels[i].place, <, labels[j].place);
    }
}

static void
test_free (void)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LkChartBox));
  LkChartBox within = { 0, 0, 100, 100 }, wall = { 0, 0, 50, 100 };
  LkChartBox places[] = { { 40, 40, 20, 10 }, { 90, 40, 20, 10 }, { 50, 40, 20, 10 } };

  g_assert_cmpint (lk_chart_labels_find_free (places, 3, taken, &within), ==, 0);
  g_array_append_val (taken, wall);
  g_assert_cmpint (lk_chart_labels_find_free (places, 3, taken, &within), ==, 2);
  g_assert_cmpint (lk_chart_labels_find_free (places, 2, taken, &within), ==, -1);
  g_assert_false (lk_chart_box_meets (&wall, &places[2]));
  g_assert_true (lk_chart_box_meets (&wall, &places[0]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/labels/spread", test_spread);
  g_test_add_func ("/chart/labels/rank", test_rank);
  g_test_add_func ("/chart/labels/random", test_random);
  g_test_add_func ("/chart/labels/free", test_free);

  return g_test_run ();
}
