#include "pairing/lk-pairing-private.h"

struct _LkPairingPlan
{
  GPtrArray      *visits;
  GPtrArray      *gaps;
  LkPairingProof  proof;
  LkPairingScore  score;
};

G_DEFINE_BOXED_TYPE (LkPairingPlan, lk_pairing_plan, lk_pairing_plan_ref, lk_pairing_plan_unref)

static int
compare_visits (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const LkPairingVisit *one = *(LkPairingVisit * const *) a, *other = *(LkPairingVisit * const *) b;
  LkPairingSchool *school = data;
  LkPairingPerson *people[2];
  int order;

  if (one->day != other->day)
    return one->day - other->day;
  if (one->hour != other->hour)
    return (int) one->hour - (int) other->hour;
  people[0] = g_ptr_array_index (school->people, lk_pairing_school_find (school, one->visitor));
  people[1] = g_ptr_array_index (school->people, lk_pairing_school_find (school, other->visitor));
  order = g_utf8_collate (people[0]->name, people[1]->name);

  return order != 0 ? order : g_strcmp0 (one->visitor, other->visitor);
}

static void
add_visits (LkPairingPlan    *self,
            LkPairingProblem *problem,
            LkPairs          *pairs)
{
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_pairing_visit_free);
  for (guint i = 0; i < problem->n_people; i++)
    if (pairs->visits[i] >= 0)
      g_ptr_array_add (self->visits, lk_pairing_visit_new (problem->people[i]->id, problem->people[pairs->visits[i]]->id,
                                                           problem->school->days[pairs->when[i].day], pairs->when[i].hour));
  g_ptr_array_sort_with_data (self->visits, compare_visits, problem->school);
}

static LkPairingScore
find_score (LkPairingProblem *problem,
            LkPairs          *pairs)
{
  LkPairingScore score = { .n_visits = pairs->n_visits };
  guint loads[LK_PAIRING_MAX_DAYS];

  for (guint day = 0; day < problem->school->n_days; day++)
    loads[day] = problem->planned_on[day];
  for (guint i = 0; i < problem->n_people; i++)
    if (pairs->visits[i] >= 0)
      {
        gint64 cost = lk_pairing_problem_get_cost (problem, i, (guint) pairs->visits[i]);

        score.n_across_teams += (guint) (cost / problem->cost_across);
        score.recency += cost % problem->cost_across / problem->unit;
        loads[pairs->when[i].day]++;
      }
  for (guint day = 0; day < problem->school->n_days; day++)
    score.evenness += loads[day] * loads[day];

  return score;
}

LkPairingPlan *
lk_pairing_plan_make (LkPairingSchool  *school,
                      guint             seed,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_autoptr (LkPairingProblem) problem = NULL;
  g_autoptr (LkPairs) pairs = NULL;
  LkPairingPlan *self;
  LkPairingProof proof = LK_PAIRING_UNPROVEN;

  g_return_val_if_fail (school != NULL, NULL);

  problem = lk_pairing_problem_new (school, seed);
  pairs = lk_pairing_search (problem, &proof, cancellable);
  if (pairs == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Stopped");
      return NULL;
    }
  lk_pairing_spread (problem, pairs);

  self = g_atomic_rc_box_new0 (LkPairingPlan);
  self->proof = proof;
  self->score = find_score (problem, pairs);
  self->gaps = lk_pairing_find_gaps (problem, pairs, proof);
  add_visits (self, problem, pairs);

  return self;
}

LkPairingPlan *
lk_pairing_plan_ref (LkPairingPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_plan (LkPairingPlan *self)
{
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->gaps);
}

void
lk_pairing_plan_unref (LkPairingPlan *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_plan);
}

GPtrArray *
lk_pairing_plan_get_visits (LkPairingPlan *self)
{
  return self->visits;
}

GPtrArray *
lk_pairing_plan_get_gaps (LkPairingPlan *self)
{
  return self->gaps;
}

LkPairingProof
lk_pairing_plan_get_proof (LkPairingPlan *self)
{
  return self->proof;
}

LkPairingScore
lk_pairing_plan_get_score (LkPairingPlan *self)
{
  return self->score;
}

gboolean
lk_pairing_plan_is_complete (LkPairingPlan *self)
{
  return self->gaps->len == 0;
}
