#pragma once

#include "model/lk-school.h"
#include "pairing/lk-pairing-check.h"
#include "pairing/lk-pairing-plan.h"

G_BEGIN_DECLS

/**
 * lk_pairing_gaps_dup_words:
 * @gaps: (element-type LkPairingGap): of a plan
 *
 * Returns: (transfer full): why those who are left out are, a sentence for each reason, with the names
 */
GStrv  lk_pairing_gaps_dup_words     (LkSchool                *school,
                                      GPtrArray               *gaps);
/**
 * lk_pairing_conflict_dup_words:
 * @visits: (element-type LkPairingVisit): what was checked
 *
 * Returns: (transfer full): what is the matter with the visit, in a sentence
 */
char  *lk_pairing_conflict_dup_words (LkSchool                *school,
                                      GPtrArray               *visits,
                                      const LkPairingConflict *conflict);

G_END_DECLS
