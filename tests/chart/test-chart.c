#include "chart/lk-chart-painter.h"

#include <math.h>

#include "samples.h"

#define EDGE 40

static const LkChartStyle plain = { LK_CHART_LIGHT, "Cantarell 10", 1, FALSE };
static const LkChartStyle mirrored = { LK_CHART_LIGHT, "Cantarell 10", 1, TRUE };

static LkChartShapes *
draw (LkChart            *chart,
      double              width,
      double              height,
      const LkChartStyle *style,
      cairo_surface_t   **surface)
{
  cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width + 2 * EDGE, (int) height + 2 * EDGE);
  cairo_t *cr = cairo_create (drawn);
  LkChartShapes *shapes;

  cairo_translate (cr, EDGE, EDGE);
  shapes = lk_chart_draw (chart, cr, width, height, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (drawn);
  if (surface != NULL)
    *surface = drawn;
  else
    cairo_surface_destroy (drawn);

  return shapes;
}

static LkChartShapes *
draw_sample (SampleKind          kind,
             const LkChartStyle *style)
{
  g_autoptr (LkChart) chart = sample_new (kind, FALSE);

  return draw (chart, 560, 300, style, NULL);
}

/* How much of a box, in pixels, is not clear. */
static guint
count_ink (cairo_surface_t *surface,
           int              left,
           int              top,
           int              right,
           int              bottom)
{
  const guint32 *data = (const guint32 *) (void *) cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface) / 4;
  guint count = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if (data[y * stride + x] != 0)
        count++;

  return count;
}

static void
test_value (void)
{
  g_autoptr (LkChart) chart = lk_chart_new ();
  char name[] = "Readings";
  guint series;
  g_autofree char *words = NULL, *mark = NULL;

  g_assert_true (lk_chart_is_empty (chart));
  lk_chart_set_unit (chart, "days");
  lk_chart_set_today (chart, lk_day_new (2026, 11, 30));
  series = lk_chart_add_series (chart, name, LK_CHART_LINE, 0);
  name[0] = 'X';
  g_assert_cmpstr (lk_chart_get_series_name (chart, series), ==, "Readings");
  g_assert_cmpuint (lk_chart_add_point (chart, series, lk_day_new (2026, 11, 27), NAN), ==, 0);
  g_assert_true (lk_chart_is_empty (chart));
  g_assert_cmpuint (lk_chart_add_point (chart, series, lk_day_new (2026, 11, 27), 4), ==, 1);
  g_assert_false (lk_chart_is_empty (chart));

  lk_chart_set_point_note (chart, series, 1, "Above the limit.");
  lk_chart_set_point_emphasis (chart, series, 1, LK_CHART_SIGNAL);
  g_assert_cmpint (lk_chart_get_point_emphasis (chart, series, 0), ==, LK_CHART_PLAIN);
  g_assert_cmpint (lk_chart_get_point_emphasis (chart, series, 1), ==, LK_CHART_SIGNAL);
  g_assert_null (lk_chart_get_point_note (chart, series, 0));
  words = lk_chart_dup_point_words (chart, series, 1);
  g_assert_cmpstr (words, ==, "Fri 27 Nov: 4 days. Above the limit.");

  lk_chart_add_mark (chart, "Song", lk_day_new (2026, 11, 20));
  mark = lk_chart_dup_mark_words (chart, 0);
  g_assert_cmpstr (mark, ==, "Fri 20 Nov: Song");

  lk_chart_add_series (chart, "Other", LK_CHART_LINE, 1);
  g_free (words);
  words = lk_chart_dup_point_words (chart, series, 1);
  g_assert_cmpstr (words, ==, "Fri 27 Nov, Readings: 4 days. Above the limit.");
}

