#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a row that can be moved among others is taken by: a handle for pointer and finger, and keys. */

/** lk_row_handle_new: (transfer floating) */
GtkWidget *lk_row_handle_new       (void);
/** lk_row_handle_lift: lets @handle drag the whole of @row, that it is in. @type, @record: what a target is given: borrowed, must live as
 *  long as @row. It has the class `lifted` meanwhile. */
void       lk_row_handle_lift      (GtkWidget       *handle,
                                    GtkWidget       *row,
                                    GType            type,
                                    gpointer         record);
/** lk_row_handle_bind_keys: has Alt+Up and Alt+Down call @step with (i): -1 or 1. */
void       lk_row_handle_bind_keys (GtkWidgetClass  *row_class,
                                    GtkShortcutFunc  step);

G_END_DECLS
