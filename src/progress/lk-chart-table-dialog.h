#pragma once

#include <adwaita.h>

#include "chart/lk-chart.h"

G_BEGIN_DECLS

/** LkChartTableDialog: the figures of a chart in a table, of which rows can be selected and copied. */
#define LK_TYPE_CHART_TABLE_DIALOG (lk_chart_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkChartTableDialog, lk_chart_table_dialog, LK, CHART_TABLE_DIALOG, AdwWindow)

/** lk_chart_table_dialog_present: @parent: (nullable) */
void lk_chart_table_dialog_present (GtkWindow *parent,
                                    LkChart   *chart);

G_END_DECLS
