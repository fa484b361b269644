#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/**
 * LkGoalGrid:
 *
 * The goals as rows, each with its actions in To do · Doing · Done beside it, and a row for actions without a goal; or,
 * flat, all actions in three columns. Rows share the height by what they need, and the cells scroll. Narrow, one stage is
 * seen at a time.
 */
#define LK_TYPE_GOAL_GRID (lk_goal_grid_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalGrid, lk_goal_grid, LK, GOAL_GRID, GtkWidget)

GtkWidget *lk_goal_grid_new          (LkBoardContext *context,
                                      gboolean        flat);
/** lk_goal_grid_focus_action: focuses @action's card wherever it is. */
void       lk_goal_grid_focus_action (LkGoalGrid     *self,
                                      LkAction       *action);
/** lk_goal_grid_focus_first: focuses the first goal's first card, or its quick add. */
void       lk_goal_grid_focus_first  (LkGoalGrid     *self);
/** lk_goal_grid_start_adding: opens the quick add of the cell nearest to the focus. */
void       lk_goal_grid_start_adding (LkGoalGrid     *self);

G_END_DECLS
