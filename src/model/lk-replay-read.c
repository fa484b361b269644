#include "model/lk-replay-private.h"

#include "calendar/lk-school-year.h"
#include "model/lk-board-private.h"
#include "stats/lk-goal-figures.h"
#include "store/lk-row-change.h"

/*
 * Where an action has been is told twice: by its moves, which an import fills too, and by the change log, which knows of what was
 * undone on a later day, of goals and of what was put away. Both become turns of one thread; they agree where they meet.
 */

static const char select_goals[] =
  "SELECT id, title, created, stage, archived, start, target, direction, from_day, till_day FROM goal "
  "WHERE team = ?1 AND (archived IS NULL OR archived >= ?2) ORDER BY rank";
static const char select_readings[] =
  "SELECT r.goal, r.day, r.value FROM reading r JOIN goal g ON g.id = r.goal "
  "WHERE g.team = ?1 AND (g.archived IS NULL OR g.archived >= ?2) ORDER BY r.day, r.created";
static const char select_actions[] =
  "SELECT id, title, created, stage, archived, owner, goal FROM action "
  "WHERE team = ?1 AND (archived IS NULL OR archived >= ?2) ORDER BY rank";
static const char select_moves[] =
  "SELECT m.action, m.at, m.from_stage, m.to_stage FROM action_move m JOIN action a ON a.id = m.action "
  "WHERE a.team = ?1 AND (a.archived IS NULL OR a.archived >= ?2)";
static const char select_log[] =
  "SELECT c.clock >> 16, c.changes FROM change c, (SELECT * FROM pragma_user_version) s "
  "WHERE c.clock >> 16 >= ?2 AND c.schema <= s.user_version AND c.number IN ("
  "  SELECT r.change FROM change_row r JOIN action a ON a.id = r.row "
  "  WHERE a.team = ?1 AND r.tbl = 'action' AND r.op = 'update' "
  "  UNION SELECT r.change FROM change_row r JOIN goal g ON g.id = r.row "
  "  WHERE g.team = ?1 AND r.tbl = 'goal' AND r.op = 'update') ORDER BY c.number";
static const char select_sessions[] =
  "SELECT day FROM session WHERE team = ?1 UNION SELECT day FROM check_in WHERE team = ?1 ORDER BY day";

/* In the first weeks of a school year there is more to see in the one before. */
#define WARM_UP 60

typedef struct
{
  char *team_id;
  LkDay from;
} Request;

typedef struct
{
  LkDb       *db;
  const char *team_id;
  gint64      since;    /* unix ms */
  LkReplay   *replay;
  GHashTable *actions;  /* id → LkReplayRecord */
  GHashTable *goals;
  gint64      at;       /* of the change that is being read */
} Reading;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->team_id);
  g_free (request);
}

static gboolean
run_rows (Reading     *reading,
          const char  *select,
          const char  *types,
          void       (*add) (Reading *reading, LkStmt *stmt),
          GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (reading->db, error, select, types, reading->team_id, reading->since);
  g_autoptr (GError) step_error = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &step_error))
    add (reading, stmt);
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

static LkReplayRecord *
read_record (LkStmt *stmt)
{
  LkReplayRecord *record = lk_replay_record_new ();

  record->id = lk_stmt_dup_text (stmt, 0);
  record->title = lk_stmt_dup_text (stmt, 1);
  record->created = lk_stmt_get_int (stmt, 2);
  record->stage.now = lk_stmt_dup_text (stmt, 3);
  record->archived.now = lk_stmt_dup_text (stmt, 4);
  return record;
}

static void
add_goal (Reading *reading,
          LkStmt  *stmt)
{
  LkReplayRecord *goal = read_record (stmt);

  goal->start = lk_stmt_get_double (stmt, 5);
  goal->target = lk_stmt_get_double (stmt, 6);
  goal->down = g_strcmp0 (lk_stmt_get_text (stmt, 7), "down") == 0;
  goal->from_day = lk_day_from_text (lk_stmt_get_text (stmt, 8));
  goal->till_day = lk_day_from_text (lk_stmt_get_text (stmt, 9));
  g_ptr_array_add (reading->replay->goals, goal);
  g_hash_table_insert (reading->goals, goal->id, goal);
}

static void
add_reading (Reading *reading,
             LkStmt  *stmt)
{
  LkReplayRecord *goal = g_hash_table_lookup (reading->goals, lk_stmt_get_text (stmt, 0));
  LkDatedValue value = { lk_day_from_text (lk_stmt_get_text (stmt, 1)), lk_stmt_get_double (stmt, 2) };

  if (goal != NULL)
    g_array_append_val (goal->readings, value);
}

