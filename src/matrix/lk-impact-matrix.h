#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkImpactMatrix: the team's ideas on how feasible they are (from left to right) and how much they bring (upwards). Those that
 * nobody has placed yet lie below. A card is dragged by pointer or finger, or moved by Ctrl and the arrows; Enter, the space bar
 * or a tap opens what can be done with it: make it a goal or an action, archive it.
 */
#define LK_TYPE_IMPACT_MATRIX (lk_impact_matrix_get_type ())
G_DECLARE_FINAL_TYPE (LkImpactMatrix, lk_impact_matrix, LK, IMPACT_MATRIX, GtkWidget)

GtkWidget *lk_impact_matrix_new (LkBoard *board);

G_END_DECLS
