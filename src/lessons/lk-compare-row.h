#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart-palette.h"

G_BEGIN_DECLS

/**
 * LkCompareRow: one thing of two versions, the older at the start and the newer beside it, or below it where it is narrow. A row of a GtkListBox, which
 * tells a screen reader what it is and what changed.
 */
#define LK_TYPE_COMPARE_ROW (lk_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (LkCompareRow, lk_compare_row, LK, COMPARE_ROW, GtkListBoxRow)

/** lk_compare_row_new: @note: (nullable): what became of it, in words: "New", "15 → 10 minutes"; a note is a change */
GtkWidget *lk_compare_row_new         (const char   *title,
                                       const char   *note,
                                       LkChartTone   tone);
/** lk_compare_row_add_text: @heading: (nullable): over both sides; a text that both have empty is left out, and what is the same is there once. */
void       lk_compare_row_add_text    (LkCompareRow *self,
                                       const char   *heading,
                                       const char   *before,
                                       const char   *after);
/** lk_compare_row_add_remark: what was written of the older version after it was taught, beside its words; "" is left out. */
void       lk_compare_row_add_remark  (LkCompareRow *self,
                                       const char   *heading,
                                       const char   *text);
/** lk_compare_row_finish: gives it its name, when all is in it. */
void       lk_compare_row_finish      (LkCompareRow *self);
gboolean   lk_compare_row_is_changed  (LkCompareRow *self);
/** lk_compare_row_is_empty: whether there is nothing in it to see. */
gboolean   lk_compare_row_is_empty    (LkCompareRow *self);

G_END_DECLS
