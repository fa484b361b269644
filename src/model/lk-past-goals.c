#include "model/lk-past-goals.h"

#include "model/lk-json-ids.h"
#include "model/lk-reading.h"
#include "model/lk-record-private.h"

/* The goals and readings themselves are read by the ids that this gives. */
static const char select_goals[] =
  "SELECT g.id FROM goal g WHERE g.team = ?1 AND g.stage <> 'idea' AND (g.archived IS NULL OR g.archived >= ?2)";

static LkDay
find_first (LkGoal *self,
            LkDay   today)
{
  const LkDay from = lk_goal_get_from_day (self), first = from != LK_DAY_NONE ? from : lk_day_from_time (lk_goal_get_created (self));

  /* What stands among the goals is worked on, though its first day has yet to come. */
  return lk_goal_get_stage (self) == LK_GOAL_ACTIVE ? MIN (first, today) : first;
}

static LkDay
find_last (LkGoal *self)
{
  const LkDay till = lk_goal_get_till_day (self);
  const gint64 archived = lk_goal_get_archived (self);

  if (lk_goal_get_stage (self) == LK_GOAL_ACTIVE && archived == 0)
    return G_MAXINT;
  return MIN (till != LK_DAY_NONE ? till : G_MAXINT, archived != 0 ? lk_day_from_time (archived) : G_MAXINT);
}

gboolean
lk_goal_was_live (LkGoal *self,
                  LkDay   from,
                  LkDay   till,
                  LkDay   today)
{
  g_return_val_if_fail (LK_IS_GOAL (self), FALSE);

  return lk_goal_get_stage (self) != LK_GOAL_IDEA && find_first (self, today) <= till && find_last (self) >= from;
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

/* Takes the lease. */
static gboolean
read_ids (LkStmt      *query,
          GHashTable  *ids,
          GError     **error)
{
  g_autoptr (LkStmt) stmt = query;
  GError *failure = NULL;

  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    g_hash_table_add (ids, lk_stmt_dup_text (stmt, 0));
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL;
}

/* Only what was live among them. */
static gboolean
read_goals (LkStmt      *query,
            GHashTable  *goals,
            LkDay        from,
            LkDay        till,
            GError     **error)
{
  g_autoptr (LkStmt) stmt = query;
  const LkDay today = lk_day_today ();
  GError *failure = NULL;

  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    {
      g_autoptr (LkGoal) goal = LK_GOAL (lk_record_new_from_row (LK_TYPE_GOAL, stmt));

      if (lk_goal_was_live (goal, from, till, today))
        g_hash_table_insert (goals, g_strdup (lk_record_get_id (LK_RECORD (goal))), g_object_ref (goal));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL;
}

static gboolean
read_readings (LkStmt      *query,
               GHashTable  *goals,
               LkDay        since,
               LkDay        till,
               GError     **error)
{
  g_autoptr (LkStmt) stmt = query;
  GError *failure = NULL;

  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    {
      g_autoptr (LkReading) reading = LK_READING (lk_record_new_from_row (LK_TYPE_READING, stmt));
      LkGoal *goal = g_hash_table_lookup (goals, lk_reading_get_goal_id (reading));

      if (lk_reading_get_day (reading) <= till && (since == LK_DAY_NONE || lk_reading_get_day (reading) >= since))
        lk_record_list_put (lk_goal_get_readings (goal), reading);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL;
}

GPtrArray *
lk_past_goals_read (LkDb        *db,
                    const char  *team,
                    LkDay        from,
                    LkDay        till,
                    LkDay        since,
                    GError     **error)
{
  g_autoptr (GTypeClass) goal_class = g_type_class_ref (LK_TYPE_GOAL), reading_class = g_type_class_ref (LK_TYPE_READING);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autofree char *all = NULL, *live = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer goal;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (team != NULL, NULL);

  if (!read_ids (lk_db_query (db, error, select_goals, "ti", team, lk_day_to_time (from)), ids, error))
    return NULL;
  all = lk_json_ids (ids);
  if (!read_goals (lk_db_query (db, error, ((LkRecordClass *) goal_class)->select_ids, "t", all), goals, from, till, error))
    return NULL;
  live = lk_json_ids (goals);
  if (!read_readings (lk_db_query (db, error, ((LkRecordClass *) reading_class)->select_of, "t", live), goals, since, till, error))
    return NULL;
  g_hash_table_iter_init (&iter, goals);
  while (g_hash_table_iter_next (&iter, NULL, &goal))
    g_ptr_array_add (found, g_object_ref (goal));
  g_ptr_array_sort (found, compare_goals);
  return g_steal_pointer (&found);
}
