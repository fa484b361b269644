#include "random-school.h"

#include <stdlib.h>
#include <string.h>

static gboolean
happens (GRand *rand,
         guint  times,
         guint  of)
{
  return (guint) g_rand_int_range (rand, 0, (int) of) < times;
}

static void
fill_person (RandomSchool     *self,
             GRand            *rand,
             const RandomKind *kind,
             guint             person)
{
  gboolean is_known = happens (rand, kind->known, 10);

  self->knows_free[person] = is_known && happens (rand, 7, 10);
  self->knows_lessons[person] = is_known && (!self->knows_free[person] || happens (rand, 1, 2));
  self->team[person] = (guint) g_rand_int_range (rand, 0, 3);
  for (guint day = 0; day < self->n_days; day++)
    {
      self->works[person][day] = happens (rand, kind->works, 10);
      for (guint hour = 1; hour <= self->n_hours; hour++)
        {
          gboolean teaches = happens (rand, 6, 10);

          self->is_free[person][day][hour] = self->knows_free[person] && !teaches && happens (rand, 8, 10);
          self->is_lesson[person][day][hour] = self->knows_lessons[person] && teaches && happens (rand, 8, 10);
        }
    }
}

static void
fill_pairs (RandomSchool     *self,
            GRand            *rand,
            const RandomKind *kind)
{
  for (guint i = 0; i < self->n_people; i++)
    for (guint j = 0; j < self->n_people; j++)
      {
        self->forbidden[i][j] = happens (rand, kind->forbidden, 100);
        if (i < j)
          self->met[i][j] = self->met[j][i] = happens (rand, kind->met, 100) ? g_rand_int_range (rand, 1, 60) : -1;
      }
}

RandomSchool *
random_school_new (GRand            *rand,
                   const RandomKind *kind)
{
  RandomSchool *self = g_new0 (RandomSchool, 1);

  self->n_people = kind->n_people;
  self->n_days = kind->n_days;
  self->n_hours = kind->n_hours;
  self->most_in_a_day = kind->most_in_a_day;
  self->prefer_team = kind->prefer_team;
  for (guint i = 0; i < self->n_people; i++)
    fill_person (self, rand, kind, i);
  fill_pairs (self, rand, kind);

  for (guint i = 0; i < kind->n_planned && self->n_people > 1; i++)
    {
      guint visitor = (guint) g_rand_int_range (rand, 0, (int) self->n_people);
      guint visited = (visitor + (guint) g_rand_int_range (rand, 1, (int) self->n_people)) % self->n_people;

      self->planned[self->n_planned++] = (RandomVisit) { visitor, visited, (guint) g_rand_int_range (rand, 0, (int) self->n_days),
                                                         (guint) g_rand_int_range (rand, 0, (int) self->n_hours + 1) };
    }

  return self;
}

LkDay
random_school_get_day (guint day)
{
  return lk_day_new (2026, 9, 7) + (int) (day / 5 * 7 + day % 5);
}

static char *
make_id (guint person)
{
  return g_strdup_printf ("p%03u", person);
}

static void
add_person (const RandomSchool *self,
            LkPairingSchool    *school,
            guint               person)
{
  g_autofree char *id = make_id (person), *team = g_strdup_printf ("team-%u", self->team[person]);

  lk_pairing_school_add_person (school, id, id, NULL);
  lk_pairing_school_add_to_team (school, id, team);
  if (self->knows_free[person])
    lk_pairing_school_set_free_hours_known (school, id);
  for (guint day = 0; day < self->n_days; day++)
    {
      if (!self->works[person][day])
        lk_pairing_school_add_day_off (school, id, random_school_get_day (day));
      for (guint hour = 1; hour <= self->n_hours; hour++)
        {
          if (self->is_free[person][day][hour])
            lk_pairing_school_add_free_hour (school, id, random_school_get_day (day), hour);
          if (self->is_lesson[person][day][hour])
            lk_pairing_school_add_lesson (school, id, random_school_get_day (day), hour);
        }
    }
}

/* Of lessons known but none given there is no word in the program: it then knows nothing, as here. */
static gboolean
knows_lessons (const RandomSchool *self,
               guint               person)
{
  for (guint day = 0; day < self->n_days; day++)
    for (guint hour = 1; hour <= self->n_hours; hour++)
      if (self->is_lesson[person][day][hour])
        return TRUE;

  return FALSE;
}

