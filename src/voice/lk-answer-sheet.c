#include "voice/lk-answer-sheet.h"

struct _LkAnswerSheet
{
  LkSurveyForm *form;
  guint         n_statements;
  guint         n_questions;
  gboolean      skips;
  guint         step;
  LkAnswer     *answers;
  gboolean     *answered;
  char        **open;      /* ends with NULL */
};

static void
wipe (LkAnswerSheet *self)
{
  self->step = 0;
  for (guint i = 0; i < self->n_statements; i++)
    {
      self->answers[i] = LK_ANSWER_BLANK;
      self->answered[i] = FALSE;
    }
  g_clear_pointer (&self->open, g_strfreev);
}

static void
take_form (LkAnswerSheet *self,
           LkSurveyForm  *form)
{
  self->form = lk_survey_form_ref (form);
  self->n_statements = lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS);
  self->n_questions = lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS);
  self->answers = g_new0 (LkAnswer, self->n_statements + 1);
  self->answered = g_new0 (gboolean, self->n_statements + 1);
  self->open = NULL;
  lk_answer_sheet_clear (self);
}

static void
drop_form (LkAnswerSheet *self)
{
  wipe (self);
  g_free (self->answers);
  g_free (self->answered);
  lk_survey_form_unref (self->form);
}

LkAnswerSheet *
lk_answer_sheet_new (LkSurveyForm *form)
{
  LkAnswerSheet *self = NULL;

  g_return_val_if_fail (form != NULL, NULL);

  self = g_new0 (LkAnswerSheet, 1);
  take_form (self, form);
  return self;
}

void
lk_answer_sheet_free (LkAnswerSheet *self)
{
  drop_form (self);
  g_free (self);
}

void
lk_answer_sheet_clear (LkAnswerSheet *self)
{
  g_return_if_fail (self != NULL);

  wipe (self);
  self->open = g_new0 (char *, self->n_questions + 1);
  for (guint i = 0; i < self->n_questions; i++)
    self->open[i] = g_strdup ("");
}

/* What @from has filled in at the lines that are in @self too. */
static void
copy_answers (LkAnswerSheet       *self,
              const LkAnswerSheet *from)
{
  for (guint i = 0; i < self->n_statements; i++)
    {
      const int at = lk_survey_form_find (from->form, LK_SURVEY_STATEMENTS, lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, i)->id);

      if (at < 0)
        continue;
      self->answers[i] = from->answers[at];
      self->answered[i] = from->answered[at];
    }
  for (guint i = 0; i < self->n_questions; i++)
    {
      const int at = lk_survey_form_find (from->form, LK_SURVEY_QUESTIONS, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, i)->id);

      if (at < 0)
        continue;
      g_free (self->open[i]);
      self->open[i] = g_strdup (from->open[at]);
    }
}

static guint
find_step (const LkAnswerSheet *self,
           const LkAnswerSheet *from)
{
  const LkSurveyLine *line = lk_answer_sheet_get_line (from);
  const LkSurveyPart part = lk_answer_sheet_is_question (from) ? LK_SURVEY_QUESTIONS : LK_SURVEY_STATEMENTS;
  const int at = line != NULL ? lk_survey_form_find (self->form, part, line->id) : -1;

  return at < 0 ? from->step : (guint) at + (part == LK_SURVEY_QUESTIONS ? self->n_statements : 0);
}

void
lk_answer_sheet_set_form (LkAnswerSheet *self,
                          LkSurveyForm  *form)
{
  LkAnswerSheet former;

  g_return_if_fail (self != NULL);
  g_return_if_fail (form != NULL);

  former = *self;
  take_form (self, form);
  copy_answers (self, &former);
  self->step = MIN (find_step (self, &former), MAX (lk_answer_sheet_get_n_steps (self), 1) - 1);
  drop_form (&former);
}

guint
lk_answer_sheet_get_n_steps (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_statements + (self->skips && self->n_statements > 0 ? 0 : self->n_questions);
}

