#include "chart/lk-goal-chart.h"

#include <math.h>

#define MANY 5000
#define FROM 739900

typedef struct
{
  const char *name;
  LkGoalChart chart;
} Case;

static const LkDatedValue rising[] = {
  { FROM, 1 }, { FROM + 4, 1 }, { FROM + 8, 2 }, { FROM + 11, 2 }, { FROM + 15, 3 }, { FROM + 18, 2 }, { FROM + 22, 3 },
};
static const LkDatedValue falling[] = {
  { FROM + 1, 23 }, { FROM + 6, 19 }, { FROM + 9, 20 }, { FROM + 14, 14 }, { FROM + 20, 9 }, { FROM + 27, 4.5 },
};
static const LkDatedValue flat[] = { { FROM + 2, 3 }, { FROM + 9, 3 }, { FROM + 16, 3 } };
static const LkDatedValue reached[] = {
  { FROM + 1, 55 }, { FROM + 8, 62 }, { FROM + 15, 70 }, { FROM + 22, 81 }, { FROM + 29, 90 }, { FROM + 34, 92 },
};
static const LkDatedValue outside[] = { { FROM - 20, 2 }, { FROM + 10, 3 }, { FROM + 60, 5 } };
static const LkDatedValue broken[] = { { FROM, NAN }, { FROM + 5, 1 }, { FROM + 6, INFINITY }, { FROM + 12, 4 } };
static const LkDatedValue huge[] = { { FROM, -G_MAXDOUBLE }, { FROM + 5, 0 }, { FROM + 12, G_MAXDOUBLE } };
static LkDatedValue many[MANY];

#define POINTS(a) (a), G_N_ELEMENTS (a)
static const Case cases[] = {
  { "rising", { POINTS (rising), 1, 4, FROM, FROM + 35, FROM + 24 } },
  { "falling", { POINTS (falling), 24, 5, FROM, FROM + 35, FROM + 27 } },
  { "flat", { POINTS (flat), 3, 8, FROM, FROM + 35, FROM + 17 } },
  { "flat-on-target", { POINTS (flat), 3, 3, FROM, FROM + 35, FROM + 17 } },
  { "reached", { POINTS (reached), 50, 90, FROM, FROM + 35, FROM + 35 } },
  { "over", { POINTS (rising), 1, 4, FROM, FROM + 30, FROM + 50 } },
  { "empty", { NULL, 0, 1, 4, FROM, FROM + 35, FROM + 3 } },
  { "nothing", { NULL, 0, NAN, NAN, LK_DAY_NONE, LK_DAY_NONE, FROM } },
  { "one", { rising, 1, 1, 4, FROM, FROM + 35, FROM } },
  { "one-bare", { rising, 1, NAN, NAN, LK_DAY_NONE, LK_DAY_NONE, FROM } },
  { "no-start", { POINTS (rising), NAN, 4, FROM, FROM + 35, FROM + 24 } },
  { "no-target", { POINTS (rising), 1, NAN, FROM, FROM + 35, FROM + 24 } },
  { "outside", { POINTS (outside), 2, 4, FROM, FROM + 35, FROM + 61 } },
  { "turned", { POINTS (rising), 1, 4, FROM + 35, FROM, FROM + 24 } },
  { "broken", { POINTS (broken), 1, 5, FROM, FROM + 35, FROM + 12 } },
  { "huge", { POINTS (huge), -G_MAXDOUBLE, G_MAXDOUBLE, FROM, FROM + 35, FROM + 12 } },
  { "far-target", { POINTS (rising), 1, 120, FROM, FROM + 35, FROM + 24 } },
  { "many", { POINTS (many), 0, 60, FROM, FROM + MANY / 4, FROM + MANY / 4 - 80 } },
  { "before", { NULL, 0, 12, 20, FROM, FROM + 35, FROM - 10 } },
};
static const struct { double width, height; } sizes[] = { { 230, 64 }, { 190, 56 }, { 150, 48 }, { 90, 40 }, { 20, 10 } };

