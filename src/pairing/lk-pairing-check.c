#include "pairing/lk-pairing-check.h"

#include "pairing/lk-pairing-private.h"

typedef struct
{
  LkPairingSchool *school;
  GPtrArray       *visits;
  GArray          *conflicts;
  guint            number;      /* of the visit that is looked at */
} Check;

static void
add (Check                 *self,
     LkPairingConflictKind  kind,
     int                    other,
     const char            *person)
{
  LkPairingConflict conflict = { kind, self->number, other, person };

  g_array_append_val (self->conflicts, conflict);
}

static LkPairingPerson *
find_person (Check      *self,
             const char *id)
{
  int place = lk_pairing_school_find (self->school, id);

  return place >= 0 ? g_ptr_array_index (self->school->people, place) : NULL;
}

static gboolean
has_at (const LkMoments      *moments,
        int                   day,
        const LkPairingVisit *visit)
{
  if (visit->hour == LK_PAIRING_NO_HOUR)
    return moments->hours[day] != 0;

  return visit->hour <= LK_PAIRING_MAX_HOURS && lk_moments_contains (moments, (LkMoment) { day, visit->hour });
}

/* Whether the two are there, one free and the other teaching. */
static void
check_moment (Check                *self,
              const LkPairingVisit *visit,
              LkPairingPerson      *visitor,
              LkPairingPerson      *visited)
{
  int day = lk_pairing_school_find_day (self->school, visit->day);
  guint before = self->conflicts->len;
  LkMoments free_hours, lessons;

  if (day < 0)
    {
      add (self, LK_PAIRING_NO_SCHOOL, -1, NULL);
      return;
    }

  free_hours = lk_pairing_person_find_free (self->school, visitor);
  lessons = lk_pairing_person_find_lessons (self->school, visited);
  if (visitor->is_off[day])
    add (self, LK_PAIRING_VISITOR_OFF, -1, visit->visitor);
  else if (!has_at (&free_hours, day, visit))
    add (self, LK_PAIRING_VISITOR_NOT_FREE, -1, visit->visitor);
  if (visited->is_off[day])
    add (self, LK_PAIRING_VISITED_OFF, -1, visit->visited);
  else if (!has_at (&lessons, day, visit))
    add (self, LK_PAIRING_VISITED_HAS_NO_LESSON, -1, visit->visited);
  if (self->conflicts->len == before && (free_hours.hours[day] & lessons.hours[day]) == 0)
    add (self, LK_PAIRING_NO_COMMON_HOUR, -1, NULL);
}

static gboolean
takes_part (const LkPairingVisit *visit,
            const char           *person)
{
  return g_strcmp0 (visit->visitor, person) == 0 || g_strcmp0 (visit->visited, person) == 0;
}

/* What one of the two has besides, in @other: a visit of the plan, or, with -1, one that was planned. Counts that day's. */
static void
check_beside (Check                *self,
              const LkPairingVisit *visit,
              const char           *person,
              const LkPairingVisit *beside,
              int                   other,
              guint                *n_that_day)
{
  if (person == visit->visitor && g_strcmp0 (beside->visitor, person) == 0)
    add (self, LK_PAIRING_VISITS_TWICE, other, person);
  if (person == visit->visited && g_strcmp0 (beside->visited, person) == 0)
    add (self, LK_PAIRING_VISITED_TWICE, other, person);
  if (!takes_part (beside, person) || beside->day != visit->day)
    return;

  (*n_that_day)++;
  if (visit->hour != LK_PAIRING_NO_HOUR && beside->hour == visit->hour)
    add (self, LK_PAIRING_TWICE_AT_ONCE, other, person);
}

static void
check_person (Check                *self,
              const LkPairingVisit *visit,
              const char           *person)
{
  guint n_that_day = 1;

  for (guint i = 0; i < self->visits->len; i++)
    if (i != self->number)
      check_beside (self, visit, person, g_ptr_array_index (self->visits, i), (int) i, &n_that_day);
  for (guint i = 0; i < self->school->planned->len; i++)
    check_beside (self, visit, person, g_ptr_array_index (self->school->planned, i), -1, &n_that_day);
  if (n_that_day > self->school->most_in_a_day)
    add (self, LK_PAIRING_TOO_MANY_IN_A_DAY, -1, person);
}

static void
check_visit (Check                *self,
             const LkPairingVisit *visit)
{
  LkPairingPerson *visitor = find_person (self, visit->visitor), *visited = find_person (self, visit->visited);

  if (visitor == NULL)
    add (self, LK_PAIRING_NOBODY, -1, visit->visitor);
  if (visited == NULL)
    add (self, LK_PAIRING_NOBODY, -1, visit->visited);
  if (visitor == NULL || visited == NULL)
    return;
  if (visitor == visited)
    {
      add (self, LK_PAIRING_ONESELF, -1, visit->visitor);
      return;
    }

  if (lk_pairing_school_is_forbidden (self->school, (guint) lk_pairing_school_find (self->school, visit->visitor),
                                      (guint) lk_pairing_school_find (self->school, visit->visited)))
    add (self, LK_PAIRING_NOT_ALLOWED, -1, NULL);
  check_moment (self, visit, visitor, visited);
  check_person (self, visit, visit->visitor);
  check_person (self, visit, visit->visited);
}

GArray *
lk_pairing_check (LkPairingSchool *school,
                  GPtrArray       *visits)
{
  Check check = { .school = school, .visits = visits };

  check.conflicts = g_array_new (FALSE, FALSE, sizeof (LkPairingConflict));
  g_return_val_if_fail (school != NULL && visits != NULL, check.conflicts);

  for (check.number = 0; check.number < visits->len; check.number++)
    check_visit (&check, g_ptr_array_index (visits, check.number));

  return check.conflicts;
}
