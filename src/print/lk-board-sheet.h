#pragma once

#include <cairo.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** The white edge of the sheet, in points: what a printer may not reach. */
#define LK_BOARD_SHEET_MARGIN 34.0

/**
 * lk_board_sheet_draw: paints the board of a team on one page, its text as large as lets all of it fit. What does not
 * fit even in the smallest text is counted ("+3").
 * @cr: its unit is the point
 * @width, @height: of the whole page, its margins included
 * @numbers: (nullable): the id of the action that has the number 1, 2, …; with them come empty rows to write on
 */
void lk_board_sheet_draw (LkBoard            *board,
                          cairo_t            *cr,
                          double              width,
                          double              height,
                          const char * const *numbers);

G_END_DECLS
