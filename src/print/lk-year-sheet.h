#pragma once

#include <cairo.h>

#include "model/lk-year.h"

G_BEGIN_DECLS

/**
 * lk_year_sheet_draw: paints a team's school year on one page, a column for each period, its text as large as lets all of it fit.
 * What does not fit even in the smallest text is counted ("+3").
 * @cr: its unit is the point
 * @width, @height: of the whole page, its margins included
 */
void lk_year_sheet_draw (LkBoard *board,
                         int      school_year,
                         cairo_t *cr,
                         double   width,
                         double   height);

G_END_DECLS
