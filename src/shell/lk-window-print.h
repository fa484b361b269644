#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** lk_window_print_board: @board on one page, after the print dialog. */
void lk_window_print_board (GtkWindow *window,
                            LkBoard   *board);

/** lk_window_print_paper: the same with a number on each card and empty rows, for a day without a projector; the numbers are kept. */
void lk_window_print_paper (GtkWindow *window,
                            LkBoard   *board);

/** lk_window_print_year: a school year of @board's team on one page; @window: the one that the print dialog lies over. */
void lk_window_print_year  (GtkWindow *window,
                            LkBoard   *board,
                            int        school_year);

G_END_DECLS
