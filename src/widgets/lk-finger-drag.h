#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lk_finger_drag_add: lets a finger drag @record (borrowed; it must live as long as @widget) from @widget to any GtkDropTarget
 * that takes its type. A picture of @widget follows the finger over the nearest GtkOverlay. The targets see enter, leave and
 * drop as from a GtkDragSource, which drags for the pointer as before, but must leave a finger alone: see lk_finger_drag_is_on().
 */
void     lk_finger_drag_add   (GtkWidget     *widget,
                               gpointer       record);
/** lk_finger_drag_is_on: whether it is a finger that @source sees; its prepare gives NULL then. */
gboolean lk_finger_drag_is_on (GtkDragSource *source);

G_END_DECLS
