#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkProjectorCard: an action in large type: its title, who does it and when it is due. Dragged by pointer or finger; a tap
 * activates `projector.open-action` (s: its id).
 */
#define LK_TYPE_PROJECTOR_CARD (lk_projector_card_get_type ())
G_DECLARE_FINAL_TYPE (LkProjectorCard, lk_projector_card, LK, PROJECTOR_CARD, GtkWidget)

GtkWidget *lk_projector_card_new        (LkBoard         *board,
                                         LkAction        *action);
LkAction  *lk_projector_card_get_action (LkProjectorCard *self);
/** lk_projector_card_dup_foot: (transfer full): who and when, as on the card: "Anne · in 2 days"; "" for neither. */
char      *lk_projector_card_dup_foot   (LkBoard         *board,
                                         LkAction        *action);

G_END_DECLS
