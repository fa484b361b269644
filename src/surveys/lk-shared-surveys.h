#pragma once

#include "model/lk-live.h"
#include "model/lk-school.h"
#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/**
 * LkSharedSurveys:
 *
 * What teachers chose to share of their surveys with a team: counts of each statement that at least LK_SURVEY_MIN_ANSWERS pupils answered, never open
 * answers, never whose it is. Kept up to date from the store's changes. Property: `loaded` (boolean). Signals: `failed (GError *)`, `changed ()`.
 */
#define LK_TYPE_SHARED_SURVEYS (lk_shared_surveys_get_type ())
G_DECLARE_FINAL_TYPE (LkSharedSurveys, lk_shared_surveys, LK, SHARED_SURVEYS, LkLive)

LkSharedSurveys *lk_shared_surveys_new    (LkSchool              *school,
                                           const char            *team_id);
/** lk_shared_surveys_get: (transfer none) (element-type LkSurveyResults): newest day first; each may be held against the one before with a statement of the
 *  same id, class and subject. */
GPtrArray       *lk_shared_surveys_get    (LkSharedSurveys       *self);
/** lk_shared_surveys_share: @key: the owner's own random name for it, by which only the owner finds it again. What was shared under it before is replaced,
 *  but only when at least LK_SURVEY_MIN_ANSWERS sheets came in since, so that no look before and after tells what one pupil said. Can be undone. */
gboolean         lk_shared_surveys_share  (LkSharedSurveys       *self,
                                           const char            *key,
                                           const LkSurveyResults *results,
                                           GError               **error);
gboolean         lk_shared_surveys_unshare (LkSharedSurveys      *self,
                                           const char            *key,
                                           GError               **error);
gboolean         lk_shared_surveys_has    (LkSharedSurveys       *self,
                                           const char            *key);

G_END_DECLS
