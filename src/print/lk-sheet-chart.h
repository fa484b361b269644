#pragma once

#include "model/lk-goal.h"
#include "print/lk-sheet-pen.h"

G_BEGIN_DECLS

/** lk_sheet_chart_draw: the progress of a goal as on the screen; nothing in a box that is too small for it, or without readings. */
void lk_sheet_chart_draw (const LkSheetPen *pen,
                          LkGoal           *goal,
                          const LkSheetBox *box);

G_END_DECLS
