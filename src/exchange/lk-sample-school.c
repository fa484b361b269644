#include "exchange/lk-sample-school.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-school-year.h"
#include "exchange/lk-sample-private.h"
#include "model/lk-person.h"

#define TEXTS "/org/leerkracht/Board/exchange/sample-school.json"
#define SEED 1612
#define REGION "midden"

#define INSERT_SCHOOL \
  "INSERT INTO school (id, name, region, created) VALUES (?1, ?2, ?3, ?4)"
#define INSERT_TEAM \
  "INSERT INTO team (id, name, rank, created) VALUES (?1, ?2, ?3, ?4)"
#define INSERT_PERSON \
  "INSERT INTO person (id, name, email, colour, days_off, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
#define INSERT_MEMBERSHIP \
  "INSERT INTO membership (id, team, person, role, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

typedef struct
{
  JsonObject *texts;
  guint language;
  LkDay today;
} Job;

static void
sample_clear (Sample *self)
{
  g_clear_pointer (&self->chance, g_rand_free);
  g_clear_pointer (&self->holidays, lk_holidays_unref);
  g_clear_pointer (&self->rank, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static void
sample_team_clear (SampleTeam *team)
{
  g_clear_pointer (&team->id, g_free);
  for (guint i = 0; i < team->n_people; i++)
    g_free (team->people[i]);
  team->n_people = 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SampleTeam, sample_team_clear)

gint64
lk_sample_find_founding (const Sample *self)
{
  return lk_sample_time (lk_school_year_get_first (lk_school_year_get (self->today) - 1) + 20, 9);
}

static char *
make_address (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 2);
  g_autofree char *plain = g_str_to_ascii (words[0], "C");
  g_autofree char *lower = g_ascii_strdown (plain, -1);

  return g_strdup_printf ("%s@delinde.example", lower);
}

/* Returns the person's id. */
static char *
write_person (Sample      *self,
              const char  *name,
              const char  *days_off,
              GError     **error)
{
  gint64 created = lk_sample_find_founding (self);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *address = make_address (name);

  if (!lk_db_exec (self->db, error, INSERT_PERSON, "tttit" "i", id, name, address,
                   (gint64) (self->n_people++ % LK_N_PERSON_COLOURS), days_off, created))
    return NULL;

  return g_steal_pointer (&id);
}

static gboolean
join (Sample      *self,
      SampleTeam  *team,
      const char  *person,
      const char  *days_off,
      const char  *role,
      GError     **error)
{
  gint64 created = lk_sample_find_founding (self);
  g_autofree char *id = lk_sample_new_id (self, created);

  g_assert (team->n_people < SAMPLE_MAX_PEOPLE);
  team->days_off[team->n_people] = days_off;
  team->people[team->n_people++] = g_strdup (person);

  return lk_db_exec (self->db, error, INSERT_MEMBERSHIP, "tttt" "ti", id, team->id, person, role,
                     lk_sample_next_rank (self), created);
}

static gboolean
write_team (Sample      *self,
            JsonObject  *texts,
            guint        number,
            const char  *coach,
            const char  *leader,
            GError     **error)
{
  JsonArray *people = json_object_get_array_member (texts, "people");
  JsonObject *part_time = json_object_get_object_member (texts, "part_time");
  gint64 created = lk_sample_find_founding (self);
  g_auto (SampleTeam) team = { .id = lk_sample_new_id (self, created), .number = number };

  if (!lk_db_exec (self->db, error, INSERT_TEAM, "ttti", team.id, lk_sample_pick_member (self, texts, "name"),
                   lk_sample_next_rank (self), created))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (people); i++)
    {
      const char *name = json_array_get_string_element (people, i);
      const char *days_off = json_object_get_string_member_with_default (part_time, name, "");
      g_autofree char *person = write_person (self, name, days_off, error);

      if (person == NULL || !join (self, &team, person, days_off, "teacher", error))
        return FALSE;
    }
  team.n_own = team.n_people;

  return join (self, &team, coach, "", "coach", error) &&
         join (self, &team, leader, "", "leader", error) &&
         lk_sample_write_past (self, &team, texts, error) &&
         lk_sample_write_sessions (self, &team, error) &&
         lk_sample_write_board (self, &team, texts, error) &&
         lk_sample_write_rhythm (self, &team, error) &&
         lk_sample_write_planning (self, &team, error) &&
         lk_sample_write_year (self, &team, texts, error);
}

static gboolean
write_school (Sample  *self,
              GError **error)
{
  JsonArray *teams = json_object_get_array_member (self->texts, "teams");
  gint64 created = lk_sample_find_founding (self);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *coach = NULL;
  g_autofree char *leader = NULL;

  if (!lk_db_exec (self->db, error, INSERT_SCHOOL, "ttti", id, lk_sample_pick_member (self, self->texts, "school"), REGION,
                   created) ||
      !lk_sample_write_study_day (self, error))
    return FALSE;

  coach = write_person (self, json_object_get_string_member (self->texts, "coach"), "", error);
  if (coach == NULL)
    return FALSE;
  leader = write_person (self, json_object_get_string_member (self->texts, "leader"), "", error);
  if (leader == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (teams); i++)
    if (!write_team (self, json_array_get_object_element (teams, i), i, coach, leader, error))
      return FALSE;

  return TRUE;
}

static gboolean
fill_job (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  const Job *job = data;
  g_auto (Sample) self = {
    .db = db,
    .texts = job->texts,
    .language = job->language,
    .today = job->today,
    .chance = g_rand_new_with_seed (SEED),
    .holidays = lk_holidays_new_shipped (REGION),
  };

  return write_school (&self, error);
}

gboolean
lk_sample_school_fill (LkStore  *store,
                       LkDay     today,
                       GError  **error)
{
  /* Not the locale's name but the translation's: what the interface says is what the school should speak. */
  /* Translators: "nl" for a sample school in Dutch, "en" for one in English */
  return lk_sample_school_fill_in (store, today, C_("sample school language", "en"), error);
}

gboolean
lk_sample_school_fill_in (LkStore     *store,
                          LkDay        today,
                          const char  *language,
                          GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize size;
  Job job;

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (today > LK_DAY_NONE, FALSE);

  bytes = g_resources_lookup_data (TEXTS, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return FALSE;
  text = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, text, size, error))
    return FALSE;

  job.texts = json_node_get_object (json_parser_get_root (parser));
  job.language = g_strcmp0 (language, "nl") == 0 ? 0 : 1;
  job.today = today;

  return lk_store_write (store, NULL, fill_job, &job, error);
}
