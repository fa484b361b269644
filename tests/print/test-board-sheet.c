/* The board on paper: one page with every word on it, white at its edges. */

#include "rig.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

#include "print/lk-board-sheet.h"
#include "print/lk-summary-sheet.h"
#include "print/lk-year-sheet.h"

#define A4_WIDTH 842
#define A4_HEIGHT 595
#define A3_WIDTH 1191
#define MARGIN_PIXELS ((int) LK_BOARD_SHEET_MARGIN)

static const char * const titles[] = {
  "Kort", "Een lange actie die over meer dan twee regels loopt en toch helemaal op het blad hoort te staan",
  "🎉 Feest met de klas", "לקרוא יחד בכל בוקר",
};

static char *
run (const char *program,
     const char *option,
     const char *path,
     const char *to)
{
  const char *argv[] = { program, option, path, to, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static char *
print (Rig                *rig,
       double              width,
       double              height,
       const char * const *numbers)
{
  char *path = g_build_filename (rig->folder, "board.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t *cr = cairo_create (surface);

  lk_board_sheet_draw (rig->board, cr, width, height, numbers);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

/* All the words of the page, a space between each two, however its lines are broken. */
static char *
read_words (const char *path)
{
  g_autofree char *text = run ("pdftotext", "-raw", path, "-");
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  g_autoptr (GString) line = g_string_new (" ");

  for (int i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (line, "%s ", words[i]);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
expect_white_edges (const char *path)
{
  const char *argv[] = { "pdftoppm", "-r", "72", "-singlefile", "-gray", path, path, NULL };
  g_autofree char *made = g_strconcat (path, ".pgm", NULL), *pixels = NULL;
  g_autoptr (GError) error = NULL;
  int width, height, most, status;
  gsize length;
  guint ink = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (made, &pixels, &length, &error));
  g_assert_cmpint (sscanf (pixels, "P5 %d %d %d", &width, &height, &most), ==, 3);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guchar pixel = pixels[length - (gsize) width * height + (gsize) y * width + x];
        const gboolean edge = x < MARGIN_PIXELS - 2 || y < MARGIN_PIXELS - 2 || x > width - MARGIN_PIXELS + 2 ||
                              y > height - MARGIN_PIXELS + 2;

        if (edge)
          g_assert_cmpuint (pixel, ==, 255);
        else
          ink += pixel < 128;
      }
  g_assert_cmpuint (ink, >, 100);
}

static void
expect_one_page (const char *path)
{
  g_autofree char *info = run ("pdfinfo", "-enc", "UTF-8", path);

  g_assert_nonnull (strstr (info, "Pages:           1\n"));
}

static void
test_words (Rig           *rig,
            gconstpointer  data)
{
  g_autofree char *path = NULL, *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    lk_board_add_action (rig->board, i % 2 ? rig->reading_goal : NULL, i % LK_N_STAGES, titles[i], rig->bram,
                         lk_day_today (), NULL);
  path = print (rig, A4_WIDTH, A4_HEIGHT, NULL);
  words = read_words (path);
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, " Onderbouw "));
  g_assert_nonnull (strstr (words, " Reading "));
  g_assert_null (strstr (words, " Quiet "));
  for (guint i = 0; i < 4; i++)
    g_assert_nonnull (strstr (words, lk_action_get_title (rig->actions[i])));
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (strstr (words, titles[i] + (i == 2 ? strlen ("🎉") : 0)));
  g_assert_nonnull (strstr (words, " Bram "));
  g_assert_nonnull (strstr (words, " Tidy "));
  g_assert_nonnull (strstr (words, "Anna visits Bram"));
  g_assert_null (strstr (words, "New:"));
  expect_one_page (path);
  expect_white_edges (path);
}

/* How a goal stands, in words and as on the screen: the chart brings its own figures. */
static void
test_goal (Rig           *rig,
           gconstpointer  data)
{
  g_autofree char *without = NULL, *with = NULL, *path = NULL;
  g_autoptr (GError) error = NULL;

  path = print (rig, A4_WIDTH, A4_HEIGHT, NULL);
  without = read_words (path);
  g_assert_true (lk_board_set_goal_values (rig->board, rig->reading_goal, 11, 77, LK_DIRECTION_UP, &error));
  g_assert_true (lk_board_add_reading (rig->board, rig->reading_goal, lk_day_today () - 7, 22, "", &error));
  g_assert_true (lk_board_add_reading (rig->board, rig->reading_goal, lk_day_today (), 44, "", &error));
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  g_clear_pointer (&path, g_free);
  path = print (rig, A4_WIDTH, A4_HEIGHT, NULL);
  with = read_words (path);
  g_test_message ("%s", with);
  g_assert_null (strstr (without, "44"));
  g_assert_nonnull (strstr (with, " 44 → 77 "));
  g_assert_nonnull (strstr (strstr (with, " 44 → 77 ") + 4, " 44 "));
  expect_one_page (path);
  expect_white_edges (path);
}

static void
test_numbers (Rig           *rig,
              gconstpointer  data)
{
  const char *ids[] = { lk_record_get_id (LK_RECORD (rig->actions[2])), lk_record_get_id (LK_RECORD (rig->actions[3])), NULL };
  g_autofree char *path = print (rig, A3_WIDTH, A4_WIDTH, ids);
  g_autofree char *words = read_words (path);

  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, " 1 a2 "));
  g_assert_nonnull (strstr (words, " 2 a3 "));
  g_assert_nonnull (strstr (words, " New: "));
  expect_one_page (path);
  expect_white_edges (path);
}

