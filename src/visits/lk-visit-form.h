#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkVisitForm:
 *
 * What a visitor keeps while watching: the focus question, what was seen and its effect, pair by pair, and the viewing guide. One page
 * that does not scroll; its lists do. Where it is narrow, the list and the guide take turns. Alt+1 goes to what was seen, Alt+2 to the
 * guide.
 *
 * Signals: `talk ()`: on to the feedback conversation; `closed ()`: the visit has been erased.
 */
#define LK_TYPE_VISIT_FORM (lk_visit_form_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitForm, lk_visit_form, LK, VISIT_FORM, GtkWidget)

GtkWidget *lk_visit_form_new       (LkPrivate   *own,
                                    LkGuides    *guides,
                                    LkVisit     *visit);
/** lk_visit_form_get_visit: (transfer none) */
LkVisit   *lk_visit_form_get_visit (LkVisitForm *self);

G_END_DECLS
