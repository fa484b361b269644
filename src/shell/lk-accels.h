#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_accels_add_to_application: the keys that hold wherever the focus is. */
void lk_accels_add_to_application (GtkApplication *application);
/** lk_accels_add_to_window: the keys that a text entry under the focus may want first. */
void lk_accels_add_to_window      (GtkWidget      *window);
/** lk_accels_hold_undo: on @widget the keys of undo and redo take back nothing but typing: what is done there is not among what they would take back. */
void lk_accels_hold_undo          (GtkWidget      *widget);

G_END_DECLS
