#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart.h"

G_BEGIN_DECLS

/**
 * LkChartCell: a chart, and below it what it shows, whole. A small one has its title as a button above it, which opens what it is about.
 *
 * Signals: `opened`: of a small one, that button was pressed.
 */
#define LK_TYPE_CHART_CELL (lk_chart_cell_get_type ())
G_DECLARE_FINAL_TYPE (LkChartCell, lk_chart_cell, LK, CHART_CELL, GtkWidget)

GtkWidget *lk_chart_cell_new       (void);
GtkWidget *lk_chart_cell_new_small (void);
/** lk_chart_cell_get_chart: (transfer none) (nullable) */
LkChart   *lk_chart_cell_get_chart (LkChartCell *self);
void       lk_chart_cell_set_chart (LkChartCell *self,
                                    LkChart     *chart);

G_END_DECLS
