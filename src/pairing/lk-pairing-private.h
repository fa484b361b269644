#pragma once

#include <gio/gio.h>

#include "pairing/lk-moments.h"
#include "pairing/lk-pairing-plan.h"

G_BEGIN_DECLS

/** LkPairingPerson: @is_off: by day; @free_hours, @lessons: as they were told; @teams: interned ids */
typedef struct
{
  char      *id;
  char      *name;
  gboolean   is_off[LK_PAIRING_MAX_DAYS];
  LkMoments  free_hours;
  LkMoments  lessons;
  gboolean   knows_free_hours;
  gboolean   knows_lessons;
  GPtrArray *teams;
} LkPairingPerson;

/** LkPairingSchool: @people: in the order of adding; @numbers: id to place in it; @met, @forbidden: by lk_pairing_key() */
struct _LkPairingSchool
{
  LkDay       days[LK_PAIRING_MAX_DAYS];
  guint       n_days;
  guint       n_hours;
  guint       most_in_a_day;
  gboolean    prefer_team;
  GPtrArray  *people;
  GHashTable *numbers;
  GHashTable *met;
  GHashTable *forbidden;
  GPtrArray  *planned;
};

/** lk_pairing_school_find: the place of a person among people, -1 for nobody; find_day: of a day, -1 for no such day. */
int               lk_pairing_school_find           (LkPairingSchool *self,
                                                    const char      *id);
int               lk_pairing_school_find_day       (LkPairingSchool *self,
                                                    LkDay            day);
gboolean          lk_pairing_school_is_forbidden   (LkPairingSchool *self,
                                                    guint            visitor,
                                                    guint            visited);
/** lk_pairing_school_get_last_met: the last day on which two met, whoever watched; LK_DAY_NONE for never. */
LkDay             lk_pairing_school_get_last_met   (LkPairingSchool *self,
                                                    guint            a,
                                                    guint            b);
/** lk_pairing_person_find_free: when a person can watch, planned visits aside; find_lessons: when they can be watched. */
LkMoments         lk_pairing_person_find_free      (LkPairingSchool *school,
                                                    LkPairingPerson *person);
LkMoments         lk_pairing_person_find_lessons   (LkPairingSchool *school,
                                                    LkPairingPerson *person);
gboolean          lk_pairing_person_knows_hours    (LkPairingPerson *person);

/**
 * LkPairingProblem: the school as the search sees it, its people by id so that the order of adding plays no part.
 * @watch, @teach: when each can watch or be watched, without what planned visits take
 * @is_tight: by person and day: whether one visit more makes the day full
 * @makes, @receives: whether a person still is to visit, or be visited; both FALSE for none
 * @costs: by visitor and visited, LK_ASSIGNMENT_NEVER for what must not be; in them the measure's parts lie above each other,
 *   the lowest below @unit being the seed's choice between what is equally good
 */
typedef struct
{
  LkPairingSchool  *school;
  guint             n_people;
  LkPairingPerson **people;
  LkMoments        *watch;
  LkMoments        *teach;
  gboolean        (*is_tight)[LK_PAIRING_MAX_DAYS];
  gboolean         *makes;
  gboolean         *receives;
  gint64           *costs;
  gint64            unit;
  gint64            cost_across;
  gint64            cost_left_out;
  guint             planned_on[LK_PAIRING_MAX_DAYS];
} LkPairingProblem;

LkPairingProblem *lk_pairing_problem_new           (LkPairingSchool        *school,
                                                    guint                   seed);
void              lk_pairing_problem_free          (LkPairingProblem       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPairingProblem, lk_pairing_problem_free)
gint64            lk_pairing_problem_get_cost      (const LkPairingProblem *self,
                                                    guint                   visitor,
                                                    guint                   visited);
/** lk_pairing_problem_find_options: when a pair could meet, if one watches in @watch and the other is watched in @teach. */
LkMoments         lk_pairing_problem_find_options  (const LkPairingProblem *self,
                                                    guint                   visitor,
                                                    guint                   visited,
                                                    const LkMoments        *watch,
                                                    const LkMoments        *teach);
/** lk_pairing_problem_is_possible: whether a pair may be, and has a moment. */
gboolean          lk_pairing_problem_is_possible   (const LkPairingProblem *self,
                                                    guint                   visitor,
                                                    guint                   visited);
/** lk_pairing_problem_find_clash: what @person, who watches or is watched at @moment, cannot do beside it: that moment or,
 *  where one visit more makes the day full, that day. */
LkMoments         lk_pairing_problem_find_clash    (const LkPairingProblem *self,
                                                    guint                   person,
                                                    LkMoment                moment);
/** lk_pairing_problem_find_beside: those of @moments that @person can have beside one of @others. */
LkMoments         lk_pairing_problem_find_beside   (const LkPairingProblem *self,
                                                    guint                   person,
                                                    const LkMoments        *others,
                                                    const LkMoments        *moments);

/** LkPairs: whom each person visits and when, and the same the other way round; -1 and never for nobody. */
typedef struct
{
  int      *visits;
  int      *visited_by;
  LkMoment *when;          /* of the visit that a person makes */
  gint64    cost;          /* with those left out */
  guint     n_visits;
} LkPairs;

LkPairs          *lk_pairs_new                     (const LkPairingProblem *problem);
void              lk_pairs_free                    (LkPairs                *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPairs, lk_pairs_free)
void              lk_pairs_set                     (LkPairs                *self,
                                                    guint                   visitor,
                                                    int                     visited,
                                                    LkMoment                when);
void              lk_pairs_sum_up                  (LkPairs                *self,
                                                    const LkPairingProblem *problem);
/** lk_pairs_find_moments: when a visit can be, as the other visits of the two stand. */
LkMoments         lk_pairs_find_moments            (LkPairs                *self,
                                                    const LkPairingProblem *problem,
                                                    guint                   visitor,
                                                    guint                   visited);

/**
 * lk_pairing_find_times:
 * @pairs: visits without times; they get theirs
 * @failed: (out): a person on a chain for which there are no times, -1 when all have theirs
 *
 * Gives each visit a moment so that nobody is in two places at once. Every person makes one visit and receives one at most,
 * so that visits hang together in chains and rings, along which the moments that can still be are walked: exact, in one pass a
 * chain. A visit without which the rest of its chain can be is taken out.
 */
void              lk_pairing_find_times            (const LkPairingProblem *problem,
                                                    LkPairs                *pairs,
                                                    int                    *failed);
/** lk_pairing_spread: moves visits to other days, alone or one after the other, as long as that evens out the days. */
void              lk_pairing_spread                (const LkPairingProblem *problem,
                                                    LkPairs                *pairs);
/**
 * lk_pairing_branch: the best pairs with their times, by branch and bound within a fixed amount of work.
 * @proof: (out): of what
 *
 * Returns: (transfer full) (nullable): NULL when stopped
 */
LkPairs          *lk_pairing_branch                (const LkPairingProblem *problem,
                                                    LkPairingProof         *proof,
                                                    GCancellable           *cancellable);
/** lk_pairing_search: (transfer full) (nullable): the same; where it stays unproven that there are no more visits, they are
 *  searched for by themselves, and the best pairs from there. */
LkPairs          *lk_pairing_search                (const LkPairingProblem *problem,
                                                    LkPairingProof         *proof,
                                                    GCancellable           *cancellable);
/** lk_pairing_find_gaps: (transfer full) (element-type LkPairingGap): why those who are left out are. */
GPtrArray        *lk_pairing_find_gaps             (const LkPairingProblem *problem,
                                                    LkPairs                *pairs,
                                                    LkPairingProof          proof);

G_END_DECLS
