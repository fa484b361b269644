#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkGoalPanel: everything of one goal, saved as it is typed, with its readings. */
#define LK_TYPE_GOAL_PANEL (lk_goal_panel_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalPanel, lk_goal_panel, LK, GOAL_PANEL, GtkWidget)

GtkWidget *lk_goal_panel_new   (LkBoardContext *context,
                                LkGoal         *goal);
/** lk_goal_panel_flush: saves what is still being typed. */
void       lk_goal_panel_flush (LkGoalPanel    *self);

G_END_DECLS
