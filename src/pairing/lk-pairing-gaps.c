#include "pairing/lk-assignment.h"
#include "pairing/lk-pairing-private.h"

/*
 * Who is left out, and why. Both kinds of gap are seen from one side: @visits says whether from the visitors' or from the
 * visited's.
 */
typedef struct
{
  const LkPairingProblem *problem;
  LkPairs                *pairs;
  gboolean                visits;
} Side;

static gboolean
is_possible (const Side *self,
             guint       person,
             guint       colleague)
{
  return self->visits ? lk_pairing_problem_is_possible (self->problem, person, colleague)
                      : lk_pairing_problem_is_possible (self->problem, colleague, person);
}

static gboolean
is_forbidden (const Side *self,
              guint       person,
              guint       colleague)
{
  return lk_pairing_problem_get_cost (self->problem, self->visits ? person : colleague, self->visits ? colleague : person) ==
         LK_ASSIGNMENT_NEVER;
}

static gboolean
works (const Side *self,
       guint       person)
{
  for (guint i = 0; i < self->problem->school->n_days; i++)
    if (!self->problem->people[person]->is_off[i])
      return TRUE;

  return FALSE;
}

/* What lies with the person alone; FALSE when there is nothing. */
static gboolean
find_own_reason (const Side      *self,
                 guint            person,
                 LkPairingReason *reason)
{
  const LkPairingProblem *problem = self->problem;
  LkMoments moments = self->visits ? lk_pairing_person_find_free (problem->school, problem->people[person])
                                   : lk_pairing_person_find_lessons (problem->school, problem->people[person]);

  if (problem->school->n_days == 0)
    *reason = LK_PAIRING_NO_DAYS;
  else if (problem->n_people == 1)
    *reason = LK_PAIRING_ALONE;
  else if (!works (self, person))
    *reason = LK_PAIRING_NOT_AT_WORK;
  else if (lk_moments_is_empty (&moments))
    *reason = self->visits ? LK_PAIRING_NO_FREE_HOUR : LK_PAIRING_NO_LESSON;
  else if (lk_moments_is_empty (self->visits ? &problem->watch[person] : &problem->teach[person]))
    *reason = LK_PAIRING_DAYS_FULL;
  else
    return FALSE;

  return TRUE;
}

/* Why there is not one colleague for this person; FALSE when there is. */
static gboolean
find_reason_of_colleagues (const Side      *self,
                           guint            person,
                           LkPairingReason *reason)
{
  const gboolean *needs = self->visits ? self->problem->receives : self->problem->makes;

  *reason = LK_PAIRING_ALL_PLANNED;
  for (guint i = 0; i < self->problem->n_people; i++)
    {
      if (i == person || !needs[i])
        continue;
      if (is_possible (self, person, i))
        return FALSE;
      if (!is_forbidden (self, person, i))
        *reason = LK_PAIRING_NO_COMMON_MOMENT;
      else if (*reason == LK_PAIRING_ALL_PLANNED)
        *reason = LK_PAIRING_FORBIDDEN;
    }

  return TRUE;
}

static void
add_id (GPtrArray        *ids,
        const Side       *self,
        guint             person)
{
  g_ptr_array_add (ids, g_strdup (self->problem->people[person]->id));
}

/*
 * Goes from the person to all colleagues, from these to who has them, and so on. When each colleague reached is had, they are
 * one fewer than the people, and the fewest such, as whoever has one of them belongs to the people. FALSE when one is not had.
 */
static gboolean
find_crowd (const Side   *self,
            guint         person,
            LkPairingGap *gap)
{
  guint n = self->problem->n_people, head = 0, tail = 0;
  const int *had_by = self->visits ? self->pairs->visited_by : self->pairs->visits;
  g_autofree guint *people = g_new (guint, n + 1);
  g_autofree gboolean *is_reached = g_new0 (gboolean, n);

  people[tail++] = person;
  while (head < tail)
    {
      guint one = people[head++];

      for (guint i = 0; i < n; i++)
        {
          if (is_reached[i] || !is_possible (self, one, i))
            continue;
          if (had_by[i] < 0)
            return FALSE;
          is_reached[i] = TRUE;
          people[tail++] = (guint) had_by[i];
        }
    }

  for (guint i = 0; i < tail; i++)
    add_id (gap->people, self, people[i]);
  for (guint i = 0; i < n; i++)
    if (is_reached[i])
      add_id (gap->colleagues, self, i);

  return TRUE;
}

static void
free_gap (LkPairingGap *gap)
{
  g_free (gap->person);
  g_ptr_array_unref (gap->people);
  g_ptr_array_unref (gap->colleagues);
  g_free (gap);
}

static LkPairingGap *
explain (const Side     *self,
         guint           person,
         LkPairingProof  proof)
{
  LkPairingGap *gap = g_new0 (LkPairingGap, 1);

  gap->person = g_strdup (self->problem->people[person]->id);
  gap->visits = self->visits;
  gap->people = g_ptr_array_new_with_free_func (g_free);
  gap->colleagues = g_ptr_array_new_with_free_func (g_free);
  if (find_own_reason (self, person, &gap->reason) || find_reason_of_colleagues (self, person, &gap->reason))
    return gap;

  if (find_crowd (self, person, gap))
    gap->reason = LK_PAIRING_TOO_FEW_COLLEAGUES;
  else
    gap->reason = proof == LK_PAIRING_UNPROVEN ? LK_PAIRING_NOT_FOUND : LK_PAIRING_COLLIDES;

  return gap;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      people)
{
  const LkPairingPerson *one = ((LkPairingPerson **) people)[*(const guint *) a];
  const LkPairingPerson *other = ((LkPairingPerson **) people)[*(const guint *) b];
  int order = g_utf8_collate (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

GPtrArray *
lk_pairing_find_gaps (const LkPairingProblem *problem,
                      LkPairs                *pairs,
                      LkPairingProof          proof)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_gap);
  g_autofree guint *order = g_new (guint, problem->n_people);

  for (guint i = 0; i < problem->n_people; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) problem->n_people, sizeof (guint), compare_names, problem->people);

  for (guint pass = 0; pass < 2; pass++)
    {
      Side side = { problem, pairs, pass == 0 };
      const gboolean *needs = side.visits ? problem->makes : problem->receives;
      const int *has = side.visits ? pairs->visits : pairs->visited_by;

      for (guint i = 0; i < problem->n_people; i++)
        if (needs[order[i]] && has[order[i]] < 0)
          g_ptr_array_add (gaps, explain (&side, order[i], proof));
    }

  return gaps;
}
