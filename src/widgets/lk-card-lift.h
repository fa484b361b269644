#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lk_card_lift_add:
 * @type: that of what is dragged, as targets ask for it
 * @record: what @card stands for: borrowed; it must live as long as @card
 *
 * Lets pointer and finger drag @card. Its picture follows the pointer from where it was taken, and it has the class `lifted`
 * meanwhile.
 *
 * Returns: (transfer none): of the pointer, for who wants to know when a drag begins and ends
 */
GtkDragSource *lk_card_lift_add          (GtkWidget  *card,
                                          GType       type,
                                          gpointer    record);
/** lk_card_lift_hang_popover: puts @popover in the place of @held (borrowed; may be NULL), a child of @owner, pointing to @card
 *  (nullable) inside @owner. */
void           lk_card_lift_hang_popover (GtkWidget  *owner,
                                          GtkWidget **held,
                                          GtkWidget  *popover,
                                          GtkWidget  *card);

G_END_DECLS
