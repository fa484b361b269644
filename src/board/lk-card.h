#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/**
 * LkCard:
 *
 * An action as a card: what, who, when, how long it has stood. Follows its action's properties.
 */
#define LK_TYPE_CARD (lk_card_get_type ())
G_DECLARE_FINAL_TYPE (LkCard, lk_card, LK, CARD, GtkWidget)

GtkWidget *lk_card_new        (LkBoardContext *context);
LkAction  *lk_card_get_action (LkCard         *self);
/** lk_card_set_action: @action: (nullable): NULL while the card waits to be used again */
void       lk_card_set_action (LkCard         *self,
                               LkAction       *action);
/** lk_card_set_place: its place in its list, counted from 1, told to a screen reader. */
void       lk_card_set_place  (LkCard         *self,
                               guint           place,
                               guint           n);
/** lk_card_set_lifted: whether it is being dragged. */
void       lk_card_set_lifted (LkCard         *self,
                               gboolean        lifted);

G_END_DECLS
