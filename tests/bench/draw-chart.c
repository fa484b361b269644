/*
 * draw-chart POINTS RUNS [FOLDER]: draws a run chart of so many readings at 800 × 400 and prints the median of the seconds that
 * drawing took; with a FOLDER, the seconds of a whole PNG file each. The first drawing only warms.
 */

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>

#include "chart/lk-chart-file.h"
#include "chart/lk-chart-painter.h"

#define WIDTH 800
#define HEIGHT 400

/* The same numbers as draw-chart.py gives to gnuplot. */
static LkChart *
make_chart (guint n_points)
{
  LkChart *chart = lk_chart_new ();
  guint series = lk_chart_add_series (chart, "metingen", LK_CHART_LINE, 0);
  g_autofree LkChartPoint *points = g_new (LkChartPoint, n_points);
  LkDay from = lk_day_new (2026, 8, 24);
  double days = 300;

  for (guint i = 0; i < n_points; i++)
    points[i] = (LkChartPoint) { from + i * days / n_points, 20 + 10 * sin (i * 6.28 / n_points) + (i * 7919 % 1000) / 100.0 };
  lk_chart_set_title (chart, "We ruimen samen op");
  lk_chart_set_unit (chart, "minuten");
  lk_chart_add_points (chart, series, points, n_points);
  lk_chart_add_reference (chart, LK_CHART_TARGET, "doel", 35, NAN, NAN);
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, "mediaan", 25, NAN, NAN);
  return chart;
}

static double
draw (LkChart    *chart,
      const char *folder)
{
  LkChartStyle style = { LK_CHART_LIGHT, "Cantarell 10", 1, FALSE };
  cairo_surface_t *surface;
  cairo_t *cr;
  gint64 began;

  if (folder != NULL)
    {
      g_autofree char *path = g_build_filename (folder, "ours.png", NULL);

      /* A new one: to replace a file safely is to wait for the disk, and gnuplot does not. */
      g_remove (path);
      began = g_get_monotonic_time ();
      if (!lk_chart_save_png (chart, path, WIDTH, HEIGHT, &style, NULL))
        exit (EXIT_FAILURE);
      return (g_get_monotonic_time () - began) / 1e6;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  began = g_get_monotonic_time ();
  lk_chart_shapes_unref (lk_chart_draw (chart, cr, WIDTH, HEIGHT, &style));
  cairo_surface_flush (surface);
  began = g_get_monotonic_time () - began;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return began / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  guint runs = argc > 2 ? atoi (argv[2]) : 0;
  g_autofree double *seconds = g_new (double, runs + 1);
  g_autoptr (LkChart) chart = NULL;

  if (runs == 0)
    return EXIT_FAILURE;
  chart = make_chart (atoi (argv[1]));
  draw (chart, argv[3]);
  for (guint i = 0; i < runs; i++)
    seconds[i] = draw (chart, argv[3]);
  qsort (seconds, runs, sizeof *seconds, compare_doubles);
  g_print ("%.7f\n", seconds[runs / 2]);
  return EXIT_SUCCESS;
}
