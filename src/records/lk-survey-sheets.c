/*
 * Pupils' sheets as they come in. Each waits here, in memory, till it is one of LK_SURVEY_BATCH at least. With twice as many the oldest half is
 * counted in, so that the last batch has LK_SURVEY_BATCH too. Fewer are never counted in; FORMAT.md says why.
 */

#include "records/lk-survey-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>

#include "model/lk-check.h"
#include "privacy/lk-secret.h"

void
lk_waiting_sheet_free (gpointer data)
{
  LkSurveySheet *self = data;

  sodium_memzero (self->answers, lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS) * sizeof *self->answers);
  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    lk_secret_free_text (self->open[i]);
  g_free (self->answers);
  g_free (self->open);
  lk_survey_form_unref (self->form);
  g_free (self);
}

LkSurveySheet *
lk_waiting_sheet_new (LkSurveyForm       *form,
                      const LkAnswer     *answers,
                      const char * const *open)
{
  const guint n_statements = lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS), n_questions = lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS);
  LkSurveySheet *self = g_new0 (LkSurveySheet, 1);

  self->form = lk_survey_form_ref (form);
  self->answers = g_new0 (LkAnswer, n_statements + 1);
  self->open = g_new0 (char *, n_questions + 1);
  for (guint i = 0; i < n_statements; i++)
    self->answers[i] = answers[i];
  for (guint i = 0; i < n_questions; i++)
    self->open[i] = g_strdup (open != NULL && open[i] != NULL ? open[i] : "");
  return self;
}

static gboolean
is_written (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static gboolean
is_blank (const LkSurveySheet *self)
{
  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS); i++)
    if (self->answers[i] != LK_ANSWER_BLANK)
      return FALSE;
  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    if (is_written (self->open[i]))
      return FALSE;
  return TRUE;
}

/* Who goes on another time, perhaps after another person, does not see which sheet came last. */
static void
shuffle (GPtrArray *sheets)
{
  for (guint left = sheets->len; left > 1; left--)
    {
      const guint chosen = randombytes_uniform (left);
      gpointer last = sheets->pdata[left - 1];

      sheets->pdata[left - 1] = sheets->pdata[chosen];
      sheets->pdata[chosen] = last;
    }
}

/* The oldest @n, and wipes them. */
static void
count_in (LkSurvey *self,
          guint     n)
{
  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const LkSurveySheet *sheet = self->waiting->pdata[i];

      lk_survey_answers_add_sheet (self->answers, sheet->form, sheet->answers, (const char * const *) sheet->open);
    }
  g_ptr_array_remove_range (self->waiting, 0, n);
  self->n_open = MIN (self->n_open, self->waiting->len);
  lk_survey_answers_shuffle (self->answers);
  lk_survey_tell_answers (self);
  lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
}

gboolean
lk_survey_add_sheet (LkSurvey            *self,
                     LkSurveyForm        *form,
                     const LkAnswer      *answers,
                     const char * const  *open,
                     GError             **error)
{
  LkSurveySheet *sheet = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (answers != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  sheet = lk_waiting_sheet_new (form != NULL ? form : self->form, answers, open);
  if (is_blank (sheet))
    {
      lk_waiting_sheet_free (sheet);
      return lk_check_refuse (error, _("There is no answer on this sheet."));
    }
  g_ptr_array_add (self->waiting, sheet);
  self->n_open++;
  if (self->waiting->len >= 2 * LK_SURVEY_BATCH)
    count_in (self, LK_SURVEY_BATCH);
  else
    lk_survey_tell_answers (self);
  /* The form is worth keeping, now that pupils answer it. */
  if (self->parent_instance.version == 0 && !lk_sealed_record_get_pending (LK_SEALED_RECORD (self)))
    lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
  return TRUE;
}

/* A line that came meanwhile was not answered. */
static void
give_back (const LkSurveyForm  *form,
           const LkSurveySheet *sheet,
           LkAnswer            *answers,
           char              ***open)
{
  const guint n_questions = lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS);

  for (guint i = 0; answers != NULL && i < lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS); i++)
    {
      const int at = lk_survey_form_find (sheet->form, LK_SURVEY_STATEMENTS, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i)->id);

      answers[i] = at >= 0 ? sheet->answers[at] : LK_ANSWER_BLANK;
    }
  if (open == NULL)
    return;
  *open = g_new0 (char *, n_questions + 1);
  for (guint i = 0; i < n_questions; i++)
    {
      const int at = lk_survey_form_find (sheet->form, LK_SURVEY_QUESTIONS, lk_survey_form_get (form, LK_SURVEY_QUESTIONS, i)->id);

      (*open)[i] = g_strdup (at >= 0 ? sheet->open[at] : "");
    }
}

