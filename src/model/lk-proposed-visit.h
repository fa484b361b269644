#pragma once

#include "calendar/lk-day.h"
#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkProposedVisit: a visit that is proposed and not yet planned; on its way to Planning it keeps its id. Or one that stands on
 * Planning already, to be seen beside the others.
 *
 * Properties: `visited` (LkPerson), `day` (int, LkDay), `hour` (uint, 0 for none said), `trouble` (string, nullable: what is the
 * matter with it, in the user's words), `fixed` (boolean: made by hand, so that other proposals are made around it).
 */
#define LK_TYPE_PROPOSED_VISIT (lk_proposed_visit_get_type ())
G_DECLARE_FINAL_TYPE (LkProposedVisit, lk_proposed_visit, LK, PROPOSED_VISIT, GObject)

const char      *lk_proposed_visit_get_id      (LkProposedVisit *self);
LkPerson        *lk_proposed_visit_get_visitor (LkProposedVisit *self);
LkPerson        *lk_proposed_visit_get_visited (LkProposedVisit *self);
LkDay            lk_proposed_visit_get_day     (LkProposedVisit *self);
guint            lk_proposed_visit_get_hour    (LkProposedVisit *self);
/** lk_proposed_visit_get_trouble: (nullable): one sentence or more; NULL when it can be so. */
const char      *lk_proposed_visit_get_trouble (LkProposedVisit *self);
gboolean         lk_proposed_visit_get_fixed   (LkProposedVisit *self);
/** lk_proposed_visit_get_planned: whether it stands on Planning, where alone it is changed. */
gboolean         lk_proposed_visit_get_planned (LkProposedVisit *self);
/** lk_proposed_visit_dup_moment: (transfer full): "Tuesday 1 December 2026, 2nd hour". */
char            *lk_proposed_visit_dup_moment  (LkProposedVisit *self);
/** lk_proposed_visit_dup_words: (transfer full): "Anna visits Bram, Tuesday 1 December 2026, 2nd hour". */
char            *lk_proposed_visit_dup_words   (LkProposedVisit *self);

G_END_DECLS
