#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart.h"

G_BEGIN_DECLS

/**
 * LkChartWall: charts beside and below each other, as many as can be read at the size it has; the others are on further pages.
 * Nothing scrolls, so that it can hang on a projector too.
 *
 * Properties: `page` (uint, from 0), `n-pages` (uint), both notified.
 * Signals: `opened (uint)`: of small ones, which chart's button was pressed.
 */
#define LK_TYPE_CHART_WALL (lk_chart_wall_get_type ())
G_DECLARE_FINAL_TYPE (LkChartWall, lk_chart_wall, LK, CHART_WALL, GtkWidget)

GtkWidget *lk_chart_wall_new         (void);
/** lk_chart_wall_new_small: for small multiples: many beside each other, each with a button that opens what it is about. */
GtkWidget *lk_chart_wall_new_small   (void);
/** lk_chart_wall_set_charts: @charts: (element-type LkChart). Who stands at one stays there, by its title, wherever it now is. */
void       lk_chart_wall_set_charts  (LkChartWall *self,
                                      GPtrArray   *charts);
guint      lk_chart_wall_get_page    (LkChartWall *self);
guint      lk_chart_wall_get_n_pages (LkChartWall *self);
/** lk_chart_wall_set_page: the last one for a higher number. */
void       lk_chart_wall_set_page    (LkChartWall *self,
                                      guint        page);

G_END_DECLS
