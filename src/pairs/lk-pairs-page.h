#pragma once

#include <gtk/gtk.h>

#include "model/lk-pairing-desk.h"

G_BEGIN_DECLS

/**
 * LkPairsPage: who visits whom in the coming two weeks: whose people take part, the proposal day by day, and what becomes of it:
 * another one, a calendar file, or Planning.
 */
#define LK_TYPE_PAIRS_PAGE (lk_pairs_page_get_type ())
G_DECLARE_FINAL_TYPE (LkPairsPage, lk_pairs_page, LK, PAIRS_PAGE, GtkWidget)

GtkWidget *lk_pairs_page_new  (LkPairingDesk *desk);
/** lk_pairs_page_save: the visits to @file as a calendar, and says so. */
void       lk_pairs_page_save (LkPairsPage   *self,
                               GFile         *file);

G_END_DECLS
