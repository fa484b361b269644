/* Printing goes by GTK's print operation: one page of the paper that was asked for, with its words as text. */

#include <gtk/gtk.h>
#include <string.h>

#include "lessons/lk-design-printing.h"
#include "model/rig.h"
#include "print/lk-board-sheet.h"
#include "privacy/lk-recovery-key.h"
#include "week/lk-recovery-sheet.h"
#include "widgets/lk-printing.h"

static char *
run (const char *program,
     const char *path,
     const char *to)
{
  const char *argv[] = { program, path, to, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  return output;
}

static void
draw (gpointer  what,
      cairo_t  *cr,
      double    width,
      double    height)
{
  lk_board_sheet_draw (what, cr, width, height, NULL);
}

static void
expect (Rig        *rig,
        const char *paper,
        const char *size)
{
  const LkPrinting printing = {
    .name = "Board", .paper = paper, .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE, .draw = draw, .what = rig->board,
  };
  g_autofree char *path = g_build_filename (rig->folder, "board.pdf", NULL);
  g_autofree char *info = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_printing_export (&printing, path, &error));
  g_assert_no_error (error);
  info = run ("pdfinfo", path, NULL);
  text = run ("pdftotext", path, "-");
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  g_assert_nonnull (strstr (info, size));
  g_assert_nonnull (strstr (text, "Onderbouw"));
  g_assert_nonnull (strstr (text, "a0"));
}

static void
test_papers (Rig           *rig,
             gconstpointer  data)
{
  expect (rig, GTK_PAPER_NAME_A4, "841.89 x 595.276 pts");
  expect (rig, GTK_PAPER_NAME_A3, "1190.55 x 841.89 pts");
}

/* How many pages there are is known when the paper is. */
static void
test_pages (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  g_autofree char *path = g_build_filename (rig->folder, "design.pdf", NULL), *info = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    {
      LkPhaseContent *phase = lk_design_content_add_phase (content);

      lk_design_content_set (&phase->title, i == 59 ? "Slot" : "Fase");
      lk_design_content_set (&phase->teacher, "Doet voor.");
    }
  g_assert_true (lk_design_printing_export (content, path, &error));
  g_assert_no_error (error);
  info = run ("pdfinfo", path, NULL);
  text = run ("pdftotext", path, "-");
  g_assert_nonnull (strstr (info, "Pages:           3\n"));
  g_assert_nonnull (strstr (info, "595.276 x 841.89 pts"));
  g_assert_nonnull (strstr (text, "Page 3 of 3"));
  g_assert_nonnull (strstr (text, "Slot"));
  g_assert_false (lk_design_printing_export (content, "/nowhere/design.pdf", NULL));
}

static void
test_full_disk (Rig           *rig,
                gconstpointer  data)
{
  const LkPrinting printing = { .name = "Board", .paper = GTK_PAPER_NAME_A4, .draw = draw, .what = rig->board };
  g_autoptr (GError) error = NULL;

  g_assert_false (lk_printing_export (&printing, "/nowhere/board.pdf", &error));
  g_assert_nonnull (error);
}

/* The whole key can be read off the paper, each group unbroken, and whose it is. */
static void
test_recovery_key (Rig           *rig,
                   gconstpointer  data)
{
  char *key = lk_recovery_key_new ();
  const LkPrinting printing = {
    .name = "Recovery Key", .paper = GTK_PAPER_NAME_A4, .orientation = GTK_PAGE_ORIENTATION_PORTRAIT, .draw = lk_recovery_sheet_draw,
    .what = lk_recovery_sheet_new ("Anna de Vries", key),
  };
  g_autofree char *path = g_build_filename (rig->folder, "key.pdf", NULL), *info = NULL, *text = NULL;
  g_auto (GStrv) groups = g_strsplit (key, " ", -1);
  g_autoptr (GError) error = NULL;
  const char *at = NULL;

  g_assert_true (lk_printing_export (&printing, path, &error));
  g_assert_no_error (error);
  info = run ("pdfinfo", path, NULL);
  text = run ("pdftotext", path, "-");
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  g_assert_nonnull (strstr (info, "595.276 x 841.89 pts"));
  g_assert_nonnull (strstr (text, "Anna de Vries"));
  g_assert_cmpuint (g_strv_length (groups), ==, LK_RECOVERY_KEY_N_GROUPS);
  at = text;
  for (guint i = 0; groups[i] != NULL; i++)
    g_assert_nonnull (at = strstr (at, groups[i]));
  lk_recovery_sheet_free (printing.what);
  lk_secret_free_text (key);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/printing/papers", Rig, NULL, rig_set_up, test_papers, rig_tear_down);
  g_test_add ("/printing/pages", Rig, NULL, rig_set_up, test_pages, rig_tear_down);
  g_test_add ("/printing/nowhere", Rig, NULL, rig_set_up, test_full_disk, rig_tear_down);
  g_test_add ("/printing/recovery-key", Rig, NULL, rig_set_up, test_recovery_key, rig_tear_down);
  return g_test_run ();
}
