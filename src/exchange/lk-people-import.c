#include "exchange/lk-people-import.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day.h"
#include "exchange/lk-people-csv.h"
#include "model/lk-person.h"
#include "model/lk-rank.h"

#define LABEL N_("Import People")

#define READ_PEOPLE "SELECT id, name FROM person"
#define READ_TEAMS "SELECT id, name, rank FROM team WHERE archived IS NULL ORDER BY rank"
#define READ_LAST_RANK "SELECT max(rank) FROM membership WHERE team = ?"
#define READ_MEMBER "SELECT 1 FROM membership WHERE team = ? AND person = ?"
#define ADD_PERSON "INSERT INTO person (id, name, email, colour, created) VALUES (?, ?, ?, ?, ?)"
#define ADD_TEAM "INSERT INTO team (id, name, rank, created) VALUES (?, ?, ?, ?)"
#define ADD_MEMBER "INSERT INTO membership (id, team, person, role, rank, created) VALUES (?, ?, ?, 'teacher', ?, ?)"

typedef struct
{
  GPtrArray      *rows;
  char           *team_id;
  char           *team_name;
  LkImportReport  report;
} Job;

/* What one run of the job knows; made anew for each, since a run may be tried again. */
typedef struct
{
  GHashTable *people; /* name folded → id */
  GHashTable *teams;  /* name folded → id */
  char       *last_team_rank;
  gint64      now;
} Known;

static void
job_free (Job *job)
{
  g_ptr_array_unref (job->rows);
  g_free (job->team_id);
  g_free (job->team_name);
  g_free (job);
}

static void
known_clear (Known *known)
{
  g_clear_pointer (&known->people, g_hash_table_unref);
  g_clear_pointer (&known->teams, g_hash_table_unref);
  g_clear_pointer (&known->last_team_rank, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : name, -1);
}

