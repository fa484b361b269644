#include "chart/lk-time-bar.h"

#include <locale.h>
#include <math.h>

#include "chart/lk-chart-palette.h"
#include "colours.h"

static const LkTimeBarPhase usual[] = {
  { "Start", 5, 0, "whole class" }, { "Instruction", 15, 0, "whole class" }, { "Practice", 20, 2, "in pairs" }, { "Closing", 5, 1, "alone" },
};
static const LkTimeBarPhase over[] = {
  { "Start", 10, 0, NULL }, { "Instruction", 15, 0, NULL }, { "Nothing", 0, 3, NULL }, { "Practice with a name that is far too long to stand anywhere", 25, 3, NULL },
  { "Closing", 5, 1, NULL },
};
static const LkTimeBarPhase whole[] = { { "Project day", 600, 3, NULL } };
static const LkTimeBarPhase nothing[] = { { "One", 0, 0, NULL }, { "", 0, 1, NULL } };
static const LkTimeBarPhase foreign[] = { { "بداية الدرس", 10, 0, NULL }, { "👩🏽‍🏫 תרגול", 30, 2, NULL } };
static LkTimeBarPhase forty[40];

typedef struct
{
  const char *name;
  LkTimeBar   bar;
  const char *verdict;
} Case;

#define PHASES(a) (a), G_N_ELEMENTS (a)
static const Case cases[] = {
  { "usual", { PHASES (usual), 50 }, "5 minutes left" },
  { "fits", { PHASES (usual), 45 }, "Fits exactly" },
  { "over", { PHASES (over), 50 }, "5 minutes too long" },
  { "one-over", { PHASES (usual), 44 }, "1 minute too long" },
  { "one-left", { PHASES (usual), 46 }, "1 minute left" },
  { "none", { NULL, 0, 50 }, "50 minutes left" },
  { "forty", { PHASES (forty), 100 }, "20 minutes too long" },
  { "day", { PHASES (whole), 50 }, "550 minutes too long" },
  { "nothing", { PHASES (nothing), 50 }, "50 minutes left" },
  { "no-limit", { PHASES (usual), 0 }, "45 minutes" },
  { "nowhere", { NULL, 0, 0 }, "0 minutes" },
  { "foreign", { PHASES (foreign), 45 }, "5 minutes left" },
  { "pointed", { PHASES (usual), 50, .pointed = 4 }, "5 minutes left" },
  { "wordless", { PHASES (over), 50, .wordless = TRUE }, "5 minutes too long" },
  { "dragged", { PHASES (usual), 50, .span = 60 }, "5 minutes left" },
};
static const struct { double width, height; gboolean vertical; } sizes[] = {
  { 700, 74, FALSE }, { 320, 64, FALSE }, { 120, 50, FALSE }, { 220, 420, TRUE }, { 120, 200, TRUE }, { 60, 160, TRUE }, { 20, 20, TRUE }, { 8, 8, FALSE },
};

static LkTimeBarShapes *
draw (const LkTimeBar    *bar,
      double              width,
      double              height,
      const LkChartStyle *style,
      double              ink[4])
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  LkTimeBarShapes *shapes = lk_time_bar_draw (bar, cr, width, height, style);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &ink[0], &ink[1], &ink[2], &ink[3]);
  cairo_surface_destroy (surface);
  return shapes;
}

