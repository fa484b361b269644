#pragma once

#include "model/lk-live.h"
#include "model/lk-record-list.h"
#include "model/lk-school.h"
#include "surveys/lk-shared-survey.h"

G_BEGIN_DECLS

/**
 * LkSharedSurveys:
 *
 * What teachers chose to share of their surveys with a team: counts of each statement that at least LK_SURVEY_MIN_ANSWERS pupils answered, never open
 * answers, never whose it is. Kept up to date from the store's changes.
 *
 * Properties: `loaded` (boolean). Signal: `failed (GError *)`.
 */
#define LK_TYPE_SHARED_SURVEYS (lk_shared_surveys_get_type ())
G_DECLARE_FINAL_TYPE (LkSharedSurveys, lk_shared_surveys, LK, SHARED_SURVEYS, LkLive)

LkSharedSurveys *lk_shared_surveys_new      (LkSchool              *school,
                                             const char            *team_id);
/** lk_shared_surveys_get_list: (transfer none): of LkSharedSurvey, newest day first. */
LkRecordList    *lk_shared_surveys_get_list (LkSharedSurveys       *self);
const char      *lk_shared_surveys_get_team_id (LkSharedSurveys    *self);
/** lk_shared_surveys_dup_results: (transfer full): of @survey, against the newest that it can follow. */
LkSurveyResults *lk_shared_surveys_dup_results (LkSharedSurveys    *self,
                                             LkSharedSurvey        *survey);
/** lk_shared_surveys_find: (transfer none) (nullable): what is shared under @key. */
LkSharedSurvey  *lk_shared_surveys_find     (LkSharedSurveys       *self,
                                             const char            *key);
/** lk_shared_surveys_has: whether something is shared under @key. */
gboolean         lk_shared_surveys_has      (LkSharedSurveys       *self,
                                             const char            *key);
/**
 * lk_shared_surveys_share:
 * @key: the owner's own random name for it, by which only the owner finds it again
 *
 * What was shared under it before, with whichever team, is replaced. Its counts are, only when at least LK_SURVEY_MIN_ANSWERS sheets came in since or none, so that no look
 * before and after tells what one pupil said. Can be undone. FALSE with a LK_MODEL_ERROR, also when @results are of fewer sheets.
 */
gboolean         lk_shared_surveys_share    (LkSharedSurveys       *self,
                                             const char            *key,
                                             const LkSurveyResults *results,
                                             GError               **error);
/** lk_shared_surveys_check: whether a team that saw @before sheets (0 for none) may see @now, also when what it saw was taken away meanwhile: the change log
 *  keeps it. */
gboolean         lk_shared_surveys_check    (guint                  before,
                                             guint                  now,
                                             GError               **error);
gboolean         lk_shared_surveys_unshare  (LkSharedSurveys       *self,
                                             const char            *key,
                                             GError               **error);

G_END_DECLS
