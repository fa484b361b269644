#include "chart/lk-likert.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "colours.h"

#define LONG "In this lesson I knew at every moment what I had to do, where I could find help when I got stuck, what I could do when I was done before the others, and I was sure " \
             "that the teacher had seen how far I had come, because there was a talk about my work at least once a week, and that talk helped me on"
#define N_ROUNDS 300

static const LkLikertRow usual[] = {
  { "I know what we are going to learn.", { { 2, 4, 11, 7 }, 1, TRUE }, TRUE, { { 5, 8, 8, 2 }, 0, TRUE } },
  { "I dare to ask questions in this lesson", { { 0, 0, 10, 14 }, 0, TRUE }, TRUE, { { 1, 2, 12, 8 }, 2, TRUE } },
  { "The lesson goes too fast", { { 14, 9, 1, 0 }, 1, TRUE }, FALSE, { { 0 }, 0, FALSE } },
  { LONG, { { 6, 6, 6, 6 }, 0, TRUE }, TRUE, { { 6, 6, 6, 6 }, 0, TRUE } },
  { "My teacher sees it when I am stuck 🙋🏽", { { 0, 0, 0, 0 }, 0, FALSE }, TRUE, { { 3, 4, 8, 8 }, 0, TRUE } },
  { "أعرف ما سنتعلمه اليوم", { { 1, 23, 0, 1 }, 12, TRUE }, FALSE, { { 0 }, 0, FALSE } },
};
static const LkLikertRow one[] = { { "We work together well", { { 1, 2, 3, 4 }, 0, TRUE }, FALSE, { { 0 }, 0, FALSE } } };
static const LkLikertRow few[] = {
  { "We work together well", { { 0 }, 0, FALSE }, FALSE, { { 0 }, 0, FALSE } }, { "I can work on quietly", { { 0 }, 0, FALSE }, TRUE, { { 0 }, 0, FALSE } },
};
static const LkLikertRow whole[] = { { "All", { { 0, 0, 0, 30 }, 0, TRUE }, FALSE, { { 0 }, 0, FALSE } }, { "None", { { 30, 0, 0, 0 }, 300, TRUE }, FALSE, { { 0 }, 0, FALSE } } };
static const LkLikertRow unbroken[] = {
  { "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    { { 1, 200, 100000, 4000000 }, 20, TRUE }, TRUE, { { 1, 1, 1, 2 }, 3, TRUE } },
};
static LkLikertRow forty[40];

#define ROWS(a) (a), G_N_ELEMENTS (a)
static const struct { const char *name; LkLikert likert; } cases[] = {
  { "usual", { ROWS (usual), FALSE, "12 March", 0, 0 } },
  { "faces", { ROWS (usual), TRUE, NULL, 0, 0 } },
  { "one", { ROWS (one), FALSE, NULL, 0, 0 } },
  { "few", { ROWS (few), TRUE, NULL, 0, 0 } },
  { "whole", { ROWS (whole), FALSE, NULL, 0, 0 } },
  { "unbroken", { ROWS (unbroken), FALSE, NULL, 0, 0 } },
  { "none", { NULL, 0, FALSE, NULL, 0, 0 } },
  { "forty", { ROWS (forty), TRUE, "12 March", 0, 0 } },
  { "part", { ROWS (forty), FALSE, "12 March", 38, 10 } },
};

/* What it inks stays within what it measures, and its rows lie below each other. */
static void
check (const LkLikert     *likert,
       double              width,
       const LkChartStyle *style)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  const double height = lk_likert_measure (likert, cr, width, style);
  g_autoptr (GArray) boxes = NULL;
  double x, y, w, h, bottom = 0;

  lk_likert_draw (likert, cr, width, style, &boxes);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (boxes->len, ==, likert->n_drawn > 0 ? MIN (likert->n_drawn, likert->n_rows - likert->first) : likert->n_rows);
  for (guint i = 0; i < boxes->len; i++)
    {
      const LkChartBox *box = &g_array_index (boxes, LkChartBox, i);

      g_assert_cmpfloat (box->y, >=, bottom - 0.01);
      g_assert_cmpfloat (box->height, >, 0);
      bottom = box->y + box->height;
    }
  if (boxes->len > 0)
    g_assert_cmpfloat_with_epsilon (bottom, height, 0.01);
  g_assert_cmpfloat (x, >=, -2);
  g_assert_cmpfloat (y, >=, -2);
  if (w > 0)
    {
      g_assert_cmpfloat (x + w, <=, width + 2);
      g_assert_cmpfloat (y + h, <=, height + 2);
    }
}