static guint
count_ink (cairo_surface_t *surface)
{
  const guint32 *data = (const guint32 *) (void *) cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface) / 4;
  guint count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (data[y * stride + x] != 0)
        count++;

  return count;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sizes[size].width,
                                                                 sizes[size].height);
          cairo_t *cr = cairo_create (surface);
          guint ink;

          lk_goal_chart_draw (&cases[i].chart, cr, sizes[size].width, sizes[size].height, tone, "Cantarell 9");
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_surface_flush (surface);
          ink = count_ink (surface);
          if (cases[i].chart.n_points > 0)
            g_assert_cmpuint (ink, >, 2);
          g_assert_false (cairo_has_current_point (cr));
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
}

/* No size, however odd, is an error. */
static void
test_sizes (void)
{
  static const double odd[] = { -5, 0, 0.5, 1, 3, 29, 31, 70, 5000, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint w = 0; w < G_N_ELEMENTS (odd); w++)
      for (guint h = 0; h < G_N_ELEMENTS (odd); h++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
          cairo_t *cr = cairo_create (surface);

          lk_goal_chart_draw (&cases[i].chart, cr, odd[w], odd[h], LK_CHART_LIGHT, NULL);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
}

static void
draw_sheet (const char *folder,
            guint       tone)
{
  const LkChartPalette *palette = lk_chart_palette_get (tone);
  double zoom = 2, column = 250, row = 84;
  guint columns = 4, rows = (G_N_ELEMENTS (cases) + columns - 1) / columns;
  g_autofree char *path = g_strdup_printf ("%s/goal-chart-%u.png", folder, tone);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, zoom * column * columns,
                                                         zoom * row * (rows + 1));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, zoom, zoom);
  cairo_set_source_rgb (cr, (palette->paper >> 16) / 255.0, (palette->paper >> 8 & 255) / 255.0,
                        (palette->paper & 255) / 255.0);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, 10 + i % columns * column, 10 + i / columns * row);
      lk_goal_chart_draw (&cases[i].chart, cr, i % 2 == 0 ? 230 : 190, i % 2 == 0 ? 64 : 52, tone, "Cantarell 9");
      cairo_restore (cr);
    }
  cairo_translate (cr, 10, 10 + rows * row);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      lk_goal_chart_draw (&cases[i % 2].chart, cr, sizes[i].width, sizes[i].height, tone, "Cantarell 9");
      cairo_translate (cr, sizes[i].width + 15, 0);
    }
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_sheets (gconstpointer folder)
{
  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    draw_sheet (folder, tone);
}

static void
test_describe (void)
{
  static const struct { const char *name, *unit, *text; } texts[] = {
    { "rising", "days", "7 readings, last 3 days on Mon 2 Nov, started at 1, target 4 days, on course, 11 days left." },
    { "empty", "", "No readings yet, started at 1, target 4, 32 days left." },
    { "nothing", NULL, "No readings yet." },
    { "one-bare", "", "1 reading, last 1 on Sun 11 Oct." },
    { "over", "", "7 readings, last 3 on Mon 2 Nov, started at 1, target 4, behind, the time is over." },
    { "reached", "%", "6 readings, last 92 % on Sat 14 Nov, started at 50 %, target 90 %, reached, today is the last day." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
      if (g_str_equal (cases[c].name, texts[i].name))
        {
          g_autofree char *text = lk_goal_chart_describe (&cases[c].chart, texts[i].unit);

          g_assert_cmpstr (text, ==, texts[i].text);
        }
}

int
main (int   argc,
      char *argv[])
{
  double value = 10;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < MANY; i++)
    {
      value += 0.01 + sin (i * 12.9898) * 1.5;
      many[i] = (LkDatedValue) { FROM + i / 4, value };
    }
  g_test_add_func ("/chart/goal-chart/cases", test_cases);
  g_test_add_func ("/chart/goal-chart/sizes", test_sizes);
  g_test_add_data_func ("/chart/goal-chart/sheets", argc > 1 ? argv[1] : g_get_tmp_dir (), test_sheets);
  g_test_add_func ("/chart/goal-chart/describe", test_describe);

  return g_test_run ();
}
