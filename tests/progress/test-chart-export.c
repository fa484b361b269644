/* A chart in files: sound, with its words in it, and an error where there is no place for it. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "progress/lk-chart-export.h"

static LkChart *
new_chart (void)
{
  LkChart *chart = lk_chart_new ();
  const guint series = lk_chart_add_series (chart, "nu", LK_CHART_LINE, 0);

  lk_chart_set_title (chart, "Samen/op: 2024");
  lk_chart_add_point (chart, series, lk_day_new (2024, 9, 4), 1);
  lk_chart_add_point (chart, series, lk_day_new (2024, 9, 5), 2.5);
  return chart;
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(int *) data = lk_chart_export_finish (result, &error) ? 1 : -1;
  g_assert_true ((*(int *) data == 1) == (error == NULL));
}

static int
export (LkChart    *chart,
        const char *path,
        const char *kind)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int done = 0;

  lk_chart_export_async (chart, file, kind, NULL, FALSE, NULL, exported_cb, &done);
  while (done == 0)
    g_main_context_iteration (NULL, TRUE);
  return done;
}

static char *
run (const char *program,
     const char *one,
     const char *two)
{
  const char *argv[] = { program, one, two, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
test_export (void)
{
  g_autoptr (LkChart) chart = new_chart ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("board-XXXXXX", &error), *name = lk_chart_export_name (chart, "svg");
  g_autofree char *png = g_build_filename (folder, "chart", NULL), *svg = g_build_filename (folder, name, NULL);
  g_autofree char *pdf = g_build_filename (folder, "chart.PDF", NULL), *sound = NULL, *words = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  g_assert_cmpstr (name, ==, "Samen-op- 2024.svg");
  g_assert_cmpint (export (chart, png, "png"), ==, 1);
  texture = gdk_texture_new_from_filename (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 1000);

  g_assert_cmpint (export (chart, svg, "svg"), ==, 1);
  sound = run ("xmllint", "--noout", svg);

  /* The ending that was typed goes before what the menu said. */
  g_assert_cmpint (export (chart, pdf, "png"), ==, 1);
  words = run ("pdftotext", pdf, "-");
  g_assert_nonnull (strstr (words, "Samen/op: 2024"));

  g_assert_cmpint (export (chart, "/nowhere/chart.png", "png"), ==, -1);
  g_remove (png);
  g_remove (svg);
  g_remove (pdf);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-export/files", test_export);
  return g_test_run ();
}