void
lk_answer_sheet_set_skips (LkAnswerSheet  *self,
                           gboolean  skips)
{
  g_return_if_fail (self != NULL);

  self->skips = skips;
  self->step = MIN (self->step, MAX (lk_answer_sheet_get_n_steps (self), 1) - 1);
}

guint
lk_answer_sheet_get_step (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->step;
}

gboolean
lk_answer_sheet_is_question (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->step >= self->n_statements && self->step < self->n_statements + self->n_questions;
}

const LkSurveyLine *
lk_answer_sheet_get_line (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->step >= self->n_statements + self->n_questions)
    return NULL;
  return self->step < self->n_statements ? lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, self->step)
                                         : lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, self->step - self->n_statements);
}

gboolean
lk_answer_sheet_is_begun (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_statements; i++)
    if (self->answered[i])
      return TRUE;
  for (guint i = 0; i < self->n_questions; i++)
    if (*self->open[i] != '\0')
      return TRUE;
  return FALSE;
}

gboolean
lk_answer_sheet_is_empty (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->n_statements; i++)
    if (self->answers[i] != LK_ANSWER_BLANK)
      return FALSE;
  for (guint i = 0; i < self->n_questions; i++)
    for (const char *text = self->open[i]; *text != '\0'; text = g_utf8_next_char (text))
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
  return TRUE;
}

gboolean
lk_answer_sheet_has_answer (const LkAnswerSheet *self,
                            guint          step)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return step < self->n_statements && self->answered[step];
}

LkAnswer
lk_answer_sheet_get_answer (const LkAnswerSheet *self,
                            guint          step)
{
  g_return_val_if_fail (self != NULL, LK_ANSWER_BLANK);

  return step < self->n_statements ? self->answers[step] : LK_ANSWER_BLANK;
}

void
lk_answer_sheet_answer (LkAnswerSheet  *self,
                        LkAnswer  answer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->step < self->n_statements);

  self->answers[self->step] = answer;
  self->answered[self->step] = TRUE;
}

const char *
lk_answer_sheet_get_text (const LkAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, "");

  return lk_answer_sheet_is_question (self) ? self->open[self->step - self->n_statements] : "";
}

void
lk_answer_sheet_write (LkAnswerSheet    *self,
                       const char *text)
{
  char **place = NULL;
  char *former = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (lk_answer_sheet_is_question (self));

  place = &self->open[self->step - self->n_statements];
  former = *place;
  *place = g_strdup (text);
  g_free (former);
}

gboolean
lk_answer_sheet_go (LkAnswerSheet *self,
                    int      by)
{
  const int to = (int) self->step + by;

  if (to < 0 || to >= (int) lk_answer_sheet_get_n_steps (self))
    return FALSE;
  self->step = (guint) to;
  return TRUE;
}

gboolean
lk_answer_sheet_hand_in (LkAnswerSheet   *self,
                         LkSurvey  *survey,
                         GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!lk_survey_add_sheet (survey, self->form, self->answers, (const char * const *) self->open, error))
    return FALSE;
  lk_answer_sheet_clear (self);
  return TRUE;
}

gboolean
lk_answer_sheet_take_back (LkAnswerSheet   *self,
                           LkSurvey  *survey,
                           GError   **error)
{
  g_autofree LkAnswer *answers = NULL;
  g_auto (GStrv) open = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  answers = g_new0 (LkAnswer, self->n_statements + 1);
  if (!lk_survey_take_back_sheet (survey, self->form, answers, &open, error))
    return FALSE;
  lk_answer_sheet_clear (self);
  for (guint i = 0; i < self->n_statements; i++)
    {
      self->answers[i] = answers[i];
      self->answered[i] = TRUE;
    }
  for (guint i = 0; i < self->n_questions && open != NULL && open[i] != NULL; i++)
    {
      g_free (self->open[i]);
      self->open[i] = g_strdup (open[i]);
    }
  self->step = MAX (lk_answer_sheet_get_n_steps (self), 1) - 1;
  return TRUE;
}
