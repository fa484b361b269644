#pragma once

#include <gtk/gtk.h>

#include "model/lk-free-hours.h"

G_BEGIN_DECLS

/**
 * LkHoursGrid: the lesson hours of a week, Monday to Friday side by side, as buttons that are on or off; the arrow keys go from
 * one to the next, Space turns it.
 *
 * Signals: `changed ()`
 */
#define LK_TYPE_HOURS_GRID (lk_hours_grid_get_type ())
G_DECLARE_FINAL_TYPE (LkHoursGrid, lk_hours_grid, LK, HOURS_GRID, GtkWidget)

void        lk_hours_grid_set_hours (LkHoursGrid       *self,
                                     const LkWeekHours *hours);
LkWeekHours lk_hours_grid_get_hours (LkHoursGrid       *self);
/** lk_hours_grid_count: how many are on. */
guint       lk_hours_grid_count     (LkHoursGrid       *self);

G_END_DECLS
