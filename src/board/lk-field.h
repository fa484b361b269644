#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_field_new: a field of the board: a heading with @content below it, scrolling when @scrolls; @add: (nullable): a button
 *  at the heading's end. */
GtkWidget *lk_field_new (const char *title,
                         GtkWidget  *add,
                         GtkWidget  *content,
                         gboolean    scrolls);

/** lk_field_new_empty: what an empty field says: what belongs there. */
GtkWidget *lk_field_new_empty (const char *words);

G_END_DECLS
