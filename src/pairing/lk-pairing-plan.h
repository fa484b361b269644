#pragma once

#include <gio/gio.h>

#include "pairing/lk-pairing-school.h"

G_BEGIN_DECLS

/*
 * Who visits whom: a proposal in which everybody makes one visit and receives one, as far as that can be.
 *
 * The best plan has
 *  1. the most visits, each being one person more who visits and one more who is visited;
 *  2. of these, when teams are preferred, the fewest pairs that are on no team together;
 *  3. of these, the least sum over the pairs of lk_pairing_get_recency();
 *  4. with those pairs, the least sum over the days of the square of the visits on it, planned ones counted.
 *
 * Pairs are found as an assignment problem (Kuhn 1955; Jonker & Volgenant 1987, see lk-assignment.h). Moments then are found
 * along the chains in which visits hang together, exactly. Where the two visits of one person can never collide, as when two a
 * day are allowed, none is planned, and the time tables of all are known or of none, that is the whole of it, and it is optimal.
 *
 * Otherwise pairs and moments are one problem, and a hard one: with one visit a day and two days it asks for a cover of a
 * directed graph by even cycles, which is NP-hard (B. Manthey, "On approximating restricted cycle covers", SIAM Journal on
 * Computing 38, 2008). It is searched by branch and bound (A. H. Land & A. G. Doig, Econometrica 28, 1960): where a person
 * would be in two places, one branch keeps that moment for watching, the other for being watched, and the assignment problem
 * without that conflict bounds what can still come. The search ends by itself, or after a fixed amount of work, the same on
 * every computer; when that was too little, the first part of the measure is searched for alone, which is much easier, and the
 * best pairs from there. lk_pairing_plan_get_proof() says what is proved. Of small schools that is all three parts, as trying
 * every plan confirms; of 26 and 150 people mostly, and nearly always that no plan has more visits. Left unproven are schools
 * where one visit a day is the most, most people are there on one day or two, and most pairs are forbidden; see tests/pairing.
 *
 * The last part is exact where no two visits of one person can collide, by the chains of moves of N. Harvey, R. Ladner,
 * L. Lovász & T. Tamir, "Semi-matchings for bipartite graphs and load balancing", Journal of Algorithms 59 (2006); else it
 * stops where no such chain makes the days more even.
 */

/**
 * LkPairingProof: what is sure of a plan.
 * @LK_PAIRING_UNPROVEN: a plan with more visits may exist
 * @LK_PAIRING_LARGEST: no plan has more visits; pairs that met longer ago may exist
 * @LK_PAIRING_OPTIMAL: the first three parts of the measure are at their best
 */
typedef enum
{
  LK_PAIRING_UNPROVEN,
  LK_PAIRING_LARGEST,
  LK_PAIRING_OPTIMAL,
} LkPairingProof;

/**
 * LkPairingReason: why somebody is left out of a plan, to be put in words for who made it.
 * @LK_PAIRING_NO_DAYS: there is no school on any of the days
 * @LK_PAIRING_ALONE: there is nobody else
 * @LK_PAIRING_NOT_AT_WORK: works on none of the days
 * @LK_PAIRING_NO_FREE_HOUR: has no hour to watch in, on a day of work
 * @LK_PAIRING_NO_LESSON: teaches no lesson on these days
 * @LK_PAIRING_DAYS_FULL: could, but what is planned already takes each of those moments or days
 * @LK_PAIRING_ALL_PLANNED: all those with whom it could be already have their visit planned
 * @LK_PAIRING_FORBIDDEN: may be paired with nobody who still needs a visit
 * @LK_PAIRING_NO_COMMON_MOMENT: has a moment in common with nobody who still needs a visit and with whom a pair may be
 * @LK_PAIRING_TOO_FEW_COLLEAGUES: is one of @people, for whom together there are only the fewer @colleagues
 * @LK_PAIRING_COLLIDES: there are pairs enough, but in any of them somebody would be in two places at once, or in too many
 *   visits on one day
 * @LK_PAIRING_NOT_FOUND: the same as far as was searched
 */