LkPairingSchool *
random_school_build (const RandomSchool *self,
                     GRand              *order)
{
  LkDay days[MOST_DAYS];
  LkPairingSchool *school;
  guint start = order != NULL && self->n_people > 0 ? (guint) g_rand_int_range (order, 0, (int) self->n_people) : 0;

  for (guint day = 0; day < self->n_days; day++)
    days[day] = random_school_get_day (self->n_days - 1 - day);
  school = lk_pairing_school_new (days, self->n_days);
  lk_pairing_school_set_n_hours (school, self->n_hours);
  lk_pairing_school_set_most_in_a_day (school, self->most_in_a_day);
  lk_pairing_school_set_prefer_team (school, self->prefer_team);
  for (guint i = 0; i < self->n_people; i++)
    add_person (self, school, (i + start) % self->n_people);

  for (guint i = 0; i < self->n_people; i++)
    for (guint j = 0; j < self->n_people; j++)
      {
        g_autofree char *visitor = make_id (i), *visited = make_id (j);

        if (self->forbidden[i][j])
          lk_pairing_school_forbid (school, visitor, visited);
        if (i < j && self->met[i][j] >= 0)
          lk_pairing_school_add_past_visit (school, visitor, visited, random_school_get_day (0) - self->met[i][j]);
      }
  for (guint i = 0; i < self->n_planned; i++)
    {
      g_autofree char *visitor = make_id (self->planned[i].visitor), *visited = make_id (self->planned[i].visited);

      lk_pairing_school_add_planned_visit (school, visitor, visited, random_school_get_day (self->planned[i].day),
                                           self->planned[i].hour);
    }

  return school;
}

static gboolean
is_planned (const RandomSchool *self,
            guint               person,
            guint               day,
            guint               hour)
{
  guint n_that_day = 0;

  for (guint i = 0; i < self->n_planned; i++)
    if ((self->planned[i].visitor == person || self->planned[i].visited == person) && self->planned[i].day == day)
      {
        n_that_day++;
        if (hour > 0 && self->planned[i].hour == hour)
          return TRUE;
      }

  return n_that_day >= self->most_in_a_day;
}

gboolean
random_school_can_meet (const RandomSchool *self,
                        guint               visitor,
                        guint               visited,
                        guint               day,
                        guint               hour)
{
  gboolean visitor_is_known = self->knows_free[visitor] || knows_lessons (self, visitor);
  gboolean visited_is_known = self->knows_free[visited] || knows_lessons (self, visited);

  if (!self->works[visitor][day] || !self->works[visited][day])
    return FALSE;
  if (is_planned (self, visitor, day, hour) || is_planned (self, visited, day, hour))
    return FALSE;
  if (hour == 0 || (!visitor_is_known && !visited_is_known))
    return hour == 0 && !visitor_is_known && !visited_is_known;
  if (self->is_lesson[visitor][day][hour] || (self->knows_free[visitor] && !self->is_free[visitor][day][hour]))
    return FALSE;
  if (knows_lessons (self, visited))
    return self->is_lesson[visited][day][hour];

  return !self->is_free[visited][day][hour];
}

gboolean
random_school_is_pair (const RandomSchool *self,
                       guint               visitor,
                       guint               visited)
{
  if (visitor == visited || self->forbidden[visitor][visited])
    return FALSE;
  for (guint i = 0; i < self->n_planned; i++)
    if (self->planned[i].visitor == visitor || self->planned[i].visited == visited)
      return FALSE;
  for (guint day = 0; day < self->n_days; day++)
    for (guint hour = 0; hour <= self->n_hours; hour++)
      if (random_school_can_meet (self, visitor, visited, day, hour))
        return TRUE;

  return FALSE;
}

static gboolean
augment (guint     n,
         gboolean (*pairs)[MOST_PEOPLE],
         int      *had_by,
         gboolean *is_seen,
         guint     visitor)
{
  for (guint i = 0; i < n; i++)
    if (pairs[visitor][i] && !is_seen[i])
      {
        is_seen[i] = TRUE;
        if (had_by[i] < 0 || augment (n, pairs, had_by, is_seen, (guint) had_by[i]))
          {
            had_by[i] = (int) visitor;
            return TRUE;
          }
      }

  return FALSE;
}

guint
random_school_bound (const RandomSchool *self)
{
  g_autofree gboolean (*pairs)[MOST_PEOPLE] = g_malloc0 (sizeof (gboolean) * MOST_PEOPLE * MOST_PEOPLE);
  int had_by[MOST_PEOPLE];
  guint bound = 0;

  for (guint i = 0; i < self->n_people; i++)
    for (guint j = 0; j < self->n_people; j++)
      pairs[i][j] = random_school_is_pair (self, i, j);
  for (guint i = 0; i < self->n_people; i++)
    had_by[i] = -1;
  for (guint i = 0; i < self->n_people; i++)
    {
      gboolean is_seen[MOST_PEOPLE] = { FALSE };

      bound += augment (self->n_people, pairs, had_by, is_seen, i);
    }

  return bound;
}

