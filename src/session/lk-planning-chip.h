#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkPlanningChip: what somebody has planned on a day, in large type. Dragged by pointer or finger (LK_TYPE_PLANNING).
 *
 * Signals: `clicked ()`; `moved (int days, int people)`: by Ctrl and an arrow; `removed ()`: by Delete.
 */
#define LK_TYPE_PLANNING_CHIP (lk_planning_chip_get_type ())
G_DECLARE_FINAL_TYPE (LkPlanningChip, lk_planning_chip, LK, PLANNING_CHIP, GtkWidget)

GtkWidget  *lk_planning_chip_new          (LkBoard        *board,
                                           LkPlanning     *planning);
LkPlanning *lk_planning_chip_get_planning (LkPlanningChip *self);

G_END_DECLS
