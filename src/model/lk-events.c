#include "model/lk-event-private.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "store/lk-row-change.h"

/*
 * The activity of an action. Moves between stages are rows of their own, which an import fills too, so the log tells
 * only of the rest; a run of typing is one event.
 */

static const char select_comments[] =
  "SELECT c.body, p.name, c.created FROM comment c LEFT JOIN person p ON p.id = c.person WHERE c.action = ?1";
static const char select_moves[] =
  "SELECT m.to_stage, p.name, m.at FROM action_move m LEFT JOIN person p ON p.id = m.person WHERE m.action = ?1";
static const char select_together[] =
  "SELECT p.name, NULL, a.created FROM action_person a JOIN person p ON p.id = a.person WHERE a.action = ?1";
/* The newest two hundred are more than anyone reads; what an import made needs no unpacking. */
static const char select_log[] =
  "SELECT c.label, p.name, c.clock >> 16, r.op, c.site || '/' || c.head, c.schema, "
  "       CASE r.op WHEN 'update' THEN c.changes END "
  "FROM change_row r JOIN change c ON c.number = r.change LEFT JOIN person p ON p.id = c.person "
  "WHERE r.row = ?1 AND r.tbl = ?2 AND c.label <> '' ORDER BY c.number DESC LIMIT 200";
static const char select_items[] = "SELECT id, title FROM checklist_item WHERE action = ?1";
static const char select_name[] = "SELECT name FROM person WHERE id = ?1";
static const char select_goal[] = "SELECT title FROM goal WHERE id = ?1";
static const char select_schema[] = "PRAGMA user_version";

typedef struct
{
  LkDb       *db;
  GPtrArray  *events;
  GHashTable *runs;     /* of typing, that have been told */
  gint64      schema;
  LkDay       today;
} Reading;

static void
add_event (Reading    *reading,
           const char *text,
           const char *who,
           gint64      time,
           gboolean    comment)
{
  g_ptr_array_add (reading->events, lk_event_new (text, who, time, comment));
}

/* The one text that @select gives for @key. */
static char *
look_up (Reading    *reading,
         const char *select,
         const char *key)
{
  g_autoptr(LkStmt) stmt = lk_db_query (reading->db, NULL, select, "t", key);

  return stmt != NULL && lk_stmt_step (stmt, NULL) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

static gboolean
run_rows (Reading     *reading,
          const char  *select,
          const char  *action_id,
          void       (*add) (Reading *reading, LkStmt *stmt),
          GError     **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (reading->db, error, select, "t", action_id);
  g_autoptr(GError) step_error = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &step_error))
    add (reading, stmt);
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

static void
add_comment (Reading *reading,
             LkStmt  *stmt)
{
  add_event (reading, lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), TRUE);
}

static void
add_move (Reading *reading,
          LkStmt  *stmt)
{
  LkStage stage = lk_enum_from_text (LK_TYPE_STAGE, lk_stmt_get_text (stmt, 0), LK_STAGE_TODO);
  /* Translators: %s is a stage: To do, Doing, Done */
  g_autofree char *text = g_strdup_printf (_("Moved to %s"), lk_stage_get_name (stage));

  add_event (reading, text, lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), FALSE);
}

static void
add_together (Reading *reading,
              LkStmt  *stmt)
{
  /* Translators: %s is a name */
  g_autofree char *text = g_strdup_printf (_("Together with %s"), lk_stmt_get_text (stmt, 0));

  add_event (reading, text, lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), FALSE);
}

static char *
describe_owner (Reading    *reading,
                const char *value)
{
  g_autofree char *name = value != NULL ? look_up (reading, select_name, value) : NULL;

  return name != NULL ? g_strdup_printf (_("Owner: %s"), name) : g_strdup (_("No owner"));
}

static char *
describe_goal (Reading    *reading,
               const char *value)
{
  g_autofree char *title = value != NULL ? look_up (reading, select_goal, value) : NULL;

  return title != NULL ? g_strdup_printf (_("Goal: %s"), title) : g_strdup (_("Without a goal"));
}

static char *
describe_due_day (Reading    *reading,
                  const char *value)
{
  LkDay day = lk_day_from_text (value);
  g_autofree char *words = day != LK_DAY_NONE ? lk_day_format_short (day, reading->today) : NULL;

  return words != NULL ? g_strdup_printf (_("Due day: %s"), words) : g_strdup (_("No due day"));
}

static char *
describe_title (Reading    *reading,
                const char *value)
{
  return g_strdup_printf (_("Renamed: %s"), value);
}

static char *
describe_archived (Reading    *reading,
                   const char *value)
{
  return g_strdup (value != NULL ? _("Archived") : _("Brought back"));
}

static char *
describe_notes (Reading    *reading,
                const char *value)
{
  return g_strdup (_("Notes edited"));
}

static char *
describe_kata (Reading    *reading,
               const char *value)
{
  return g_strdup (_("Wrote what we expect, saw or learned"));
}