static void
test_cases (void)
{
  static const double widths[] = { 1366, 700, 400, 240 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < 2 * G_N_ELEMENTS (widths); k++)
      for (guint scale = 1; scale <= 2; scale++)
        {
          const LkChartStyle style = { .tone = k % LK_N_CHART_TONES, .font = "Cantarell 10", .scale = scale, .right_to_left = k % 2 };

          check (&cases[i].likert, widths[k / 2] * (k / 2 == 3 ? scale : 1), &style);
        }
}

static guint
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint32 *row = (const guint32 *) (void *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

  return row[x] & 0xffffff;
}

/* Where the lines of one row's bar lie, from left to right: each part is as long as its share, and all of them end to end. */
static void
test_shares (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      LkLikertRow row = { "X", { { 0 }, 0, TRUE }, FALSE, { { 0 }, 0, FALSE } };
      const LkLikert likert = { &row, 1, FALSE, NULL, 0, 0 };
      const gboolean backwards = round % 2;
      const LkChartStyle style = { .tone = LK_CHART_LIGHT, .font = "Cantarell 10", .right_to_left = backwards };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 200);
      cairo_t *cr = cairo_create (surface);
      g_autoptr (GArray) boxes = NULL;
      const LkChartBox *box = NULL;
      int from = -1, till = -1, with = 0, y;
      guint n = 0;

      for (guint i = 0; i < 4; i++)
        n += row.now.counts[i] = g_rand_int_range (rand, 0, 3) * g_rand_int_range (rand, 0, 30);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      lk_likert_draw (&likert, cr, 1200, &style, &boxes);
      check (&likert, 1200, &style);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      box = &g_array_index (boxes, LkChartBox, 0);
      /* Just below a bar's upper edge, where there are only fills, hatch and the middle line. */
      y = (int) (box->y + (box->height - 24) / 2) + 2;
      for (int x = backwards ? 0 : 465; x < (backwards ? 735 : 1200); x++)
        if (get_pixel (surface, x, y) != 0xffffff)
          {
            const guint pixel = get_pixel (surface, x, y);

            from = from < 0 ? x : from;
            till = x;
            with += (pixel & 0xff) > (pixel >> 16 & 0xff) + 0x20;
          }
      if (n > 0)
        {
          const double against_share = (double) (row.now.counts[0] + row.now.counts[1]) / n;

          g_assert_cmpint (from, >=, 0);
          g_assert_cmpfloat_with_epsilon ((double) with / (till - from + 1), 1 - against_share, 0.02);
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_words (void)
{
  const LkLikert *likert = &cases[0].likert;
  g_autofree char *first = lk_likert_dup_row_words (likert, 0), *unshown = lk_likert_dup_row_words (likert, 4), *all = lk_likert_describe (likert);
  g_autofree char *none = lk_likert_describe (&cases[6].likert), *too_few = lk_likert_describe (&cases[3].likert);

  g_assert_cmpstr (first, ==, "I know what we are going to learn: true for 18 of 24 pupils; Not at all true: 2; Not really true: 4; Mostly true: 11; Quite true: 7; "
                   "n/a: 1; last time 10 of 23");
  g_assert_cmpstr (unshown, ==, "My teacher sees it when I am stuck 🙋🏽: Fewer than 5 answers; last time 16 of 23");
  g_assert_cmpstr (all, ==, "6 statements, true for most pupils: 2");
  g_assert_cmpstr (none, ==, "No statements");
  g_assert_cmpstr (too_few, ==, "2 statements, too few answers to tell");
}

static void
test_contrast (void)
{
  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    for (guint answer = 0; answer < LK_N_LIKERT_ANSWERS; answer++)
      {
        const gboolean more = tone == LK_CHART_LIGHT_CONTRAST || tone == LK_CHART_DARK_CONTRAST || tone == LK_CHART_PROJECTOR_LIGHT || tone == LK_CHART_PROJECTOR_DARK;
        const guint fill = lk_likert_get_fill (tone, answer), outer = lk_likert_get_fill (tone, answer < 2 ? 0 : 3);

        g_assert_cmpfloat (colour_contrast (lk_likert_get_ink (tone, answer), fill), >=, more ? 7 : 4.5);
        g_assert_cmpfloat (colour_contrast (outer, lk_chart_palette_get (tone)->paper), >=, 3);
        /* Of the two on one side by lightness. */
        g_assert_cmpfloat (colour_contrast (lk_likert_get_fill (tone, 0), lk_likert_get_fill (tone, 1)), >=, 3);
        g_assert_cmpfloat (colour_contrast (lk_likert_get_fill (tone, 3), lk_likert_get_fill (tone, 2)), >=, 3);
      }
}

/* At 12 mm and 150 dots an inch, in black and white, any two faces differ in many dots of their upper and of their lower half. */
#define DOTS 71
static void
test_faces (void)
{
  const LkChartStyle style = { .tone = LK_CHART_PRINT };
  static gboolean ink[5][DOTS][DOTS];

  for (guint face = 0; face < 5; face++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, DOTS, DOTS);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      lk_face_draw (cr, face, DOTS, &style);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < DOTS; y++)
        for (int x = 0; x < DOTS; x++)
          ink[face][y][x] = (get_pixel (surface, x, y) & 0xff) < 0x80;
      cairo_surface_destroy (surface);
    }
  for (guint a = 0; a < 5; a++)
    for (guint b = a + 1; b < 5; b++)
      {
        guint upper = 0, lower = 0;

        for (guint y = 0; y < DOTS; y++)
          for (guint x = 0; x < DOTS; x++)
            *(y < DOTS / 2 ? &upper : &lower) += ink[a][y][x] != ink[b][y][x];
        g_assert_cmpuint (upper, >, 70);
        g_assert_cmpuint (lower, >, 70);
      }
}

