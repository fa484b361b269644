#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkVisitBar: the head of each page of a visit: who and when, whether all is saved, who can read it, what can be done with it, and the
 * way on.
 *
 * Signals: `on ()`: the button that leads on; `erased ()`.
 */
#define LK_TYPE_VISIT_BAR (lk_visit_bar_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitBar, lk_visit_bar, LK, VISIT_BAR, GtkWidget)

/** lk_visit_bar_new: @on: the label of the button that leads on, with its mnemonic */
GtkWidget *lk_visit_bar_new (LkPrivate  *own,
                             LkGuides   *guides,
                             LkVisit    *visit,
                             const char *on);
/** lk_visit_bar_set_leads_on: whether there is a way on. */
void       lk_visit_bar_set_leads_on (LkVisitBar *self,
                                      gboolean    leads_on);

G_END_DECLS
