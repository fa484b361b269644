/* What two computers wrote in one survey at the same time. Answers are added up; the rest is as the one who changed it made it. */

#include "records/lk-survey-private.h"

#include "records/lk-sealed-text.h"

static LkSurvey *
read_plain (const char *json)
{
  g_autoptr (JsonNode) root = lk_sealed_text_parse (json, "survey", NULL);
  const char *owner = NULL;
  g_autoptr (LkSealedHead) head = NULL;
  LkSealedRecord *record = NULL;

  if (root == NULL || !lk_sealed_text_get (json_node_get_object (root), "owner", &owner) || owner == NULL)
    return NULL;
  head = lk_sealed_head_new ("survey", owner);
  record = lk_survey_from_json (json, head, owner, NULL);
  return record != NULL ? LK_SURVEY (record) : NULL;
}

/* FALSE when both wrote something else. */
static gboolean
merge_texts (LkSurvey *base,
             LkSurvey *mine,
             LkSurvey *theirs)
{
  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    {
      const char *before = lk_survey_get_text (base, (LkSurveyText) i), *one = lk_survey_get_text (mine, (LkSurveyText) i);
      const char *other = lk_survey_get_text (theirs, (LkSurveyText) i);

      if (g_str_equal (before, other) || g_str_equal (one, other))
        continue;
      if (!g_str_equal (before, one))
        return FALSE;
      lk_survey_put_text (mine, (LkSurveyText) i, other);
    }
  return TRUE;
}

static void
merge_small (LkSurvey *base,
             LkSurvey *mine,
             LkSurvey *theirs)
{
  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    if (g_strcmp0 (base->links[i], mine->links[i]) == 0)
      lk_survey_set_link (mine, (LkSurveyLink) i, theirs->links[i]);
  if (mine->day == base->day)
    mine->day = theirs->day;
  if (mine->told == base->told)
    mine->told = theirs->told;
  mine->reminded = mine->reminded || theirs->reminded;
  if (theirs->n_shared > mine->n_shared || mine->shared_counts == NULL)
    lk_survey_put_seen (mine, MAX (mine->n_shared, theirs->n_shared), theirs->shared_counts);
}

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

char *
lk_survey_merge (const char *base,
                 const char *mine,
                 const char *theirs,
                 const char *me G_GNUC_UNUSED)
{
  g_autoptr (LkSurvey) before = read_plain (base), one = read_plain (mine), other = read_plain (theirs);

  if (before == NULL || one == NULL || other == NULL || !merge_form (before, one, other) || !merge_texts (before, one, other))
    return NULL;
  merge_small (before, one, other);
  lk_survey_put_answers (one, lk_survey_answers_merge (before->answers, one->answers, other->answers));
  lk_survey_put_themes (one, lk_survey_themes_merge (before->themes, one->themes, other->themes));
  lk_survey_empty_lost_themes (one);
  return lk_survey_to_json (LK_SEALED_RECORD (one));
}