/* A board that has far too much on it: still one page, and what is left out is counted. */
static void
test_full (Rig           *rig,
           gconstpointer  data)
{
  g_autofree char *path = NULL, *words = NULL;

  for (guint g = 0; g < 12; g++)
    {
      LkGoal *goal = lk_board_add_goal (rig->board, titles[g % 4], lk_day_today (), LK_GOAL_ACTIVE, NULL);

      for (guint i = 0; i < 25; i++)
        lk_board_add_action (rig->board, goal, i % LK_N_STAGES, titles[i % 4], rig->anna, lk_day_today (), NULL);
    }
  for (guint i = 0; i < 60; i++)
    {
      lk_board_add_success (rig->board, titles[i % 4], lk_day_today (), NULL);
      lk_board_add_planning (rig->board, LK_PLANNING_VISIT, lk_day_today () + (int) i, "", rig->anna, rig->bram, "", NULL);
    }
  path = print (rig, A4_WIDTH, A4_HEIGHT, NULL);
  words = read_words (path);
  g_assert_nonnull (strstr (words, " +"));
  expect_one_page (path);
  expect_white_edges (path);
}

static char *
print_summary (Rig                    *rig,
               const LkSessionSummary *summary)
{
  char *path = g_build_filename (rig->folder, "summary.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, A4_HEIGHT, A4_WIDTH);
  cairo_t *cr = cairo_create (surface);

  lk_summary_sheet_draw (summary, cr, A4_HEIGHT, A4_WIDTH);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

/* A session in which much was agreed, and one in which far too much was. */
static void
test_summary (Rig           *rig,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LkSession *session = lk_board_start_session (rig->board, 2, rig->anna, NULL, NULL, &error);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (LkSessionSummary) summary = NULL;
      g_autofree char *path = NULL, *words = NULL;

      for (guint i = 0; i < (round == 0 ? 40 : 400); i++)
        lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, titles[i % 4], rig->bram, lk_day_today (), &error);
      g_assert_no_error (error);
      summary = lk_session_summary_new (rig->board, session, NULL);
      path = print_summary (rig, summary);
      words = read_words (path);
      g_assert_nonnull (strstr (words, " Board session Onderbouw, "));
      g_assert_nonnull (strstr (words, " Bram "));
      g_assert_nonnull (strstr (words, titles[1]));
      g_assert_cmpint (g_regex_match_simple (" \\+[0-9]+ ", words, 0, 0), ==, round == 1);
      expect_one_page (path);
      expect_white_edges (path);
    }
}

static char *
print_year (Rig *rig)
{
  char *path = g_build_filename (rig->folder, "year.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, A3_WIDTH, A4_WIDTH);
  cairo_t *cr = cairo_create (surface);

  lk_year_sheet_draw (rig->board, 2026, cr, A3_WIDTH, A4_WIDTH);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

/* A year with its periods, holidays, themes and goals; then one whose third period has far too many of them. */
static void
test_year (Rig           *rig,
           gconstpointer  data)
{
  const LkDay january = lk_day_from_text ("2027-01-20");

  lk_school_set_region (rig->school, "midden", NULL);
  lk_store_flush (rig->store);
  lk_board_add_theme (rig->board, titles[1], january, NULL);
  lk_board_plan_goal (rig->board, rig->reading_goal, january, NULL);
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *path = NULL, *words = NULL;

      for (guint i = 0; i < 100 * round; i++)
        lk_board_plan_goal (rig->board, lk_board_add_goal (rig->board, titles[i % 4], january, LK_GOAL_IDEA, NULL), january, NULL);
      path = print_year (rig);
      words = read_words (path);
      g_test_message ("%s", words);
      g_assert_nonnull (strstr (words, " Onderbouw: the year 2026–2027 "));
      g_assert_nonnull (strstr (words, " Period 5 Mon 3 May – Fri 16 Jul · 11 weeks "));
      g_assert_nonnull (strstr (words, " Christmas holiday Sat 19 Dec – Sun 3 Jan "));
      g_assert_nonnull (strstr (words, titles[1]));
      g_assert_nonnull (strstr (words, " Reading Goal, till "));
      g_assert_cmpint (strstr (words, " +") != NULL, ==, round == 1);
      expect_one_page (path);
      expect_white_edges (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/words", Rig, NULL, rig_set_up, test_words, rig_tear_down);
  g_test_add ("/print/goal", Rig, NULL, rig_set_up, test_goal, rig_tear_down);
  g_test_add ("/print/numbers", Rig, NULL, rig_set_up, test_numbers, rig_tear_down);
  g_test_add ("/print/summary", Rig, NULL, rig_set_up, test_summary, rig_tear_down);
  g_test_add ("/print/year", Rig, NULL, rig_set_up, test_year, rig_tear_down);
  g_test_add ("/print/full", Rig, NULL, rig_set_up, test_full, rig_tear_down);
  return g_test_run ();
}