static gboolean
read_names (LkDb        *db,
            const char  *sql,
            GHashTable  *names,
            char       **last_rank,
            GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "");
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;

  while (lk_stmt_step (stmt, &failure))
    {
      g_autofree char *key = fold (lk_stmt_get_text (stmt, 1));

      if (!g_hash_table_contains (names, key))
        g_hash_table_insert (names, g_steal_pointer (&key), lk_stmt_dup_text (stmt, 0));
      if (last_rank != NULL)
        {
          g_free (*last_rank);
          *last_rank = lk_stmt_dup_text (stmt, 2);
        }
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

static const char *
find_or_add_team (LkDb        *db,
                  Known       *known,
                  const char  *name,
                  GError     **error)
{
  g_autofree char *key = fold (name);
  const char *id = g_hash_table_lookup (known->teams, key);
  g_autofree char *fresh = NULL;
  g_autofree char *rank = NULL;

  if (id != NULL)
    return id;

  fresh = lk_store_new_id ();
  rank = lk_rank_between (known->last_team_rank, NULL);
  if (!lk_db_exec (db, error, ADD_TEAM, "ttti", fresh, name, rank, known->now))
    return NULL;

  g_free (known->last_team_rank);
  known->last_team_rank = g_steal_pointer (&rank);
  id = fresh;
  g_hash_table_insert (known->teams, g_steal_pointer (&key), g_steal_pointer (&fresh));

  return id;
}

static const char *
find_or_add_person (LkDb               *db,
                    Known              *known,
                    const LkPeopleRow  *row,
                    LkImportReport     *report,
                    GError            **error)
{
  g_autofree char *key = fold (row->name);
  const char *id = g_hash_table_lookup (known->people, key);
  const gint64 colour = g_hash_table_size (known->people) % LK_N_PERSON_COLOURS;
  g_autofree char *fresh = NULL;

  if (id != NULL)
    {
      report->skipped++;
      return id;
    }

  fresh = lk_store_new_id ();
  if (!lk_db_exec (db, error, ADD_PERSON, "tttii", fresh, row->name, row->email, colour, known->now))
    return NULL;

  report->people++;
  id = fresh;
  g_hash_table_insert (known->people, g_steal_pointer (&key), g_steal_pointer (&fresh));

  return id;
}

/* Nothing to read is no failure. */
static gboolean
read_text (LkDb        *db,
           const char  *sql,
           const char  *team,
           const char  *person,
           gboolean    *found,
           char       **text,
           GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, person != NULL ? "tt" : "t", team, person);
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;

  *found = lk_stmt_step (stmt, &failure);
  if (*found && text != NULL)
    *text = lk_stmt_dup_text (stmt, 0);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

static gboolean
join_team (LkDb        *db,
           Known       *known,
           const char  *person,
           const char  *team,
           GError     **error)
{
  g_autofree char *id = NULL;
  g_autofree char *last = NULL;
  g_autofree char *rank = NULL;
  gboolean found;

  if (!read_text (db, READ_MEMBER, team, person, &found, NULL, error))
    return FALSE;
  if (found)
    return TRUE;
  if (!read_text (db, READ_LAST_RANK, team, NULL, &found, &last, error))
    return FALSE;

  id = lk_store_new_id ();
  rank = lk_rank_between (last, NULL);

  return lk_db_exec (db, error, ADD_MEMBER, "tttti", id, team, person, rank, known->now);
}

static gboolean
add_row (LkDb               *db,
         Known              *known,
         Job                *job,
         const LkPeopleRow  *row,
         GError            **error)
{
  const char *team = job->team_id;
  const char *person;

  if (*row->team != '\0' || (team == NULL && job->team_name != NULL))
    {
      team = find_or_add_team (db, known, *row->team != '\0' ? row->team : job->team_name, error);
      if (team == NULL)
        return FALSE;
    }

  person = find_or_add_person (db, known, row, &job->report, error);
  if (person == NULL)
    return FALSE;

  return team == NULL || join_team (db, known, person, team, error);
}

static gboolean
write_people (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  Job *job = data;
  g_auto (Known) known = {
    .people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .teams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .now = lk_now_ms (),
  };

  job->report = (LkImportReport) { .format = "people" };
  if (!read_names (db, READ_PEOPLE, known.people, NULL, error) ||
      !read_names (db, READ_TEAMS, known.teams, &known.last_team_rank, error))
    return FALSE;

  for (guint i = 0; i < job->rows->len; i++)
    {
      if (!add_row (db, &known, job, job->rows->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

static LkPeopleRow *
copy_row (const LkPeopleRow *row)
{
  LkPeopleRow *copy = g_new0 (LkPeopleRow, 1);

  copy->name = g_strdup (row->name);
  copy->email = g_strdup (row->email);
  copy->team = g_strdup (row->team);

  return copy;
}

static Job *
make_job (GPtrArray  *rows,
          const char *team_id,
          const char *team_name)
{
  Job *job = g_new0 (Job, 1);

  job->rows = g_ptr_array_new_full (rows->len, (GDestroyNotify) lk_people_row_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (job->rows, copy_row (rows->pdata[i]));
  job->team_id = g_strdup (team_id);
  job->team_name = g_strdup (team_name);

  return job;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lk_store_write_finish (LK_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lk_people_import_async (LkStore             *store,
                        GPtrArray           *rows,
                        const char          *team_id,
                        const char          *team_name,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (rows != NULL);

  job = make_job (rows, team_id, team_name);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_people_import_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  lk_store_write_async (store, LABEL, NULL, write_people, job, NULL, cancellable, written_cb, task);
}

gboolean
lk_people_import_finish (GAsyncResult    *result,
                         LkImportReport  *report,
                         GError         **error)
{
  const Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, lk_people_import_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (report != NULL)
    *report = job->report;

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
lk_people_import (LkStore         *store,
                  GPtrArray       *rows,
                  const char      *team_id,
                  const char      *team_name,
                  LkImportReport  *report,
                  GError         **error)
{
  Job *job;
  gboolean done;

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);

  job = make_job (rows, team_id, team_name);
  done = lk_store_write (store, LABEL, write_people, job, error);
  if (report != NULL)
    *report = job->report;
  job_free (job);

  return done;
}
