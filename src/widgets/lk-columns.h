#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkColumns: two widgets side by side, or one below the other where there is little room; while the second is not visible, the first alone. */
#define LK_TYPE_COLUMNS (lk_columns_get_type ())
G_DECLARE_FINAL_TYPE (LkColumns, lk_columns, LK, COLUMNS, GtkWidget)

/** lk_columns_new: @gap: between them, in pixels; @least: the width that each must have to stand side by side, in pixels at usual text,
 *  and then both are as wide; 0 for what each would like, and then neither gets more. */
GtkWidget *lk_columns_new (GtkWidget *first,
                           GtkWidget *second,
                           int        gap,
                           int        least);
/** lk_columns_new_with_rest: the second has what it would like and the first the rest, which must be at least @least, in pixels at usual text. */
GtkWidget *lk_columns_new_with_rest (GtkWidget *first,
                                     GtkWidget *second,
                                     int        gap,
                                     int        least);

G_END_DECLS
