#pragma once

#include "chart/lk-chart.h"
#include "chart/lk-scale.h"

G_BEGIN_DECLS

/**
 * lk_chart_thin:
 * @points: by rising x
 *
 * What of a series must be drawn so that its line looks as if all of it were: of each column of pixels the first, the
 * least, the greatest and the last. This is the M4 aggregation of U. Jugel, Z. Jerzak, G. Hackenbroich and V. Markl, "M4:
 * A Visualization-Oriented Time Series Data Aggregation", Proceedings of the VLDB Endowment 7 (10), 2014; no extreme
 * is ever lost. A gap is kept as one point. A series with fewer points than that is kept whole.
 *
 * Returns: (transfer full) (element-type guint): the indices, rising; free with g_array_unref()
 */
GArray  *lk_chart_thin (const LkChartPoint *points,
                        guint               n_points,
                        const LkScale      *x);

G_END_DECLS
