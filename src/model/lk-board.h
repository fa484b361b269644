#pragma once

#include "model/lk-action.h"
#include "model/lk-check-in.h"
#include "model/lk-goal.h"
#include "model/lk-planning.h"
#include "model/lk-question.h"
#include "model/lk-reading.h"
#include "model/lk-school.h"
#include "model/lk-session.h"
#include "model/lk-sheet.h"
#include "model/lk-success.h"
#include "model/lk-theme.h"

G_BEGIN_DECLS

/**
 * LkBoard:
 *
 * A team's board: the records of its five fields, each list patched row by row from the store's changes.
 *
 * Properties: `team` (LkTeam), `loaded` (boolean), `n-active-goals` (uint).
 * Signals: `failed (GError *)`: a write that had been shown could not be made; the records are back as they were.
 */
#define LK_TYPE_BOARD (lk_board_get_type ())
G_DECLARE_FINAL_TYPE (LkBoard, lk_board, LK, BOARD, LkLive)

/** lk_board_new: loads in the queue; `loaded` tells when it is there. */
LkBoard      *lk_board_new              (LkSchool *school,
                                         LkTeam   *team);
LkSchool     *lk_board_get_school       (LkBoard  *self);
LkTeam       *lk_board_get_team         (LkBoard  *self);
gboolean      lk_board_get_loaded       (LkBoard  *self);

/** lk_board_get_members: (transfer none): of LkPerson, in the team's order, archived people left out. */
GListModel   *lk_board_get_members      (LkBoard  *self);
/** lk_board_get_goals: (transfer none): every goal that is not archived, by rank; of LkGoal. The page shows those that
 *  are ideas or active; achieved and stopped ones stay listed here until they are archived. */
LkRecordList *lk_board_get_goals        (LkBoard  *self);
/** lk_board_get_actions: (transfer none): every action that is not archived, by rank; of LkAction. */
LkRecordList *lk_board_get_actions      (LkBoard  *self);
/** lk_board_get_cell: (transfer none): the actions of @goal (NULL: those without a goal) in @stage, by rank. The same
 *  list each time it is asked for, kept up to date. */
LkRecordList *lk_board_get_cell         (LkBoard  *self,
                                         LkGoal   *goal,
                                         LkStage   stage);
/** lk_board_get_column: (transfer none): the actions of all goals in @stage, by rank. */
LkRecordList *lk_board_get_column       (LkBoard  *self,
                                         LkStage   stage);
/** lk_board_get_successes: (transfer none): not archived, newest first; of LkSuccess. */
LkRecordList *lk_board_get_successes    (LkBoard  *self);
/** lk_board_get_plannings: (transfer none): from the Monday of last week on; of LkPlanning. */
LkRecordList *lk_board_get_plannings    (LkBoard  *self);
/** lk_board_get_check_ins: (transfer none): of this school year, newest first; of LkCheckIn. */
LkRecordList *lk_board_get_check_ins    (LkBoard  *self);

/** lk_board_get_sessions: (transfer none): of this school year, newest first; of LkSession. */
LkRecordList *lk_board_get_sessions     (LkBoard  *self);
/** lk_board_find_open_session: (transfer none) (nullable): the one that runs or was broken off. */
LkSession    *lk_board_find_open_session (LkBoard *self);
/** lk_board_suggest_leader: (transfer none) (nullable): whom the planning names for today, else the member who led longest
 *  ago, or never, of those who work today. */
LkPerson     *lk_board_suggest_leader   (LkBoard  *self);

/** lk_board_find_goal: (transfer none) (nullable): @id may be NULL. */
LkGoal       *lk_board_find_goal        (LkBoard  *self, const char *id);
LkAction     *lk_board_find_action      (LkBoard  *self, const char *id);

/** lk_board_describe_people: (transfer full) (nullable): who is in it: "Anna visits Bram", "Anna and Bram", "Anna"; NULL for nobody. */
char         *lk_board_describe_people (LkBoard *self, LkPlanning *planning);
/** lk_board_describe_planning: (transfer full): in a line: "tue 24 nov · Anna visits Bram". */
char         *lk_board_describe_planning (LkBoard *self, LkPlanning *planning);

/** lk_board_count_doing: how many actions @person owns that stand in Doing. */
guint         lk_board_count_doing      (LkBoard  *self, LkPerson *person);
/** The figures above which a quiet hint is given. */
#define LK_BOARD_MANY_GOALS 4
#define LK_BOARD_MANY_DOING 2

/*
 * Verbs. Each checks what it is given and returns FALSE (or NULL) with a LK_MODEL_ERROR in the user's words, or shows
 * the change at once and sends it to the store as one undo step; a failure there is told by `failed`.
 * A setter that changes nothing returns TRUE and writes nothing.
 */

/**
 * lk_board_add_action:
 * @goal: (nullable)
 * @owner: (nullable)
 * @due_day: or LK_DAY_NONE
 *
 * Adds an action at the end of its cell.
 * Returns: (transfer none)
 */
