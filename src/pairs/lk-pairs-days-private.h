#pragma once

#include "pairs/lk-pairs-days.h"

G_BEGIN_DECLS

struct _LkPairsDays
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkWidget     *scroller;
  GtkWidget     *gaps;        /* GtkBox: who is left out */
  GtkWidget     *days;        /* GtkBox of a GtkBox for each day */
  GtkWidget     *tray;        /* GtkBox of those that were taken out */
  GtkWidget     *tray_words;
  GtkWidget     *tray_cards;  /* GtkFlowBox */
  GtkWidget     *tray_scroller;
  GtkWidget     *menu;        /* of the card that was chosen last */
  GHashTable    *cards;       /* LkProposedVisit → its LkPairsCard */
  GPtrArray     *slots;       /* LkPairsSlot, in the order of the screen; borrowed */

  LkPairingDesk *desk;
  double         pointer_y;   /* of a drag over the scroller */
  guint          scroll_tick;
  gpointer       revealed;    /* the visit that is to come into view; only compared */
  guint          reveal_source;
};

/** Installs `pairs.*`: what can be done with a card. */
void lk_pairs_days_install_actions (GtkWidgetClass  *widget_class);
/** Gives the card of @visit the focus. */
void lk_pairs_days_focus           (LkPairsDays     *self,
                                    LkProposedVisit *visit);

G_END_DECLS
