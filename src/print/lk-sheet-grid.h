#pragma once

#include "model/lk-board.h"
#include "print/lk-sheet-pen.h"

G_BEGIN_DECLS

/** The space between things on a sheet, in points. */
#define LK_SHEET_GAP 6.0

/**
 * lk_sheet_grid_draw: the goals with their actions to do, doing and done, in a size of text of their own.
 * @numbers: (nullable): the ids of the actions in the order of their numbers
 *
 * Returns: that size, in points
 */
double lk_sheet_grid_draw (LkBoard            *board,
                           const LkSheetPen   *pen,
                           const LkSheetBox   *box,
                           const char * const *numbers);

G_END_DECLS
