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

#define INSERT_QUESTION \
  "INSERT INTO question (id, team, asked, title, day, answer, answered, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
#define SELECT_PERSON "SELECT id FROM person WHERE name = ?1"
#define SELECT_TEAM "SELECT id FROM team ORDER BY rank LIMIT 1 OFFSET ?1"

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
insert_team (Sample      *self,
             SampleTeam  *team,
             JsonObject  *texts,
             GError     **error)
{
  gint64 created = lk_sample_find_founding (self);

  team->id = lk_sample_new_id (self, created);
  return lk_db_exec (self->db, error, INSERT_TEAM, "ttti", team->id, lk_sample_pick_member (self, texts, "name"),
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
  g_auto (SampleTeam) team = { .number = number };

  if (!insert_team (self, &team, texts, error))
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
         lk_sample_write_year (self, &team, texts, error) &&
         lk_sample_write_designs (self, &team, error) &&
         lk_sample_write_surveys (self, &team, error);
}

/* The id that the statement, already bound, gives. */
static char *
read_id (LkStmt  *stmt,
         GError **error)
{
  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

/* [ name, role ], of people who are in a team already. */
static gboolean
join_management (Sample      *self,
                 SampleTeam  *team,
                 JsonArray   *people,
                 GError     **error)
{
  for (guint i = 0; i < json_array_get_length (people); i++)
    {
      JsonArray *pair = json_array_get_array_element (people, i);
      g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SELECT_PERSON, "t", json_array_get_string_element (pair, 0));
      g_autofree char *person = read_id (stmt, error);

      if (person == NULL || !join (self, team, person, "", json_array_get_string_element (pair, 1), error))
        return FALSE;
    }

  return TRUE;
}

/* What a team asks the management, and what it heard. */
static gboolean
write_question (Sample            *self,
                const SampleTeam  *management,
                JsonObject        *texts,
                GError           **error)
{
  const LkDay asked = lk_sample_back_to_school (self->today - json_object_get_int_member (texts, "age"));
  g_autofree char *day = lk_day_to_text (lk_sample_on_to_school (self->today + json_object_get_int_member (texts, "due")));
  g_autofree char *id = lk_sample_new_id (self, lk_sample_time (asked, 15));
  g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SELECT_TEAM, "i", json_object_get_int_member (texts, "team"));
  g_autofree char *team = read_id (stmt, error);
  const char *answer = lk_sample_pick_member (self, texts, "answer");
  gint64 answered = 0;

  if (team == NULL)
    return FALSE;
  if (answer != NULL)
    answered = lk_sample_time (MAX (lk_sample_back_to_school (self->today - json_object_get_int_member (texts, "answered")), asked), 16);

  return lk_db_exec (self->db, error, INSERT_QUESTION, "tttttt" "zi", id, team, management->id,
                     lk_sample_pick_member (self, texts, "title"), day, answer != NULL ? answer : "", answered,
                     lk_sample_time (asked, 15));
}

/* A board of the few who lead the school: too few to be counted in the school overview, and of no classes of their own. */
static gboolean
write_management (Sample      *self,
                  JsonObject  *texts,
                  GError     **error)
{
  JsonArray *questions = json_object_get_array_member (texts, "questions");
  g_auto (SampleTeam) team = { .id = NULL };

  if (!insert_team (self, &team, texts, error) ||
      !join_management (self, &team, json_object_get_array_member (texts, "people"), error) ||
      !lk_sample_write_board (self, &team, texts, error))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (questions); i++)
    if (!write_question (self, &team, json_array_get_object_element (questions, i), error))
      return FALSE;

  return TRUE;
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

  return write_management (self, json_object_get_object_member (self->texts, "management"), error) &&
         lk_sample_write_guides (self, error) &&
         lk_sample_write_statement_set (self, error);
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
