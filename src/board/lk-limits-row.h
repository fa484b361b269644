#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkLimitsRow: on which readings the limits of a goal's chart rest, and two buttons: to reckon them anew from today, and to take that
 * back. It shows itself when there are enough readings for limits. It expects `win.toast` (s) above it.
 */
#define LK_TYPE_LIMITS_ROW (lk_limits_row_get_type ())
G_DECLARE_FINAL_TYPE (LkLimitsRow, lk_limits_row, LK, LIMITS_ROW, GtkWidget)

GtkWidget *lk_limits_row_new (LkBoard *board,
                              LkGoal  *goal);

G_END_DECLS
