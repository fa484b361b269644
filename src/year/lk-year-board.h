#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkYearBoard: a team's school year, a column for each period, and below them what is not planned yet. Themes and goals are
 * dragged from one to another; a menu and keys do the same.
 *
 * Properties: `school-year` (int: the year in which it begins).
 * It expects `win.toast` (s) above it.
 */
#define LK_TYPE_YEAR_BOARD (lk_year_board_get_type ())
G_DECLARE_FINAL_TYPE (LkYearBoard, lk_year_board, LK, YEAR_BOARD, GtkWidget)

GtkWidget *lk_year_board_new             (LkBoard     *board);
int        lk_year_board_get_school_year (LkYearBoard *self);
void       lk_year_board_set_school_year (LkYearBoard *self,
                                          int          school_year);

G_END_DECLS