static void
test_shapes (void)
{
  g_autoptr (LkChartShapes) shapes = draw_sample (SAMPLE_RUN, &plain);
  LkChartBox plot = lk_chart_shapes_get_plot (shapes);
  double before = 0;
  int at = -1, points = 0, marks = 0;

  g_assert_cmpuint (lk_chart_shapes_get_n (shapes), ==, 14);
  for (guint i = 0; i < 14; i++)
    {
      const LkChartShape *shape = lk_chart_shapes_get (shapes, i);

      g_assert_cmpfloat (shape->x, >=, before);
      g_assert_cmpfloat (shape->x, >=, plot.x);
      g_assert_cmpfloat (shape->x, <=, plot.x + plot.width);
      g_assert_cmpfloat (shape->y, >=, plot.y);
      g_assert_cmpfloat (shape->y, <=, plot.y + plot.height);
      before = shape->x;
      if (shape->kind == LK_CHART_SHAPE_MARK)
        marks++;
      else
        g_assert_cmpuint (shape->point, ==, points++);
      at = lk_chart_shapes_step (shapes, at, 1, FALSE);
      g_assert_cmpint (at, ==, i);
      g_assert_cmpint (lk_chart_shapes_find_near (shapes, shape->x, shape->y, 0), ==, i);
    }
  g_assert_cmpint (marks, ==, 2);
  g_assert_cmpint (lk_chart_shapes_step (shapes, at, 1, FALSE), ==, 13);
  g_assert_cmpint (lk_chart_shapes_step (shapes, -1, -1, FALSE), ==, 13);
  g_assert_cmpint (lk_chart_shapes_find_near (shapes, plot.x + plot.width, plot.y, 5), ==, -1);
}

/* A higher value stands higher, and equal steps of value are equal steps of height. */
static void
test_positions (void)
{
  g_autoptr (LkChart) chart = lk_chart_new ();
  g_autoptr (LkChartShapes) shapes = NULL;
  double y[3], x[3];

  lk_chart_set_x_numbers (chart, 0, 10, NULL);
  lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);
  for (int i = 0; i < 3; i++)
    lk_chart_add_point (chart, 0, i * 5, i * 7 - 7);
  shapes = draw (chart, 400, 200, &plain, NULL);
  for (int i = 0; i < 3; i++)
    {
      const LkChartShape *shape = lk_chart_shapes_get (shapes, lk_chart_shapes_find (shapes, LK_CHART_SHAPE_POINT, 0, i));

      x[i] = shape->x;
      y[i] = shape->y;
    }
  g_assert_cmpfloat (y[0], >, y[1]);
  g_assert_cmpfloat_with_epsilon (y[0] - y[1], y[1] - y[2], 1e-6);
  g_assert_cmpfloat_with_epsilon (x[1] - x[0], x[2] - x[1], 1e-6);
}

/* Right to left is the same chart seen in a mirror. */
static void
test_mirrored (void)
{
  for (guint kind = 0; kind < N_SAMPLES; kind++)
    {
      g_autoptr (LkChartShapes) one = draw_sample (kind, &plain), other = draw_sample (kind, &mirrored);

      g_assert_cmpuint (lk_chart_shapes_get_n (one), ==, lk_chart_shapes_get_n (other));
      for (guint i = 0; kind != SAMPLE_MANY && i < lk_chart_shapes_get_n (one); i++)
        {
          const LkChartShape *shape = lk_chart_shapes_get (one, i), *mirror = lk_chart_shapes_get (other, i);

          g_assert_cmpuint (shape->point, ==, mirror->point);
          g_assert_cmpfloat_with_epsilon (shape->x + mirror->x, 560, 1.5);
          g_assert_cmpfloat_with_epsilon (shape->y, mirror->y, 1e-6);
        }
    }
}

