#pragma once

#include "pairing/lk-pairing-school.h"

G_BEGIN_DECLS

/**
 * LkPairingConflict: what is the matter with a visit of a plan that somebody has changed by hand.
 * @LK_PAIRING_NOBODY: the visitor or the visited is not (or no more) among the people
 * @LK_PAIRING_ONESELF: somebody visits themselves
 * @LK_PAIRING_NOT_ALLOWED: the pair was forbidden
 * @LK_PAIRING_NO_SCHOOL: the day is none of those that are planned
 * @LK_PAIRING_VISITOR_OFF, @LK_PAIRING_VISITED_OFF: that person does not work on the day
 * @LK_PAIRING_VISITOR_NOT_FREE: has, as far as hours are known, no free hour then, or on that day when no hour is said
 * @LK_PAIRING_VISITED_HAS_NO_LESSON: as far as hours are known, teaches no lesson then, or on that day
 * @LK_PAIRING_NO_COMMON_HOUR: no hour is said, and on that day there is none at which one is free and the other teaches
 * @LK_PAIRING_TWICE_AT_ONCE: one of the two is in @other, or in a planned visit, at the same hour
 * @LK_PAIRING_TOO_MANY_IN_A_DAY: one of the two is in more visits on that day than may be
 * @LK_PAIRING_VISITS_TWICE, @LK_PAIRING_VISITED_TWICE: that person has another visit, in @other or planned
 */
typedef enum
{
  LK_PAIRING_NOBODY,
  LK_PAIRING_ONESELF,
  LK_PAIRING_NOT_ALLOWED,
  LK_PAIRING_NO_SCHOOL,
  LK_PAIRING_VISITOR_OFF,
  LK_PAIRING_VISITED_OFF,
  LK_PAIRING_VISITOR_NOT_FREE,
  LK_PAIRING_VISITED_HAS_NO_LESSON,
  LK_PAIRING_NO_COMMON_HOUR,
  LK_PAIRING_TWICE_AT_ONCE,
  LK_PAIRING_TOO_MANY_IN_A_DAY,
  LK_PAIRING_VISITS_TWICE,
  LK_PAIRING_VISITED_TWICE,
} LkPairingConflictKind;

/**
 * LkPairingConflict:
 * @visit: its place in what was checked
 * @other: the place of the visit that it conflicts with, -1 for a planned one, or for none
 * @person: (nullable): who it is about; one of the visit's own ids, or NULL when it is about the pair or the day
 */
typedef struct
{
  LkPairingConflictKind  kind;
  guint                  visit;
  int                    other;
  const char            *person;
} LkPairingConflict;

/**
 * lk_pairing_check:
 * @visits: (element-type LkPairingVisit): as they stand, those that are planned already not among them
 *
 * Returns: (transfer full) (element-type LkPairingConflict): by visit; empty when all can be so. Each lives no longer than
 *   @visits. Two visits that conflict are told of twice, once for each
 */
GArray *lk_pairing_check (LkPairingSchool *school,
                          GPtrArray       *visits);

G_END_DECLS
