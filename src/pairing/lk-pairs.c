#include "pairing/lk-pairing-private.h"

LkPairs *
lk_pairs_new (const LkPairingProblem *problem)
{
  LkPairs *self = g_new0 (LkPairs, 1);

  self->visits = g_new (int, problem->n_people);
  self->visited_by = g_new (int, problem->n_people);
  self->when = g_new (LkMoment, problem->n_people);
  for (guint i = 0; i < problem->n_people; i++)
    {
      self->visits[i] = self->visited_by[i] = -1;
      self->when[i] = (LkMoment) { -1, 0 };
    }

  return self;
}

void
lk_pairs_free (LkPairs *self)
{
  g_free (self->visits);
  g_free (self->visited_by);
  g_free (self->when);
  g_free (self);
}

void
lk_pairs_set (LkPairs *self,
              guint    visitor,
              int      visited,
              LkMoment when)
{
  if (self->visits[visitor] >= 0)
    self->visited_by[self->visits[visitor]] = -1;
  self->visits[visitor] = visited;
  self->when[visitor] = when;
  if (visited >= 0)
    self->visited_by[visited] = (int) visitor;
}

void
lk_pairs_sum_up (LkPairs                *self,
                 const LkPairingProblem *problem)
{
  self->cost = 0;
  self->n_visits = 0;
  for (guint i = 0; i < problem->n_people; i++)
    if (self->visits[i] >= 0)
      {
        self->cost += lk_pairing_problem_get_cost (problem, i, (guint) self->visits[i]);
        self->n_visits++;
      }
    else if (problem->makes[i])
      self->cost += problem->cost_left_out;
}

LkMoments
lk_pairs_find_moments (LkPairs                *self,
                       const LkPairingProblem *problem,
                       guint                   visitor,
                       guint                   visited)
{
  LkMoments moments, clash;

  moments = lk_pairing_problem_find_options (problem, visitor, visited, &problem->watch[visitor], &problem->teach[visited]);
  if (self->visited_by[visitor] >= 0)
    {
      clash = lk_pairing_problem_find_clash (problem, visitor, self->when[self->visited_by[visitor]]);
      moments = lk_moments_subtract (&moments, &clash);
    }
  clash = lk_pairing_problem_find_clash (problem, visited, self->when[visited]);

  return lk_moments_subtract (&moments, &clash);
}
