#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkVisitHistory:
 *
 * A person's own visits, with a search as one types: all of them with their focus questions, the tops and tips that were given, the
 * agreements and what came of them, and the scores of the viewing guides over time. Ctrl+F goes to the search.
 *
 * Signals: `open (LkVisit)`: it is to be opened.
 */
#define LK_TYPE_VISIT_HISTORY (lk_visit_history_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitHistory, lk_visit_history, LK, VISIT_HISTORY, GtkWidget)

GtkWidget *lk_visit_history_new    (LkPrivate      *own,
                                    LkGuides       *guides);
/** lk_visit_history_search: shows what @text finds, as if it were typed. */
void       lk_visit_history_search (LkVisitHistory *self,
                                    const char     *text);

G_END_DECLS
