#include "chart/lk-scale.h"

#include <float.h>
#include <math.h>

static void
test_there_and_back (void)
{
  static const struct { double low, high, margin; } cases[] = {
    { 0, 10, 0 }, { 0, 10, 0.1 }, { -5, 5, 0 }, { 10, 0, 0 }, { 3, 3, 0 }, { 0, 0, 0.1 }, { -7, -7, 0 },
    { NAN, NAN, 0 }, { 1e-9, 2e-9, 0 }, { 1e15, 1e15, 0 }, { 1e-300, 1e-300, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkScale scale;

      lk_scale_init (&scale, cases[i].low, cases[i].high, cases[i].margin, 50, 4);
      g_assert_cmpfloat (scale.low, <, scale.high);
      g_assert_cmpfloat_with_epsilon (lk_scale_to_pixel (&scale, scale.low), 50, 1e-6);
      g_assert_cmpfloat_with_epsilon (lk_scale_to_pixel (&scale, scale.high), 4, 1e-6);
      for (double pixel = 4; pixel <= 50; pixel++)
        g_assert_cmpfloat_with_epsilon (lk_scale_to_pixel (&scale, lk_scale_to_value (&scale, pixel)), pixel, 1e-3);
    }
}

static void
test_single (void)
{
  LkScale scale;

  lk_scale_init (&scale, 4, 4, 0, 0, 100);
  g_assert_cmpfloat_with_epsilon (lk_scale_to_pixel (&scale, 4), 50, 1e-9);

  lk_scale_init (&scale, -DBL_MAX, DBL_MAX, 0.1, 0, 100);
  g_assert_cmpfloat_with_epsilon (lk_scale_to_pixel (&scale, 0), 50, 1e-6);
  g_assert_true (isfinite (lk_scale_to_pixel (&scale, DBL_MAX)));

  lk_scale_init (&scale, 0, 1, 0, 5, 5);
  g_assert_cmpfloat (lk_scale_to_value (&scale, 5), ==, 0);
}

static void
test_ticks (void)
{
  static const struct { double low, high; guint max, n; double first, step; } cases[] = {
    { 0, 10, 6, 6, 0, 2 }, { 0, 10, 11, 11, 0, 1 }, { 0, 10, 3, 3, 0, 5 }, { 0, 10, 2, 2, 0, 10 },
    { 1, 4, 5, 4, 1, 1 }, { 0, 1, 6, 6, 0, 0.2 }, { -3, 3, 4, 3, -2, 2 }, { 97, 103, 4, 3, 98, 2 },
    { 0, 10, 1, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkScale scale;
      double ticks[16];
      guint n;

      lk_scale_init (&scale, cases[i].low, cases[i].high, 0, 0, 100);
      n = lk_scale_get_ticks (&scale, ticks, cases[i].max);
      g_assert_cmpuint (n, ==, cases[i].n);
      for (guint tick = 0; tick < n; tick++)
        g_assert_cmpfloat_with_epsilon (ticks[tick], cases[i].first + tick * cases[i].step, 1e-9);
    }
}

static void
test_round (void)
{
  static const struct { double low, high; guint max; gboolean integers; double step, first, last; } cases[] = {
    { 0, 9.3, 5, FALSE, 2, 0, 10 }, { 1, 4, 8, FALSE, 0.5, 1, 4 }, { 1, 4, 8, TRUE, 1, 1, 4 }, { -3.2, 6, 5, FALSE, 2, -4, 6 },
    { 0, 0.031, 4, FALSE, 0.01, 0, 0.04 }, { 0, 1, 1, FALSE, 1, 0, 1 }, { 97, 103, 4, FALSE, 2, 96, 104 }, { -5, -1, 4, FALSE, 1, -5, -1 },
    { 0, 1000000, 5, FALSE, 200000, 0, 1000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkScale scale;
      double step = lk_scale_init_round (&scale, cases[i].low, cases[i].high, cases[i].max, cases[i].integers, 0, 100);

      g_assert_cmpfloat_with_epsilon (step, cases[i].step, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.low, cases[i].first, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.high, cases[i].last, 1e-9);
    }
}

/* Any range is within its scale, and no number of steps is too many. */
static void
test_round_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 5000; i++)
    {
      double low = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -6, 9));
      double high = low + g_rand_double (rand) * pow (10, g_rand_int_range (rand, -6, 9));
      guint max = g_rand_int_range (rand, 1, 9);
      LkScale scale;
      double step = lk_scale_init_round (&scale, low, high, max, i % 2, 0, 100);

      g_assert_cmpfloat (scale.low, <=, low + fabs (low) * 1e-6 + 1e-9 * step);
      g_assert_cmpfloat (scale.high, >=, high - fabs (high) * 1e-6 - 1e-9 * step);
      g_assert_cmpfloat ((scale.high - scale.low) / step, <=, max + 1.5);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/there-and-back", test_there_and_back);
  g_test_add_func ("/chart/scale/single", test_single);
  g_test_add_func ("/chart/scale/ticks", test_ticks);
  g_test_add_func ("/chart/scale/round", test_round);
  g_test_add_func ("/chart/scale/round-any", test_round_any);

  return g_test_run ();
}
