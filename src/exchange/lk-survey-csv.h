#pragma once

#include "exchange/lk-exchange.h"
#include "surveys/lk-survey-answers.h"

G_BEGIN_DECLS

/** LkSurveyColumnUse: what a column of the file is. */
typedef enum
{
  LK_COLUMN_IGNORED,   /* moments, names, e-mail addresses, scores: never kept */
  LK_COLUMN_STATEMENT,
  LK_COLUMN_QUESTION,
} LkSurveyColumnUse;

/**
 * LkSurveyColumn:
 * @title: its head in the file, or "" for one without
 * @line_id: (nullable): of the form's statement or question that it was matched with; NULL becomes a new line of the form
 * @n_answers: rows that have something in it
 * @n_unread: those that are no answer on the scale, of a statement
 * @refusal: (nullable): in the user's words, why it cannot or may not be counted as a statement: a scale of five is never folded into one of four
 * @examples: (element-type utf8): some different values, to be shown; never of an ignored column that holds who or when
 */
typedef struct
{
  char             *title;
  LkSurveyColumnUse use;
  char             *line_id;
  guint             n_answers;
  guint             n_unread;
  char             *refusal;
  GPtrArray        *examples;
} LkSurveyColumn;

/**
 * LkSurveyCsv:
 *
 * Answers as Microsoft Forms and Google Forms export them, in Dutch and English: one row a pupil, one column a question. Delimiter, encoding and line
 * ends are found out as LkCsv does; columns are matched with the statements of a form by their words, and scales are known in words and numbers
 * ("helemaal mee eens", "Agree", "4 - klopt helemaal", "n.v.t.", faces, stars); a column on a scale of five is refused with a message. Who answered and when is wiped as soon as
 * it has been read, and can be made no use of. A value of any thread; all that it holds is wiped when freed.
 */
typedef struct _LkSurveyCsv LkSurveyCsv;

/** lk_survey_csv_read: (transfer full): @form: (nullable): to match with. NULL with a LK_EXCHANGE_ERROR in the user's words. */
LkSurveyCsv     *lk_survey_csv_read         (GBytes              *bytes,
                                             LkSurveyForm        *form,
                                             GError             **error);
void             lk_survey_csv_free         (LkSurveyCsv         *self);
/** lk_survey_csv_read_file_async: the same of @file, on another thread. */
void             lk_survey_csv_read_file_async (GFile            *file,
                                             LkSurveyForm        *form,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
LkSurveyCsv     *lk_survey_csv_read_file_finish (GAsyncResult    *result,
                                             GError             **error);
/** lk_survey_csv_get_n_rows: the sheets: rows with something in a column that is used, so it changes with lk_survey_csv_set_column(). */
guint            lk_survey_csv_get_n_rows   (LkSurveyCsv         *self);
/** lk_survey_csv_get_columns: (transfer none) (element-type LkSurveyColumn): `use` and `line_id` as they were recognised, or set since. */
GPtrArray       *lk_survey_csv_get_columns  (LkSurveyCsv         *self);
/** lk_survey_csv_set_column: what the teacher says that it is. FALSE with a LK_EXCHANGE_ERROR for a line that another column has, for who or when, and
 *  for a statement whose answers are not on a scale of four. */
gboolean         lk_survey_csv_set_column   (LkSurveyCsv         *self,
                                             guint                column,
                                             LkSurveyColumnUse    use,
                                             const char          *line_id,
                                             GError             **error);
/** lk_survey_csv_dup_missing: (transfer full) (element-type utf8): ids of the form's lines that no column was matched with. */
GPtrArray       *lk_survey_csv_dup_missing  (LkSurveyCsv         *self);
/** lk_survey_csv_dup_form: (transfer full): the form with the columns that were new as lines of it. NULL with a LK_MODEL_ERROR when they are too many. */
LkSurveyForm    *lk_survey_csv_dup_form     (LkSurveyCsv         *self,
                                             GError             **error);
/** lk_survey_csv_count: (transfer full): to lk_survey_csv_dup_form()'s @form. */
LkSurveyAnswers *lk_survey_csv_count        (LkSurveyCsv         *self,
                                             LkSurveyForm        *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSurveyCsv, lk_survey_csv_free)

G_END_DECLS