typedef enum
{
  LK_PAIRING_NO_DAYS,
  LK_PAIRING_ALONE,
  LK_PAIRING_NOT_AT_WORK,
  LK_PAIRING_NO_FREE_HOUR,
  LK_PAIRING_NO_LESSON,
  LK_PAIRING_DAYS_FULL,
  LK_PAIRING_ALL_PLANNED,
  LK_PAIRING_FORBIDDEN,
  LK_PAIRING_NO_COMMON_MOMENT,
  LK_PAIRING_TOO_FEW_COLLEAGUES,
  LK_PAIRING_COLLIDES,
  LK_PAIRING_NOT_FOUND,
} LkPairingReason;

/**
 * LkPairingGap: somebody who is left out.
 * @person: an id
 * @visits: TRUE for somebody who visits nobody, FALSE for who is not visited
 * @people, @colleagues: (element-type utf8): ids; empty but for LK_PAIRING_TOO_FEW_COLLEAGUES. As @visits says, @people can
 *   visit, or be visited by, only @colleagues, who are one fewer; no smaller group that @person is in lacks one (P. Hall,
 *   "On representatives of subsets", Journal of the London Mathematical Society 10, 1935)
 */
typedef struct
{
  char            *person;
  gboolean         visits;
  LkPairingReason  reason;
  GPtrArray       *people;
  GPtrArray       *colleagues;
} LkPairingGap;

/** LkPairingScore: a plan by its measure, part by part; @n_visits are those proposed, @evenness counts planned ones too. */
typedef struct
{
  guint  n_visits;
  guint  n_across_teams;
  gint64 recency;
  guint  evenness;
} LkPairingScore;

/** LkPairingPlan: immutable, counted by reference, from any thread. */
#define LK_TYPE_PAIRING_PLAN (lk_pairing_plan_get_type ())
typedef struct _LkPairingPlan LkPairingPlan;

GType            lk_pairing_plan_get_type        (void);
/**
 * lk_pairing_plan_make:
 * @seed: the same school and seed give the same plan; another seed another one, where there is another with the same first
 *   three parts of the measure
 *
 * Takes some tenths of a second for 150 people, so it is for another thread than the interface's.
 *
 * Returns: (transfer full) (nullable): NULL with G_IO_ERROR_CANCELLED when it was stopped; there is no other error
 */
LkPairingPlan   *lk_pairing_plan_make            (LkPairingSchool *school,
                                                  guint            seed,
                                                  GCancellable    *cancellable,
                                                  GError         **error);
LkPairingPlan   *lk_pairing_plan_ref             (LkPairingPlan   *self);
void             lk_pairing_plan_unref           (LkPairingPlan   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPairingPlan, lk_pairing_plan_unref)

/** lk_pairing_plan_get_visits: (element-type LkPairingVisit): by day, hour and the visitor's name; copy what is to be dragged. */
GPtrArray       *lk_pairing_plan_get_visits      (LkPairingPlan   *self);
/** lk_pairing_plan_get_gaps: (element-type LkPairingGap): by name, who does not visit before who is not visited. */
GPtrArray       *lk_pairing_plan_get_gaps        (LkPairingPlan   *self);
LkPairingProof   lk_pairing_plan_get_proof       (LkPairingPlan   *self);
LkPairingScore   lk_pairing_plan_get_score       (LkPairingPlan   *self);
/** lk_pairing_plan_is_complete: whether everybody visits and is visited, planned visits counted. So a plan of nobody is, and
 *  one without visits when all are planned. */
gboolean         lk_pairing_plan_is_complete     (LkPairingPlan   *self);

/**
 * lk_pairing_get_recency: what a pair costs that last met, whoever watched, @n_days before the first day: the fewer days, the
 * more. 0 for never (a negative number), 1 for two years and longer ago, 730 for the day before, 731 at most.
 */
guint            lk_pairing_get_recency          (int              n_days);

G_END_DECLS
