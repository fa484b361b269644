/* Results as other programs read them: CSV back by LkCsv, the workbook's parts by unzip. */

#include "exchange/lk-results-export.h"

#include <glib/gstdio.h>
#include <string.h>

#include "exchange/lk-csv.h"

static LkSurveyResults *
make_results (guint n_sheets)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
  g_autoptr (LkSurveyForm) half = lk_survey_form_add (empty, LK_SURVEY_STATEMENTS, "=1+1, \"I know\"", NULL);
  g_autoptr (LkSurveyForm) form = lk_survey_form_add (half, LK_SURVEY_QUESTIONS, "What [would] you change?", NULL);
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  const char *asked = lk_survey_form_get (form, LK_SURVEY_QUESTIONS, 0)->id;

  lk_survey_answers_add_sheets (answers, n_sheets);
  lk_survey_answers_add_count (answers, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 0)->id, LK_ANSWER_4, n_sheets);
  lk_survey_answers_add_count (answers, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 0)->id, LK_ANSWER_N_A, 2);
  lk_survey_answers_add_open (answers, asked, "@SUM(A1)\nover two lines", NULL);
  return lk_survey_results_new (form, answers, NULL, NULL);
}

static void
test_csv (void)
{
  g_autoptr (LkSurveyResults) results = make_results (7), few = make_results (4);
  g_autoptr (GBytes) bytes = lk_results_write_csv (results), hidden = lk_results_write_csv (few);
  g_autoptr (LkCsv) csv = lk_csv_parse (bytes, NULL), empty = lk_csv_parse (hidden, NULL);
  const guint last = lk_csv_get_n_rows (csv) - 1;

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 3, "\xEF\xBB\xBF", 3);
  g_assert_cmpstr (lk_csv_get (csv, 0, 0), ==, "Statement");
  g_assert_cmpstr (lk_csv_get (csv, 1, 0), ==, "'=1+1, \"I know\"");
  g_assert_cmpstr (lk_csv_get (csv, 1, 4), ==, "7");
  g_assert_cmpstr (lk_csv_get (csv, 1, 5), ==, "2");
  g_assert_cmpstr (lk_csv_get (csv, 1, 6), ==, "7");
  g_assert_cmpstr (lk_csv_get (csv, 1, 7), ==, "");
  g_assert_cmpstr (lk_csv_get (csv, last, 2), ==, "'@SUM(A1)\nover two lines");
  g_assert_cmpstr (lk_csv_get (empty, 1, 4), ==, "");
  g_assert_null (strstr (g_bytes_get_data (hidden, NULL), "SUM"));
}

static void
test_xlsx (void)
{
  g_autoptr (LkSurveyResults) results = make_results (7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lk_results_write_xlsx (results, &error);
  g_autofree char *folder = g_dir_make_tmp ("results-XXXXXX", NULL), *path = g_build_filename (folder, "r.xlsx", NULL), *texts = NULL, *book = NULL, *sheet = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (folder, (char **) (const char *[]) { "unzip", "-p", "r.xlsx", "xl/sharedStrings.xml", NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &texts, NULL, NULL, &error));
  g_assert_true (g_spawn_sync (folder, (char **) (const char *[]) { "unzip", "-p", "r.xlsx", "xl/workbook.xml", NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &book, NULL, NULL, &error));
  g_assert_true (g_spawn_sync (folder, (char **) (const char *[]) { "unzip", "-p", "r.xlsx", "xl/worksheets/sheet1.xml", NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &sheet, NULL, NULL, &error));
  g_assert_nonnull (strstr (texts, "=1+1"));
  g_assert_nonnull (strstr (texts, "@SUM(A1)"));
  g_assert_nonnull (strstr (book, "name=\"Statements\""));
  g_assert_nonnull (strstr (book, "name=\"What  would  you change\""));
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_nonnull (strstr (sheet, "<v>7</v>"));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/results-export/csv", test_csv);
  g_test_add_func ("/results-export/xlsx", test_xlsx);
  return g_test_run ();
}