/* Which columns are worth telling, and how; in this order. */
static const struct
{
  const char *column;
  char     *(*describe) (Reading *reading, const char *value);
} columns[] = {
  { "archived", describe_archived },
  { "goal", describe_goal },
  { "owner", describe_owner },
  { "due_day", describe_due_day },
  { "title", describe_title },
  { "notes", describe_notes },
  { "expected", describe_kata },
  { "happened", describe_kata },
  { "learned", describe_kata },
};

static GHashTable *
unpack (Reading    *reading,
        LkStmt     *stmt,
        const char *table,
        const char *id)
{
  g_autoptr(GBytes) set = lk_stmt_dup_blob (stmt, 6);

  /* A changeset of an older schema has its columns elsewhere. */
  if (set == NULL || lk_stmt_get_int (stmt, 5) != reading->schema)
    return NULL;
  return lk_db_read_row_change (reading->db, set, table, id);
}

static void
add_update (Reading    *reading,
            LkStmt     *stmt,
            const char *id)
{
  g_autoptr(GHashTable) values = unpack (reading, stmt, "action", id);

  if (values == NULL)
    {
      add_event (reading, _(lk_stmt_get_text (stmt, 0)), lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), FALSE);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gpointer value = NULL;
      g_autofree char *run = NULL;
      g_autofree char *text = NULL;

      if (!g_hash_table_lookup_extended (values, columns[i].column, NULL, &value))
        continue;
      run = g_strconcat (lk_stmt_get_text (stmt, 4), "/", columns[i].column, NULL);
      if (!g_hash_table_add (reading->runs, g_steal_pointer (&run)))
        continue;
      text = columns[i].describe (reading, value);
      add_event (reading, text, lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), FALSE);
    }
}

static gboolean
read_log (Reading     *reading,
          const char  *id,
          GError     **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (reading->db, error, select_log, "tt", id, "action");

  if (stmt == NULL)
    return FALSE;

  while (lk_stmt_step (stmt, NULL))
    {
      const char *label = lk_stmt_get_text (stmt, 0);
      const char *op = lk_stmt_get_text (stmt, 3);

      if (g_str_equal (op, "update"))
        add_update (reading, stmt, id);
      else if (g_str_equal (op, "insert"))
        add_event (reading, g_str_equal (label, "Add Action") ? _("Added to the board") : _(label),
                   lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), FALSE);
    }
  return TRUE;
}

static gboolean
read_item_log (Reading     *reading,
               const char  *id,
               const char  *title,
               GError     **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (reading->db, error, select_log, "tt", id, "checklist_item");

  if (stmt == NULL)
    return FALSE;

  while (lk_stmt_step (stmt, NULL))
    {
      g_autoptr(GHashTable) values = unpack (reading, stmt, "checklist_item", id);
      const char *done = values != NULL ? g_hash_table_lookup (values, "done") : NULL;
      g_autofree char *text = NULL;

      if (done == NULL)
        continue;
      /* Translators: %s is a line of a checklist */
      text = g_strdup_printf (g_str_equal (done, "1") ? _("Ticked off: %s") : _("To be done again: %s"), title);
      add_event (reading, text, lk_stmt_get_text (stmt, 1), lk_stmt_get_int (stmt, 2), FALSE);
    }
  return TRUE;
}

/* The items first: while their log is read their own statement could not be kept waiting. */
static gboolean
read_items (Reading     *reading,
            const char  *action_id,
            GError     **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (reading->db, error, select_items, "t", action_id);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, NULL))
    {
      g_ptr_array_add (items, lk_stmt_dup_text (stmt, 0));
      g_ptr_array_add (items, lk_stmt_dup_text (stmt, 1));
    }

  for (guint i = 0; i < items->len; i += 2)
    if (!read_item_log (reading, g_ptr_array_index (items, i), g_ptr_array_index (items, i + 1), error))
      return FALSE;
  return TRUE;
}

static gint64
read_schema (LkDb *db)
{
  g_autoptr(LkStmt) stmt = lk_db_query (db, NULL, select_schema, "");

  return stmt != NULL && lk_stmt_step (stmt, NULL) ? lk_stmt_get_int (stmt, 0) : -1;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  gint64 time_a = lk_event_get_time (*(LkEvent **) a);
  gint64 time_b = lk_event_get_time (*(LkEvent **) b);

  return (time_a < time_b) - (time_a > time_b);
}

GPtrArray *
lk_events_read (LkDb        *db,
                const char  *action_id,
                GError     **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { db, events, runs, read_schema (db), lk_day_today () };

  if (!run_rows (&reading, select_comments, action_id, add_comment, error) ||
      !run_rows (&reading, select_moves, action_id, add_move, error) ||
      !run_rows (&reading, select_together, action_id, add_together, error) ||
      !read_log (&reading, action_id, error) ||
      !read_items (&reading, action_id, error))
    return NULL;

  g_ptr_array_sort (events, compare_newest_first);
  return g_steal_pointer (&events);
}