static void
add_action (Reading *reading,
            LkStmt  *stmt)
{
  LkReplayRecord *action = read_record (stmt);

  action->owner_id = lk_stmt_dup_text (stmt, 5);
  action->goal.now = lk_stmt_dup_text (stmt, 6);
  g_ptr_array_add (reading->replay->actions, action);
  g_hash_table_insert (reading->actions, action->id, action);
}

static void
add_move (Reading *reading,
          LkStmt  *stmt)
{
  LkReplayRecord *action = g_hash_table_lookup (reading->actions, lk_stmt_get_text (stmt, 0));
  const char *from = lk_stmt_get_text (stmt, 2), *to = lk_stmt_get_text (stmt, 3);

  if (action != NULL)
    lk_thread_add (&action->stage, lk_stmt_get_int (stmt, 1), from != NULL ? from : to, to);
}

static LkThread *
find_thread (LkReplayRecord *record,
             const char     *column)
{
  if (record == NULL)
    return NULL;
  if (g_str_equal (column, "stage"))
    return &record->stage;
  if (g_str_equal (column, "archived"))
    return &record->archived;
  return g_str_equal (column, "goal") ? &record->goal : NULL;
}

static void
action_updated_cb (const char *id,
                   const char *column,
                   const char *before,
                   const char *after,
                   gpointer    data)
{
  Reading *reading = data;
  LkThread *thread = find_thread (g_hash_table_lookup (reading->actions, id), column);

  if (thread != NULL)
    lk_thread_add (thread, reading->at, before, after);
}

static void
goal_updated_cb (const char *id,
                 const char *column,
                 const char *before,
                 const char *after,
                 gpointer    data)
{
  Reading *reading = data;
  LkThread *thread = find_thread (g_hash_table_lookup (reading->goals, id), column);

  if (thread != NULL)
    lk_thread_add (thread, reading->at, before, after);
}

static void
add_change (Reading *reading,
            LkStmt  *stmt)
{
  g_autoptr (GBytes) set = lk_stmt_dup_blob (stmt, 1);

  reading->at = lk_stmt_get_int (stmt, 0);
  lk_db_foreach_update (reading->db, set, "action", action_updated_cb, reading);
  lk_db_foreach_update (reading->db, set, "goal", goal_updated_cb, reading);
}

static void
add_session (Reading *reading,
             LkStmt  *stmt)
{
  LkDay day = lk_day_from_text (lk_stmt_get_text (stmt, 0));

  if (day != LK_DAY_NONE)
    g_array_append_val (reading->replay->sessions, day);
}

static void
sort_threads (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      LkReplayRecord *record = records->pdata[i];

      lk_thread_sort (&record->stage);
      lk_thread_sort (&record->archived);
      lk_thread_sort (&record->goal);
    }
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Request *request = data;
  g_autoptr (LkReplay) replay = lk_replay_new ();
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal), goals = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { db, request->team_id, lk_day_to_time (request->from), replay, actions, goals, 0 };

  if (!run_rows (&reading, select_goals, "ti", add_goal, error) ||
      !run_rows (&reading, select_readings, "ti", add_reading, error) ||
      !run_rows (&reading, select_actions, "ti", add_action, error) ||
      !run_rows (&reading, select_moves, "ti", add_move, error) ||
      !run_rows (&reading, select_log, "ti", add_change, error) ||
      !run_rows (&reading, select_sessions, "t", add_session, error))
    return NULL;

  sort_threads (replay->actions);
  sort_threads (replay->goals);
  lk_replay_find_days (replay, request->from);
  return g_steal_pointer (&replay);
}

void
lk_replay_read_async (LkBoard             *board,
                      LkDay                from,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  Request *request = NULL;

  g_return_if_fail (LK_IS_BOARD (board));

  request = g_new0 (Request, 1);
  request->team_id = g_strdup (lk_record_get_id (LK_RECORD (lk_board_get_team (board))));
  request->from = from != LK_DAY_NONE ? from : lk_school_year_get_first (lk_school_year_get (lk_day_today () - WARM_UP));
  lk_store_read_async (lk_live_get_store (LK_LIVE (board)), read_func, request, request_free, (GDestroyNotify) lk_replay_unref,
                       cancellable, callback, user_data);
}

LkReplay *
lk_replay_read_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_autoptr (GObject) store = NULL;

  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), NULL);

  store = g_async_result_get_source_object (result);
  return lk_store_read_finish (LK_STORE (store), result, error);
}
