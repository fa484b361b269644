/* Answers of pupils: what is read is sound, is never more than there are rows, and holds nothing of who and when. */

#include "fuzz.h"

#include <string.h>

#include "exchange/lk-survey-csv.h"

const char * const fuzz_words[] = { "Timestamp", "Begintijd", "Naam", "E-mail", "Score", "Punten - ", "The explanation is clear.", " [", "]", "What should we do?",
                                    "Agree", "Strongly agree", "neutraal", "helemaal mee eens", "klopt niet zo", "n.v.t.", "4", "4 - ", "5", "(3)", "nooit",
                                    "soms", "😡", "☹️", "🙂", "😐", "★★", ";", ",", "\t", "\r\n", "\"", "\"\"", "sep=;\n", "\xef\xbb\xbf", "\xff\xfe", "\xe9",
                                    "a@b.nl", "27-11-2026 9:03", NULL };

static LkSurveyForm *form;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
  g_autoptr (LkSurveyForm) one = lk_survey_form_add (empty, LK_SURVEY_STATEMENTS, "The explanation is clear.", NULL);

  form = lk_survey_form_add (one, LK_SURVEY_QUESTIONS, "What should we do?", NULL);
  return 0;
}

static void
check_column (LkSurveyCsv *csv,
              guint        i)
{
  const LkSurveyColumn *column = lk_survey_csv_get_columns (csv)->pdata[i];
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (column->title, -1, NULL));
  g_assert_cmpuint (column->n_unread, <=, column->n_answers);
  for (guint k = 0; k < column->examples->len; k++)
    {
      g_assert_true (g_utf8_validate (column->examples->pdata[k], -1, NULL));
      g_assert_cmpstr (column->examples->pdata[k], !=, "");
    }
  if (strcmp (column->title, "Naam") == 0 || strcmp (column->title, "Timestamp") == 0)
    {
      g_assert_cmpint (column->use, ==, LK_COLUMN_IGNORED);
      g_assert_cmpuint (column->examples->len, ==, 0);
    }
  if (column->use == LK_COLUMN_IGNORED && !lk_survey_csv_set_column (csv, i, i % 2 == 0 ? LK_COLUMN_STATEMENT : LK_COLUMN_QUESTION, NULL, &error))
    fuzz_assert_refused (error);
}

static void
check_counts (LkSurveyCsv *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSurveyForm) whole = lk_survey_csv_dup_form (csv, &error);
  g_autoptr (LkSurveyAnswers) answers = NULL;
  const guint n_rows = lk_survey_csv_get_n_rows (csv);

  if (whole == NULL)
    {
      fuzz_assert_refused (error);
      return;
    }
  answers = lk_survey_csv_count (csv, whole);
  g_assert_cmpuint (lk_survey_answers_get_n_sheets (answers), ==, n_rows);
  for (guint i = 0; i < lk_survey_form_get_n (whole, LK_SURVEY_STATEMENTS); i++)
    {
      guint n = 0;

      for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
        n += lk_survey_answers_get_count (answers, lk_survey_form_get (whole, LK_SURVEY_STATEMENTS, i)->id, answer);
      g_assert_cmpuint (n, <=, n_rows);
    }
  for (guint i = 0; i < lk_survey_form_get_n (whole, LK_SURVEY_QUESTIONS); i++)
    {
      GPtrArray *open = lk_survey_answers_get_open (answers, lk_survey_form_get (whole, LK_SURVEY_QUESTIONS, i)->id);

      g_assert_cmpuint (open != NULL ? open->len : 0, <=, n_rows);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSurveyCsv) csv = lk_survey_csv_read (bytes, size % 2 == 0 ? form : NULL, &error);

  if (csv == NULL)
    {
      fuzz_assert_refused (error);
      return 0;
    }
  check_counts (csv);
  for (guint i = 0; i < lk_survey_csv_get_columns (csv)->len; i++)
    check_column (csv, i);
  check_counts (csv);
  return 0;
}