gboolean
lk_survey_can_take_back_sheet (LkSurvey *self)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  return self->n_open > 0;
}

gboolean
lk_survey_take_back_sheet (LkSurvey      *self,
                           LkSurveyForm  *form,
                           LkAnswer      *answers,
                           char        ***open,
                           GError       **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  if (!lk_sealed_record_check_writable (self, error) || self->n_open == 0)
    return FALSE;
  give_back (form != NULL ? form : self->form, self->waiting->pdata[self->waiting->len - 1], answers, open);
  g_ptr_array_set_size (self->waiting, (int) self->waiting->len - 1);
  self->n_open--;
  lk_survey_tell_answers (self);
  return TRUE;
}

void
lk_survey_end_sitting (LkSurvey *self)
{
  g_return_if_fail (LK_IS_SURVEY (self));

  if (self->waiting->len >= LK_SURVEY_BATCH)
    count_in (self, self->waiting->len);
  shuffle (self->waiting);
  self->n_open = 0;
}

GPtrArray *
lk_survey_stop_waiting (LkSurvey *self)
{
  GPtrArray *sheets = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (lk_waiting_sheet_free);
  self->n_open = 0;
  return sheets;
}

void
lk_survey_wait_again (LkSurvey  *self,
                      GPtrArray *sheets)
{
  g_ptr_array_extend_and_steal (sheets, self->waiting);
  self->waiting = sheets;
  if (self->waiting->len >= 2 * LK_SURVEY_BATCH)
    count_in (self, self->waiting->len - LK_SURVEY_BATCH);
  else
    lk_survey_tell_answers (self);
}

static gboolean
check_many (guint    n,
            GError **error)
{
  if (n == 0 || n >= LK_SURVEY_BATCH)
    return TRUE;
  return lk_check_refuse (error, _("Those are the answers of fewer than five pupils. Enter them sheet by sheet, so that they are counted in together with "
                           "others."));
}

gboolean
lk_survey_add_answers (LkSurvey               *self,
                       const LkSurveyAnswers  *answers,
                       GError                **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (answers != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error) || !check_many (lk_survey_answers_get_n_sheets (answers), error))
    return FALSE;
  lk_survey_answers_add (self->answers, answers);
  lk_survey_tell_answers (self);
  lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
  return TRUE;
}

gboolean
lk_survey_set_answers (LkSurvey               *self,
                       const LkSurveyAnswers  *answers,
                       GError                **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (answers != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error) ||
      !check_many ((guint) ABS ((int) lk_survey_answers_get_n_sheets (answers) - (int) lk_survey_answers_get_n_sheets (self->answers)), error))
    return FALSE;
  if (lk_survey_put_answers (self, lk_survey_answers_copy (answers)))
    lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
  return TRUE;
}

static gboolean
is_answered (const LkSurveySheet *sheet,
             LkSurveyPart         part,
             const char          *id)
{
  const int at = lk_survey_form_find (sheet->form, part, id);

  return at >= 0 && (part == LK_SURVEY_STATEMENTS ? sheet->answers[at] != LK_ANSWER_BLANK : is_written (sheet->open[at]));
}

gboolean
lk_survey_has_answers (LkSurvey     *self,
                       LkSurveyPart  part,
                       const char   *id)
{
  const GPtrArray *open = part == LK_SURVEY_QUESTIONS ? lk_survey_answers_get_open (self->answers, id) : NULL;

  for (guint i = 0; i < self->waiting->len; i++)
    if (is_answered (self->waiting->pdata[i], part, id))
      return TRUE;
  for (guint i = 0; part == LK_SURVEY_STATEMENTS && i < LK_N_ANSWERS; i++)
    if (lk_survey_answers_get_count (self->answers, id, (LkAnswer) i) > 0)
      return TRUE;
  return open != NULL && open->len > 0;
}
