#include "survey-paper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
run (const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

LkSurveyForm *
make_form (LkSurveyLevel level,
           guint         n_statements,
           guint         n_questions,
           const char   *text)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, level);

  for (guint i = 0; i < n_statements + n_questions; i++)
    {
      g_autoptr (LkSurveyForm) before = form;
      g_autofree char *line = g_strdup_printf ("%u %s", i + 1, text);
      g_autoptr (GError) error = NULL;

      form = lk_survey_form_add (before, i < n_statements ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS, line, &error);
      g_assert_no_error (error);
    }
  return form;
}

char *
save (const char *folder,
      const char *name,
      GBytes     *bytes)
{
  char *path = g_strdup_printf ("%s/%s.pdf", folder, name);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

guint
count_pages (const char *path)
{
  g_autofree char *info = run ((const char * const []) { "pdfinfo", path, NULL });

  return (guint) atoi (strstr (info, "Pages:") + strlen ("Pages:"));
}

char *
read_text (const char *path)
{
  return run ((const char * const []) { "pdftotext", "-layout", path, "-", NULL });
}

guint
count_words (const char *text,
             const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + strlen (word), word))
    n++;
  return n;
}

/* Each word's box, as poppler finds it, stays off the paper's edge. */
void
check_words (const char *path,
             double      width,
             double      height,
             double      edge)
{
  g_autofree char *boxes = run ((const char * const []) { "pdftotext", "-bbox", path, "-", NULL });

  for (const char *word = strstr (boxes, "<word "); word != NULL; word = strstr (word + 1, "<word "))
    {
      double x1, y1, x2, y2;

      g_assert_cmpint (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &x1, &y1, &x2, &y2), ==, 4);
      g_assert_cmpfloat (x1, >=, edge);
      g_assert_cmpfloat (x2, <=, width - edge);
      g_assert_cmpfloat (y1, >=, edge);
      g_assert_cmpfloat (y2, <=, height - edge);
    }
}
