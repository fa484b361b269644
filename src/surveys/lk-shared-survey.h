#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"
#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/**
 * LkSharedSurvey:
 *
 * What a teacher shared of a survey with the team. Its id is known to its owner alone.
 *
 * Properties (read-only, notified): `team-id`, `name`, `class-name`, `subject`, `counts` (strings; the last as JSON), `day`, `told` (int, LkDay),
 * `n-sheets` (uint).
 */
#define LK_TYPE_SHARED_SURVEY (lk_shared_survey_get_type ())
G_DECLARE_FINAL_TYPE (LkSharedSurvey, lk_shared_survey, LK, SHARED_SURVEY, LkRecord)

const char      *lk_shared_survey_get_team_id (LkSharedSurvey  *self);
guint            lk_shared_survey_get_n_sheets (LkSharedSurvey *self);
/** lk_shared_survey_dup_counts: (transfer full): of @results, what a team may know, as `counts` has it. */
char            *lk_shared_survey_dup_counts  (const LkSurveyResults *results);
/** lk_shared_survey_get_counts: (transfer none): as lk_shared_survey_dup_counts() made them. */
const char      *lk_shared_survey_get_counts  (LkSharedSurvey  *self);
/**
 * lk_shared_survey_hold_back:
 * @before: the counts that a team saw last, as lk_shared_survey_dup_counts() made them
 * @most: the most sheets that it ever saw the counts of
 *
 * Takes out of @results what a team may not see yet, as the difference with what it saw would be the answers of one to four pupils: all that is newer, or
 * what is newer of one statement. What it saw before stands in its place.
 */
void             lk_shared_survey_hold_back   (LkSurveyResults *results,
                                               const char      *before,
                                               guint            most);
/** lk_shared_survey_tells: whether it says the same as @results, aside from when the pupils were told. */
gboolean         lk_shared_survey_tells       (LkSharedSurvey  *self,
                                               const LkSurveyResults *results);
/** lk_shared_survey_can_follow: whether it can be held against @last: an earlier one for the same class and subject, with a statement in common. */
gboolean         lk_shared_survey_can_follow  (LkSharedSurvey  *self,
                                               LkSharedSurvey  *last);
/** lk_shared_survey_dup_results: (transfer full): @last: (nullable): to hold it against. */
LkSurveyResults *lk_shared_survey_dup_results (LkSharedSurvey  *self,
                                               LkSharedSurvey  *last);

G_END_DECLS
