#pragma once

#include <gtk/gtk.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/** LkPairsSlot: a lesson hour of a day, with the cards of its visits; takes one that is dropped there. */
#define LK_TYPE_PAIRS_SLOT (lk_pairs_slot_get_type ())
G_DECLARE_FINAL_TYPE (LkPairsSlot, lk_pairs_slot, LK, PAIRS_SLOT, GtkWidget)

/** lk_pairs_slot_new: @hour: 0 for visits of which no hour is said; @named: whether it shows its hour, as beside others */
GtkWidget *lk_pairs_slot_new      (LkDay        day,
                                   guint        hour,
                                   gboolean     named);
LkDay      lk_pairs_slot_get_day  (LkPairsSlot *self);
guint      lk_pairs_slot_get_hour (LkPairsSlot *self);
/** lk_pairs_slot_get_cards: (transfer none): a GtkFlowBox that sorts its LkPairsCards by the visitor's name. */
GtkWidget *lk_pairs_slot_get_cards (LkPairsSlot *self);
/** lk_pairs_cards_new: such a GtkFlowBox. */
GtkWidget *lk_pairs_cards_new     (void);

G_END_DECLS