/* For eyes. */
static char *folder;

static void
draw_sheet (guint       number,
            guint       tone,
            double      width,
            double      scale,
            gboolean    backwards)
{
  const LkChartStyle style = { .tone = tone, .font = "Cantarell 10", .scale = scale, .right_to_left = backwards };
  const guint paper = lk_chart_palette_get (tone)->paper;
  cairo_surface_t *nothing = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1), *surface = NULL;
  cairo_t *cr = cairo_create (nothing);
  const double height = lk_likert_measure (&cases[number].likert, cr, width, &style);
  g_autofree char *path = g_strdup_printf ("%s/likert-%s-%u-%.0f%s.png", folder, cases[number].name, tone, width / scale, backwards ? "-rtl" : "");

  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width + 40, (int) height + 40);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, (paper >> 16 & 0xff) / 255.0, (paper >> 8 & 0xff) / 255.0, (paper & 0xff) / 255.0);
  cairo_paint (cr);
  cairo_translate (cr, 20, 20);
  lk_likert_draw (&cases[number].likert, cr, width, &style, NULL);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
draw_faces (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 660, 420);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *path = g_strdup_printf ("%s/faces.png", folder);
  static const guint drawn[] = { LK_CHART_LIGHT, LK_CHART_PRINT, LK_CHART_DARK };

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    for (guint face = 0; face < 5; face++)
      {
        const LkChartStyle style = { .tone = drawn[i] };

        cairo_save (cr);
        cairo_translate (cr, 10 + face * 130, 10 + i * 135);
        lk_face_draw (cr, face, i == 2 ? 34 : 120, &style);
        cairo_restore (cr);
      }
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
test_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    draw_sheet (i, LK_CHART_LIGHT, 900, 1, FALSE);
  draw_sheet (1, LK_CHART_DARK, 900, 1, FALSE);
  draw_sheet (0, LK_CHART_LIGHT_CONTRAST, 900, 1, FALSE);
  draw_sheet (0, LK_CHART_DARK_CONTRAST, 900, 1, FALSE);
  draw_sheet (0, LK_CHART_LIGHT, 900, 1, TRUE);
  draw_sheet (0, LK_CHART_LIGHT, 1300, 2, FALSE);
  draw_sheet (1, LK_CHART_LIGHT, 400, 1, FALSE);
  draw_faces ();
}

int
main (int   argc,
      char *argv[])
{
  static char *names[40];

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* For eyes: FOLDER po */
  if (argc > 2)
    {
      bindtextdomain (GETTEXT_PACKAGE, argv[2]);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (forty); i++)
    {
      names[i] = g_strdup_printf ("%u. I know what we are going to learn today, and why", i + 1);
      forty[i] = (LkLikertRow) { names[i], { { i % 5, i % 7, i % 11, i % 13 + 1 }, i % 3, TRUE }, TRUE, { { i % 3, i % 5, i % 9, i % 12 + 1 }, 0, TRUE } };
    }
  folder = argc > 1 ? argv[1] : NULL;
  g_test_add_func ("/likert/cases", test_cases);
  g_test_add_func ("/likert/shares", test_shares);
  g_test_add_func ("/likert/words", test_words);
  g_test_add_func ("/likert/contrast", test_contrast);
  g_test_add_func ("/likert/faces", test_faces);
  if (folder != NULL)
    g_test_add_func ("/likert/sheets", test_sheets);
  return g_test_run ();
}
