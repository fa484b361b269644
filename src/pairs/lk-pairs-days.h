#pragma once

#include <gtk/gtk.h>

#include "model/lk-pairing-desk.h"

G_BEGIN_DECLS

/**
 * LkPairsDays: the proposed visits day by day, an hour a row, and below them those that were taken out. By pointer, menu and
 * keys alike they are moved to another row, exchanged, taken out and put back.
 *
 * Signals: `moved (LkProposedVisit)`: somebody moved or exchanged it, or took it out
 */
#define LK_TYPE_PAIRS_DAYS (lk_pairs_days_get_type ())
G_DECLARE_FINAL_TYPE (LkPairsDays, lk_pairs_days, LK, PAIRS_DAYS, GtkWidget)

GtkWidget *lk_pairs_days_new (LkPairingDesk *desk);

G_END_DECLS
