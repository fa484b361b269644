#include "exchange/lk-survey-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "privacy/lk-secret.h"

struct _LkSurveyCsv
{
  LkCsv        *csv;
  LkSurveyForm *form;
  GPtrArray    *columns; /* of LkCsvColumn, which begins with its LkSurveyColumn */
  guint         n_rows;  /* as the columns are used now */
};

static gboolean
is_used (const LkCsvColumn *column)
{
  return column->shown.use != LK_COLUMN_IGNORED;
}

static void
count_rows (LkSurveyCsv *self)
{
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->columns->len; i++)
    if (is_used (self->columns->pdata[i]))
      g_array_append_val (used, i);

  self->n_rows = 0;
  for (guint row = 1; row < lk_csv_get_n_rows (self->csv); row++)
    for (guint k = 0; k < used->len; k++)
      if (!lk_survey_text_is_blank (lk_csv_get (self->csv, row, g_array_index (used, guint, k))))
        {
          self->n_rows++;
          break;
        }
}

static gboolean
read_columns (LkSurveyCsv  *self,
              GError      **error)
{
  self->columns = lk_survey_columns_new (self->csv, error);
  if (self->columns == NULL)
    return FALSE;

  lk_survey_heads_read (self->columns);
  lk_survey_columns_count (self->columns, self->csv);
  lk_survey_scales_read (self->columns);
  lk_survey_heads_look (self->columns);
  lk_survey_columns_clear (self->columns, self->csv);
  lk_survey_heads_match (self->columns, self->form);
  lk_survey_columns_settle (self->columns, self->form);
  count_rows (self);
  return TRUE;
}

LkSurveyCsv *
lk_survey_csv_read (GBytes        *bytes,
                    LkSurveyForm  *form,
                    GError       **error)
{
  g_autoptr (LkSurveyCsv) self = NULL;
  LkCsv *csv = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  csv = lk_csv_parse_answers (bytes, error);
  if (csv == NULL)
    return NULL;
  self = g_new0 (LkSurveyCsv, 1);
  self->csv = csv;
  self->form = form != NULL ? lk_survey_form_ref (form) : lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
  return read_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

void
lk_survey_csv_free (LkSurveyCsv *self)
{
  lk_csv_free (self->csv);
  lk_survey_form_unref (self->form);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

guint
lk_survey_csv_get_n_rows (LkSurveyCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

GPtrArray *
lk_survey_csv_get_columns (LkSurveyCsv *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN, message);
  return FALSE;
}

static gboolean
check_use (LkSurveyCsv        *self,
           LkCsvColumn        *column,
           LkSurveyColumnUse   use,
           const char         *line_id,
           GError            **error)
{
  if (column->hidden)
    return refuse (error, _("This column says who answered, or when. That is never kept."));
  if (use == LK_COLUMN_STATEMENT && column->verdict == LK_VERDICT_REFUSED)
    return refuse (error, column->shown.refusal != NULL ? column->shown.refusal : lk_survey_get_no_scale ());
  if (use == LK_COLUMN_STATEMENT && column->shown.n_answers > 0 && column->shown.n_unread == column->shown.n_answers)
    return refuse (error, lk_survey_get_no_scale ());
  for (guint i = 0; line_id != NULL && i < self->columns->len; i++)
    {
      const LkCsvColumn *other = self->columns->pdata[i];

      if (other != column && g_strcmp0 (other->shown.line_id, line_id) == 0)
        return refuse (error, _("Another column has been laid there already."));
    }
  return TRUE;
}

gboolean
lk_survey_csv_set_column (LkSurveyCsv        *self,
                          guint               position,
                          LkSurveyColumnUse   use,
                          const char         *line_id,
                          GError            **error)
{
  LkCsvColumn *column = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (self != NULL && position < self->columns->len, FALSE);
  g_return_val_if_fail (line_id == NULL || use != LK_COLUMN_IGNORED, FALSE);
  g_return_val_if_fail (line_id == NULL || lk_survey_form_find (self->form, use == LK_COLUMN_STATEMENT ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS, line_id) >= 0, FALSE);

  column = self->columns->pdata[position];
  if (use != LK_COLUMN_IGNORED && !check_use (self, column, use, line_id, error))
    return FALSE;

  id = g_strdup (line_id);
  g_free (column->shown.line_id);
  column->shown.line_id = g_steal_pointer (&id);
  column->shown.use = use;
  count_rows (self);
  return TRUE;
}

GPtrArray *
lk_survey_csv_dup_missing (LkSurveyCsv *self)
{
  g_autoptr (GHashTable) found = NULL;
  GPtrArray *missing = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->columns->len; i++)
    if (((LkSurveyColumn *) self->columns->pdata[i])->line_id != NULL)
      g_hash_table_add (found, ((LkSurveyColumn *) self->columns->pdata[i])->line_id);

  missing = g_ptr_array_new_with_free_func (g_free);
  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (self->form, part); i++)
      {
        const char *id = lk_survey_form_get (self->form, part, i)->id;

        if (!g_hash_table_contains (found, id))
          g_ptr_array_add (missing, g_strdup (id));
      }
  return missing;
}

