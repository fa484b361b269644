#pragma once

#include <gio/gio.h>

#include "model/lk-proposed-visit.h"

G_BEGIN_DECLS

/** lk_proposed_visit_new: with an id of its own. */
LkProposedVisit *lk_proposed_visit_new         (LkPerson        *visitor,
                                                LkPerson        *visited,
                                                LkDay            day,
                                                guint            hour);
/** lk_proposed_visit_new_planned: one that stands on Planning as @id. */
LkProposedVisit *lk_proposed_visit_new_planned (const char      *id,
                                                LkPerson        *visitor,
                                                LkPerson        *visited,
                                                LkDay            day,
                                                guint            hour);
void             lk_proposed_visit_set_fixed   (LkProposedVisit *self,
                                                gboolean         fixed);
void             lk_proposed_visit_set_visited (LkProposedVisit *self,
                                                LkPerson        *visited);
void             lk_proposed_visit_set_moment  (LkProposedVisit *self,
                                                LkDay            day,
                                                guint            hour);
void             lk_proposed_visit_set_trouble (LkProposedVisit *self,
                                                const char      *trouble);
/** lk_proposed_visit_compare: a GCompareDataFunc: by day, hour and the visitor's name. */
int              lk_proposed_visit_compare     (gconstpointer    a,
                                                gconstpointer    b,
                                                gpointer         user_data);

/** A list of them, in that order. lk_proposed_visits_peek: (transfer none); lk_proposed_visits_drop: FALSE where it is not. */
LkProposedVisit *lk_proposed_visits_peek       (GListStore      *list,
                                                guint            position);
guint            lk_proposed_visits_count      (GListStore      *list);
void             lk_proposed_visits_put        (GListStore      *list,
                                                LkProposedVisit *visit);
gboolean         lk_proposed_visits_drop       (GListStore      *list,
                                                LkProposedVisit *visit);

G_END_DECLS
