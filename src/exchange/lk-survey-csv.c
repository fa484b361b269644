#include "exchange/lk-survey-csv-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "privacy/lk-secret.h"

#define MAX_COLUMNS      300
#define N_EXAMPLES       5
#define EXAMPLE_CHARS    80
/* So few different texts, so often each, were chosen and not written. */
#define MAX_CHOICES      5
#define MIN_OF_CHOICE    3

struct _LkSurveyCsv
{
  LkCsv        *csv;
  LkSurveyForm *form;
  GPtrArray    *columns; /* of LkCsvColumn, which begins with its LkSurveyColumn */
  guint         n_rows;  /* as the columns are used now */
};

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

/* (transfer full): with single blanks, as a head or an example is shown. */
static char *
dup_line (const char *text)
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

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isgraph (*p) ||
        ((guchar) *p >= 0x80 && !g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p))))
      return FALSE;
  return TRUE;
}

static gboolean
is_used (const LkCsvColumn *column)
{
  return column->shown.use != LK_COLUMN_IGNORED;
}

static gboolean
add_columns (LkSurveyCsv  *self,
             GError      **error)
{
  guint n = 0;

  for (guint row = 0; row < lk_csv_get_n_rows (self->csv); row++)
    n = MAX (n, lk_csv_get_n_columns (self->csv, row));
  if (n > MAX_COLUMNS)
    {
      g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE, _("This list has far too many columns."));
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      LkCsvColumn *column = g_new0 (LkCsvColumn, 1);

      column->shown.title = dup_line (lk_csv_get (self->csv, 0, i));
      column->shown.examples = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_secret_free_text);
      g_ptr_array_add (self->columns, column);
    }
  return TRUE;
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

static void
count_values (LkSurveyCsv *self)
{
  const guint n_rows = lk_csv_get_n_rows (self->csv);

  for (guint row = 1; row < n_rows; row++)
    {
      const guint n = lk_csv_get_n_columns (self->csv, row);

      for (guint i = 0; i < n; i++)
        {
          LkCsvColumn *column = self->columns->pdata[i];
          const char *text = NULL;

          if (column->hidden)
            continue;
          text = lk_csv_get (self->csv, row, i);
          if (*text == '\0' || is_blank (text))
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
has_rows (LkSurveyCsv *self)
{
  for (guint row = 1; row < lk_csv_get_n_rows (self->csv); row++)
    for (guint i = 0; i < lk_csv_get_n_columns (self->csv, row); i++)
      if (!is_blank (lk_csv_get (self->csv, row, i)))
        return TRUE;
  return FALSE;
}

/* What has neither a head nor anything below it was left by a spreadsheet. */
static void
drop_empty_end (LkSurveyCsv *self)
{
  while (self->columns->len > 0)
    {
      const LkCsvColumn *last = self->columns->pdata[self->columns->len - 1];

      if (*last->shown.title != '\0' || last->shown.n_answers > 0)
        break;
      g_ptr_array_remove_index (self->columns, self->columns->len - 1);
    }
}

static void
wipe_hidden (LkSurveyCsv *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      LkCsvColumn *column = self->columns->pdata[i];

      if (!column->hidden)
        continue;
      lk_csv_wipe_column (self->csv, 1, i);
      column->n_values = column->n_beyond = column->shown.n_answers = 0;
      g_clear_pointer (&column->shown.refusal, lk_secret_free_text);
    }
}

static void
add_examples (LkCsvColumn *column)
{
  for (guint i = 0; i < MIN (column->n_values, N_EXAMPLES); i++)
    {
      const char *text = column->values[i].text;
      g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, EXAMPLE_CHARS * 4), EXAMPLE_CHARS));
      char *line = dup_line (start);

      sodium_memzero (start, strlen (start));
      /* What stands behind a screen of blanks is no example. */
      if (*line != '\0')
        g_ptr_array_add (column->shown.examples, line);
      else
        g_free (line);
    }
}

static guint
count_unread (const LkCsvColumn *column)
{
  guint n = column->n_beyond;

  for (guint i = 0; i < column->n_values; i++)
    if (column->values[i].answer == LK_ANSWER_BLANK)
      n += column->values[i].n;
  return n;
}

