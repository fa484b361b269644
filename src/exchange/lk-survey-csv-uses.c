#include "exchange/lk-survey-csv-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "privacy/lk-secret.h"

#define N_EXAMPLES    5
#define EXAMPLE_CHARS 80
/* So few different texts, so often each, were chosen and not written. */
#define MAX_CHOICES   5
#define MIN_OF_CHOICE 3

static void
add_examples (LkCsvColumn *column)
{
  for (guint i = 0; i < MIN (column->n_values, N_EXAMPLES); i++)
    {
      const char *text = column->values[i].text;
      g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, EXAMPLE_CHARS * 4), EXAMPLE_CHARS));
      char *line = lk_survey_text_dup_line (start);

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

const char *
lk_survey_get_no_scale (void)
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
    column->shown.refusal = g_strdup (lk_survey_get_no_scale ());
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
    column->shown.refusal = g_strdup (lk_survey_get_no_scale ());
  else if (room[LK_SURVEY_QUESTIONS] > 0)
    {
      room[LK_SURVEY_QUESTIONS]--;
      column->shown.use = LK_COLUMN_QUESTION;
    }
}

void
lk_survey_columns_settle (GPtrArray    *self,
                          LkSurveyForm *form)
{
  guint room[] = { LK_SURVEY_MAX_STATEMENTS - lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS),
                   LK_SURVEY_MAX_QUESTIONS - lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS) };

  for (guint i = 0; i < self->len; i++)
    {
      LkCsvColumn *column = self->pdata[i];

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
