#pragma once

#include <cairo.h>

#include "model/lk-session-summary.h"

G_BEGIN_DECLS

/**
 * lk_summary_sheet_draw: paints what came out of a board session on one page, its text as large as lets all of it fit. What does
 * not fit even in the smallest text is counted ("+3").
 * @cr: its unit is the point
 * @width, @height: of the whole page, its margins included
 */
void lk_summary_sheet_draw (const LkSessionSummary *summary,
                            cairo_t                *cr,
                            double                  width,
                            double                  height);

G_END_DECLS