static void
test_stacked (void)
{
  g_autoptr (LkChartShapes) shapes = draw_sample (SAMPLE_CHECK_INS, &plain);

  /* Each part lies on the one below. */
  for (guint i = 0; i < 20; i++)
    {
      const LkChartShape *low = lk_chart_shapes_get (shapes, lk_chart_shapes_find (shapes, LK_CHART_SHAPE_POINT, 0, i));
      const LkChartShape *high = lk_chart_shapes_get (shapes, lk_chart_shapes_find (shapes, LK_CHART_SHAPE_POINT, 1, i));

      g_assert_cmpfloat_with_epsilon (high->box.y + high->box.height, low->box.y, 1e-6);
      g_assert_cmpfloat (high->box.x, ==, low->box.x);
    }
}

static void
test_grouped (void)
{
  g_autoptr (LkChartShapes) shapes = draw_sample (SAMPLE_STATEMENTS, &plain);

  g_assert_cmpuint (lk_chart_shapes_get_n (shapes), ==, 10);
  for (guint i = 1; i < 10; i++)
    g_assert_false (lk_chart_box_meets (&lk_chart_shapes_get (shapes, i - 1)->box, &lk_chart_shapes_get (shapes, i)->box));
}

/* Of a million points the one that stands out is there. */
static void
test_many (void)
{
  g_autoptr (LkChartShapes) shapes = draw_sample (SAMPLE_MANY, &plain);

  g_assert_cmpuint (lk_chart_shapes_get_n (shapes), <, 2400);
  g_assert_cmpint (lk_chart_shapes_find (shapes, LK_CHART_SHAPE_POINT, 0, 654321), >=, 0);
}

/* Words stand in the middle, and no scale beside them, which would tell of nothing; without words there is one. */
static void
test_empty (void)
{
  g_autoptr (LkChart) chart = sample_new (SAMPLE_EMPTY, FALSE);
  g_autoptr (LkChartShapes) shapes = NULL, silent = NULL;
  cairo_surface_t *with, *without;
  LkChartBox plot;

  shapes = draw (chart, 560, 300, &plain, &with);
  g_assert_cmpuint (lk_chart_shapes_get_n (shapes), ==, 0);
  lk_chart_set_note (chart, NULL);
  silent = draw (chart, 560, 300, &plain, &without);
  plot = lk_chart_shapes_get_plot (shapes);
  g_assert_cmpfloat (plot.x, <, lk_chart_shapes_get_plot (silent).x);
  g_assert_cmpuint (count_ink (with, EDGE + plot.x, EDGE + plot.y, EDGE + plot.x + plot.width, EDGE + plot.y + plot.height - 2), >, 500);
  g_assert_cmpuint (count_ink (with, EDGE, EDGE + plot.y, EDGE + 100, EDGE + plot.y + plot.height - 2), ==, 0);
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

/* Nothing is drawn outside of the box; the painter does not clip to it, so what would stick out would be seen. */
static void
check_inside (LkChart            *chart,
              double              width,
              double              height,
              const LkChartStyle *style)
{
  cairo_surface_t *surface;
  int right = EDGE + (int) width, bottom = EDGE + (int) height, all = right + EDGE, deep = bottom + EDGE;

  lk_chart_shapes_unref (draw (chart, width, height, style, &surface));
  g_test_message ("\"%s\", %g × %g, tone %d%s", lk_chart_get_title (chart), width, height, style->tone,
                  style->right_to_left ? ", mirrored" : "");
  g_assert_cmpuint (count_ink (surface, 0, 0, all, EDGE - 1), ==, 0);
  g_assert_cmpuint (count_ink (surface, 0, bottom + 1, all, deep), ==, 0);
  g_assert_cmpuint (count_ink (surface, 0, 0, EDGE - 1, deep), ==, 0);
  g_assert_cmpuint (count_ink (surface, right + 1, 0, all, deep), ==, 0);
  g_assert_cmpuint (count_ink (surface, EDGE, EDGE, right, bottom), >, 20);
  cairo_surface_destroy (surface);
}

static void
test_inside (void)
{
  static const struct { double width, height; } sizes[] = {
    { 1200, 700 }, { 560, 300 }, { 320, 180 }, { 230, 120 }, { 160, 90 }, { 110, 60 },
  };

  for (guint kind = 0; kind < SAMPLE_MANY; kind++)
    for (int dutch = 0; dutch < 2; dutch++)
      {
        g_autoptr (LkChart) chart = sample_new (kind, dutch);

        for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
          {
            check_inside (chart, sizes[size].width, sizes[size].height, &plain);
            check_inside (chart, sizes[size].width, sizes[size].height, &mirrored);
          }
      }
}

static void
test_tones (void)
{
  for (guint kind = 0; kind < SAMPLE_MANY; kind++)
    for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
      {
        g_autoptr (LkChart) chart = sample_new (kind, TRUE);
        LkChartStyle style = { tone, "Cantarell 10", tone == LK_CHART_PRINT ? 0.75 : 1.5, FALSE };

        check_inside (chart, 800, 460, &style);
      }
}

/* No size, however odd, is an error. */
static void
test_sizes (void)
{
  static const double odd[] = { -5, 0, 0.5, 1, 3, 29, 71, 119, 5000, NAN, INFINITY };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);

  for (guint kind = 0; kind < SAMPLE_MANY; kind++)
    for (guint w = 0; w < G_N_ELEMENTS (odd); w++)
      for (guint h = 0; h < G_N_ELEMENTS (odd); h++)
        {
          g_autoptr (LkChart) chart = sample_new (kind, FALSE);
          cairo_t *cr = cairo_create (surface);

          lk_chart_shapes_unref (lk_chart_draw (chart, cr, odd[w], odd[h], &plain));
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cr);
        }
  cairo_surface_destroy (surface);
}

