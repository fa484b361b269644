#include "pairing/lk-pairing-private.h"

/*
 * Visits that hang together: visitor 0 visits visitor 1, and so on; the last one visits @last, who visits nobody or, in a
 * ring, is visitor 0. @reach: the moments at which a visit can be, when those before it are somewhere.
 */
typedef struct
{
  const LkPairingProblem *problem;
  guint                  *visitors;
  guint                   length;
  gboolean                is_ring;
  LkMoments              *options;
  LkMoments              *reach;
  LkMoment               *chosen;
  guint                  *loads;     /* visits by day */
  gboolean               *is_seen;   /* by person */
} Chain;

static void
append_visitor (Chain   *self,
                LkPairs *pairs,
                guint    visitor)
{
  const LkPairingProblem *problem = self->problem;
  guint visited = (guint) pairs->visits[visitor];

  self->is_seen[visitor] = TRUE;
  self->visitors[self->length] = visitor;
  self->options[self->length] = lk_pairing_problem_find_options (problem, visitor, visited, &problem->watch[visitor],
                                                                 &problem->teach[visited]);
  self->length++;
}

static void
collect (Chain   *self,
         LkPairs *pairs,
         guint    start)
{
  int visitor = (int) start;

  self->length = 0;
  do
    {
      append_visitor (self, pairs, (guint) visitor);
      visitor = pairs->visits[visitor];
    }
  while (pairs->visits[visitor] >= 0 && visitor != (int) start);
  self->is_ring = visitor == (int) start;
}

/* A moment on the day with the fewest visits, the first one of these. */
static LkMoment
choose (Chain           *self,
        const LkMoments *moments)
{
  LkMoment best = { -1, 0 };

  for (LkMoment moment = { 0, 0 }; lk_moments_next (moments, &moment); moment.hour++)
    if (best.day < 0 || self->loads[moment.day] < self->loads[best.day])
      best = moment;
  if (best.day >= 0)
    self->loads[best.day]++;

  return best;
}

/* From the last visit back to the first, each beside the one after it. */
static void
choose_backwards (Chain *self,
                  guint  end)
{
  for (guint k = end; k-- > 0;)
    {
      LkMoments moments = self->reach[k];

      if (k + 1 < self->length)
        {
          LkMoments clash = lk_pairing_problem_find_clash (self->problem, self->visitors[k + 1], self->chosen[k + 1]);

          moments = lk_moments_subtract (&moments, &clash);
        }
      self->chosen[k] = choose (self, &moments);
    }
}

/* Whether the ring closes when its first visit is at @first. */
static gboolean
close_ring (Chain    *self,
            LkMoment  first)
{
  guint last = self->length - 1;
  LkMoments clash = lk_pairing_problem_find_clash (self->problem, self->visitors[0], first);

  self->reach[0] = lk_moments_of (first);
  for (guint k = 1; k < self->length; k++)
    self->reach[k] = lk_pairing_problem_find_beside (self->problem, self->visitors[k], &self->reach[k - 1], &self->options[k]);
  self->reach[last] = lk_moments_subtract (&self->reach[last], &clash);
  if (lk_moments_is_empty (&self->reach[last]))
    return FALSE;

  choose_backwards (self, self->length);

  return TRUE;
}

/* Begins the ring with the visit that has the fewest moments. */
static void
turn_ring (Chain   *self,
           LkPairs *pairs)
{
  guint best = 0, fewest = G_MAXUINT;

  for (guint k = 0; k < self->length; k++)
    if (lk_moments_count (&self->options[k]) < fewest)
      {
        fewest = lk_moments_count (&self->options[k]);
        best = k;
      }

  collect (self, pairs, self->visitors[best]);
}

static gboolean
time_ring (Chain   *self,
           LkPairs *pairs)
{
  turn_ring (self, pairs);
  for (LkMoment first = { 0, 0 }; lk_moments_next (&self->options[0], &first); first.hour++)
    if (close_ring (self, first))
      return TRUE;

  return FALSE;
}

/* Where a visit cannot be, it is left out, and those after it begin anew: no other single visit left out is of more use. */
static int
time_path (Chain *self,
           guint  start)
{
  int failed = -1;

  for (guint k = start; k < self->length; k++)
    {
      if (k == start || lk_moments_is_empty (&self->reach[k - 1]))
        self->reach[k] = self->options[k];
      else
        self->reach[k] = lk_pairing_problem_find_beside (self->problem, self->visitors[k], &self->reach[k - 1],
                                                         &self->options[k]);
      if (lk_moments_is_empty (&self->reach[k]) && failed < 0)
        failed = (int) self->visitors[k];
    }
  choose_backwards (self, self->length);

  return failed;
}

static int
time_chain (Chain   *self,
            LkPairs *pairs)
{
  int failed = -1;

  if (!self->is_ring)
    failed = time_path (self, 0);
  else if (!time_ring (self, pairs))
    {
      failed = (int) self->visitors[0];
      self->reach[0] = (LkMoments) { { 0 } };
      time_path (self, 1);
    }

  for (guint k = 0; k < self->length; k++)
    lk_pairs_set (pairs, self->visitors[k], self->chosen[k].day < 0 ? -1 : pairs->visits[self->visitors[k]], self->chosen[k]);

  return failed;
}

/* First the chains that begin with somebody who is not visited; what then is left is rings. */
static int
time_all (Chain   *self,
          LkPairs *pairs)
{
  guint n = self->problem->n_people;
  g_autofree gboolean *begins = g_new (gboolean, n);
  int failed = -1;

  for (guint i = 0; i < n; i++)
    begins[i] = pairs->visits[i] >= 0 && pairs->visited_by[i] < 0;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      if (!self->is_seen[i] && pairs->visits[i] >= 0 && (begins[i] || pass > 0))
        {
          int failed_here;

          collect (self, pairs, i);
          failed_here = time_chain (self, pairs);
          if (failed < 0)
            failed = failed_here;
        }

  return failed;
}

void
lk_pairing_find_times (const LkPairingProblem *problem,
                       LkPairs                *pairs,
                       int                    *failed)
{
  guint n = problem->n_people;
  g_autofree guint *visitors = g_new (guint, n);
  g_autofree LkMoments *options = g_new (LkMoments, n);
  g_autofree LkMoments *reach = g_new (LkMoments, n);
  g_autofree LkMoment *chosen = g_new (LkMoment, n);
  g_autofree gboolean *is_seen = g_new0 (gboolean, n);
  guint loads[LK_PAIRING_MAX_DAYS];
  Chain chain = { problem, visitors, 0, FALSE, options, reach, chosen, loads, is_seen };

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    loads[i] = problem->planned_on[i];
  *failed = time_all (&chain, pairs);
}