static guint
find_day (LkDay day)
{
  for (guint i = 0; i < MOST_DAYS; i++)
    if (random_school_get_day (i) == day)
      return i;
  g_assert_not_reached ();
}

static void
assert_side_by_side (const RandomSchool *self,
                     GArray             *visits,
                     guint               person)
{
  guint n_makes = 0, n_receives = 0, by_day[MOST_DAYS] = { 0 }, by_hour[MOST_DAYS][MOST_HOURS + 1] = { { 0 } };

  for (guint i = 0; i < visits->len; i++)
    {
      const RandomVisit *visit = &g_array_index (visits, RandomVisit, i);

      n_makes += visit->visitor == person;
      n_receives += visit->visited == person;
      if (visit->visitor != person && visit->visited != person)
        continue;
      by_day[visit->day]++;
      if (visit->hour > 0)
        g_assert_cmpuint (++by_hour[visit->day][visit->hour], ==, 1);
    }
  g_assert_cmpuint (n_makes, <=, 1);
  g_assert_cmpuint (n_receives, <=, 1);
  for (guint i = 0; i < self->n_planned; i++)
    if (self->planned[i].visitor == person || self->planned[i].visited == person)
      if (by_day[self->planned[i].day] > 0)
        by_day[self->planned[i].day]++;
  for (guint day = 0; day < self->n_days; day++)
    g_assert_cmpuint (by_day[day], <=, self->most_in_a_day);
}

GArray *
random_school_get_visits (const RandomSchool *self,
                          LkPairingSchool    *school,
                          LkPairingPlan      *plan)
{
  GPtrArray *found = lk_pairing_plan_get_visits (plan);
  g_autoptr (GArray) conflicts = lk_pairing_check (school, found);
  GArray *visits = g_array_new (FALSE, FALSE, sizeof (RandomVisit));

  for (guint i = 0; i < found->len; i++)
    {
      const LkPairingVisit *visit = g_ptr_array_index (found, i);
      RandomVisit mine = { (guint) atoi (visit->visitor + 1), (guint) atoi (visit->visited + 1), find_day (visit->day), visit->hour };

      g_assert_true (random_school_is_pair (self, mine.visitor, mine.visited));
      g_assert_true (random_school_can_meet (self, mine.visitor, mine.visited, mine.day, mine.hour));
      g_array_append_val (visits, mine);
    }
  for (guint i = 0; i < self->n_people; i++)
    assert_side_by_side (self, visits, i);
  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpuint (lk_pairing_plan_get_score (plan).n_visits, ==, visits->len);

  return visits;
}

static gboolean
has_id (GPtrArray *ids,
        guint      person)
{
  g_autofree char *id = make_id (person);

  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* One fewer than the people, and all whom they could have. */
static void
assert_crowd (const RandomSchool *self,
              const LkPairingGap *gap)
{
  g_assert_cmpuint (gap->people->len, ==, gap->colleagues->len + 1);
  g_assert_cmpuint (gap->colleagues->len, >, 0);
  g_assert_true (has_id (gap->people, (guint) atoi (gap->person + 1)));
  for (guint i = 0; i < self->n_people; i++)
    for (guint j = 0; j < self->n_people; j++)
      if (has_id (gap->people, i))
        {
          gboolean can = gap->visits ? random_school_is_pair (self, i, j) : random_school_is_pair (self, j, i);

          g_assert_true (!can || has_id (gap->colleagues, j));
        }
}

void
random_school_assert_gaps (const RandomSchool *self,
                           LkPairingPlan      *plan)
{
  GPtrArray *gaps = lk_pairing_plan_get_gaps (plan), *visits = lk_pairing_plan_get_visits (plan);
  guint expected = 2 * (self->n_people - visits->len);
  gboolean makes[MOST_PEOPLE] = { FALSE }, receives[MOST_PEOPLE] = { FALSE };

  for (guint i = 0; i < self->n_planned; i++)
    makes[self->planned[i].visitor] = receives[self->planned[i].visited] = TRUE;
  for (guint i = 0; i < self->n_people; i++)
    expected -= (guint) (makes[i] + receives[i]);
  g_assert_cmpuint (gaps->len, ==, expected);
  g_assert_true (lk_pairing_plan_is_complete (plan) == (expected == 0));

  for (guint i = 0; i < gaps->len; i++)
    {
      const LkPairingGap *gap = g_ptr_array_index (gaps, i);

      if (gap->reason == LK_PAIRING_TOO_FEW_COLLEAGUES)
        assert_crowd (self, gap);
      else
        g_assert_cmpuint (gap->people->len + gap->colleagues->len, ==, 0);
    }
}
