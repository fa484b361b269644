/*
 * secure_delete overwrites a deleted row where it lies, but moving rows between pages leaves older copies of them in the gaps,
 * and the write-ahead log keeps every page as it was; so after a deletion the file is built anew and the log emptied.
 */

#include "store/lk-apart.h"

#include "store/lk-changes-private.h"
#include "store/lk-db-private.h"
#include "store/lk-spine.h"

/* Another program that is reading keeps the log from being emptied; it is not waited for longer than this. */
#define WIPE_BUSY_MS 200

/* Where there is no room to build the file anew, that is not tried at every look. */
#define ROOM_US (60 * G_USEC_PER_SEC)

/* Each write adds one, so that other programs on this file hear of it. */
#define SQL_COUNT "INSERT INTO note (key, value) VALUES ('apart', '1') " \
                  "ON CONFLICT (key) DO UPDATE SET value = CAST (CAST (value AS INTEGER) + 1 AS TEXT)"
#define SQL_COUNTED "SELECT CAST (value AS INTEGER) FROM note WHERE key = 'apart'"

/* Whoever is killed before the file was built anew leaves this for the next. */
#define SQL_OWE "INSERT INTO note (key, value) VALUES ('unwiped', '1') ON CONFLICT DO NOTHING"
#define SQL_OWED "SELECT 1 FROM note WHERE key = 'unwiped'"
#define SQL_PAID "DELETE FROM note WHERE key = 'unwiped'"

struct _LkApart
{
  LkDb     *db;
  gboolean  read_only;
  gboolean  unwiped;   /* something that was deleted may still lie in the file or its log */
  gboolean  built;     /* no longer in the file */
  gint64    room_from; /* monotonic; not to be built anew before */
  gint64    seen;
};

typedef struct
{
  LkChanges *changes;
  gboolean   deleted;
  gboolean   recorded;   /* a row was touched that a session must see */
} Watch;

LkApart *
lk_apart_new (LkDb     *db,
              gboolean  read_only)
{
  LkApart *self = g_new0 (LkApart, 1);

  self->db = db;
  self->read_only = read_only;
  self->seen = lk_db_get_number (db, SQL_COUNTED, 0);
  self->unwiped = lk_db_get_number (db, SQL_OWED, 0) != 0;
  return self;
}

static LkChangeOp
op_of (int op)
{
  if (op == SQLITE_INSERT)
    return LK_CHANGE_INSERT;
  return op == SQLITE_DELETE ? LK_CHANGE_DELETE : LK_CHANGE_UPDATE;
}

static void
row_touched_cb (void          *data,
                sqlite3       *handle,
                int            op,
                const char    *schema,
                const char    *table,
                sqlite3_int64  old_row,
                sqlite3_int64  new_row)
{
  Watch *watch = data;
  sqlite3_value *id = NULL;

  if (op == SQLITE_INSERT)
    sqlite3_preupdate_new (handle, 0, &id);
  else
    sqlite3_preupdate_old (handle, 0, &id);
  if (id)
    lk_changes_add (watch->changes, table, (const char *) sqlite3_value_text (id), op_of (op));
  watch->deleted |= op == SQLITE_DELETE;
  watch->recorded |= lk_spine_is_recorded (table);
}

static gboolean
run_watched (LkApart      *self,
             LkWriteFunc   func,
             gpointer      data,
             Watch        *watch,
             GError      **error)
{
  gboolean ok;

  sqlite3_preupdate_hook (self->db->handle, row_touched_cb, watch);
  ok = func (self->db, data, error);
  /* A session takes what it finds here for another session. */
  sqlite3_preupdate_hook (self->db->handle, NULL, NULL);
  if (!ok || !watch->recorded)
    return ok;
  g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_FAILED, "a row of the team's would have no history");
  return FALSE;
}

static gboolean
commit (LkApart       *self,
        gboolean       deleted,
        GCancellable  *cancellable,
        GError       **error)
{
  return lk_db_exec (self->db, error, SQL_COUNT, "") &&
         (!deleted || lk_db_exec (self->db, error, SQL_OWE, "")) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         lk_db_script (self->db, "COMMIT", error);
}

/* The checkpoint's first column says whether somebody was in the way. */
static gboolean
empty_log (LkDb *db)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, NULL, "PRAGMA wal_checkpoint(TRUNCATE)", "");

  return stmt && lk_stmt_step (stmt, NULL) && lk_stmt_get_int (stmt, 0) == 0;
}

static gboolean
build_anew (LkApart *self)
{
  g_autoptr (GError) reason = NULL;

  if (self->built || g_get_monotonic_time () < self->room_from)
    return self->built;
  self->built = lk_db_script (self->db, "VACUUM", &reason);
  if (!self->built && !g_error_matches (reason, LK_STORE_ERROR, LK_STORE_ERROR_BUSY))
    self->room_from = g_get_monotonic_time () + ROOM_US;
  return self->built;
}

static void
wipe (LkApart *self)
{
  int busy_ms;

  if (!self->unwiped || self->read_only)
    return;
  busy_ms = (int) lk_db_get_number (self->db, "PRAGMA busy_timeout", 0);
  sqlite3_busy_timeout (self->db->handle, WIPE_BUSY_MS);
  self->unwiped = !build_anew (self) || !empty_log (self->db) || !lk_db_exec (self->db, NULL, SQL_PAID, "");
  sqlite3_busy_timeout (self->db->handle, busy_ms);
}

LkChanges *
lk_apart_write (LkApart       *self,
                LkWriteFunc    func,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (LkChanges) changes = lk_changes_new (LK_CHANGES_DONE, NULL);
  Watch watch = { .changes = changes };
  gint64 counted = 0;
  gboolean ok = FALSE;

  if (lk_db_script (self->db, "BEGIN IMMEDIATE", error))
    {
      counted = lk_db_get_number (self->db, SQL_COUNTED, 0);
      ok = run_watched (self, func, data, &watch, error) &&
           lk_changes_get_n (changes) > 0 &&
           commit (self, watch.deleted, cancellable, error);
    }
  if (!sqlite3_get_autocommit (self->db->handle))
    lk_db_script (self->db, "ROLLBACK", NULL);
  if (!ok)
    return NULL;
  /* Rows of others that came in between have not been told yet. */
  if (counted == self->seen)
    self->seen++;
  if (watch.deleted)
    {
      self->unwiped = TRUE;
      self->built = FALSE;
    }
  wipe (self);
  return g_steal_pointer (&changes);
}

LkChanges *
lk_apart_refresh (LkApart *self)
{
  gint64 counted = lk_db_get_number (self->db, SQL_COUNTED, 0);
  LkChanges *changes;

  wipe (self);
  if (counted == self->seen)
    return NULL;
  self->seen = counted;
  changes = lk_changes_new (LK_CHANGES_ELSEWHERE, NULL);
  lk_changes_add (changes, "sealed", "", LK_CHANGE_UPDATE);
  return changes;
}

void
lk_apart_free (LkApart *self)
{
  wipe (self);
  g_free (self);
}
