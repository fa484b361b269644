#pragma once

#include <gtk/gtk.h>

#include "model/lk-year.h"

G_BEGIN_DECLS

/**
 * LkYearColumn: a period of the year board: its days, its themes with a place to add one, its goals, and the holiday that ends it.
 * What is dropped on it goes to its period.
 *
 * It expects these actions above it: `year.move` (si: id, index of the period), `year.add-theme` (si: title, index).
 */
#define LK_TYPE_YEAR_COLUMN (lk_year_column_get_type ())
G_DECLARE_FINAL_TYPE (LkYearColumn, lk_year_column, LK, YEAR_COLUMN, GtkWidget)

GtkWidget *lk_year_column_new  (guint           index);
/** lk_year_column_show: the period at its index, with @themes and @goals, (element-type LkYearCard) those of the period. */
void       lk_year_column_show (LkYearColumn   *self,
                                LkYear         *year,
                                LkHolidays     *holidays,
                                GPtrArray      *themes,
                                GPtrArray      *goals);
/** lk_year_column_close_entry: the theme that was typed in it has been added. */
void       lk_year_column_close_entry (LkYearColumn *self);
/** lk_year_cards_put: brings @cards (element-type LkYearCard) into @box, from wherever they are, in their order; one that has the focus
 *  keeps it. */
void       lk_year_cards_put   (GtkBox         *box,
                                GPtrArray      *cards);

G_END_DECLS
