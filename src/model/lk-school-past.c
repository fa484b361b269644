#include "model/lk-school-past.h"

#include <string.h>

#include "model/lk-shown-teams.h"

/* Every query asks shown_team who may be shown and since when, and none of them knows whose doing it was. */
static const char select_teams[] =
  "SELECT t.id, t.name, s.since FROM team t JOIN shown_team s ON s.id = t.id";
static const char count_hidden[] =
  "SELECT count(*) FROM team t WHERE t.archived IS NULL AND t.id NOT IN (SELECT id FROM shown_team)";
static const char select_achieved[] =
  "SELECT u.team, min(u.day) FROM success u JOIN shown_team s ON s.id = u.team "
  "WHERE u.day BETWEEN max (?1, s.since) AND ?2 AND u.goal IS NOT NULL GROUP BY u.team, u.goal ORDER BY 2";

/* Which days to read. */
typedef struct
{
  LkDay from;
  LkDay till;
} Days;

typedef struct
{
  LkSchoolPast *past;
  LkDb         *db;
  GHashTable   *teams;   /* id → LkTeamPast, borrowed */
  char         *from;
  char         *till;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->teams, g_hash_table_unref);
  g_free (self->from);
  g_free (self->till);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
team_past_free (gpointer data)
{
  LkTeamPast *self = data;

  g_clear_pointer (&self->history, lk_team_history_free);
  g_array_unref (self->achieved);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static LkTeamPast *
team_past_new (const char *id,
               const char *name,
               LkDay       since)
{
  LkTeamPast *self = g_new0 (LkTeamPast, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->since = since;
  self->achieved = g_array_new (FALSE, FALSE, sizeof (LkDay));
  return self;
}

static LkSchoolPast *
school_past_new (const Days *days)
{
  LkSchoolPast *self = g_new0 (LkSchoolPast, 1);

  self->from = days->from;
  self->till = days->till;
  self->teams = g_ptr_array_new_with_free_func (team_past_free);
  return self;
}

void
lk_school_past_free (LkSchoolPast *self)
{
  g_ptr_array_unref (self->teams);
  g_free (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  /* Group 5 before group 10. */
  g_autofree char *one = g_utf8_collate_key_for_filename ((*(LkTeamPast **) a)->name, -1);
  g_autofree char *other = g_utf8_collate_key_for_filename ((*(LkTeamPast **) b)->name, -1);

  return strcmp (one, other);
}

typedef void (*TakeRow) (Reading *self,
                         LkStmt  *stmt);

static gboolean
run_query (Reading  *self,
           LkStmt   *query,
           TakeRow   take,
           GError  **error)
{
  g_autoptr (LkStmt) stmt = query;
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    take (self, stmt);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static void
take_team (Reading *self,
           LkStmt  *stmt)
{
  LkTeamPast *team = team_past_new (lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1), lk_day_from_text (lk_stmt_get_text (stmt, 2)));

  g_ptr_array_add (self->past->teams, team);
  g_hash_table_insert (self->teams, team->id, team);
}

static void
take_hidden (Reading *self,
             LkStmt  *stmt)
{
  self->past->n_hidden = (guint) lk_stmt_get_int (stmt, 0);
}

static void
take_achieved (Reading *self,
               LkStmt  *stmt)
{
  LkTeamPast *team = g_hash_table_lookup (self->teams, lk_stmt_get_text (stmt, 0));
  const LkDay day = lk_day_from_text (lk_stmt_get_text (stmt, 1));

  g_array_append_val (team->achieved, day);
}

static gboolean
read_histories (Reading  *self,
                GError  **error)
{
  for (guint i = 0; i < self->past->teams->len; i++)
    {
      LkTeamPast *team = self->past->teams->pdata[i];

      team->history = lk_team_history_read_counts (self->db, team->id, self->past->from, self->past->till, error);
      if (team->history == NULL)
        return FALSE;
    }
  return TRUE;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Days *days = data;
  g_autoptr (LkSchoolPast) past = school_past_new (days);
  g_auto (Reading) self = { .past = past, .db = db };

  self.teams = g_hash_table_new (g_str_hash, g_str_equal);
  self.from = lk_day_to_text (days->from);
  self.till = lk_day_to_text (days->till);
  if (!lk_shown_teams_find (db, days->from, days->till, error) ||
      !run_query (&self, lk_db_query (db, error, select_teams, ""), take_team, error) ||
      !run_query (&self, lk_db_query (db, error, count_hidden, ""), take_hidden, error) ||
      !run_query (&self, lk_db_query (db, error, select_achieved, "tt", self.from, self.till), take_achieved, error) ||
      !read_histories (&self, error))
    return NULL;
  g_ptr_array_sort (past->teams, compare_names);
  return g_steal_pointer (&past);
}

void
lk_school_past_read_async (LkStore             *store,
                           LkDay                from,
                           LkDay                till,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  const Days days = { from, till };

  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (from != LK_DAY_NONE && from <= till);

  lk_store_read_async (store, read_func, g_memdup2 (&days, sizeof days), g_free, (GDestroyNotify) lk_school_past_free,
                       cancellable, callback, user_data);
}

LkSchoolPast *
lk_school_past_read_finish (LkStore       *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  return lk_store_read_finish (store, result, error);
}

LkSchoolPast *
lk_school_past_read (LkStore  *store,
                     LkDay     from,
                     LkDay     till,
                     GError  **error)
{
  Days days = { from, till };

  g_return_val_if_fail (LK_IS_STORE (store), NULL);
  g_return_val_if_fail (from != LK_DAY_NONE && from <= till, NULL);

  return lk_store_read (store, read_func, &days, error);
}
