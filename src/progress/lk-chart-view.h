#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart.h"

G_BEGIN_DECLS

/**
 * LkChartView:
 *
 * A chart on the screen, in the colours of the style in force, or below a widget of class `projector` in the projector's.
 * It draws no ground: a page lets it lie on the palette's paper. The drawing is kept until the chart, the size or the
 * style changes; pointing at things does not draw it again.
 *
 * The pointer and the keyboard walk the points and marks: a note tells the words of one, and a screen reader reads them
 * as the description of the picture. Left and Right stay in a series, Up and Down go to what lies above or below, Home
 * and End to the ends, Escape leaves. A menu has the chart as a table, copies, exports and prints it, by the actions
 * `chart.table`, `chart.copy-picture`, `chart.copy-table`, `chart.export` ("png", "svg" or "pdf") and `chart.print`; what
 * came of it is told by the window's `toast` action.
 */
#define LK_TYPE_CHART_VIEW (lk_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LkChartView, lk_chart_view, LK, CHART_VIEW, GtkWidget)

GtkWidget *lk_chart_view_new       (void);
/** lk_chart_view_get_chart: (transfer none) (nullable) */
LkChart   *lk_chart_view_get_chart (LkChartView *self);
/**
 * lk_chart_view_set_chart: what was pointed at stays so when @chart has the same title, and the same series a point at that place.
 * @chart: (nullable): changed no more from here on
 */
void       lk_chart_view_set_chart (LkChartView *self,
                                    LkChart     *chart);
/** lk_chart_view_set_head: @head: stands above the chart in place of its title, for a chart that is small. Set once. */
void       lk_chart_view_set_head  (LkChartView *self,
                                    GtkWidget   *head);

G_END_DECLS
