#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkProjector:
 *
 * A team's board to be read from five metres: the whole screen, large type, high contrast, nothing to scroll, nothing private.
 * The pointer hides when it rests; what was opened closes by itself when nobody touches anything for a while.
 *
 * Properties: `board` (LkBoard, nullable), `dark` (boolean), `idle-minutes` (uint: after how many without input it goes back
 * to the board, 0 for never).
 * It expects these actions on the window: `win.present` (leaves it), `win.show-progress`, `win.toast` (s).
 */
#define LK_TYPE_PROJECTOR (lk_projector_get_type ())
G_DECLARE_FINAL_TYPE (LkProjector, lk_projector, LK, PROJECTOR, GtkWidget)

GtkWidget *lk_projector_new       (void);
void       lk_projector_set_board (LkProjector *self,
                                   LkBoard     *board);
/** lk_projector_push_page: opens @page over the board, with a title and a way back. */
void       lk_projector_push_page (LkProjector *self,
                                   const char  *title,
                                   GtkWidget   *page);
/** lk_projector_pop_page: takes what was opened last off again; what lies below it, in the end the board, is in front then. */
void       lk_projector_pop_page  (LkProjector *self);

G_END_DECLS
