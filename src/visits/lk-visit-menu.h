#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkVisitMenu: what can be done with a visit as a whole: export it (PDF, JSON), release its scores to the team's picture or withdraw
 * them, and erase it; as the actions `visit.export-pdf`, `visit.export-json`, `visit.release`, `visit.withdraw` and `visit.erase`.
 *
 * Signals: `erased ()`: the visit is gone; a toast offers to put it back until locking.
 */
#define LK_TYPE_VISIT_MENU (lk_visit_menu_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitMenu, lk_visit_menu, LK, VISIT_MENU, GtkWidget)

GtkWidget *lk_visit_menu_new (LkPrivate *own,
                              LkGuides  *guides,
                              LkVisit   *visit);

G_END_DECLS
