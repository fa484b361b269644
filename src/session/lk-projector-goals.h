#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkProjectorGoals: the goals and their actions in large type, a row a goal, a column a stage. Cards are dragged between the
 * cells. What does not fit activates `projector.open-cell` (ss: the goal's id or "", the stage's nick) or
 * `projector.open-goals`.
 */
#define LK_TYPE_PROJECTOR_GOALS (lk_projector_goals_get_type ())
G_DECLARE_FINAL_TYPE (LkProjectorGoals, lk_projector_goals, LK, PROJECTOR_GOALS, GtkWidget)

GtkWidget *lk_projector_goals_new (LkBoard *board);

G_END_DECLS
