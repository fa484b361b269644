#include "exchange/lk-results-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/lk-csv.h"
#include "exchange/lk-workbook.h"

#define MARK "\xEF\xBB\xBF"
#define N_COUNTS (LK_N_ANSWERS + 1) /* and how many answered 1 to 4 */

/* A text that a spreadsheet would run as a formula gets an apostrophe before it, by which it is a text. */
static char *
dup_safe (const char *text)
{
  const char *c = text;

  while (*c == ' ')
    c++;
  return strchr ("=+-@\t\r\n|%", *c) != NULL && *c != '\0' ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/* What stands over the columns: of this time, and of last time. */
static GPtrArray *
make_headings (void)
{
  const char *names[] = { _("1 Not at all true"), _("2 Not really true"), _("3 Mostly true"), _("4 Quite true"), _("n/a"), _("Answers") };
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (headings, g_strdup (_("Statement")));
  for (guint i = 0; i < N_COUNTS; i++)
    g_ptr_array_add (headings, g_strdup (names[i]));
  for (guint i = 0; i < N_COUNTS; i++)
    /* Translators: over a column: "Last time: 1 Not at all true" */
    g_ptr_array_add (headings, g_strdup_printf (_("Last time: %s"), names[i]));
  return headings;
}

/* The figures of a row; NaN where there is nothing to tell. */
static void
get_figures (const LkStatementResult *statement,
             double                   figures[2 * N_COUNTS])
{
  for (guint i = 0; i < 2 * N_COUNTS; i++)
    figures[i] = NAN;
  for (guint last = 0; last < 2; last++)
    {
      const guint *counts = last ? statement->last_counts : statement->counts;
      double *of = figures + last * N_COUNTS;

      if (last ? !statement->has_last : !statement->shown)
        continue;
      of[LK_N_ANSWERS] = 0;
      for (guint i = 0; i < LK_N_ANSWERS; i++)
        of[i] = counts[i];
      for (guint i = 0; i < LK_N_SCALE; i++)
        of[LK_N_ANSWERS] += counts[i];
    }
}

static void
append_statement (GString                 *out,
                  const LkStatementResult *statement)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  double figures[2 * N_COUNTS];

  get_figures (statement, figures);
  g_ptr_array_add (fields, dup_safe (statement->text));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_ptr_array_add (fields, isfinite (figures[i]) ? g_strdup_printf ("%.0f", figures[i]) : g_strdup (""));
  g_ptr_array_add (fields, NULL);
  lk_csv_append (out, (const char * const *) fields->pdata);
}

static void
append_question (GString                *out,
                 const LkQuestionResult *question)
{
  g_autofree char *asked = dup_safe (question->text);

  for (guint i = 0; i < question->themes->len; i++)
    {
      const LkThemeResult *theme = g_ptr_array_index (question->themes, i);
      g_autofree char *name = dup_safe (theme->name);

      for (guint answer = 0; answer < theme->answers->len; answer++)
        {
          g_autofree char *text = dup_safe (g_ptr_array_index (theme->answers, answer));

          lk_csv_append (out, (const char * const []) { asked, name, text, NULL });
        }
    }
}

GBytes *
lk_results_write_csv (const LkSurveyResults *results)
{
  g_autoptr (GPtrArray) headings = NULL;
  GString *out = NULL;

  g_return_val_if_fail (results != NULL, NULL);

  out = g_string_new (MARK);
  headings = make_headings ();
  g_ptr_array_add (headings, NULL);
  lk_csv_append (out, (const char * const *) headings->pdata);
  for (guint i = 0; i < results->statements->len; i++)
    append_statement (out, g_ptr_array_index (results->statements, i));
  if (results->shown && results->questions->len > 0)
    {
      g_string_append (out, "\r\n");
      lk_csv_append (out, (const char * const []) { _("Question"), _("Theme"), _("Answer"), NULL });
      for (guint i = 0; i < results->questions->len; i++)
        append_question (out, g_ptr_array_index (results->questions, i));
    }
  return g_string_free_to_bytes (out);
}

static void
put_statements (LkWorkbook            *book,
                const LkSurveyResults *results)
{
  g_autoptr (GPtrArray) headings = make_headings ();

  lk_workbook_add_sheet (book, _("Statements"));
  for (guint i = 0; i < headings->len; i++)
    lk_workbook_add_column (book, g_ptr_array_index (headings, i), i == 0 ? 60 : 12);
  for (guint row = 0; row < results->statements->len; row++)
    {
      const LkStatementResult *statement = g_ptr_array_index (results->statements, row);
      double figures[2 * N_COUNTS];

      get_figures (statement, figures);
      lk_workbook_put_text (book, row, 0, statement->text);
      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        lk_workbook_put_count (book, row, i + 1, figures[i]);
    }
}

static void
put_question (LkWorkbook             *book,
              const LkQuestionResult *question,
              gboolean                shown)
{
  guint row = 0;

  lk_workbook_add_sheet (book, question->text);
  lk_workbook_add_column (book, _("Theme"), 30);
  lk_workbook_add_column (book, question->text, 90);
  for (guint i = 0; shown && i < question->themes->len; i++)
    {
      const LkThemeResult *theme = g_ptr_array_index (question->themes, i);

      for (guint answer = 0; answer < theme->answers->len; answer++, row++)
        {
          lk_workbook_put_text (book, row, 0, theme->name);
          lk_workbook_put_text (book, row, 1, g_ptr_array_index (theme->answers, answer));
        }
    }
}

GBytes *
lk_results_write_xlsx (const LkSurveyResults  *results,
                       GError                **error)
{
  g_autoptr (LkWorkbook) book = NULL;

  g_return_val_if_fail (results != NULL, NULL);

  book = lk_workbook_new (results->name != NULL ? results->name : "", NULL, error);
  if (book == NULL)
    return NULL;
  put_statements (book, results);
  for (guint i = 0; i < results->questions->len; i++)
    put_question (book, g_ptr_array_index (results->questions, i), results->shown);
  return lk_workbook_finish (book, error);
}