LkAction  *lk_board_add_action          (LkBoard *self, LkGoal *goal, LkStage stage, const char *title, LkPerson *owner, LkDay due_day, GError **error);
/**
 * lk_board_move_action:
 * @goal: (nullable): the row it goes to
 * @before: (nullable): the action it shall stand before, of this goal or of any other in the same stage; NULL for the end
 *
 * Directly before @before in its cell and in the flat column alike. An action dropped before itself, or where it already
 * stands in the column, writes nothing.
 */
gboolean   lk_board_move_action         (LkBoard *self, LkAction *action, LkGoal *goal, LkStage stage, LkAction *before, GError **error);
/** lk_board_move_actions: the same for several, in the order given, as one undo step. */
gboolean   lk_board_move_actions        (LkBoard *self, GPtrArray *actions, LkGoal *goal, LkStage stage, LkAction *before, GError **error);
gboolean   lk_board_set_action_title    (LkBoard *self, LkAction *action, const char *title, GError **error);
gboolean   lk_board_set_action_notes    (LkBoard *self, LkAction *action, const char *notes, GError **error);
/** lk_board_set_action_kata: @field is "expected", "happened" or "learned". */
gboolean   lk_board_set_action_kata     (LkBoard *self, LkAction *action, const char *field, const char *text, GError **error);
/** lk_board_set_action_owner: @owner: (nullable) */
gboolean   lk_board_set_action_owner    (LkBoard *self, LkAction *action, LkPerson *owner, GError **error);
gboolean   lk_board_set_action_due_day  (LkBoard *self, LkAction *action, LkDay due_day, GError **error);
/** lk_board_set_action_with: adds @person to, or takes them from, those together with the owner. */
gboolean   lk_board_set_action_with     (LkBoard *self, LkAction *action, LkPerson *person, gboolean with, GError **error);
gboolean   lk_board_archive_actions     (LkBoard *self, GPtrArray *actions, GError **error);

/** lk_board_add_goal: (transfer none): a new goal at the end, five weeks from @from_day. */
LkGoal    *lk_board_add_goal            (LkBoard *self, const char *title, LkDay from_day, LkGoalStage stage, GError **error);
gboolean   lk_board_move_goal           (LkBoard *self, LkGoal *goal, LkGoal *before, GError **error);
gboolean   lk_board_set_goal_title      (LkBoard *self, LkGoal *goal, const char *title, GError **error);
/** lk_board_set_goal_text: @field is "pupils", "measure", "unit" or "outcome". */
gboolean   lk_board_set_goal_text       (LkBoard *self, LkGoal *goal, const char *field, const char *text, GError **error);
/** lk_board_set_goal_values: NaN for a start or target that is not set. */
gboolean   lk_board_set_goal_values     (LkBoard *self, LkGoal *goal, double start, double target, LkDirection direction, GError **error);
gboolean   lk_board_set_goal_days       (LkBoard *self, LkGoal *goal, LkDay from_day, LkDay till_day, GError **error);
gboolean   lk_board_set_goal_stage      (LkBoard *self, LkGoal *goal, LkGoalStage stage, GError **error);
/** lk_board_renew_limits: the limits of the goal's chart are reckoned anew from @day on. */
gboolean   lk_board_renew_limits        (LkBoard *self, LkGoal *goal, LkDay day, GError **error);
/** lk_board_keep_limits: takes back the last day from which they were, if any. */
gboolean   lk_board_keep_limits         (LkBoard *self, LkGoal *goal, GError **error);
/** lk_board_place_idea: where it lies on the impact matrix; both from 0 to 1, what lies beyond is brought to the edge. */
gboolean   lk_board_place_idea          (LkBoard *self, LkGoal *goal, double feasibility, double effect, GError **error);
/** lk_board_idea_to_action: (transfer none): a new action to do with the idea's title, and the idea is archived. */
LkAction  *lk_board_idea_to_action      (LkBoard *self, LkGoal *idea, GError **error);
/** lk_board_archive_goal: its open actions are archived with it. */
gboolean   lk_board_archive_goal        (LkBoard *self, LkGoal *goal, GError **error);

/** lk_board_add_reading: (transfer none): a goal may have several readings on a day. */
LkReading *lk_board_add_reading         (LkBoard *self, LkGoal *goal, LkDay day, double value, const char *note, GError **error);
gboolean   lk_board_edit_reading        (LkBoard *self, LkReading *reading, LkDay day, double value, const char *note, GError **error);
gboolean   lk_board_remove_reading      (LkBoard *self, LkReading *reading, GError **error);

