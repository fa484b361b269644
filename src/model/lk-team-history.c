#include "model/lk-team-history.h"

#include <stdio.h>
#include <string.h>

#include "model/lk-enums.h"
#include "model/lk-past-goals.h"

/* What is open and what is put away each stand in an index of their own, and no other has all of a team's. What was put away before ?2
 * has neither begun nor ended since, and is not counted from then on. */
static const char select_actions[] =
  "SELECT id, title, goal, stage, created, archived FROM ("
  "  SELECT a.id, a.title, a.goal, a.stage, a.created, a.archived FROM action a WHERE a.team = ?1 AND a.archived IS NULL "
  "  UNION ALL SELECT a.id, a.title, a.goal, a.stage, a.created, a.archived FROM action a WHERE a.team = ?1 AND a.archived >= ?2) "
  "ORDER BY created, id";
static const char select_moves[] =
  "SELECT m.action, m.from_stage, m.to_stage, m.at FROM ("
  "  SELECT a.id FROM action a WHERE a.team = ?1 AND a.archived IS NULL "
  "  UNION ALL SELECT a.id FROM action a WHERE a.team = ?1 AND a.archived >= ?2) a "
  "CROSS JOIN action_move m ON m.action = a.id ORDER BY m.at, m.id";
static const char count_activities[] =
  "SELECT p.day, p.kind, count(*) FROM counted_activity p "
  "WHERE p.team = ?1 AND p.day BETWEEN ?2 AND ?3 AND p.kind IN ('visit', 'design', 'arena') GROUP BY p.day, p.kind ORDER BY p.day";
static const char select_sessions[] =
  "SELECT s.day, s.steps FROM session s WHERE s.team = ?1 AND s.day BETWEEN ?2 AND ?3 AND s.ended IS NOT NULL ORDER BY s.day, s.started";
static const char sum_check_ins[] =
  "SELECT c.day, sum(c.well), sum(c.so_so), sum(c.unwell) FROM check_in c "
  "WHERE c.team = ?1 AND c.day BETWEEN ?2 AND ?3 GROUP BY c.day ORDER BY c.day";
/* Asked before anything is counted for a leader. */
static const char select_since[] = "SELECT since FROM shown_team WHERE id = ?1";
/* Of each member, also of one who owns none; only the counts leave the query. */
static const char count_shares[] =
  "SELECT count(a.id) AS n FROM (SELECT DISTINCT m.person FROM membership m JOIN person p ON p.id = m.person AND p.archived IS NULL WHERE m.team = ?1) q "
  "LEFT JOIN action a ON a.owner = q.person AND a.team = ?1 AND a.created >= ?2 AND a.created < ?3 GROUP BY q.person ORDER BY n";

/* Where and what to read. */
typedef struct
{
  char  *team;
  LkDay  from;
  LkDay  till;
  gboolean counts_only;
} Question;

/* A move with its moment, by which it is put in order. */
typedef struct
{
  gint64     at;
  LkFlowMove move;
} Moment;

typedef struct
{
  LkTeamHistory *history;
  GHashTable    *numbers;  /* id of an action → its number + 1 */
  GArray        *first;    /* of LkFlowStage: where an action was before its first move; LK_FLOW_NOWHERE when the move says it was made */
  GArray        *moments;
  GTimeZone     *zone;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->first, g_array_unref);
  g_clear_pointer (&self->moments, g_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->team);
  g_free (self);
}

static void
past_action_free (gpointer data)
{
  LkPastAction *self = data;

  g_free (self->title);
  g_free (self->goal_id);
  g_free (self);
}

static LkTeamHistory *
history_new (const Question *question)
{
  LkTeamHistory *self = g_new0 (LkTeamHistory, 1);

  self->from = question->from;
  self->till = question->till;
  self->moves = g_array_new (FALSE, FALSE, sizeof (LkFlowMove));
  self->actions = g_ptr_array_new_with_free_func (past_action_free);
  self->activities = g_array_new (FALSE, FALSE, sizeof (LkPastActivity));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (LkPastSession));
  self->check_ins = g_array_new (FALSE, FALSE, sizeof (LkPastCheckIn));
  self->shares = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
lk_team_history_free (LkTeamHistory *self)
{
  g_array_unref (self->moves);
  g_ptr_array_unref (self->actions);
  g_array_unref (self->activities);
  g_array_unref (self->sessions);
  g_array_unref (self->check_ins);
  g_array_unref (self->shares);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_free (self);
}

/* A goal's burn-up has all of its actions; counts need only those that were not over before their days. */
static gint64
find_put_away (const Question *question)
{
  return question->counts_only ? lk_day_to_time (question->from) : 0;
}

static LkFlowStage
to_flow (const char *stage)
{
  return stage != NULL ? (LkFlowStage) lk_enum_from_text (LK_TYPE_STAGE, stage, LK_STAGE_TODO) : LK_FLOW_NOWHERE;
}

static void
add_moment (Reading     *self,
            guint        action,
            LkFlowStage  from,
            LkFlowStage  to,
            gint64       at)
{
  const Moment moment = { at, { action, from, to, lk_day_from_time_in (at, self->zone) } };

  g_array_append_val (self->moments, moment);
}