/* Nor is any value. */
static void
test_odd_values (void)
{
  static const double odd[] = { 0, 1, -1, 1e-300, G_MAXDOUBLE, -G_MAXDOUBLE, NAN, INFINITY, 739900, 5e9 };

  for (guint kind = LK_CHART_LINE; kind <= LK_CHART_STACKED_BARS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
      for (guint j = 0; j < G_N_ELEMENTS (odd); j++)
        for (guint x_kind = 0; x_kind < 3; x_kind++)
          {
            g_autoptr (LkChart) chart = lk_chart_new ();
            static const char * const names[] = { "one", NULL };

            if (x_kind == LK_CHART_X_NUMBERS)
              lk_chart_set_x_numbers (chart, NAN, NAN, "name");
            else if (x_kind == LK_CHART_X_BANDS)
              lk_chart_set_x_bands (chart, names);
            lk_chart_add_series (chart, "series", kind, 7);
            lk_chart_add_point (chart, 0, odd[i], odd[j]);
            lk_chart_add_point (chart, 0, odd[j], odd[i]);
            lk_chart_add_reference (chart, LK_CHART_LIMIT, "limit", odd[i], odd[j], NAN);
            lk_chart_add_mark (chart, "mark", odd[i]);
            lk_chart_add_span (chart, LK_CHART_HOLIDAY, "span", odd[i], odd[j]);
            lk_chart_shapes_unref (draw (chart, 300, 160, &plain, NULL));
          }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/chart/value", test_value);
  g_test_add_func ("/chart/chart/shapes", test_shapes);
  g_test_add_func ("/chart/chart/positions", test_positions);
  g_test_add_func ("/chart/chart/mirrored", test_mirrored);
  g_test_add_func ("/chart/chart/stacked", test_stacked);
  g_test_add_func ("/chart/chart/grouped", test_grouped);
  g_test_add_func ("/chart/chart/many", test_many);
  g_test_add_func ("/chart/chart/empty", test_empty);
  g_test_add_func ("/chart/chart/inside", test_inside);
  g_test_add_func ("/chart/chart/tones", test_tones);
  g_test_add_func ("/chart/chart/sizes", test_sizes);
  g_test_add_func ("/chart/chart/odd-values", test_odd_values);

  return g_test_run ();
}