static const char *
no_scale (void)
{
  return _("These answers are on no scale that is known, so this column cannot be counted.");
}

/* A column of a statement that cannot be counted is kept out, and says why. */
static void
settle_matched (LkCsvColumn *column)
{
  if (column->shown.use != LK_COLUMN_STATEMENT || column->verdict == LK_VERDICT_SCALE || column->shown.n_answers == 0)
    return;
  column->shown.use = LK_COLUMN_IGNORED;
  g_clear_pointer (&column->shown.line_id, g_free);
  if (column->shown.refusal == NULL)
    column->shown.refusal = g_strdup (no_scale ());
}

static gboolean
was_chosen (const LkCsvColumn *column)
{
  return column->n_beyond == 0 && column->n_values <= MAX_CHOICES && column->shown.n_answers >= 2 * MAX_CHOICES &&
         column->shown.n_answers >= MIN_OF_CHOICE * column->n_values;
}

/* What no line of the form means is a new one, while there is room. */
static void
settle_new (LkCsvColumn *column,
            guint       *room)
{
  g_autofree char *line = lk_survey_head_dup_line (column->shown.title);
  /* Of a text with a number here and there it is no use to say that the scale is wrong. */
  const gboolean scale = column->verdict != LK_VERDICT_TEXT && column->n_known * 5 >= column->shown.n_answers * 4;

  if (*line == '\0' || column->shown.n_answers == 0 || column->group || (scale && column->verdict != LK_VERDICT_SCALE))
    return;
  if (scale)
    {
      if (room[LK_SURVEY_STATEMENTS] > 0)
        {
          room[LK_SURVEY_STATEMENTS]--;
          column->shown.use = LK_COLUMN_STATEMENT;
        }
      return;
    }
  g_clear_pointer (&column->shown.refusal, lk_secret_free_text);
  if (was_chosen (column))
    column->shown.refusal = g_strdup (no_scale ());
  else if (room[LK_SURVEY_QUESTIONS] > 0)
    {
      room[LK_SURVEY_QUESTIONS]--;
      column->shown.use = LK_COLUMN_QUESTION;
    }
}

static void
settle (LkSurveyCsv *self)
{
  guint room[] = { LK_SURVEY_MAX_STATEMENTS - lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS),
                   LK_SURVEY_MAX_QUESTIONS - lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS) };

  for (guint i = 0; i < self->columns->len; i++)
    {
      LkCsvColumn *column = self->columns->pdata[i];

      if (column->hidden)
        continue;
      add_examples (column);
      column->shown.n_unread = count_unread (column);
      if (column->shown.line_id != NULL)
        settle_matched (column);
      else
        settle_new (column, room);
    }
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
      if (!is_blank (lk_csv_get (self->csv, row, g_array_index (used, guint, k))))
        {
          self->n_rows++;
          break;
        }
}

static gboolean
read_columns (LkSurveyCsv  *self,
              GError      **error)
{
  if (!add_columns (self, error))
    return FALSE;
  if (!has_rows (self))
    {
      g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN, _("There are no answers in this file."));
      return FALSE;
    }

  lk_survey_heads_read (self->columns);
  count_values (self);
  lk_survey_scales_read (self->columns);
  lk_survey_heads_look (self->columns);
  drop_empty_end (self);
  wipe_hidden (self);
  lk_survey_heads_match (self->columns, self->form);
  settle (self);
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
  self->columns = g_ptr_array_new_with_free_func (column_free);
  return read_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

void
lk_survey_csv_free (LkSurveyCsv *self)
{
  lk_csv_free (self->csv);
  lk_survey_form_unref (self->form);
  g_ptr_array_unref (self->columns);
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
    return refuse (error, column->shown.refusal != NULL ? column->shown.refusal : no_scale ());
  if (use == LK_COLUMN_STATEMENT && column->shown.n_answers > 0 && column->shown.n_unread == column->shown.n_answers)
    return refuse (error, no_scale ());
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

  if (*text == '\0' || is_blank (text))
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
