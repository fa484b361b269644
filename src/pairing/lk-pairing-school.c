#include "pairing/lk-pairing-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (LkPairingVisit, lk_pairing_visit, lk_pairing_visit_copy, lk_pairing_visit_free)
G_DEFINE_BOXED_TYPE (LkPairingSchool, lk_pairing_school, lk_pairing_school_ref, lk_pairing_school_unref)

LkPairingVisit *
lk_pairing_visit_new (const char *visitor,
                      const char *visited,
                      LkDay       day,
                      guint       hour)
{
  LkPairingVisit *self = g_new (LkPairingVisit, 1);

  *self = (LkPairingVisit) { g_strdup (visitor), g_strdup (visited), day, hour };

  return self;
}

LkPairingVisit *
lk_pairing_visit_copy (const LkPairingVisit *self)
{
  return lk_pairing_visit_new (self->visitor, self->visited, self->day, self->hour);
}

void
lk_pairing_visit_free (LkPairingVisit *self)
{
  g_free (self->visitor);
  g_free (self->visited);
  g_free (self);
}

static void
free_person (LkPairingPerson *person)
{
  g_free (person->id);
  g_free (person->name);
  g_ptr_array_unref (person->teams);
  g_free (person);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const LkDay *) a - *(const LkDay *) b;
}

LkPairingSchool *
lk_pairing_school_new (const LkDay *days,
                       guint        n_days)
{
  LkPairingSchool *self = g_atomic_rc_box_new0 (LkPairingSchool);

  self->n_hours = LK_PAIRING_MAX_HOURS;
  self->most_in_a_day = 2;
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) free_person);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->met = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->forbidden = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->planned = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_pairing_visit_free);
  g_return_val_if_fail (n_days <= LK_PAIRING_MAX_DAYS, self);

  for (guint i = 0; i < n_days; i++)
    if (lk_pairing_school_find_day (self, days[i]) < 0)
      self->days[self->n_days++] = days[i];
  qsort (self->days, self->n_days, sizeof (LkDay), compare_days);

  return self;
}

LkPairingSchool *
lk_pairing_school_ref (LkPairingSchool *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_school (LkPairingSchool *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->met);
  g_hash_table_unref (self->forbidden);
  g_ptr_array_unref (self->planned);
  g_ptr_array_unref (self->people);
}

void
lk_pairing_school_unref (LkPairingSchool *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_school);
}

static void
copy_keys (GHashTable *from,
           GHashTable *to)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (to, g_memdup2 (key, sizeof (gint64)), value);
}

LkPairingSchool *
lk_pairing_school_copy (LkPairingSchool *self)
{
  LkPairingSchool *copy = lk_pairing_school_new (self->days, self->n_days);

  copy->n_hours = self->n_hours;
  copy->most_in_a_day = self->most_in_a_day;
  copy->prefer_team = self->prefer_team;
  for (guint i = 0; i < self->people->len; i++)
    {
      const LkPairingPerson *person = self->people->pdata[i];
      LkPairingPerson *twin = g_memdup2 (person, sizeof *person);

      twin->id = g_strdup (person->id);
      twin->name = g_strdup (person->name);
      twin->teams = g_ptr_array_copy (person->teams, NULL, NULL);
      g_hash_table_insert (copy->numbers, twin->id, GINT_TO_POINTER ((int) i));
      g_ptr_array_add (copy->people, twin);
    }
  copy_keys (self->met, copy->met);
  copy_keys (self->forbidden, copy->forbidden);
  for (guint i = 0; i < self->planned->len; i++)
    g_ptr_array_add (copy->planned, lk_pairing_visit_copy (self->planned->pdata[i]));
  return copy;
}

int
lk_pairing_school_find (LkPairingSchool *self,
                        const char      *id)
{
  gpointer number;

  if (id == NULL || !g_hash_table_lookup_extended (self->numbers, id, NULL, &number))
    return -1;

  return GPOINTER_TO_INT (number);
}

int
lk_pairing_school_find_day (LkPairingSchool *self,
                            LkDay            day)
{
  for (guint i = 0; i < self->n_days; i++)
    if (self->days[i] == day)
      return (int) i;

  return -1;
}

static LkPairingPerson *
get_person (LkPairingSchool *self,
            const char      *id)
{
  int number = lk_pairing_school_find (self, id);

  return number >= 0 ? g_ptr_array_index (self->people, number) : NULL;
}

void
lk_pairing_school_add_person (LkPairingSchool *self,
                              const char      *id,
                              const char      *name,
                              const char      *days_off)
{
  LkPairingPerson *person;

  g_return_if_fail (id != NULL && lk_pairing_school_find (self, id) < 0);

  person = g_new0 (LkPairingPerson, 1);
  person->id = g_strdup (id);
  person->name = g_strdup (name != NULL ? name : "");
  person->teams = g_ptr_array_new ();
  for (guint i = 0; i < self->n_days; i++)
    person->is_off[i] = days_off != NULL && strchr (days_off, '0' + lk_day_get_weekday (self->days[i])) != NULL;

  g_hash_table_insert (self->numbers, person->id, GINT_TO_POINTER ((int) self->people->len));
  g_ptr_array_add (self->people, person);
}

void
lk_pairing_school_add_day_off (LkPairingSchool *self,
                               const char      *id,
                               LkDay            day)
{
  LkPairingPerson *person = get_person (self, id);
  int number = lk_pairing_school_find_day (self, day);

  if (person != NULL && number >= 0)
    person->is_off[number] = TRUE;
}

