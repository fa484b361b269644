#include "pairing/lk-assignment.h"
#include "pairing/lk-pairing-private.h"

/* So many ways to choose between equal pairs, where the numbers leave room for that. */
#define N_CHOICES      1024
#define LONGEST_AGO    730
#define MOST_FOR_SEEDS 1000

guint
lk_pairing_get_recency (int n_days)
{
  return n_days < 0 ? 0 : (guint) (LONGEST_AGO + 1 - MIN (n_days, LONGEST_AGO));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 ((*(LkPairingPerson * const *) a)->id, (*(LkPairingPerson * const *) b)->id);
}

/* A number without any pattern in it; the finalizer of G. L. Steele, D. Lea & C. Flood's SplitMix64 (OOPSLA 2014). */
static guint
mix (guint seed,
     guint visitor,
     guint visited)
{
  guint64 z = ((guint64) seed << 40) + ((guint64) visitor << 20) + visited + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return (guint) (z ^ (z >> 31));
}

static gboolean
is_on_one_team (LkPairingPerson *a,
                LkPairingPerson *b)
{
  for (guint i = 0; i < a->teams->len; i++)
    if (g_ptr_array_find (b->teams, g_ptr_array_index (a->teams, i), NULL))
      return TRUE;

  return FALSE;
}

static guint
find_recency (const LkPairingProblem *self,
              const guint            *places,
              guint                   visitor,
              guint                   visited)
{
  LkDay met = lk_pairing_school_get_last_met (self->school, places[visitor], places[visited]);

  if (met == LK_DAY_NONE || self->school->n_days == 0)
    return 0;

  return lk_pairing_get_recency (MAX (self->school->days[0] - met, 0));
}

static void
find_costs (LkPairingProblem *self,
            const guint      *places,
            guint             seed)
{
  guint n = self->n_people, n_choices = n <= MOST_FOR_SEEDS ? N_CHOICES : 1;

  self->unit = (gint64) n_choices * MAX (n, 1);
  self->cost_across = self->unit * ((LONGEST_AGO + 1) * (gint64) n + 1);
  self->cost_left_out = self->cost_across * (n + 1);
  self->costs = g_new (gint64, (gsize) n * n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        gint64 *cost = &self->costs[(gsize) i * n + j];

        if (i == j || lk_pairing_school_is_forbidden (self->school, places[i], places[j]))
          {
            *cost = LK_ASSIGNMENT_NEVER;
            continue;
          }
        *cost = find_recency (self, places, i, j) * self->unit + mix (seed, i, j) % n_choices;
        if (self->school->prefer_team && !is_on_one_team (self->people[i], self->people[j]))
          *cost += self->cost_across;
      }
}

/* The person by id, of whom @places has the place in the school. */
static int
find_person (const LkPairingProblem *self,
             const char             *id)
{
  int place = lk_pairing_school_find (self->school, id);

  for (guint i = 0; place >= 0 && i < self->n_people; i++)
    if (self->people[i] == g_ptr_array_index (self->school->people, place))
      return (int) i;

  return -1;
}

static void
take_planned (LkPairingProblem *self)
{
  g_autofree guint *counts = g_new0 (guint, self->n_people * LK_PAIRING_MAX_DAYS + 1);

  for (guint i = 0; i < self->school->planned->len; i++)
    {
      const LkPairingVisit *visit = g_ptr_array_index (self->school->planned, i);
      int both[] = { find_person (self, visit->visitor), find_person (self, visit->visited) };
      int day = lk_pairing_school_find_day (self->school, visit->day);

      if (both[0] >= 0)
        self->makes[both[0]] = FALSE;
      if (both[1] >= 0)
        self->receives[both[1]] = FALSE;
      if (day < 0)
        continue;

      self->planned_on[day]++;
      for (guint k = 0; k < G_N_ELEMENTS (both); k++)
        if (both[k] >= 0)
          {
            guint16 taken = visit->hour == LK_PAIRING_NO_HOUR ? 0 : (guint16) (1u << visit->hour);

            if (++counts[both[k] * LK_PAIRING_MAX_DAYS + day] >= self->school->most_in_a_day)
              taken = G_MAXUINT16;
            self->watch[both[k]].hours[day] &= (guint16) ~taken;
            self->teach[both[k]].hours[day] &= (guint16) ~taken;
          }
    }

  for (guint i = 0; i < self->n_people; i++)
    for (guint day = 0; day < LK_PAIRING_MAX_DAYS; day++)
      self->is_tight[i][day] = counts[i * LK_PAIRING_MAX_DAYS + day] + 1 >= self->school->most_in_a_day;
}

