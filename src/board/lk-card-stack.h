#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"
#include "board/lk-card.h"
#include "widgets/lk-drop-place.h"

G_BEGIN_DECLS

/**
 * LkCardStack:
 *
 * A scrollable column of cards that makes only those that are seen. Heights are measured once for a width and estimated
 * until then; the topmost card that is seen stays where it is when others above it turn out higher or lower.
 *
 * Signals: `leave (GtkDirectionType)`: an arrow key went past its edge.
 */
#define LK_TYPE_CARD_STACK (lk_card_stack_get_type ())
G_DECLARE_FINAL_TYPE (LkCardStack, lk_card_stack, LK, CARD_STACK, GtkWidget)

GtkWidget *lk_card_stack_new         (LkBoardContext *context,
                                      GListModel     *actions);
guint      lk_card_stack_get_n       (LkCardStack    *self);
/** lk_card_stack_get_action: (transfer none): the action at @position. */
LkAction  *lk_card_stack_get_action  (LkCardStack    *self,
                                      guint           position);
/** lk_card_stack_find: where @action stands, or -1. */
int        lk_card_stack_find        (LkCardStack    *self,
                                      LkAction       *action);
/** lk_card_stack_get_focus: (transfer none) (nullable): the card that has the focus. */
LkCard    *lk_card_stack_get_focus   (LkCardStack    *self);
/** lk_card_stack_pick: (transfer none) (nullable): the card at a point in the stack's own space. */
LkCard    *lk_card_stack_pick        (LkCardStack    *self,
                                      double          x,
                                      double          y);
/** lk_card_stack_focus: scrolls to the card at @position and gives it the focus. */
void       lk_card_stack_focus       (LkCardStack    *self,
                                      guint           position);
/** lk_card_stack_focus_near: focuses the seen card nearest to @y in the stack's own space. */
void       lk_card_stack_focus_near  (LkCardStack    *self,
                                      double          y);
/** lk_card_stack_place_at: before which card something dropped at @y lands. */
guint      lk_card_stack_place_at    (LkCardStack    *self,
                                      double          y);
/** lk_card_stack_open_gap: shows a gap of @height before the card at @position; -1 closes it. */
void       lk_card_stack_open_gap    (LkCardStack    *self,
                                      int             position,
                                      int             height);
/** lk_card_stack_scroll_by: scrolls by pixels. */
void       lk_card_stack_scroll_by   (LkCardStack    *self,
                                      double          pixels);

G_END_DECLS
