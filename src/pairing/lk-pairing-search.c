#include "pairing/lk-assignment.h"
#include "pairing/lk-pairing-private.h"

/* The same as if all had met equally long ago: then the most visits are soon found, and proved to be the most. */
static LkPairs *
run_for_size (const LkPairingProblem *problem,
              LkPairingProof         *proof,
              GCancellable           *cancellable)
{
  gsize n = (gsize) problem->n_people * problem->n_people;
  g_autofree gint64 *costs = g_memdup2 (problem->costs, n * sizeof (gint64));
  LkPairingProblem flat = *problem;
  LkPairs *pairs;

  for (gsize i = 0; i < n; i++)
    if (costs[i] < LK_ASSIGNMENT_NEVER)
      costs[i] %= problem->unit;
  flat.costs = costs;
  pairs = lk_pairing_branch (&flat, proof, cancellable);
  if (pairs != NULL)
    lk_pairs_sum_up (pairs, problem);

  return pairs;
}

/* The best pairs when all watch and are watched at moments that do not clash with when they are in @pairs. */
static LkPairs *
run_beside (const LkPairingProblem *problem,
            LkPairs                *pairs,
            GCancellable           *cancellable)
{
  guint n = problem->n_people;
  g_autofree LkMoments *watch = g_memdup2 (problem->watch, n * sizeof (LkMoments));
  g_autofree LkMoments *teach = g_memdup2 (problem->teach, n * sizeof (LkMoments));
  LkPairingProblem narrow = *problem;
  LkPairingProof proof = LK_PAIRING_UNPROVEN;

  for (guint i = 0; i < n; i++)
    {
      LkMoments clash = lk_pairing_problem_find_clash (problem, i, pairs->when[i]);

      teach[i] = lk_moments_subtract (&teach[i], &clash);
      if (pairs->visited_by[i] < 0)
        continue;
      clash = lk_pairing_problem_find_clash (problem, i, pairs->when[pairs->visited_by[i]]);
      watch[i] = lk_moments_subtract (&watch[i], &clash);
    }
  narrow.watch = watch;
  narrow.teach = teach;

  return lk_pairing_branch (&narrow, &proof, cancellable);
}

static void
keep_better (LkPairs **best,
             LkPairs  *pairs)
{
  g_autoptr (LkPairs) worse = pairs;

  if (pairs != NULL && pairs->cost < (*best)->cost)
    {
      worse = *best;
      *best = pairs;
    }
}

LkPairs *
lk_pairing_search (const LkPairingProblem *problem,
                   LkPairingProof         *proof,
                   GCancellable           *cancellable)
{
  g_autoptr (LkPairs) best = lk_pairing_branch (problem, proof, cancellable);
  LkPairingProof proof_of_size = LK_PAIRING_UNPROVEN;

  if (best != NULL && *proof == LK_PAIRING_UNPROVEN)
    {
      keep_better (&best, run_for_size (problem, &proof_of_size, cancellable));
      keep_better (&best, run_beside (problem, best, cancellable));
      if (proof_of_size != LK_PAIRING_UNPROVEN)
        *proof = LK_PAIRING_LARGEST;
    }

  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&best);
}
