#include "surveys/lk-shared-surveys.h"

#include <glib/gi18n-lib.h>

#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

struct _LkSharedSurveys
{
  LkLive        parent_instance;

  LkRecordList *surveys;
  char         *team_id;
};

G_DEFINE_FINAL_TYPE (LkSharedSurveys, lk_shared_surveys, LK_TYPE_LIVE)

static const char delete_row[] =
  "DELETE FROM shared_survey WHERE id = ?1";

static LkRecord *
lk_shared_surveys_find_record (LkLive     *live,
                               GType       type,
                               const char *id)
{
  return lk_record_list_find (LK_SHARED_SURVEYS (live)->surveys, id);
}

static void
lk_shared_surveys_put (LkLive   *live,
                       LkRecord *record)
{
  LkSharedSurveys *self = LK_SHARED_SURVEYS (live);

  if (g_strcmp0 (lk_shared_survey_get_team_id (LK_SHARED_SURVEY (record)), self->team_id) == 0)
    lk_record_list_put (self->surveys, record);
  else
    lk_record_list_remove (self->surveys, record);
}

static void
lk_shared_surveys_drop (LkLive   *live,
                        LkRecord *record)
{
  lk_record_list_remove (LK_SHARED_SURVEYS (live)->surveys, record);
}

static void
lk_shared_surveys_freeze (LkLive *live)
{
  lk_record_list_freeze (LK_SHARED_SURVEYS (live)->surveys);
}

static void
lk_shared_surveys_thaw (LkLive *live)
{
  lk_record_list_thaw (LK_SHARED_SURVEYS (live)->surveys);
}

static void
lk_shared_surveys_dispose (GObject *object)
{
  g_clear_object (&LK_SHARED_SURVEYS (object)->surveys);

  G_OBJECT_CLASS (lk_shared_surveys_parent_class)->dispose (object);
}

static void
lk_shared_surveys_finalize (GObject *object)
{
  g_free (LK_SHARED_SURVEYS (object)->team_id);

  G_OBJECT_CLASS (lk_shared_surveys_parent_class)->finalize (object);
}

static void
lk_shared_surveys_class_init (LkSharedSurveysClass *klass)
{
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_shared_surveys_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_shared_surveys_finalize;
  live_class->find = lk_shared_surveys_find_record;
  live_class->put = lk_shared_surveys_put;
  live_class->drop = lk_shared_surveys_drop;
  live_class->freeze = lk_shared_surveys_freeze;
  live_class->thaw = lk_shared_surveys_thaw;
}

static void
lk_shared_surveys_init (LkSharedSurveys *self)
{
  self->surveys = lk_record_list_new (LK_TYPE_SHARED_SURVEY);
}

LkSharedSurveys *
lk_shared_surveys_new (LkSchool   *school,
                       const char *team_id)
{
  LkSharedSurveys *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (team_id != NULL, NULL);

  self = g_object_new (LK_TYPE_SHARED_SURVEYS, NULL);
  self->team_id = g_strdup (team_id);
  lk_live_start (LK_LIVE (self), lk_school_get_store (school), lk_live_get_deeds (LK_LIVE (school)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_SHARED_SURVEY);
  lk_live_load (LK_LIVE (self), team_id, LK_DAY_NONE);
  return self;
}

LkRecordList *
lk_shared_surveys_get_list (LkSharedSurveys *self)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (self), NULL);

  return self->surveys;
}

const char *
lk_shared_surveys_get_team_id (LkSharedSurveys *self)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (self), NULL);

  return self->team_id;
}

LkSurveyResults *
lk_shared_surveys_dup_results (LkSharedSurveys *self,
                               LkSharedSurvey  *survey)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (self), NULL);
  g_return_val_if_fail (LK_IS_SHARED_SURVEY (survey), NULL);

  for (guint i = 0; i < lk_record_list_get_size (self->surveys); i++)
    {
      LkSharedSurvey *last = lk_record_list_peek (self->surveys, i);

      if (last != survey && lk_shared_survey_can_follow (survey, last))
        return lk_shared_survey_dup_results (survey, last);
    }
  return lk_shared_survey_dup_results (survey, NULL);
}

