#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkRoom:
 *
 * A room of the window: a header bar with Back, and pages one over the other.
 *
 * Actions: `room.back`.
 * Signals: `closed ()`: back from the first page.
 */
#define LK_TYPE_ROOM (lk_room_get_type ())
G_DECLARE_FINAL_TYPE (LkRoom, lk_room, LK, ROOM, GtkWidget)

GtkWidget *lk_room_new     (void);
/** lk_room_add_undo: puts Redo and Undo at the end of the header bar, named as @redo and @undo are: buttons of the window. */
void       lk_room_add_undo (LkRoom    *self,
                             GtkWidget *undo,
                             GtkWidget *redo);
/** lk_room_push: shows @page over what is shown; @title: of the header bar */
void       lk_room_push    (LkRoom *self,
                                   const char   *title,
                                   GtkWidget    *page);
/** lk_room_pop: takes the page on top away; FALSE when it is the first. */
gboolean   lk_room_pop     (LkRoom *self);
/** lk_room_get_top: (transfer none) (nullable) */
GtkWidget *lk_room_get_top (LkRoom *self);
/** lk_room_add_button: at the end of the header bar, before those that are there. */
void       lk_room_add_button (LkRoom    *self,
                               GtkWidget *button);

G_END_DECLS
