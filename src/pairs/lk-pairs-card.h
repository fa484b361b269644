#pragma once

#include <gtk/gtk.h>

#include "model/lk-proposed-visit.h"

G_BEGIN_DECLS

/** LkPairsCard: a proposed visit: who visits whom, and what is the matter with it. It is dragged, takes another visit that is
 *  dropped on it, and asks for the `pairs.*` actions of what it stands in. */
#define LK_TYPE_PAIRS_CARD (lk_pairs_card_get_type ())
G_DECLARE_FINAL_TYPE (LkPairsCard, lk_pairs_card, LK, PAIRS_CARD, GtkFlowBoxChild)

GtkWidget       *lk_pairs_card_new       (LkProposedVisit *visit);
LkProposedVisit *lk_pairs_card_get_visit (LkPairsCard     *self);

G_END_DECLS
