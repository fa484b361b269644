#include "chart/lk-chart-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "samples.h"

static const LkChartStyle plain = { LK_CHART_LIGHT, "Cantarell 10", 1, FALSE };
static const LkChartStyle mirrored = { LK_CHART_LIGHT, "Cantarell 10", 1, TRUE };

static char *
save (LkChart            *chart,
      const char         *folder,
      const char         *ending,
      const LkChartStyle *style,
      gsize              *length)
{
  g_autofree char *path = g_strdup_printf ("%s/chart.%s", folder, ending);
  g_autoptr (GError) error = NULL;
  gboolean saved = g_str_equal (ending, "png") ? lk_chart_save_png (chart, path, 560, 300, style, &error)
                   : g_str_equal (ending, "svg") ? lk_chart_save_svg (chart, path, 560, 300, style, &error)
                                                 : lk_chart_save_pdf (chart, path, 560, 300, style, &error);
  char *text;

  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_true (g_file_get_contents (path, &text, length, NULL));
  return text;
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("chart-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
clear_folder (const char *folder)
{
  static const char * const endings[] = { "png", "svg", "pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/chart.%s", folder, endings[i]);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The same chart is the same file, byte by byte; of a PDF, which tells when it was made, the same page. */
static void
test_same (void)
{
  static const char * const endings[] = { "png", "svg" };
  g_autofree char *folder = make_folder ();

  for (guint kind = 0; kind < N_SAMPLES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
      {
        g_autoptr (LkChart) one = sample_new (kind, TRUE), other = sample_new (kind, TRUE);
        gsize length, length_again;
        g_autofree char *text = save (one, folder, endings[i], &plain, &length);
        g_autofree char *again = save (other, folder, endings[i], &plain, &length_again);

        g_assert_cmpmem (text, length, again, length_again);
      }
  clear_folder (folder);
}

static void
test_svg (void)
{
  g_autofree char *folder = make_folder (), *path = g_strdup_printf ("%s/chart.svg", folder);
  const char *check[] = { "xmllint", "--noout", path, NULL };

  for (guint kind = 0; kind < N_SAMPLES; kind++)
    {
      g_autoptr (LkChart) chart = sample_new (kind, TRUE);
      g_autofree char *text = NULL, *output = NULL;
      gsize length;

      lk_chart_set_description (chart, "Groep 3 & 4 < groep 5");
      text = save (chart, folder, "svg", kind % 2 ? &plain : &mirrored, &length);
      g_assert_nonnull (strstr (text, "<title>"));
      g_assert_nonnull (strstr (text, "<desc>Groep 3 &amp; 4 &lt; groep 5</desc>"));
      output = run (check);
    }
  clear_folder (folder);
}

static void
test_pdf (void)
{
  g_autofree char *folder = make_folder (), *path = g_strdup_printf ("%s/chart.pdf", folder), *output = NULL, *text = NULL;
  const char *read[] = { "pdftotext", "-layout", path, "-", NULL };
  static const char * const words[] = { "We tidy up together", "days a week", "target", "2.25 median", "tidying song",
                                        "pupils make the list", "Period 1", "today", "Sep 2026" };
  g_autoptr (LkChart) chart = sample_new (SAMPLE_RUN, FALSE);
  LkChartStyle style = { LK_CHART_PRINT, "Cantarell 10", 0.75, FALSE };
  gsize length;

  text = save (chart, folder, "pdf", &style, &length);
  output = run (read);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (output, words[i]) == NULL)
      g_error ("\"%s\" is not in:\n%s", words[i], output);
  clear_folder (folder);
}

static void
test_no_file (void)
{
  g_autoptr (LkChart) chart = sample_new (SAMPLE_ONE, FALSE);
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_false (lk_chart_save_png (chart, "/no/such/folder/chart.png", 100, 100, &plain, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_false (lk_chart_save_png (chart, "/no/such/folder/chart.png", -1, 100, &plain, &other));
  g_assert_nonnull (other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/file/same", test_same);
  g_test_add_func ("/chart/file/svg", test_svg);
  g_test_add_func ("/chart/file/pdf", test_pdf);
  g_test_add_func ("/chart/file/no-file", test_no_file);

  return g_test_run ();
}