static LkSurveyPart
part_of (const LkCsvColumn *column)
{
  return column->shown.use == LK_COLUMN_STATEMENT ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS;
}

LkSurveyForm *
lk_survey_csv_dup_form (LkSurveyCsv  *self,
                        GError      **error)
{
  g_autoptr (LkSurveyForm) form = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  form = lk_survey_form_ref (self->form);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const LkCsvColumn *column = self->columns->pdata[i];
      g_autofree char *line = NULL;
      LkSurveyForm *more = NULL;

      if (!is_used (column) || column->shown.line_id != NULL)
        continue;
      line = lk_survey_head_dup_line (column->shown.title);
      more = lk_survey_form_add (form, part_of (column), line, error);
      if (more == NULL)
        return NULL;
      lk_survey_form_unref (form);
      form = more;
    }
  return g_steal_pointer (&form);
}

/* (nullable): of the next line in @form that the form before it has not. */
static const char *
take_new_line (LkSurveyCsv  *self,
               LkSurveyForm *form,
               LkSurveyPart  part,
               guint        *at)
{
  while (*at < lk_survey_form_get_n (form, part))
    {
      const char *id = lk_survey_form_get (form, part, (*at)++)->id;

      if (lk_survey_form_find (self->form, part, id) < 0)
        return id;
    }
  return NULL;
}

static void
count_statement (const LkCsvColumn *column,
                 const char        *id,
                 LkSurveyAnswers   *answers)
{
  for (guint i = 0; i < column->n_values; i++)
    if (column->values[i].answer != LK_ANSWER_BLANK)
      lk_survey_answers_add_count (answers, id, column->values[i].answer, column->values[i].n);
}

static void
add_open (LkSurveyAnswers *answers,
          const char      *id,
          const char      *text)
{
  char *plain = NULL, *out = NULL;

  if (*text == '\0' || lk_survey_text_is_blank (text))
    return;
  if (strchr (text, '\r') == NULL)
    {
      lk_survey_answers_add_open (answers, id, text, NULL);
      return;
    }
  plain = out = g_malloc (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\r' || p[1] != '\n')
      *out++ = *p == '\r' ? '\n' : *p;
  *out = '\0';
  lk_survey_answers_add_open (answers, id, plain, NULL);
  lk_secret_free_text (plain);
}

LkSurveyAnswers *
lk_survey_csv_count (LkSurveyCsv  *self,
                     LkSurveyForm *form)
{
  LkSurveyAnswers *answers = NULL;
  guint at[] = { 0, 0 };

  g_return_val_if_fail (self != NULL && form != NULL, NULL);

  answers = lk_survey_answers_new ();
  for (guint i = 0; i < self->columns->len; i++)
    {
      const LkCsvColumn *column = self->columns->pdata[i];
      const LkSurveyPart part = part_of (column);
      const char *id = column->shown.line_id;

      if (!is_used (column))
        continue;
      if (id == NULL)
        id = take_new_line (self, form, part, &at[part]);
      if (id == NULL || lk_survey_form_find (form, part, id) < 0)
        continue;
      if (part == LK_SURVEY_STATEMENTS)
        count_statement (column, id, answers);
      else
        for (guint row = 1; row < lk_csv_get_n_rows (self->csv); row++)
          add_open (answers, id, lk_csv_get (self->csv, row, i));
    }
  lk_survey_answers_add_sheets (answers, self->n_rows);
  lk_survey_answers_shuffle (answers);
  return answers;
}