/* Each phase is as long as its minutes, after the one before it, and the scale ends with the lesson or its phases. */
static void
check_scale (const LkTimeBar       *bar,
             const LkTimeBarShapes *shapes)
{
  const guint span = MAX (MAX (MAX (bar->minutes, bar->span), lk_time_bar_get_total (bar)), 1);
  double place = shapes->vertical ? shapes->bar.y : shapes->backwards ? -(shapes->bar.x + shapes->bar.width) : shapes->bar.x;

  g_assert_cmpuint (shapes->boxes->len, ==, bar->n_phases);
  g_assert_cmpfloat_with_epsilon (shapes->minute * span, shapes->vertical ? shapes->bar.height : shapes->bar.width, 0.001);
  for (guint i = 0; i < bar->n_phases; i++)
    {
      const LkChartBox *box = &g_array_index (shapes->boxes, LkChartBox, i);
      const double length = shapes->vertical ? box->height : box->width;

      g_assert_cmpfloat_with_epsilon (length, bar->phases[i].minutes * shapes->minute, 0.001);
      g_assert_cmpfloat_with_epsilon (shapes->vertical ? box->y : shapes->backwards ? -(box->x + box->width) : box->x, place, 0.001);
      place += length;
    }
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (guint k = 0; k < 4; k++)
        {
          const LkChartStyle style = { .tone = k < 2 ? LK_CHART_LIGHT : LK_CHART_PRINT, .font = "Cantarell 10", .scale = k < 2 ? 1 : 2, .right_to_left = k % 2 };
          LkTimeBar bar = cases[i].bar;
          g_autoptr (LkTimeBarShapes) shapes = NULL;
          double ink[4];

          bar.vertical = sizes[size].vertical;
          shapes = draw (&bar, sizes[size].width, sizes[size].height, &style, ink);
          check_scale (&bar, shapes);
          if (sizes[size].width < 60 || sizes[size].height < 50 * style.scale)
            continue;
          g_assert_cmpfloat (ink[0], >=, -2);
          g_assert_cmpfloat (ink[1], >=, -2);
          g_assert_cmpfloat (ink[0] + ink[2], <=, sizes[size].width + 2);
          g_assert_cmpfloat (ink[1] + ink[3], <=, sizes[size].height + 3);
        }
}

static void
test_words (void)
{
  g_autofree char *first = NULL, *second = NULL, *nameless = NULL, *none = NULL, *all = NULL;
  LkTimeBar none_bar = { NULL, 0, 50 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *verdict = lk_time_bar_dup_verdict (&cases[i].bar);

      g_assert_cmpstr (verdict, ==, cases[i].verdict);
    }
  first = lk_time_bar_dup_phase_words (&cases[0].bar, 1);
  g_assert_cmpstr (first, ==, "2 of 4: Instruction, 15 minutes, from minute 5 to 20, whole class");
  second = lk_time_bar_dup_phase_words (&cases[2].bar, 2);
  g_assert_cmpstr (second, ==, "3 of 5: Nothing, 0 minutes, from minute 25 to 25");
  nameless = lk_time_bar_dup_phase_words (&cases[8].bar, 1);
  g_assert_cmpstr (nameless, ==, "2 of 2: No name yet, 0 minutes, from minute 0 to 0");
  none = lk_time_bar_describe (&none_bar);
  g_assert_cmpstr (none, ==, "No phases yet");
  all = lk_time_bar_describe (&cases[0].bar);
  g_assert_cmpstr (all, ==, "4 phases, 45 minutes of a lesson of 50 minutes: 5 minutes left");
}