static void
add_hour (LkPairingSchool *self,
          LkMoments       *moments,
          LkDay            day,
          guint            hour)
{
  int number = lk_pairing_school_find_day (self, day);

  if (number >= 0 && hour >= 1 && hour <= LK_PAIRING_MAX_HOURS)
    moments->hours[number] |= (guint16) (1u << hour);
}

void
lk_pairing_school_add_free_hour (LkPairingSchool *self,
                                 const char      *id,
                                 LkDay            day,
                                 guint            hour)
{
  LkPairingPerson *person = get_person (self, id);

  if (person == NULL)
    return;
  person->knows_free_hours = TRUE;
  add_hour (self, &person->free_hours, day, hour);
}

void
lk_pairing_school_set_free_hours_known (LkPairingSchool *self,
                                        const char      *id)
{
  LkPairingPerson *person = get_person (self, id);

  if (person != NULL)
    person->knows_free_hours = TRUE;
}

void
lk_pairing_school_add_lesson (LkPairingSchool *self,
                              const char      *id,
                              LkDay            day,
                              guint            hour)
{
  LkPairingPerson *person = get_person (self, id);

  if (person == NULL)
    return;
  person->knows_lessons = TRUE;
  add_hour (self, &person->lessons, day, hour);
}

void
lk_pairing_school_add_to_team (LkPairingSchool *self,
                               const char      *id,
                               const char      *team_id)
{
  LkPairingPerson *person = get_person (self, id);

  g_return_if_fail (team_id != NULL);

  if (person != NULL)
    g_ptr_array_add (person->teams, (gpointer) g_intern_string (team_id));
}

static gint64
make_key (guint a,
          guint b)
{
  return (gint64) a << 32 | b;
}

static void
note_meeting (LkPairingSchool *self,
              int              a,
              int              b,
              LkDay            day)
{
  if (a < 0 || b < 0 || day <= lk_pairing_school_get_last_met (self, (guint) a, (guint) b))
    return;

  gint64 key = make_key ((guint) MIN (a, b), (guint) MAX (a, b));
  g_hash_table_insert (self->met, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (day));
}

LkDay
lk_pairing_school_get_last_met (LkPairingSchool *self,
                                guint            a,
                                guint            b)
{
  gint64 key = make_key (MIN (a, b), MAX (a, b));

  return GPOINTER_TO_INT (g_hash_table_lookup (self->met, &key));
}

void
lk_pairing_school_add_past_visit (LkPairingSchool *self,
                                  const char      *visitor,
                                  const char      *visited,
                                  LkDay            day)
{
  note_meeting (self, lk_pairing_school_find (self, visitor), lk_pairing_school_find (self, visited), day);
}

void
lk_pairing_school_add_planned_visit (LkPairingSchool *self,
                                     const char      *visitor,
                                     const char      *visited,
                                     LkDay            day,
                                     guint            hour)
{
  lk_pairing_school_add_past_visit (self, visitor, visited, day);
  g_ptr_array_add (self->planned, lk_pairing_visit_new (visitor, visited, day, MIN (hour, LK_PAIRING_MAX_HOURS)));
}

void
lk_pairing_school_forbid (LkPairingSchool *self,
                          const char      *visitor,
                          const char      *visited)
{
  int a = lk_pairing_school_find (self, visitor), b = lk_pairing_school_find (self, visited);

  if (a < 0 || b < 0)
    return;

  gint64 key = make_key ((guint) a, (guint) b);
  g_hash_table_add (self->forbidden, g_memdup2 (&key, sizeof key));
}

gboolean
lk_pairing_school_is_forbidden (LkPairingSchool *self,
                                guint            visitor,
                                guint            visited)
{
  gint64 key = make_key (visitor, visited);

  return g_hash_table_contains (self->forbidden, &key);
}

void
lk_pairing_school_set_most_in_a_day (LkPairingSchool *self,
                                     guint            most)
{
  g_return_if_fail (most > 0);

  self->most_in_a_day = most;
}

void
lk_pairing_school_set_n_hours (LkPairingSchool *self,
                               guint            n_hours)
{
  g_return_if_fail (n_hours > 0 && n_hours <= LK_PAIRING_MAX_HOURS);

  self->n_hours = n_hours;
}

void
lk_pairing_school_set_prefer_team (LkPairingSchool *self,
                                   gboolean         prefer_team)
{
  self->prefer_team = prefer_team;
}

guint
lk_pairing_school_get_n_people (LkPairingSchool *self)
{
  return self->people->len;
}

gboolean
lk_pairing_person_knows_hours (LkPairingPerson *person)
{
  return person->knows_free_hours || person->knows_lessons;
}

/* All hours of the days on which a person is there; with the days themselves when no hours are known. */
static LkMoments
find_working_hours (LkPairingSchool *school,
                    LkPairingPerson *person)
{
  guint16 all = (guint16) ((1u << (school->n_hours + 1)) - 1);
  LkMoments hours = { { 0 } };

  if (lk_pairing_person_knows_hours (person))
    all &= (guint16) ~1u;
  for (guint i = 0; i < school->n_days; i++)
    if (!person->is_off[i])
      hours.hours[i] = all;

  return hours;
}

LkMoments
lk_pairing_person_find_free (LkPairingSchool *school,
                             LkPairingPerson *person)
{
  LkMoments hours = find_working_hours (school, person);

  if (person->knows_free_hours)
    hours = lk_moments_intersect (&hours, &person->free_hours);

  return lk_moments_subtract (&hours, &person->lessons);
}

LkMoments
lk_pairing_person_find_lessons (LkPairingSchool *school,
                                LkPairingPerson *person)
{
  LkMoments hours = find_working_hours (school, person);

  if (person->knows_lessons)
    return lk_moments_intersect (&hours, &person->lessons);

  return lk_moments_subtract (&hours, &person->free_hours);
}
