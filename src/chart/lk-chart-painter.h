#pragma once

#include <cairo.h>

#include "chart/lk-chart-shapes.h"
#include "chart/lk-chart-style.h"

G_BEGIN_DECLS

/**
 * lk_chart_draw: draws a chart into a box of @width × @height user units at the origin of @cr, which needs no display. The
 * paper is not drawn: the palette's @paper is what the box should lie on. What has no room is left out, never cut.
 * The same chart, size and style give the same drawing.
 *
 * Returns: (transfer full): what was drawn where
 */
LkChartShapes  *lk_chart_draw (LkChart            *chart,
                               cairo_t            *cr,
                               double              width,
                               double              height,
                               const LkChartStyle *style);

G_END_DECLS
