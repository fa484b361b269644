#pragma once

#include "calendar/lk-day.h"
#include "records/lk-sealed-record.h"
#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/** LkSurveyText: the texts of a survey. Each is a string property too, read-only and notified, never NULL. */
typedef enum
{
  LK_SURVEY_NAME,      /* `name`: what the teacher calls it */
  LK_SURVEY_CLASS,     /* `class-name` */
  LK_SURVEY_SUBJECT,   /* `subject` */
  LK_SURVEY_FOLLOW_UP, /* `follow-up`: what do we do with it? */
} LkSurveyText;
#define LK_N_SURVEY_TEXTS 4

/**
 * LkSurvey:
 *
 * A pupil survey or exit ticket with its answers, unsealed in memory: a teacher's own. Made and kept by LkPrivate. Pupils' sheets come in by
 * lk_survey_add_sheet(), wait in memory for others and are counted in together, LK_SURVEY_BATCH at least, so that no two states of the file differ by
 * one pupil's sheet. Fewer are never written: when their owner locks they go on waiting in memory, sealed, see LkHeldSheets, and who closes the program
 * is asked. FORMAT.md beside this file says why there is no other way.
 *
 * Properties (read-only, notified on true change), beside those of LkSealedRecord: the texts above, `day` (int, LkDay), `team-id`, `previous-id`,
 * `action-id`, `goal-id` (nullable strings: the survey that it repeats, and what it became on the board), `form` (LkSurveyForm), `n-sheets` (uint,
 * waiting ones too), `n-waiting` (uint), `told` (int, LkDay: when the pupils heard what is done with it), `reminded` (boolean), `shared-key`
 * (nullable string: what was shared with the team stands under it), `conflict-of-id`.
 *
 * Signals: `answers-changed ()`, `themes-changed ()`.
 */
#define LK_TYPE_SURVEY (lk_survey_get_type ())
G_DECLARE_FINAL_TYPE (LkSurvey, lk_survey, LK, SURVEY, LkSealedRecord)

/** LkSurveyEmptied: answers that were taken out; in memory alone, and wiped when freed. */
typedef struct _LkSurveyEmptied LkSurveyEmptied;

#define LK_SURVEY_BATCH 5
#define LK_SURVEY_MAX_THEMES 20

const char    *lk_survey_get_id          (LkSurvey        *self);
const char    *lk_survey_get_text        (LkSurvey        *self,
                                          LkSurveyText     which);
LkDay          lk_survey_get_day         (LkSurvey        *self);
const char    *lk_survey_get_team_id     (LkSurvey        *self);
const char    *lk_survey_get_previous_id (LkSurvey        *self);
const char    *lk_survey_get_action_id   (LkSurvey        *self);
const char    *lk_survey_get_goal_id     (LkSurvey        *self);
const char    *lk_survey_get_shared_key  (LkSurvey        *self);
LkDay          lk_survey_get_told        (LkSurvey        *self);
gboolean       lk_survey_get_reminded    (LkSurvey        *self);
/** lk_survey_get_form: (transfer none) */
LkSurveyForm  *lk_survey_get_form        (LkSurvey        *self);
/** lk_survey_get_answers: (transfer none): without what waits. */
const LkSurveyAnswers *lk_survey_get_answers (LkSurvey    *self);
guint          lk_survey_get_n_sheets    (LkSurvey        *self);
guint          lk_survey_get_n_waiting   (LkSurvey        *self);
/** lk_survey_get_themes: (transfer none) (element-type LkSurveyLine): of a question, in their order. */
GPtrArray     *lk_survey_get_themes      (LkSurvey        *self,
                                          const char      *question_id);
/** lk_survey_dup_results: (transfer full): all that was counted in. @last: (nullable): the survey to hold it against. */
LkSurveyResults *lk_survey_dup_results   (LkSurvey        *self,
                                          LkSurvey        *last);

/* Verbs: FALSE with a LK_MODEL_ERROR in the user's words, and then it is as it was. */
gboolean       lk_survey_set_text        (LkSurvey        *self,
                                          LkSurveyText     which,
                                          const char      *text,
                                          GError         **error);
gboolean       lk_survey_set_day         (LkSurvey        *self,
                                          LkDay            day,
                                          GError         **error);
