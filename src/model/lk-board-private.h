#pragma once

#include "model/lk-board.h"
#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-model-error.h"
#include "model/lk-school-private.h"

G_BEGIN_DECLS

struct _LkBoard
{
  LkLive parent_instance;

  /* owned */
  LkSchool     *school;
  LkTeam       *team;
  GListStore   *members;
  LkRecordList *goals;
  LkRecordList *actions;
  LkRecordList *columns[LK_N_STAGES];
  LkRecordList *successes;
  LkRecordList *plannings;
  LkRecordList *check_ins;       /* one a day, the totals of its rows */
  LkRecordList *check_in_rows;
  LkRecordList *sessions;
  LkRecordList *sheets;
  LkRecordList *questions;
  LkRecordList *themes;
  GHashTable   *cells;           /* goal id, "" for none → an array of a list for each stage */
  GHashTable   *places;          /* LkAction, owned by the lists → Place */

  LkDay    planning_from;
  LkDay    check_ins_from;
  guint    n_active_goals;
  gboolean frozen;
};

/* lk-board-cells.c */
void          lk_board_init_cells         (LkBoard  *self);
void          lk_board_freeze_cells       (LkBoard  *self);
void          lk_board_thaw_cells         (LkBoard  *self);
void          lk_board_place_action       (LkBoard  *self,
                                           LkAction *action);
void          lk_board_take_action        (LkBoard  *self,
                                           LkAction *action);
/** lk_board_gather_actions: what stands without a goal but belongs to @goal, which has come, goes into its cells. */
void          lk_board_gather_actions     (LkBoard  *self,
                                           LkGoal   *goal);
/** lk_board_scatter_actions: what stands in the cells of @goal, which has gone, goes to those without a goal. */
void          lk_board_scatter_actions    (LkBoard  *self,
                                           LkGoal   *goal);

/* lk-board-check-ins.c */
void          lk_board_total_check_ins    (LkBoard  *self);

/* lk-board-members.c */
void          lk_board_renew_members      (LkBoard  *self);

/** How long a goal takes when nobody says otherwise. */
#define LK_BOARD_GOAL_DAYS (5 * 7)

/* lk-board-moves.c */
/** lk_board_edit_stage: as a step of @edit; its place on the board is left to the caller. */
void          lk_board_edit_stage         (LkEdit   *edit,
                                           LkAction *action,
                                           LkStage   stage);
/** lk_board_edit_move: to the end of its new cell, as a step of @edit; shown at once. */
void          lk_board_edit_move          (LkBoard  *self,
                                           LkEdit   *edit,
                                           LkAction *action,
                                           LkGoal   *goal,
                                           LkStage   stage);
/** lk_board_edit_archived: puts @record away at @now, as a step of @edit. */
void          lk_board_edit_archived      (LkBoard  *self,
                                           LkEdit   *edit,
                                           gpointer  record,
                                           gint64    now);

/* lk-board-checks.c */
/** Checks for verbs: FALSE with a message when it is not, or no longer, on this board (at this school). NULL passes for
 *  goals and people. */
gboolean      lk_board_check_action       (LkBoard  *self,
                                           LkAction *action,
                                           GError  **error);
gboolean      lk_board_check_actions      (LkBoard   *self,
                                           GPtrArray *actions,
                                           GError   **error);
gboolean      lk_board_check_goal         (LkBoard  *self,
                                           LkGoal   *goal,
                                           GError  **error);
gboolean      lk_board_check_person       (LkBoard  *self,
                                           LkPerson *person,
                                           GError  **error);

/** lk_board_new_record: (transfer full): of @type, with a new id and this board's team. */
gpointer      lk_board_new_record         (LkBoard  *self,
                                           GType     type);
/** lk_board_make_action: (transfer full): at the end of its cell; not shown or written yet. @title has been checked. */
LkRecord     *lk_board_make_action        (LkBoard    *self,
                                           LkGoal     *goal,
                                           LkStage     stage,
                                           const char *title,
                                           LkPerson   *owner,
                                           LkDay       due_day);
/** lk_board_make_success: (transfer full): the same of a success. */
LkRecord     *lk_board_make_success       (LkBoard    *self,
                                           const char *title,
                                           LkDay       day);
/** lk_board_put_and_commit: shows @record, new in @edit, and sends the edit. */
void          lk_board_put_and_commit     (LkBoard  *self,
                                           gpointer  record,
                                           LkEdit   *edit);

G_END_DECLS
