#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lk_thinning_keep_extremes:
 * @x: rising or level; @y: the values; both are changed in place
 * @from, @till: what the columns span, from the left edge of the first to the right edge of the last; @from < @till
 * @n_columns: how many pixels wide the chart is, at least 1
 *
 * Keeps of each column of pixels the first, the least, the greatest and the last point, each once and in their order: a
 * line through them covers the same pixels as one through all. What lies left of @from or right of @till is kept like one
 * more column. Points that are no number are dropped.
 *
 * The method is M4 of Jugel, Jerzak, Hackenbroich & Markl, "M4: a visualization-oriented time series data aggregation",
 * Proceedings of the VLDB Endowment 7 (2014) 10, 797–808.
 *
 * Returns: how many points are left, at the start of @x and @y: at most 4 × (@n_columns + 2)
 */
guint  lk_thinning_keep_extremes  (double *x,
                                   double *y,
                                   guint   n_points,
                                   double  from,
                                   double  till,
                                   guint   n_columns);

G_END_DECLS