/** lk_survey_set_team: @team_id: (nullable): of which team it counts. */
gboolean       lk_survey_set_team        (LkSurvey        *self,
                                          const char      *team_id,
                                          GError         **error);
/** lk_survey_set_form: lines with answers may be moved and have a slip of the pen mended, not removed. */
gboolean       lk_survey_set_form        (LkSurvey        *self,
                                          LkSurveyForm    *form,
                                          GError         **error);
/** lk_survey_add_sheet: one pupil's; see lk_survey_answers_add_sheet(). @form: (nullable): what was answered, where the survey's may have become another
 *  meanwhile. One without a single answer is refused. */
gboolean       lk_survey_add_sheet       (LkSurvey        *self,
                                          LkSurveyForm    *form,
                                          const LkAnswer  *answers,
                                          const char * const *open,
                                          GError         **error);
/** lk_survey_can_take_back_sheet: whether a sheet of this sitting still waits. */
gboolean       lk_survey_can_take_back_sheet (LkSurvey    *self);
/** lk_survey_take_back_sheet: the last one of this sitting that still waits, to be entered anew, as answers to @form (nullable: the survey's).
 *  @answers: (out): as many as it has statements; @open: (out) (transfer full). FALSE without @error when none waits. */
gboolean       lk_survey_take_back_sheet (LkSurvey        *self,
                                          LkSurveyForm    *form,
                                          LkAnswer        *answers,
                                          char          ***open,
                                          GError         **error);
/** lk_survey_end_sitting: counts in all that waits; fewer than LK_SURVEY_BATCH go on waiting for others, in no order, and cannot be taken back one by
 *  one. */
void           lk_survey_end_sitting     (LkSurvey        *self);
/** lk_survey_add_answers: many at once, of a file or typed in. Those of fewer than LK_SURVEY_BATCH pupils are refused: they come in as sheets, and wait. */
gboolean       lk_survey_add_answers     (LkSurvey        *self,
                                          const LkSurveyAnswers *answers,
                                          GError         **error);
/** lk_survey_set_answers: in place of all it has: for Undo of the above, with a copy taken before. Refused when it differs by one to four sheets. */
gboolean       lk_survey_set_answers     (LkSurvey        *self,
                                          const LkSurveyAnswers *answers,
                                          GError         **error);
/** lk_survey_empty: (transfer full): takes all answers out, those that wait too, and gives what there was, for lk_survey_put_back(). */
LkSurveyEmptied *lk_survey_empty         (LkSurvey        *self,
                                          GError         **error);
/** lk_survey_put_back: once; what came in since stays. Statements and questions that were answered come back when they were removed since. */
gboolean       lk_survey_put_back        (LkSurvey        *self,
                                          LkSurveyEmptied *emptied,
                                          GError         **error);
void           lk_survey_emptied_free    (LkSurveyEmptied *emptied);
/** lk_survey_add_theme: (transfer none): its id, or NULL. */
const char    *lk_survey_add_theme       (LkSurvey        *self,
                                          const char      *question_id,
                                          const char      *name,
                                          GError         **error);
gboolean       lk_survey_rename_theme    (LkSurvey        *self,
                                          const char      *theme_id,
                                          const char      *name,
                                          GError         **error);
/** lk_survey_remove_theme: its answers then lie in none. */
gboolean       lk_survey_remove_theme    (LkSurvey        *self,
                                          const char      *theme_id,
                                          GError         **error);
/** lk_survey_lay_answer: the answer at @position of lk_survey_answers_get_open(). @theme_id: (nullable). */
gboolean       lk_survey_lay_answer      (LkSurvey        *self,
                                          const char      *question_id,
                                          guint            position,
                                          const char      *theme_id,
                                          GError         **error);
/** lk_survey_set_told: LK_DAY_NONE for not yet. */
gboolean       lk_survey_set_told        (LkSurvey        *self,
                                          LkDay            day,
                                          GError         **error);
gboolean       lk_survey_set_reminded    (LkSurvey        *self,
                                          GError         **error);
gboolean       lk_survey_set_shared_key  (LkSurvey        *self,
                                          const char      *key,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSurveyEmptied, lk_survey_emptied_free)

G_END_DECLS
