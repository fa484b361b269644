#include "surveys/lk-survey-results.h"

#include <math.h>
#include <sodium.h>

#include "privacy/lk-secret.h"

static void
statement_free (gpointer data)
{
  LkStatementResult *statement = data;

  g_free (statement->id);
  g_free (statement->text);
  sodium_memzero (statement, sizeof *statement);
  g_free (statement);
}

static void
theme_free (gpointer data)
{
  LkThemeResult *theme = data;

  g_free (theme->id);
  g_free (theme->name);
  g_ptr_array_unref (theme->answers);
  g_free (theme);
}

static void
question_free (gpointer data)
{
  LkQuestionResult *question = data;

  g_free (question->id);
  g_free (question->text);
  g_ptr_array_unref (question->themes);
  g_free (question);
}

void
lk_survey_results_free (LkSurveyResults *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->class_name);
  g_free (self->subject);
  lk_secret_free_text (self->follow_up);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

/* How many gave 1 to 4. */
static guint
read_counts (const LkSurveyAnswers *answers,
             const char            *id,
             guint                 *counts)
{
  guint n = 0;

  for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
    {
      counts[answer] = lk_survey_answers_get_count (answers, id, answer);
      if (answer < LK_N_SCALE)
        n += counts[answer];
    }
  return n;
}

static void
hide (guint *counts)
{
  for (guint i = 0; i < LK_N_ANSWERS; i++)
    counts[i] = 0;
}

static LkStatementResult *
make_statement (const LkSurveyLine    *line,
                const LkSurveyAnswers *answers,
                const LkSurveyAnswers *last)
{
  LkStatementResult *statement = g_new0 (LkStatementResult, 1);

  statement->id = g_strdup (line->id);
  statement->text = g_strdup (line->text);
  statement->n_answered = read_counts (answers, line->id, statement->counts);
  statement->shown = statement->n_answered >= LK_SURVEY_MIN_ANSWERS;
  if (!statement->shown)
    hide (statement->counts);
  statement->has_last = last != NULL && read_counts (last, line->id, statement->last_counts) >= LK_SURVEY_MIN_ANSWERS;
  if (!statement->has_last)
    hide (statement->last_counts);
  return statement;
}

static LkThemeResult *
add_theme (LkQuestionResult *question,
           const char       *id,
           const char       *name)
{
  LkThemeResult *theme = g_new0 (LkThemeResult, 1);

  theme->id = g_strdup (id);
  theme->name = g_strdup (name);
  theme->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_secret_free_text);
  g_ptr_array_add (question->themes, theme);
  return theme;
}

/* The last is for what lies in none. */
static LkThemeResult *
find_theme (LkQuestionResult *question,
            const char       *id)
{
  for (guint i = 0; id != NULL && i + 1 < question->themes->len; i++)
    {
      LkThemeResult *theme = question->themes->pdata[i];

      if (g_str_equal (theme->id, id))
        return theme;
    }
  return question->themes->pdata[question->themes->len - 1];
}

static LkQuestionResult *
make_question (const LkSurveyLine *line,
               GPtrArray          *answers,
               GPtrArray          *themes)
{
  LkQuestionResult *question = g_new0 (LkQuestionResult, 1);

  question->id = g_strdup (line->id);
  question->text = g_strdup (line->text);
  question->themes = g_ptr_array_new_with_free_func (theme_free);
  question->n_answers = answers != NULL ? answers->len : 0;
  for (guint i = 0; themes != NULL && i < themes->len; i++)
    add_theme (question, ((LkSurveyLine *) themes->pdata[i])->id, ((LkSurveyLine *) themes->pdata[i])->text);
  add_theme (question, "", "");
  for (guint i = 0; i < question->n_answers; i++)
    {
      const LkOpenAnswer *answer = answers->pdata[i];

      g_ptr_array_add (find_theme (question, answer->theme)->answers, g_strdup (answer->text));
    }
  for (guint i = question->themes->len; i-- > 0;)
    if (((LkThemeResult *) question->themes->pdata[i])->answers->len == 0)
      g_ptr_array_remove_index (question->themes, i);
  return question;
}

LkSurveyResults *
lk_survey_results_new (const LkSurveyForm    *form,
                       const LkSurveyAnswers *answers,
                       GPtrArray             *themes,
                       const LkSurveyAnswers *last)
{
  LkSurveyResults *self = NULL;

  g_return_val_if_fail (form != NULL && answers != NULL, NULL);

  self = g_new0 (LkSurveyResults, 1);
  self->kind = lk_survey_form_get_kind (form);
  self->level = lk_survey_form_get_level (form);
  self->day = self->last_day = self->told = LK_DAY_NONE;
  self->name = g_strdup ("");
  self->class_name = g_strdup ("");
  self->subject = g_strdup ("");
  self->follow_up = g_strdup ("");
  self->n_sheets = lk_survey_answers_get_n_sheets (answers);
  self->shown = self->n_sheets >= LK_SURVEY_MIN_ANSWERS;
  self->statements = g_ptr_array_new_with_free_func (statement_free);
  self->questions = g_ptr_array_new_with_free_func (question_free);
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS); i++)
    g_ptr_array_add (self->statements, make_statement (lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i), answers, last));
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS); i++)
    {
      const LkSurveyLine *line = lk_survey_form_get (form, LK_SURVEY_QUESTIONS, i);

      g_ptr_array_add (self->questions, make_question (line, self->shown ? lk_survey_answers_get_open (answers, line->id) : NULL, themes));
    }
  return self;
}

static double
get_share (const guint *counts,
           gboolean     shown)
{
  guint n = 0;

  for (guint i = 0; i < LK_N_SCALE; i++)
    n += counts[i];
  return shown && n > 0 ? (double) (counts[LK_ANSWER_3] + counts[LK_ANSWER_4]) / n : NAN;
}

double
lk_statement_result_get_share (const LkStatementResult *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return get_share (self->counts, self->shown);
}

double
lk_statement_result_get_last_share (const LkStatementResult *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return get_share (self->last_counts, self->has_last);
}
