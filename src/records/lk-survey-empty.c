/* Taking all answers out at once, and putting them back. One state of the file has none then, by which no sheet can be told. */

#include "records/lk-survey-private.h"

#include "surveys/lk-survey-form-private.h"

struct _LkSurveyEmptied
{
  LkSurveyForm    *form;
  LkSurveyAnswers *answers;
  GPtrArray       *waiting;  /* (element-type LkSurveySheet) */
};

LkSurveyEmptied *
lk_survey_empty (LkSurvey  *self,
                 GError   **error)
{
  LkSurveyEmptied *emptied = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), NULL);

  if (!lk_sealed_record_check_writable (self, error))
    return NULL;
  emptied = g_new0 (LkSurveyEmptied, 1);
  emptied->form = lk_survey_form_ref (self->form);
  emptied->answers = g_steal_pointer (&self->answers);
  emptied->waiting = lk_survey_stop_waiting (self);
  self->answers = lk_survey_answers_new ();
  lk_survey_tell_answers (self);
  if (!lk_survey_answers_equal (emptied->answers, self->answers))
    lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
  return emptied;
}

static LkSurveyForm *
dup_form_with_answered (LkSurvey     *self,
                        LkSurveyForm *former)
{
  LkSurveyForm *form = lk_survey_form_copy (self->form);

  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (former, part); i++)
      {
        const LkSurveyLine *line = lk_survey_form_get (former, part, i);

        if (lk_survey_form_find (form, part, line->id) < 0 && lk_survey_has_answers (self, part, line->id) &&
            lk_survey_form_check_room (form, part, NULL))
          lk_survey_form_append (form, part, line->id, line->text);
      }
  return form;
}

gboolean
lk_survey_put_back (LkSurvey         *self,
                    LkSurveyEmptied  *emptied,
                    GError          **error)
{
  g_autoptr (LkSurveyAnswers) answers = NULL;
  g_autoptr (LkSurveyForm) form = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (emptied != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (emptied->answers == NULL)
    return TRUE;
  answers = g_steal_pointer (&emptied->answers);
  lk_survey_answers_add (self->answers, answers);
  lk_survey_wait_again (self, g_steal_pointer (&emptied->waiting));
  form = dup_form_with_answered (self, emptied->form);
  lk_survey_put_form (self, form);
  lk_survey_empty_lost_themes (self);
  lk_survey_tell_answers (self);
  lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
  return TRUE;
}

void
lk_survey_emptied_free (LkSurveyEmptied *emptied)
{
  lk_survey_form_unref (emptied->form);
  lk_survey_answers_free (emptied->answers);
  g_clear_pointer (&emptied->waiting, g_ptr_array_unref);
  g_free (emptied);
}
