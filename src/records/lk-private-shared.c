/* What a teacher shares of a survey with the team, and how that goes where the survey goes. */

#include "records/lk-private-private.h"
#include "records/lk-private-voice.h"

#include "records/lk-survey-private.h"
#include "surveys/lk-shared-row.h"

/* For the store's thread. */
typedef struct
{
  char  *key;
  char  *team_id;
  LkDay  told;
} Follow;

static void
follow_free (gpointer data)
{
  Follow *self = data;

  g_free (self->key);
  g_free (self->team_id);
  g_free (self);
}

static gboolean
follow_func (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  const Follow *self = data;

  return lk_shared_row_follow (db, self->key, self->team_id, self->told, error);
}

static gboolean
take_away_func (LkDb      *db,
                gpointer   data,
                GError   **error)
{
  return lk_shared_row_take_away (db, data, error);
}

static gboolean
put_back_func (LkDb      *db,
               gpointer   data,
               GError   **error)
{
  return lk_shared_row_put_back (db, data, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LkPrivate) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_store_write_finish (LK_STORE (source), result, &error) && !self->locked)
    lk_private_fail (self, error);
}

/* Undo does not reach it. */
static void
write_shared (LkPrivate      *self,
              LkWriteFunc     func,
              gpointer        data,
              GDestroyNotify  destroy)
{
  lk_store_write_async (lk_school_get_store (self->school), NULL, NULL, func, data, destroy, NULL, written_cb, g_object_ref (self));
}

void
lk_private_follow_shared (LkPrivate *self,
                          LkSurvey  *survey)
{
  Follow *follow = NULL;

  if (lk_survey_get_shared_key (survey) == NULL || !lk_sealed_record_get_owned (LK_SEALED_RECORD (survey)))
    return;
  follow = g_new0 (Follow, 1);
  follow->key = g_strdup (lk_survey_get_shared_key (survey));
  follow->team_id = g_strdup (lk_survey_get_team_id (survey));
  follow->told = lk_survey_get_told (survey);
  write_shared (self, follow_func, follow, follow_free);
}

void
lk_private_take_shared_away (LkPrivate *self,
                             LkSurvey  *survey)
{
  if (lk_survey_get_shared_key (survey) == NULL)
    return;
  g_clear_pointer (&survey->taken_away, lk_shared_row_unref);
  survey->taken_away = lk_shared_row_new (lk_survey_get_shared_key (survey));
  write_shared (self, take_away_func, lk_shared_row_ref (survey->taken_away), (GDestroyNotify) lk_shared_row_unref);
}

void
lk_private_put_shared_back (LkPrivate *self,
                            LkSurvey  *survey)
{
  if (survey->taken_away != NULL)
    write_shared (self, put_back_func, g_steal_pointer (&survey->taken_away), (GDestroyNotify) lk_shared_row_unref);
}

/* What its team may see of it now. */
static LkSurveyResults *
dup_for_team (LkSurvey       *survey,
              LkSharedSurvey *shared)
{
  LkSurveyResults *results = lk_survey_dup_results (survey, NULL);
  const char *before = survey->shared_counts != NULL ? survey->shared_counts : shared != NULL ? lk_shared_survey_get_counts (shared) : NULL;

  if (before != NULL)
    lk_shared_survey_hold_back (results, before, survey->n_shared);
  return results;
}

static LkSharedSurvey *
find (LkSurvey        *survey,
      LkSharedSurveys *shared)
{
  return lk_shared_surveys_find (shared, lk_survey_get_shared_key (survey));
}

gboolean
lk_private_share_survey (LkPrivate        *self,
                         LkSurvey         *survey,
                         LkSharedSurveys  *shared,
                         GError          **error)
{
  g_autoptr (LkSurveyResults) results = NULL;
  g_autofree char *key = NULL, *counts = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SURVEY (survey), FALSE);
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (shared), FALSE);

  if (!lk_private_check_loaded (self, error) || !lk_sealed_record_check_writable (survey, error))
    return FALSE;
  key = lk_survey_get_shared_key (survey) != NULL ? g_strdup (lk_survey_get_shared_key (survey)) : g_uuid_string_random ();
  results = dup_for_team (survey, find (survey, shared));
  if (!lk_shared_surveys_check (survey->n_shared, results->n_sheets, error) || !lk_shared_surveys_share (shared, key, results, error))
    return FALSE;
  counts = lk_shared_survey_dup_counts (results);
  lk_survey_put_seen (survey, MAX (survey->n_shared, results->n_sheets), counts);
  lk_sealed_record_note_edit (LK_SEALED_RECORD (survey));
  return lk_survey_set_shared_key (survey, key, error);
}

gboolean
lk_private_unshare_survey (LkPrivate        *self,
                           LkSurvey         *survey,
                           LkSharedSurveys  *shared,
                           GError          **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SURVEY (survey), FALSE);
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (shared), FALSE);

  if (lk_survey_get_shared_key (survey) == NULL)
    return TRUE;
  /* The name stays, so that what comes back by Undo is found again. */
  return lk_private_check_loaded (self, error) && lk_sealed_record_check_writable (survey, error) &&
         lk_shared_surveys_unshare (shared, lk_survey_get_shared_key (survey), error);
}

LkSurveyShared
lk_private_get_shared (LkPrivate       *self,
                       LkSurvey        *survey,
                       LkSharedSurveys *shared)
{
  LkSharedSurvey *there = NULL;
  g_autoptr (LkSurveyResults) results = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), LK_SURVEY_SHARED_NOT);
  g_return_val_if_fail (LK_IS_SURVEY (survey), LK_SURVEY_SHARED_NOT);
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (shared), LK_SURVEY_SHARED_NOT);

  there = find (survey, shared);
  if (there == NULL)
    return LK_SURVEY_SHARED_NOT;
  results = dup_for_team (survey, there);
  if (results->n_sheets != lk_shared_survey_get_n_sheets (there))
    return LK_SURVEY_SHARED_NEWER;
  if (!lk_shared_survey_tells (there, results))
    return LK_SURVEY_SHARED_OTHERWISE;
  return lk_survey_answers_get_n_sheets (survey->answers) != results->n_sheets ? LK_SURVEY_SHARED_WAITING : LK_SURVEY_SHARED_ALL;
}

gboolean
lk_private_set_survey_team (LkPrivate   *self,
                            LkSurvey    *survey,
                            const char  *team_id,
                            GError     **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SURVEY (survey), FALSE);

  if (!lk_private_check_loaded (self, error) || !lk_sealed_record_check_writable (survey, error) || !lk_survey_set_team (survey, team_id, error))
    return FALSE;
  lk_private_follow_shared (self, survey);
  return TRUE;
}