LkPairingProblem *
lk_pairing_problem_new (LkPairingSchool *school,
                        guint            seed)
{
  LkPairingProblem *self = g_new0 (LkPairingProblem, 1);
  guint n = school->people->len;
  g_autofree guint *places = g_new (guint, n);

  self->school = lk_pairing_school_ref (school);
  self->n_people = n;
  self->people = g_memdup2 (school->people->pdata, n * sizeof (gpointer));
  if (n > 0)
    qsort (self->people, n, sizeof (gpointer), compare_ids);
  self->watch = g_new (LkMoments, n);
  self->teach = g_new (LkMoments, n);
  self->makes = g_new (gboolean, n);
  self->receives = g_new (gboolean, n);
  self->is_tight = g_malloc (n * sizeof *self->is_tight);
  for (guint i = 0; i < n; i++)
    {
      places[i] = (guint) lk_pairing_school_find (school, self->people[i]->id);
      self->watch[i] = lk_pairing_person_find_free (school, self->people[i]);
      self->teach[i] = lk_pairing_person_find_lessons (school, self->people[i]);
      self->makes[i] = self->receives[i] = TRUE;
    }
  take_planned (self);
  find_costs (self, places, seed);

  return self;
}

void
lk_pairing_problem_free (LkPairingProblem *self)
{
  lk_pairing_school_unref (self->school);
  g_free (self->people);
  g_free (self->watch);
  g_free (self->teach);
  g_free (self->makes);
  g_free (self->receives);
  g_free (self->is_tight);
  g_free (self->costs);
  g_free (self);
}

gint64
lk_pairing_problem_get_cost (const LkPairingProblem *self,
                             guint                   visitor,
                             guint                   visited)
{
  return self->costs[(gsize) visitor * self->n_people + visited];
}

LkMoments
lk_pairing_problem_find_options (const LkPairingProblem *self,
                                 guint                   visitor,
                                 guint                   visited,
                                 const LkMoments        *watch,
                                 const LkMoments        *teach)
{
  LkMoments options = lk_moments_intersect (watch, teach);

  if (!lk_pairing_person_knows_hours (self->people[visitor]) && !lk_pairing_person_knows_hours (self->people[visited]))
    lk_moments_keep_days (&options);

  return options;
}

gboolean
lk_pairing_problem_is_possible (const LkPairingProblem *self,
                                guint                   visitor,
                                guint                   visited)
{
  LkMoments options;

  if (!self->makes[visitor] || !self->receives[visited] ||
      lk_pairing_problem_get_cost (self, visitor, visited) == LK_ASSIGNMENT_NEVER)
    return FALSE;
  options = lk_pairing_problem_find_options (self, visitor, visited, &self->watch[visitor], &self->teach[visited]);

  return !lk_moments_is_empty (&options);
}

LkMoments
lk_pairing_problem_find_clash (const LkPairingProblem *self,
                               guint                   person,
                               LkMoment                moment)
{
  LkMoments clash = { { 0 } };

  if (moment.day < 0)
    return clash;
  if (self->is_tight[person][moment.day])
    clash.hours[moment.day] = G_MAXUINT16;
  else if (moment.hour != LK_PAIRING_NO_HOUR)
    clash = lk_moments_of (moment);

  return clash;
}

LkMoments
lk_pairing_problem_find_beside (const LkPairingProblem *self,
                                guint                   person,
                                const LkMoments        *others,
                                const LkMoments        *moments)
{
  LkMoments beside = { { 0 } };

  for (LkMoment other = { 0, 0 }; lk_moments_next (others, &other); other.hour++)
    {
      LkMoments clash = lk_pairing_problem_find_clash (self, person, other);
      LkMoments rest = lk_moments_subtract (moments, &clash);

      for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
        beside.hours[i] |= rest.hours[i];
      rest = lk_moments_subtract (moments, &beside);
      if (lk_moments_is_empty (&rest))
        break;
    }

  return beside;
}

GPtrArray *
lk_pairing_school_list_moments (LkPairingSchool *self,
                                const char      *visitor,
                                const char      *visited)
{
  GPtrArray *visits = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_pairing_visit_free);
  g_autoptr (LkPairingProblem) problem = NULL;
  LkMoments moments;
  int one, other;

  g_return_val_if_fail (self != NULL, visits);

  problem = lk_pairing_problem_new (self, 0);
  one = find_person (problem, visitor);
  other = find_person (problem, visited);
  if (one < 0 || other < 0 || one == other)
    return visits;

  moments = lk_pairing_problem_find_options (problem, (guint) one, (guint) other, &problem->watch[one], &problem->teach[other]);
  for (LkMoment moment = { 0, 0 }; lk_moments_next (&moments, &moment); moment.hour++)
    g_ptr_array_add (visits, lk_pairing_visit_new (visitor, visited, self->days[moment.day], moment.hour));

  return visits;
}
