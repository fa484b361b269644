#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/**
 * LkGoalHead:
 *
 * The head of a goal's row: what, how it stands, and a reading in two clicks. Dragged, it takes the goal along.
 */
#define LK_TYPE_GOAL_HEAD (lk_goal_head_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalHead, lk_goal_head, LK, GOAL_HEAD, GtkWidget)

/** lk_goal_head_new: @goal: (nullable): NULL for the row without a goal */
GtkWidget *lk_goal_head_new      (LkBoardContext *context,
                                  LkGoal         *goal);
LkGoal    *lk_goal_head_get_goal (LkGoalHead     *self);

G_END_DECLS
