#include "chart/lk-time-scale.h"

#include <math.h>

#define GAP 6

static double
measure (const char *text,
         gpointer    data)
{
  return 7.0 * g_utf8_strlen (text, -1);
}

static GArray *
get_cells (LkDay    from,
           LkDay    till,
           double   width,
           gboolean backwards)
{
  LkScale scale;

  lk_scale_init (&scale, from, till, 0, backwards ? width : 0, backwards ? 0 : width);
  return lk_time_scale_get_cells (&scale, measure, NULL, GAP);
}

static const char *
find_label (GArray *cells,
            int     row,
            guint   nth)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const LkTimeCell *cell = &g_array_index (cells, LkTimeCell, i);

      if (cell->row == row && cell->label != NULL && nth-- == 0)
        return cell->label;
    }

  return NULL;
}

/* No two names of a row are nearer than the gap, none is out of sight. */
static void
check_apart (GArray *cells,
             double  width)
{
  for (int row = 1; row <= 2; row++)
    for (guint i = 0; i < cells->len; i++)
      {
        const LkTimeCell *one = &g_array_index (cells, LkTimeCell, i);
        double middle = (one->near + one->far) / 2;

        if (one->row != row || one->label == NULL)
          continue;
        g_assert_cmpfloat (middle - measure (one->label, NULL) / 2, >=, 0);
        g_assert_cmpfloat (middle + measure (one->label, NULL) / 2, <=, width);
        for (guint j = i + 1; j < cells->len; j++)
          {
            const LkTimeCell *other = &g_array_index (cells, LkTimeCell, j);
            double away = fabs ((other->near + other->far) / 2 - middle);

            if (other->row == row && other->label != NULL)
              g_assert_cmpfloat (away + 1e-6, >=, (measure (one->label, NULL) + measure (other->label, NULL)) / 2 + GAP);
          }
      }
}

static void
test_units (void)
{
  LkDay from = lk_day_new (2026, 9, 7);
  g_autoptr (GArray) weeks = get_cells (from, from + 41, 600, FALSE), months = get_cells (from, from + 300, 600, FALSE);
  g_autoptr (GArray) letters = get_cells (from, from + 900, 600, FALSE), years = get_cells (from, from + 2000, 600, FALSE);
  g_autoptr (GArray) many = get_cells (lk_day_new (1900, 1, 1), from, 600, FALSE);

  g_assert_cmpstr (find_label (weeks, 1, 0), ==, "wk 37");
  g_assert_cmpstr (find_label (weeks, 1, 1), ==, "38");
  g_assert_cmpstr (find_label (weeks, 2, 0), ==, "Sep 2026");
  g_assert_cmpstr (find_label (weeks, 2, 1), ==, "Oct");
  g_assert_cmpstr (find_label (months, 1, 0), ==, "Sep");
  g_assert_cmpstr (find_label (months, 2, 0), ==, "2026");
  g_assert_cmpstr (find_label (letters, 1, 0), ==, "S");
  g_assert_cmpstr (find_label (letters, 2, 1), ==, "2027");
  g_assert_cmpstr (find_label (years, 1, 0), ==, "2026–2027");
  g_assert_cmpstr (find_label (many, 1, 0), ==, "1910");
}

/* Weeks begin on Mondays, and the year's last week is followed by the first. */
static void
test_weeks (void)
{
  LkDay from = lk_day_new (2026, 12, 16);
  g_autoptr (GArray) cells = get_cells (from, from + 34, 600, FALSE);
  static const char * const names[] = { "52", "53", "1", "2" };

  for (guint i = 0; i < cells->len; i++)
    if (g_array_index (cells, LkTimeCell, i).unit == LK_TIME_WEEK)
      g_assert_cmpint (lk_day_get_weekday (g_array_index (cells, LkTimeCell, i).from), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (find_label (cells, 1, i + 1), ==, names[i]);
}

static void
test_apart (void)
{
  static const double widths[] = { 40, 120, 300, 640, 1900 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (int days = 1; days < 80000; days = days * 5 / 3 + 1)
      for (int start = 0; start < 400; start += 37)
        for (int backwards = 0; backwards < 2; backwards++)
          {
            LkDay from = lk_day_new (2020, 1, 1) + start;
            g_autoptr (GArray) cells = get_cells (from, from + days, widths[w], backwards);

            check_apart (cells, widths[w]);
            g_assert_cmpuint (cells->len, <, 3000);
          }
}

static void
test_odd (void)
{
  static const struct { double low, high, near, far; } odd[] = {
    { -1e9, 1e9, 0, 500 }, { 0, 0, 0, 500 }, { 739900, 739900, 5, 5 }, { NAN, NAN, 0, 10 }, { 739900, 1e12, 0, 500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      LkScale scale;
      g_autoptr (GArray) cells = NULL;

      lk_scale_init (&scale, odd[i].low, odd[i].high, 0, odd[i].near, odd[i].far);
      cells = lk_time_scale_get_cells (&scale, measure, NULL, GAP);
      g_assert_nonnull (cells);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-scale/units", test_units);
  g_test_add_func ("/chart/time-scale/weeks", test_weeks);
  g_test_add_func ("/chart/time-scale/apart", test_apart);
  g_test_add_func ("/chart/time-scale/odd", test_odd);

  return g_test_run ();
}
