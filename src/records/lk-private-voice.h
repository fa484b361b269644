#pragma once

#include "records/lk-arena.h"
#include "records/lk-private.h"
#include "records/lk-survey.h"
#include "surveys/lk-shared-surveys.h"

G_BEGIN_DECLS

/* Pupil voice among a person's private records: surveys, exit tickets and arenas. Erasing, taking back, sharing and saving are LkPrivate's own. */

/** lk_private_get_surveys: (transfer none): of LkSurvey, newest day first. */
GListModel *lk_private_get_surveys     (LkPrivate    *self);
/** lk_private_get_arenas: (transfer none): of LkArena, newest day first. */
GListModel *lk_private_get_arenas      (LkPrivate    *self);
/** lk_private_find_survey: (transfer none) (nullable) */
LkSurvey   *lk_private_find_survey     (LkPrivate    *self,
                                        const char   *id);
/** lk_private_find_arena: (transfer none) (nullable) */
LkArena    *lk_private_find_arena      (LkPrivate    *self,
                                        const char   *id);
/** lk_private_find_arena_of_planning: (transfer none) (nullable) */
LkArena    *lk_private_find_arena_of_planning (LkPrivate *self,
                                        const char   *planning_id);
/** lk_private_add_survey: (transfer none): @team: (nullable): of which it counts; @form gets a copy of its own with the same ids. Written at its first change. */
LkSurvey   *lk_private_add_survey      (LkPrivate    *self,
                                        const char   *name,
                                        LkTeam       *team,
                                        LkDay         day,
                                        LkSurveyForm *form,
                                        GError      **error);
/** lk_private_repeat_survey: (transfer none): the same once more, of today, to be held against @survey. */
LkSurvey   *lk_private_repeat_survey   (LkPrivate    *self,
                                        LkSurvey     *survey,
                                        GError      **error);
/** lk_private_find_last_survey: (transfer none) (nullable): what @survey repeats, or else the newest earlier one for the same class and subject with a
 *  statement in common. */
LkSurvey   *lk_private_find_last_survey (LkPrivate   *self,
                                        LkSurvey     *survey);
/** lk_private_find_untold_survey: (transfer none) (nullable): one with results of a week ago or longer of which the pupils have not heard, and
 *  nobody was reminded yet. */
LkSurvey   *lk_private_find_untold_survey (LkPrivate *self);
/** lk_private_survey_to_action: (transfer none): an action of this person on @board; only @words (nullable: the follow-up as it is) go there. */
LkAction   *lk_private_survey_to_action (LkPrivate   *self,
                                        LkSurvey     *survey,
                                        LkBoard      *board,
                                        LkGoal       *goal,
                                        const char   *words,
                                        LkDay         due,
                                        GError      **error);
/** lk_private_survey_to_reading: the share of pupils that gave the statement with @statement_id a 3 or a 4, in per cent, becomes a reading of @goal on the
 *  survey's day. Refused when it is not shown. */
gboolean    lk_private_survey_to_reading (LkPrivate  *self,
                                        LkSurvey     *survey,
                                        const char   *statement_id,
                                        LkBoard      *board,
                                        LkGoal       *goal,
                                        GError      **error);
/**
 * lk_private_share_survey:
 * @shared: of the survey's team
 *
 * Gives its counts to the team, or those of now in their place. What came since the team last saw them goes along once it is of at least
 * LK_SURVEY_MIN_ANSWERS pupils, of the whole and of each statement; till then it stays as it was. The day on which the pupils were told follows by itself.
 */
gboolean    lk_private_share_survey    (LkPrivate    *self,
                                        LkSurvey     *survey,
                                        LkSharedSurveys *shared,
                                        GError      **error);
gboolean    lk_private_unshare_survey  (LkPrivate    *self,
                                        LkSurvey     *survey,
                                        LkSharedSurveys *shared,
                                        GError      **error);
/** LkSurveyShared: what a team has of a survey. */
typedef enum
{
  LK_SURVEY_SHARED_NOT,
  LK_SURVEY_SHARED_ALL,       /* all there is */
  LK_SURVEY_SHARED_WAITING,   /* all but the answers of too few pupils to be shared by themselves */
  LK_SURVEY_SHARED_OTHERWISE, /* other words or counts of as many pupils: sharing once more brings them */
  LK_SURVEY_SHARED_NEWER,     /* sharing once more brings newer answers */
} LkSurveyShared;
LkSurveyShared lk_private_get_shared   (LkPrivate    *self,
                                        LkSurvey     *survey,
                                        LkSharedSurveys *shared);
/** lk_private_set_survey_team: as lk_survey_set_team(). What is shared with another team is taken away from that at once; undo does not bring it back. */
gboolean    lk_private_set_survey_team (LkPrivate    *self,
                                        LkSurvey     *survey,
                                        const char   *team_id,
                                        GError      **error);
/** lk_private_add_arena: (transfer none): @planning_id: (nullable): the entry of the planning that it is for. */
LkArena    *lk_private_add_arena       (LkPrivate    *self,
                                        const char   *topic,
                                        LkTeam       *team,
                                        LkDay         day,
                                        const char   *planning_id,
                                        GError      **error);
/** lk_private_arena_idea_to_board: (transfer none): the idea lies on @board's impact matrix from now on, where the arena placed it. */
LkGoal     *lk_private_arena_idea_to_board (LkPrivate *self,
                                        LkArena      *arena,
                                        LkArenaLine  *idea,
                                        LkBoard      *board,
                                        GError      **error);

G_END_DECLS