LkSharedSurvey *
lk_shared_surveys_find (LkSharedSurveys *self,
                        const char      *key)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (self), NULL);

  return key != NULL ? lk_record_list_find (self->surveys, key) : NULL;
}

gboolean
lk_shared_surveys_has (LkSharedSurveys *self,
                       const char      *key)
{
  return lk_shared_surveys_find (self, key) != NULL;
}

gboolean
lk_shared_surveys_check (guint    before,
                         guint    now,
                         GError **error)
{
  if (now < LK_SURVEY_MIN_ANSWERS)
    {
      g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("It can be shared from %d pupils on, so that nobody can tell who said what."),
                   LK_SURVEY_MIN_ANSWERS);
      return FALSE;
    }
  if (now == before || now >= before + LK_SURVEY_MIN_ANSWERS || now + LK_SURVEY_MIN_ANSWERS <= before)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT,
               _("The team keeps seeing the answers of before until %d more pupils have answered, so that nobody can tell who said what."),
               LK_SURVEY_MIN_ANSWERS);
  return FALSE;
}

static void
write_all (LkEdit                *edit,
           LkRecord              *record,
           const LkSurveyResults *results)
{
  g_autofree char *counts = lk_shared_survey_dup_counts (results);

  lk_edit_text (edit, record, "name", results->name);
  lk_edit_text (edit, record, "class-name", results->class_name);
  lk_edit_text (edit, record, "subject", results->subject);
  lk_edit_int (edit, record, "day", results->day);
  lk_edit_int (edit, record, "told", results->told);
  lk_edit_int (edit, record, "n-sheets", results->n_sheets);
  lk_edit_text (edit, record, "counts", counts);
}

static LkRecord *
make_record (LkSharedSurveys       *self,
             const char            *key,
             const LkSurveyResults *results)
{
  LkRecord *record = lk_record_new (LK_TYPE_SHARED_SURVEY, key);
  g_autofree char *counts = lk_shared_survey_dup_counts (results);

  lk_record_set_text (record, "team-id", self->team_id);
  lk_record_set_text (record, "name", results->name);
  lk_record_set_text (record, "class-name", results->class_name);
  lk_record_set_text (record, "subject", results->subject);
  lk_record_set_text (record, "counts", counts);
  lk_record_set_int (record, "day", results->day);
  lk_record_set_int (record, "told", results->told);
  lk_record_set_int (record, "n-sheets", results->n_sheets);
  lk_record_set_int (record, "created", lk_now_ms ());
  return record;
}

gboolean
lk_shared_surveys_share (LkSharedSurveys        *self,
                         const char             *key,
                         const LkSurveyResults  *results,
                         GError                **error)
{
  LkSharedSurvey *old = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (self), FALSE);
  g_return_val_if_fail (key != NULL && results != NULL, FALSE);

  old = lk_record_list_find (self->surveys, key);
  if (!lk_shared_surveys_check (old != NULL ? lk_shared_survey_get_n_sheets (old) : 0, results->n_sheets, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Share Survey with the Team"));
  if (old != NULL)
    {
      write_all (edit, LK_RECORD (old), results);
      lk_live_put (LK_LIVE (self), LK_RECORD (old));
    }
  else
    {
      g_autoptr (LkRecord) record = make_record (self, key, results);

      /* What another team has of it would keep its place taken, and is not theirs any more. */
      lk_edit_exec (edit, delete_row, 0, 1, key);
      lk_edit_insert (edit, record);
      lk_live_put (LK_LIVE (self), record);
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_shared_surveys_unshare (LkSharedSurveys  *self,
                           const char       *key,
                           GError          **error)
{
  g_autoptr (LkRecord) record = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SHARED_SURVEYS (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  record = lk_record_list_find (self->surveys, key);
  if (record == NULL)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This survey is not shared any more."));
      return FALSE;
    }

  g_object_ref (record);
  edit = lk_edit_new (LK_LIVE (self), N_("Stop Sharing Survey"));
  lk_edit_touch (edit, record);
  lk_edit_exec (edit, delete_row, 0, 1, key);
  lk_live_drop (LK_LIVE (self), record);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