/* Reads a moved action's moves; what it was before the first of them is kept for its making. */
static gboolean
read_moves (Reading         *self,
            LkDb            *db,
            const Question  *question,
            GError         **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_moves, "ti", question->team, find_put_away (question));

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, lk_stmt_get_text (stmt, 0)));
      const LkFlowStage from = to_flow (lk_stmt_get_text (stmt, 1)), to = to_flow (lk_stmt_get_text (stmt, 2));

      if (number == 0)
        continue;
      if ((int) g_array_index (self->first, LkFlowStage, number - 1) < 0)
        g_array_index (self->first, LkFlowStage, number - 1) = from;
      add_moment (self, number - 1, from, to, lk_stmt_get_int (stmt, 3));
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

static gboolean
number_actions (Reading         *self,
                LkDb            *db,
                const Question  *question,
                GError         **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_actions, "ti", question->team, find_put_away (question));
  const int unknown = -1;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      LkPastAction *action = g_new0 (LkPastAction, 1);

      action->title = question->counts_only ? NULL : lk_stmt_dup_text (stmt, 1);
      action->goal_id = lk_stmt_dup_text (stmt, 2);
      g_ptr_array_add (self->history->actions, action);
      g_array_append_val (self->first, unknown);
      g_hash_table_insert (self->numbers, lk_stmt_dup_text (stmt, 0), GUINT_TO_POINTER (self->history->actions->len));
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

/* The making and the putting away, which are no moves on the board. */
static gboolean
add_ends (Reading         *self,
          LkDb            *db,
          const Question  *question,
          GError         **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_actions, "ti", question->team, find_put_away (question));
  guint number = 0;

  if (stmt == NULL)
    return FALSE;
  for (; lk_stmt_step (stmt, &failure); number++)
    {
      const LkFlowStage now = to_flow (lk_stmt_get_text (stmt, 3));
      const int first = (int) g_array_index (self->first, LkFlowStage, number);

      if (first != LK_FLOW_NOWHERE)
        add_moment (self, number, LK_FLOW_NOWHERE, first >= 0 ? (LkFlowStage) first : now, lk_stmt_get_int (stmt, 4));
      if (!lk_stmt_is_null (stmt, 5))
        add_moment (self, number, now, LK_FLOW_NOWHERE, lk_stmt_get_int (stmt, 5));
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

/* An action is made before it moves, and put away after, even within one millisecond. */
static int
rank_move (const LkFlowMove *move)
{
  return move->from == LK_FLOW_NOWHERE ? 0 : move->to == LK_FLOW_NOWHERE ? 2 : 1;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const Moment *one = a, *other = b;

  if (one->at != other->at)
    return one->at < other->at ? -1 : 1;
  return rank_move (&one->move) - rank_move (&other->move);
}

static gboolean
read_flow (LkTeamHistory   *history,
           LkDb            *db,
           const Question  *question,
           GError         **error)
{
  g_auto (Reading) self = { .history = history };

  self.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.first = g_array_new (FALSE, FALSE, sizeof (LkFlowStage));
  self.moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  self.zone = g_time_zone_new_local ();
  if (!number_actions (&self, db, question, error) || !read_moves (&self, db, question, error) ||
      !add_ends (&self, db, question, error))
    return FALSE;
  g_array_sort (self.moments, compare_moments);
  for (guint i = 0; i < self.moments->len; i++)
    g_array_append_val (history->moves, g_array_index (self.moments, Moment, i).move);
  return TRUE;
}

typedef void (*TakeRow) (LkTeamHistory *history,
                         LkStmt        *stmt);

static void
take_activity (LkTeamHistory *history,
               LkStmt        *stmt)
{
  const LkPlanningKind kind = lk_enum_from_text (LK_TYPE_PLANNING_KIND, lk_stmt_get_text (stmt, 1), LK_PLANNING_OTHER);
  const LkPastActivity past = {
    .day = lk_day_from_text (lk_stmt_get_text (stmt, 0)),
    .activity = kind == LK_PLANNING_VISIT ? LK_RHYTHM_VISIT : kind == LK_PLANNING_DESIGN ? LK_RHYTHM_DESIGN : LK_RHYTHM_VOICE,
    .n = (guint) lk_stmt_get_int (stmt, 2),
  };

  g_array_append_val (history->activities, past);
}

static void
take_session (LkTeamHistory *history,
              LkStmt        *stmt)
{
  LkPastSession past = { .day = lk_day_from_text (lk_stmt_get_text (stmt, 0)) };
  const char *text = lk_stmt_get_text (stmt, 1);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char nick[16];
      guint agreed, used;
      int step;

      if (sscanf (lines[i], "%15s %u %u", nick, &agreed, &used) != 3)
        continue;
      step = lk_enum_from_text (LK_TYPE_STEP, nick, -1);
      if (step < 0)
        continue;
      past.agreed[step] = agreed;
      past.seconds[step] = used;
    }
  g_array_append_val (history->sessions, past);
}