static void
test_find (void)
{
  const LkChartStyle style = { .tone = LK_CHART_LIGHT };
  g_autoptr (LkTimeBarShapes) lying = NULL, mirrored = NULL;
  LkTimeBar bar = { PHASES (over), 50 };
  double ink[4], y;

  lying = draw (&bar, 700, 70, &style, ink);
  y = lying->bar.y + 5;
  g_assert_cmpint (lk_time_bar_shapes_find (lying, lying->bar.x + 1, y), ==, 0);
  g_assert_cmpint (lk_time_bar_shapes_find (lying, lying->bar.x + 12 * lying->minute, y), ==, 1);
  g_assert_cmpint (lk_time_bar_shapes_find (lying, lying->bar.x + 25 * lying->minute + 1, y), ==, 2);
  g_assert_cmpint (lk_time_bar_shapes_find (lying, lying->bar.x + 40 * lying->minute, y), ==, 3);
  g_assert_cmpint (lk_time_bar_shapes_find (lying, lying->bar.x + 40 * lying->minute, 69), ==, -1);
  g_assert_cmpint (lk_time_bar_shapes_find (lying, lying->bar.x - 20, y), ==, -1);
  g_assert_cmpint (lk_time_bar_shapes_find_end (lying, lying->bar.x + 10 * lying->minute - 3, y, 6), ==, 0);
  g_assert_cmpint (lk_time_bar_shapes_find_end (lying, lying->bar.x + 25 * lying->minute + 3, y, 6), ==, 2);
  g_assert_cmpint (lk_time_bar_shapes_find_end (lying, lying->bar.x + 40 * lying->minute, y, 6), ==, -1);
  mirrored = draw (&bar, 700, 70, &(LkChartStyle) { .tone = LK_CHART_LIGHT, .right_to_left = TRUE }, ink);
  g_assert_cmpint (lk_time_bar_shapes_find (mirrored, mirrored->bar.x + mirrored->bar.width - 2, y), ==, 0);
  g_assert_cmpint (lk_time_bar_shapes_find_end (mirrored, mirrored->bar.x + 1, y, 6), ==, 4);
}

static void
test_contrast (void)
{
  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    for (guint edge = 0; edge < LK_N_TIME_BAR_EDGES; edge++)
      {
        const gboolean more = tone == LK_CHART_LIGHT_CONTRAST || tone == LK_CHART_DARK_CONTRAST || tone == LK_CHART_PROJECTOR_LIGHT ||
                              tone == LK_CHART_PROJECTOR_DARK;

        g_assert_cmpfloat (colour_contrast (lk_chart_palette_get (tone)->text, lk_time_bar_get_fill (tone, edge)), >=, more ? 7 : 4.5);
      }
}

/* For eyes: all of it on one sheet for each palette and direction. */
static void
draw_sheet (const char *folder,
            guint       tone,
            gboolean    backwards)
{
  const guint paper = lk_chart_palette_get (tone)->paper;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1900, 1100);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *path = g_strdup_printf ("%s/time-bar-%u%s.png", folder, tone, backwards ? "-rtl" : "");

  cairo_set_source_rgb (cr, (paper >> 16 & 0xff) / 255.0, (paper >> 8 & 0xff) / 255.0, (paper & 0xff) / 255.0);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint vertical = 0; vertical < 2; vertical++)
      {
        LkTimeBar bar = cases[i].bar;

        bar.vertical = vertical;
        cairo_save (cr);
        if (vertical)
          cairo_translate (cr, 700 + i % 6 * 200, 10 + i / 6 * 360);
        else
          cairo_translate (cr, 10, 10 + i * 78);
        lk_time_bar_shapes_free (lk_time_bar_draw (&bar, cr, vertical ? 180 : 660, vertical ? 340 : 76,
                                                   &(LkChartStyle) { .tone = tone, .font = "Cantarell 10", .right_to_left = backwards }));
        cairo_restore (cr);
      }
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static char *folder;

static void
test_sheets (void)
{
  draw_sheet (folder, LK_CHART_LIGHT, FALSE);
  draw_sheet (folder, LK_CHART_DARK, FALSE);
  draw_sheet (folder, LK_CHART_LIGHT_CONTRAST, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forty); i++)
    forty[i] = (LkTimeBarPhase) { "Another phase", i % 5 + 1, i % 4, NULL };
  folder = argc > 1 ? argv[1] : NULL;
  g_test_add_func ("/time-bar/cases", test_cases);
  g_test_add_func ("/time-bar/words", test_words);
  g_test_add_func ("/time-bar/find", test_find);
  g_test_add_func ("/time-bar/contrast", test_contrast);
  if (folder != NULL)
    g_test_add_func ("/time-bar/sheets", test_sheets);
  return g_test_run ();
}
