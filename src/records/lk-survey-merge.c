/* What two computers wrote in one survey at the same time. Answers are added up; the rest is as the one who changed it made it. */

#include "records/lk-survey-private.h"

static gboolean
holds_answers_of (LkSurveyForm *form,
                  LkSurvey     *survey,
                  LkSurveyPart  part)
{
  for (guint i = 0; i < lk_survey_form_get_n (survey->form, part); i++)
    {
      const char *id = lk_survey_form_get (survey->form, part, i)->id;

      if (lk_survey_form_find (form, part, id) < 0 && lk_survey_has_answers (survey, part, id))
        return FALSE;
    }
  return TRUE;
}

/* FALSE when both changed it, or a line went at one that was answered at the other. */
static gboolean
merge_form (LkSurvey *base,
            LkSurvey *mine,
            LkSurvey *theirs)
{
  const gboolean changed = !lk_survey_form_equal (base->form, mine->form);
  LkSurvey *by = changed ? mine : theirs, *other = changed ? theirs : mine;

  if (changed && !lk_survey_form_equal (base->form, theirs->form) && !lk_survey_form_equal (mine->form, theirs->form))
    return FALSE;
  if (!holds_answers_of (by->form, other, LK_SURVEY_STATEMENTS) || !holds_answers_of (by->form, other, LK_SURVEY_QUESTIONS))
    return FALSE;
  lk_survey_put_form (mine, by->form);
  return TRUE;
}

gboolean
lk_survey_merge (LkSealedRecord *base,
                 LkSealedRecord *mine,
                 LkSealedRecord *theirs)
{
  LkSurvey *before = LK_SURVEY (base), *one = LK_SURVEY (mine), *other = LK_SURVEY (theirs);

  if (!merge_form (before, one, other))
    return FALSE;
  one->reminded = one->reminded || other->reminded;
  if (other->n_shared > one->n_shared || one->shared_counts == NULL)
    lk_survey_put_seen (one, MAX (one->n_shared, other->n_shared), other->shared_counts);
  lk_survey_put_answers (one, lk_survey_answers_merge (before->answers, one->answers, other->answers));
  lk_survey_put_themes (one, lk_survey_themes_merge (before->themes, one->themes, other->themes));
  lk_survey_empty_lost_themes (one);
  return TRUE;
}