static void
take_check_in (LkTeamHistory *history,
               LkStmt        *stmt)
{
  const LkPastCheckIn past = {
    .day = lk_day_from_text (lk_stmt_get_text (stmt, 0)),
    .well = (guint) lk_stmt_get_int (stmt, 1),
    .so_so = (guint) lk_stmt_get_int (stmt, 2),
    .unwell = (guint) lk_stmt_get_int (stmt, 3),
  };

  g_array_append_val (history->check_ins, past);
}

static gboolean
read_rows (LkTeamHistory   *history,
           LkDb            *db,
           const Question  *question,
           const char      *sql,
           TakeRow          take,
           GError         **error)
{
  g_autofree char *from = lk_day_to_text (question->from), *till = lk_day_to_text (question->till);
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "ttt", question->team, from, till);

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    take (history, stmt);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

static gboolean
read_shares (LkTeamHistory   *history,
             LkDb            *db,
             const Question  *question,
             GError         **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, count_shares, "tii", question->team, lk_day_to_time (question->from),
                                          lk_day_to_time (question->till + 1));

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      const guint n = (guint) lk_stmt_get_int (stmt, 0);

      g_array_append_val (history->shares, n);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

static gboolean
read_goals (LkTeamHistory   *history,
            LkDb            *db,
            const Question  *question,
            LkDay            since,
            GError         **error)
{
  history->goals = lk_past_goals_read (db, question->team, question->from, MAX (question->from, question->till), since, error);
  return history->goals != NULL;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Question *question = data;
  /* What lies ahead is planned, and has not been done. */
  const Question past = { question->team, question->from, MIN (question->till, lk_day_today ()) };
  g_autoptr (LkTeamHistory) history = history_new (question);

  if (!read_flow (history, db, question, error) ||
      !read_rows (history, db, &past, count_activities, take_activity, error) ||
      !read_rows (history, db, question, select_sessions, take_session, error) ||
      !read_rows (history, db, question, sum_check_ins, take_check_in, error) ||
      !read_shares (history, db, question, error) ||
      !read_goals (history, db, question, LK_DAY_NONE, error))
    return NULL;
  return g_steal_pointer (&history);
}

/* LK_DAY_NONE for a team that may not be shown, and on failure. */
static LkDay
find_since (LkDb        *db,
            const char  *team,
            GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_since, "t", team);

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_day_from_text (lk_stmt_get_text (stmt, 0)) : LK_DAY_NONE;
}

LkTeamHistory *
lk_team_history_read_counts (LkDb        *db,
                             const char  *team,
                             LkDay        from,
                             LkDay        till,
                             GError     **error)
{
  Question question = { (char *) team, from, MIN (till, lk_day_today ()), TRUE };
  g_autoptr (LkTeamHistory) history = NULL;
  LkDay since;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (team != NULL, NULL);

  since = find_since (db, team, error);
  if (since == LK_DAY_NONE)
    return NULL;
  question.from = MAX (from, since);
  history = history_new (&question);
  if (!read_flow (history, db, &question, error) ||
      !read_rows (history, db, &question, count_activities, take_activity, error) ||
      !read_rows (history, db, &question, select_sessions, take_session, error) ||
      !read_goals (history, db, &question, since > from ? since : LK_DAY_NONE, error))
    return NULL;
  return g_steal_pointer (&history);
}

static Question *
question_new (const char *team,
              LkDay       from,
              LkDay       till)
{
  Question *self = g_new0 (Question, 1);

  self->team = g_strdup (team);
  self->from = from;
  self->till = till;
  return self;
}

void
lk_team_history_read_async (LkStore             *store,
                            const char          *team,
                            LkDay                from,
                            LkDay                till,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (team != NULL);

  lk_store_read_async (store, read_func, question_new (team, from, till), question_free, (GDestroyNotify) lk_team_history_free,
                       cancellable, callback, user_data);
}

LkTeamHistory *
lk_team_history_read_finish (LkStore       *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  return lk_store_read_finish (store, result, error);
}

LkTeamHistory *
lk_team_history_read (LkStore     *store,
                      const char  *team,
                      LkDay        from,
                      LkDay        till,
                      GError     **error)
{
  Question question = { (char *) team, from, till, FALSE };

  g_return_val_if_fail (LK_IS_STORE (store), NULL);
  g_return_val_if_fail (team != NULL, NULL);

  return lk_store_read (store, read_func, &question, error);
}

GArray *
lk_team_history_dup_moves (const LkTeamHistory *self,
                           const char          *goal_id)
{
  g_autofree guint *numbers = NULL;
  GArray *moves = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  moves = g_array_new (FALSE, FALSE, sizeof (LkFlowMove));
  numbers = g_new0 (guint, self->actions->len + 1);
  for (guint i = 0; i < self->actions->len; i++)
    if (g_strcmp0 (((LkPastAction *) self->actions->pdata[i])->goal_id, goal_id) == 0)
      numbers[i] = ++n;
  for (guint i = 0; i < self->moves->len; i++)
    {
      LkFlowMove move = g_array_index (self->moves, LkFlowMove, i);

      if (numbers[move.action] == 0)
        continue;
      move.action = numbers[move.action] - 1;
      g_array_append_val (moves, move);
    }
  return moves;
}
