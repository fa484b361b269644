#include "model/lk-school-past.h"

#include <string.h>

#include "model/lk-json-ids.h"
#include "model/lk-reading.h"
#include "model/lk-record-private.h"

/* Every query asks released_team who may be shown, and none of them knows whose doing it was. The goals and readings themselves
 * are then read by the ids that these give. */
static const char select_teams[] =
  "SELECT t.id, t.name FROM team t JOIN released_team r ON r.id = t.id";
static const char count_hidden[] =
  "SELECT count(*) FROM team t WHERE t.archived IS NULL AND t.id NOT IN (SELECT id FROM released_team)";
static const char select_goals[] =
  "SELECT g.id FROM goal g JOIN released_team r ON r.id = g.team "
  "WHERE g.from_day <= ?2 AND coalesce (g.till_day, ?1) >= ?1 AND g.stage <> 'idea' "
  "UNION SELECT g.id FROM goal g JOIN released_team r ON r.id = g.team "
  "WHERE g.stage = 'active' AND g.archived IS NULL AND ?2 >= date ('now', 'localtime')";
static const char select_achieved[] =
  "SELECT s.team, min(s.day) FROM success s JOIN released_team r ON r.id = s.team "
  "WHERE s.day BETWEEN ?1 AND ?2 AND s.goal IS NOT NULL GROUP BY s.team, s.goal ORDER BY 2";

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
  GHashTable   *goals;   /* id → LkGoal, borrowed */
  char         *from;
  char         *till;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->teams, g_hash_table_unref);
  g_clear_pointer (&self->goals, g_hash_table_unref);
  g_free (self->from);
  g_free (self->till);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
team_past_free (gpointer data)
{
  LkTeamPast *self = data;

  g_clear_pointer (&self->history, lk_team_history_free);
  g_ptr_array_unref (self->goals);
  g_array_unref (self->achieved);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static LkTeamPast *
team_past_new (const char *id,
               const char *name)
{
  LkTeamPast *self = g_new0 (LkTeamPast, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
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

static int
compare_goals (gconstpointer a,
               gconstpointer b)
{
  LkGoal *one = *(LkGoal **) a, *other = *(LkGoal **) b;

  if (lk_goal_get_from_day (one) != lk_goal_get_from_day (other))
    return lk_goal_get_from_day (one) - lk_goal_get_from_day (other);
  return lk_record_compare (LK_RECORD (one), LK_RECORD (other));
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
  LkTeamPast *team = team_past_new (lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1));

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
take_goal_id (Reading *self,
              LkStmt  *stmt)
{
  g_hash_table_add (self->goals, lk_stmt_dup_text (stmt, 0));
}

static void
take_goal (Reading *self,
           LkStmt  *stmt)
{
  LkGoal *goal = LK_GOAL (lk_record_new_from_row (LK_TYPE_GOAL, stmt));
  LkTeamPast *team = g_hash_table_lookup (self->teams, lk_goal_get_team_id (goal));

  g_hash_table_insert (self->goals, g_strdup (lk_record_get_id (LK_RECORD (goal))), goal);
  g_ptr_array_add (team->goals, goal);
}

static void
take_reading (Reading *self,
              LkStmt  *stmt)
{
  g_autoptr (LkReading) reading = LK_READING (lk_record_new_from_row (LK_TYPE_READING, stmt));
  LkGoal *goal = g_hash_table_lookup (self->goals, lk_reading_get_goal_id (reading));

  if (lk_reading_get_day (reading) <= self->past->till)
    lk_record_list_put (lk_goal_get_readings (goal), reading);
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
read_goals (Reading  *self,
            GError  **error)
{
  g_autoptr (GTypeClass) goals = g_type_class_ref (LK_TYPE_GOAL), readings = g_type_class_ref (LK_TYPE_READING);
  g_autofree char *ids = NULL;

  if (!run_query (self, lk_db_query (self->db, error, select_goals, "tt", self->from, self->till), take_goal_id, error))
    return FALSE;
  ids = lk_json_ids (self->goals);
  return run_query (self, lk_db_query (self->db, error, ((LkRecordClass *) goals)->select_ids, "t", ids), take_goal, error) &&
         run_query (self, lk_db_query (self->db, error, ((LkRecordClass *) readings)->select_of, "t", ids), take_reading, error);
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
      g_ptr_array_sort (team->goals, compare_goals);
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
  self.goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.from = lk_day_to_text (days->from);
  self.till = lk_day_to_text (days->till);
  if (!run_query (&self, lk_db_query (db, error, select_teams, ""), take_team, error) ||
      !run_query (&self, lk_db_query (db, error, count_hidden, ""), take_hidden, error) ||
      !read_goals (&self, error) ||
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