/** lk_board_add_success: (transfer none) */
LkSuccess *lk_board_add_success         (LkBoard *self, const char *title, LkDay day, GError **error);
/** lk_board_celebrate_actions: each action becomes a success and is done and archived, as one undo step. */
gboolean   lk_board_celebrate_actions   (LkBoard *self, GPtrArray *actions, LkDay day, GError **error);
/** lk_board_celebrate_goal: (transfer none): the goal is achieved and becomes a success. */
LkSuccess *lk_board_celebrate_goal      (LkBoard *self, LkGoal *goal, LkDay day, GError **error);
gboolean   lk_board_edit_success        (LkBoard *self, LkSuccess *success, const char *title, const char *note, GError **error);
gboolean   lk_board_archive_success     (LkBoard *self, LkSuccess *success, GError **error);

/** lk_board_set_check_in: the totals of @day, replacing those that stood there. */
gboolean   lk_board_set_check_in        (LkBoard *self, LkDay day, guint well, guint so_so, guint unwell, GError **error);
gboolean   lk_board_clear_check_in      (LkBoard *self, LkDay day, GError **error);

/** lk_board_add_planning: (transfer none): @person and @other may be NULL. */
LkPlanning *lk_board_add_planning       (LkBoard *self, LkPlanningKind kind, LkDay day, const char *hour, LkPerson *person, LkPerson *other, const char *title, GError **error);
gboolean    lk_board_edit_planning      (LkBoard *self, LkPlanning *planning, LkPlanningKind kind, LkDay day, const char *hour, LkPerson *person, LkPerson *other, const char *title, GError **error);
gboolean    lk_board_remove_planning    (LkBoard *self, LkPlanning *planning, GError **error);

/** lk_board_start_session: (transfer none): @present: how many are there; the people may be NULL. */
LkSession  *lk_board_start_session      (LkBoard *self, guint present, LkPerson *leader, LkPerson *note_taker, LkPerson *timekeeper, GError **error);
/** lk_board_end_session: @steps: as lk_session_clock_dup_steps() makes them. */
gboolean    lk_board_end_session        (LkBoard *self, LkSession *session, const char * const *steps, GError **error);
/** lk_board_set_session_text: @field is "tip" or "top". */
gboolean    lk_board_set_session_text   (LkBoard *self, LkSession *session, const char *field, const char *text, GError **error);

/** lk_board_get_questions: (transfer none): asked by this board or of it, not archived, those without an answer first; of LkQuestion. */
LkRecordList *lk_board_get_questions    (LkBoard *self);
/** lk_board_is_asked: whether @question is for this board to answer. */
gboolean    lk_board_is_asked           (LkBoard *self, LkQuestion *question);
/** lk_board_ask: (transfer none): @asked: another team, whose board it appears on; @day: by when, or LK_DAY_NONE. */
LkQuestion *lk_board_ask                (LkBoard *self, LkTeam *asked, const char *title, LkDay day, GError **error);
/** lk_board_answer: "" takes the answer back. */
gboolean    lk_board_answer             (LkBoard *self, LkQuestion *question, const char *answer, GError **error);
gboolean    lk_board_archive_question   (LkBoard *self, LkQuestion *question, GError **error);
/** lk_board_get_themes: (transfer none): of all school years, not archived, by day; of LkTheme. */
LkRecordList *lk_board_get_themes       (LkBoard *self);
/** lk_board_add_theme: (transfer none): for the period that @day belongs to, which takes LK_BOARD_MAX_THEMES. */
LkTheme    *lk_board_add_theme          (LkBoard *self, const char *title, LkDay day, GError **error);
gboolean    lk_board_set_theme_title    (LkBoard *self, LkTheme *theme, const char *title, GError **error);
gboolean    lk_board_move_theme         (LkBoard *self, LkTheme *theme, LkDay day, GError **error);
gboolean    lk_board_archive_theme      (LkBoard *self, LkTheme *theme, GError **error);
/** lk_board_plan_goal: for the period that @day belongs to (LK_DAY_NONE: for none). An idea is planned for it; the days of
 *  a goal that the team works on move to its start and stay as many; in its own period it keeps them. A closed goal stays where
 *  it was. */
gboolean    lk_board_plan_goal          (LkBoard *self, LkGoal *goal, LkDay day, GError **error);
#define LK_BOARD_MAX_THEMES 2
/** lk_board_describe_question: (transfer full): who asks or is asked, and by when: "Onderbouw asks · by fri 27 nov". */
char       *lk_board_describe_question  (LkBoard *self, LkQuestion *question);
/** lk_board_is_news: whether @question waits here for an answer, or came back with one. */
gboolean    lk_board_is_news            (LkBoard *self, LkQuestion *question);
/** lk_board_count_news: how many questions are news here. */
guint       lk_board_count_news         (LkBoard *self);
/** lk_board_get_sheet: (transfer none) (nullable): the board that was printed for paper last. */
LkSheet    *lk_board_get_sheet          (LkBoard *self);
/** lk_board_add_sheet: (transfer none): numbers the cards of the active goals and those without a goal, row by row. */
LkSheet    *lk_board_add_sheet          (LkBoard *self);

G_END_DECLS
