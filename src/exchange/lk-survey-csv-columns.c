#include "exchange/lk-survey-csv-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "privacy/lk-secret.h"

#define MAX_COLUMNS 300

char *
lk_survey_text_dup_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          blank = line->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (line, ' ');
      blank = FALSE;
      g_string_append_unichar (line, c);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

gboolean
lk_survey_text_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isgraph (*p) ||
        ((guchar) *p >= 0x80 && !g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p))))
      return FALSE;
  return TRUE;
}

static void
column_free (gpointer data)
{
  LkCsvColumn *column = data;

  g_free (column->shown.title);
  g_free (column->shown.line_id);
  lk_secret_free_text (column->shown.refusal);
  g_ptr_array_unref (column->shown.examples);
  g_free (column->folded);
  sodium_memzero (column->values, sizeof column->values);
  g_free (column);
}

/* The answers of a scale are few, and differ in length or in one of these letters; what does not is compared. */
static guint
hash (const char *text)
{
  const gsize length = strlen (text);

  return (guint) length * 37 + (guchar) text[0] * 5 + (guchar) text[length / 2] * 11 + (guchar) text[length - 1] * 3;
}

static void
count_value (LkCsvColumn *column,
             const char  *text)
{
  guint slot = hash (text) % LK_SURVEY_N_SLOTS;

  for (; column->slots[slot] != 0; slot = (slot + 1) % LK_SURVEY_N_SLOTS)
    {
      LkSurveyValue *value = &column->values[column->slots[slot] - 1];

      if (strcmp (value->text, text) == 0)
        {
          value->n++;
          return;
        }
    }
  column->values[column->n_values] = (LkSurveyValue) { .text = text, .n = 1, .answer = LK_ANSWER_BLANK };
  column->slots[slot] = (guint8) ++column->n_values;
}

void
lk_survey_columns_count (GPtrArray *self,
                         LkCsv     *csv)
{
  const guint n_rows = lk_csv_get_n_rows (csv);

  for (guint row = 1; row < n_rows; row++)
    {
      const guint n = lk_csv_get_n_columns (csv, row);

      for (guint i = 0; i < n; i++)
        {
          LkCsvColumn *column = self->pdata[i];
          const char *text = NULL;

          if (column->hidden)
            continue;
          text = lk_csv_get (csv, row, i);
          if (*text == '\0' || lk_survey_text_is_blank (text))
            continue;
          column->shown.n_answers++;
          if (column->n_values < LK_SURVEY_MAX_VALUES)
            count_value (column, text);
          else
            column->n_beyond++;
        }
    }
}

static gboolean
has_rows (LkCsv *csv)
{
  for (guint row = 1; row < lk_csv_get_n_rows (csv); row++)
    for (guint i = 0; i < lk_csv_get_n_columns (csv, row); i++)
      if (!lk_survey_text_is_blank (lk_csv_get (csv, row, i)))
        return TRUE;
  return FALSE;
}

GPtrArray *
lk_survey_columns_new (LkCsv   *csv,
                       GError **error)
{
  g_autoptr (GPtrArray) self = g_ptr_array_new_with_free_func (column_free);
  guint n = 0;

  for (guint row = 0; row < lk_csv_get_n_rows (csv); row++)
    n = MAX (n, lk_csv_get_n_columns (csv, row));
  if (n > MAX_COLUMNS)
    {
      g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE, _("This list has far too many columns."));
      return NULL;
    }
  if (!has_rows (csv))
    {
      g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN, _("There are no answers in this file."));
      return NULL;
    }

  for (guint i = 0; i < n; i++)
    {
      LkCsvColumn *column = g_new0 (LkCsvColumn, 1);

      column->shown.title = lk_survey_text_dup_line (lk_csv_get (csv, 0, i));
      column->shown.examples = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_secret_free_text);
      g_ptr_array_add (self, column);
    }
  return g_steal_pointer (&self);
}

/* What has neither a head nor anything below it was left by a spreadsheet. */
static void
drop_empty_end (GPtrArray *self)
{
  while (self->len > 0)
    {
      const LkCsvColumn *last = self->pdata[self->len - 1];

      if (*last->shown.title != '\0' || last->shown.n_answers > 0)
        break;
      g_ptr_array_remove_index (self, self->len - 1);
    }
}

void
lk_survey_columns_clear (GPtrArray *self,
                         LkCsv     *csv)
{
  drop_empty_end (self);
  for (guint i = 0; i < self->len; i++)
    {
      LkCsvColumn *column = self->pdata[i];

      if (!column->hidden)
        continue;
      lk_csv_wipe_column (csv, 1, i);
      column->n_values = column->n_beyond = column->shown.n_answers = 0;
      g_clear_pointer (&column->shown.refusal, lk_secret_free_text);
    }
}
