#include "pairing/lk-pairing-private.h"

/*
 * Days as the points of a graph, with an arrow where some visit could move from one to another. A path from a day to one with
 * at least two visits fewer makes the days more even when each visit on it moves one arrow on.
 * @mover: by day, the visit that moves there; @from: the day that it leaves, -1 for a day not reached
 * @is_stuck: visits that turned out to be in the way of each other
 */
typedef struct
{
  const LkPairingProblem *problem;
  LkPairs                *pairs;
  guint                   loads[LK_PAIRING_MAX_DAYS];
  int                     from[LK_PAIRING_MAX_DAYS];
  guint                   mover[LK_PAIRING_MAX_DAYS];
  gboolean               *is_stuck;
} Spread;

static LkMoment
find_on_day (Spread *self,
             guint   visitor,
             int     day)
{
  LkMoments moments = lk_pairs_find_moments (self->pairs, self->problem, visitor, (guint) self->pairs->visits[visitor]);
  LkMoment moment = { day, 0 };

  if (!lk_moments_next (&moments, &moment) || moment.day != day)
    moment.day = -1;

  return moment;
}

static void
move_visit (Spread   *self,
            guint     visitor,
            LkMoment  to)
{
  self->loads[self->pairs->when[visitor].day]--;
  self->loads[to.day]++;
  self->pairs->when[visitor] = to;
}

/* The nearest day that has two visits fewer than @start, by the least number of moves; -1 for none. */
static int
find_emptier_day (Spread *self,
                  int     start)
{
  int queue[LK_PAIRING_MAX_DAYS], head = 0, tail = 0;

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    self->from[i] = -1;
  self->from[start] = start;
  queue[tail++] = start;

  while (head < tail)
    {
      int day = queue[head++];

      if (self->loads[day] + 2 <= self->loads[start])
        return day;
      for (guint i = 0; i < self->problem->n_people; i++)
        {
          if (self->pairs->visits[i] < 0 || self->is_stuck[i] || self->pairs->when[i].day != day)
            continue;
          for (int to = 0; to < (int) self->problem->school->n_days; to++)
            if (self->from[to] < 0 && find_on_day (self, i, to).day == to)
              {
                self->from[to] = day;
                self->mover[to] = i;
                queue[tail++] = to;
              }
        }
    }

  return -1;
}

/* Moves the visits on the path to @end, the last first. One that another has got in the way of turns all back. */
static void
move_along (Spread *self,
            int     start,
            int     end)
{
  LkMoment before[LK_PAIRING_MAX_DAYS];
  guint moved[LK_PAIRING_MAX_DAYS], n_moved = 0;

  for (int day = end; day != start; day = self->from[day])
    {
      guint visitor = self->mover[day];
      LkMoment to = find_on_day (self, visitor, day);

      if (to.day < 0)
        {
          self->is_stuck[visitor] = TRUE;
          while (n_moved-- > 0)
            move_visit (self, moved[n_moved], before[n_moved]);
          return;
        }
      before[n_moved] = self->pairs->when[visitor];
      moved[n_moved++] = visitor;
      move_visit (self, visitor, to);
    }
}

void
lk_pairing_spread (const LkPairingProblem *problem,
                   LkPairs                *pairs)
{
  g_autofree gboolean *is_stuck = g_new0 (gboolean, problem->n_people);
  Spread spread = { .problem = problem, .pairs = pairs, .is_stuck = is_stuck };
  gboolean again;

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    spread.loads[i] = problem->planned_on[i];
  for (guint i = 0; i < problem->n_people; i++)
    if (pairs->visits[i] >= 0)
      spread.loads[pairs->when[i].day]++;

  do
    {
      again = FALSE;
      for (int day = 0; day < (int) problem->school->n_days; day++)
        {
          int end = find_emptier_day (&spread, day);

          if (end < 0)
            continue;
          move_along (&spread, day, end);
          again = TRUE;
        }
    }
  while (again);
}
