#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkVisitResults: the visits in which something is found, in a list; each is opened by `visits.open`. */
#define LK_TYPE_VISIT_RESULTS (lk_visit_results_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitResults, lk_visit_results, LK, VISIT_RESULTS, GtkWidget)

GtkWidget *lk_visit_results_new      (LkPrivate      *of);
void       lk_visit_results_set_text (LkVisitResults *self,
                                      const char     *text);

G_END_DECLS
