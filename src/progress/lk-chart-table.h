#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart.h"

G_BEGIN_DECLS

/**
 * LkChartTable:
 *
 * The figures of a chart as a list of rows: one for each place on the x axis, or more where a series has more points at
 * that place, and one for each mark. The first column says where, then comes one for each series, and, where there is a
 * mark or a note, one of words. Its items are GtkStringObject with the row in one line, made when they are asked for, so
 * that a long chart costs little.
 */
#define LK_TYPE_CHART_TABLE (lk_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (LkChartTable, lk_chart_table, LK, CHART_TABLE, GObject)

LkChartTable *lk_chart_table_new           (LkChart      *chart);
guint         lk_chart_table_get_n_columns (LkChartTable *self);
/** lk_chart_table_is_number: whether a column holds numbers. */
gboolean      lk_chart_table_is_number     (LkChartTable *self,
                                            guint         column);
/** lk_chart_table_dup_title: (transfer full): a column's title. */
char         *lk_chart_table_dup_title     (LkChartTable *self,
                                            guint         column);
/** lk_chart_table_dup_cell: (transfer full): what stands in a row and column; "" for nothing. */
char         *lk_chart_table_dup_cell      (LkChartTable *self,
                                            guint         row,
                                            guint         column);
/** lk_chart_table_dup_words: (transfer full): a row in one line. */
char         *lk_chart_table_dup_words     (LkChartTable *self,
                                            guint         row);
/**
 * lk_chart_table_dup_text: (transfer full)
 * @rows: (nullable): the rows that are wanted; NULL for all
 *
 * Returns: the titles and the rows, a line each, cells apart by tabs, as a spreadsheet takes them
 */
char         *lk_chart_table_dup_text      (LkChartTable *self,
                                            GtkBitset    *rows);

G_END_DECLS
