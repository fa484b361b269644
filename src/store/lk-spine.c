/*
 * Both stacks live in the log itself as linked lists (see 0001-spine.sql), so they are there again after a restart and no
 * row of the log is ever changed. What an undo refuses is passed over: the next row that is written remembers that.
 */

#include "store/lk-spine.h"

#include <string.h>

#include "store/lk-changes-private.h"
#include "store/lk-db-private.h"
#include "store/lk-index.h"
#include "store/lk-migrations.h"

struct _LkSpine
{
  LkDb   *db;
  char   *site;
  char   *merge;          /* the key of the run that is being typed */
  gint64  seq;            /* of this site's newest row, 0 for none */
  gint64  clock;
  gint64  undo_top;
  gint64  redo_top;
  gint64  seen;           /* newest row of the log whose changes have been told */
  gint64  data_version;
};

/* What is known of a row that is about to be logged. */
typedef struct
{
  const char *kind;
  const char *label;      /* NULL: a beginning, which undo does not reach */
  gint64      head;       /* 0: the row itself */
  gint64      below;
  gint64      undo_top;   /* 0 with kind do and redo: the row itself */
  gint64      redo_top;   /* 0 with kind undo: the row itself */
} Entry;

#define SQL_SITE "SELECT id FROM site WHERE host = ?"
#define SQL_ADD_SITE "INSERT INTO site (id, host, created) VALUES (?, ?, ?)"
#define SQL_NEWEST "SELECT seq, undo_top, redo_top FROM change WHERE site = ? ORDER BY seq DESC LIMIT 1"
#define SQL_SEEN "SELECT max(number) FROM change"
#define SQL_CLOCK "SELECT max(clock) FROM (SELECT clock FROM change ORDER BY number DESC LIMIT 100)"
#define SQL_LOG "INSERT INTO change (number, site, seq, clock, label, kind, head, below, undo_top, redo_top, schema, changes) " \
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define SQL_LOG_ROW "INSERT INTO change_row (row, change, tbl, op) VALUES (?, ?, ?, ?)"
#define SQL_ENTRY "SELECT label, head, below FROM change WHERE site = ? AND seq = ?"
#define SQL_RUN "SELECT schema, changes FROM change WHERE site = ? AND seq BETWEEN ? AND ? ORDER BY seq"
#define SQL_OTHERS "SELECT r.tbl, r.row, r.op FROM change_row r WHERE r.change > ? ORDER BY r.change"
#define SQL_VERSION "PRAGMA data_version"
#define SQL_SCHEMA "PRAGMA user_version"

static gboolean
load_site (LkSpine     *self,
           const char  *host,
           GError     **error)
{
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, host, -1);
  g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SQL_SITE, "t", key);

  if (stmt == NULL)
    return FALSE;
  if (lk_stmt_step (stmt, NULL))
    {
      self->site = lk_stmt_dup_text (stmt, 0);
      return TRUE;
    }
  self->site = lk_store_new_id ();
  return lk_db_exec (self->db, error, SQL_ADD_SITE, "tti", self->site, key, g_get_real_time () / 1000);
}

/* Another process of this site may have written since; what it left on the stacks counts. */
static gboolean
load_newest (LkSpine  *self,
             GError  **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SQL_NEWEST, "t", self->site);

  if (stmt == NULL)
    return FALSE;
  if (!lk_stmt_step (stmt, NULL) || lk_stmt_get_int (stmt, 0) == self->seq)
    return TRUE;
  self->seq = lk_stmt_get_int (stmt, 0);
  self->undo_top = lk_stmt_get_int (stmt, 1);
  self->redo_top = lk_stmt_get_int (stmt, 2);
  g_clear_pointer (&self->merge, g_free);
  return TRUE;
}

LkSpine *
lk_spine_new (LkDb        *db,
              const char  *host,
              gboolean     read_only,
              GError     **error)
{
  g_autoptr (LkSpine) self = g_new0 (LkSpine, 1);

  self->db = db;
  if (read_only)
    self->site = g_strdup ("");
  else if (!load_site (self, host, error))
    return NULL;
  if (!load_newest (self, error))
    return NULL;
  self->seen = lk_db_get_number (db, SQL_SEEN, 0);
  self->clock = lk_db_get_number (db, SQL_CLOCK, 0);
  self->data_version = lk_db_get_number (db, SQL_VERSION, 0);
  return g_steal_pointer (&self);
}

void
lk_spine_free (LkSpine *self)
{
  g_free (self->site);
  g_free (self->merge);
  g_free (self);
}

gboolean
lk_spine_is_recorded (const char *table)
{
  static const char * const apart[] = {
    "change", "change_row", "site", "note", "account", "sealed", "sealed_reader", "guide_score", "file_content", NULL,
  };

  /* The index is made from what is recorded. */
  return !g_strv_contains (apart, table) && !g_str_has_prefix (table, "design_index");
}

static int
is_recorded (void       *data,
             const char *table)
{
  return lk_spine_is_recorded (table);
}

static sqlite3_session *
start_recording (LkSpine  *self,
                 GError  **error)
{
  sqlite3_session *session = NULL;
  int rc = sqlite3session_create (self->db->handle, "main", &session);

  if (rc == SQLITE_OK)
    {
      sqlite3session_table_filter (session, is_recorded, NULL);
      rc = sqlite3session_attach (session, NULL);
    }
  if (rc != SQLITE_OK)
    {
      g_clear_pointer (&session, sqlite3session_delete);
      lk_db_fail (self->db, rc, error);
    }
  return session;
}

static GBytes *
take_changeset (LkSpine          *self,
                sqlite3_session  *session,
                GError          **error)
{
  void *set = NULL;
  int size = 0;
  int rc = sqlite3session_changeset (session, &size, &set);

  if (rc != SQLITE_OK)
    {
      lk_db_fail (self->db, rc, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (set, (gsize) size, sqlite3_free, set);
}

/* A hybrid logical clock: wall time in the upper bits, a counter in the lower 16, never going back. */
static gint64
tick (LkSpine *self)
{
  self->clock = MAX (self->clock + 1, (g_get_real_time () / 1000) << 16);
  return self->clock;
}

static gboolean
log_rows (LkSpine    *self,
          gint64      number,
          LkChanges  *changes,
          GError    **error)
{
  for (guint i = 0; i < lk_changes_get_n (changes); i++)
    {
      const LkChange *row = lk_changes_get (changes, i);

      if (!lk_db_exec (self->db, error, SQL_LOG_ROW, "titt", row->id, number, row->table, lk_change_op_to_text (row->op)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_undo (const Entry *entry)
{
  return strcmp (entry->kind, "undo") == 0;
}

/* Whether it becomes the next thing to undo. */
static gboolean
is_pushed (const Entry *entry)
{
  return !is_undo (entry) && entry->label;
}

static gboolean
log_change (LkSpine      *self,
            const Entry  *entry,
            GBytes       *set,
            LkChanges    *changes,
            GError      **error)
{
  gint64 seq = self->seq + 1;
  gint64 number = lk_db_get_number (self->db, SQL_SEEN, 0) + 1;
  gboolean pushed = is_pushed (entry);

  return lk_db_exec (self->db, error, SQL_LOG, "itiittizzzib",
                     number, self->site, seq, tick (self), entry->label ? entry->label : "", entry->kind,
                     entry->head ? entry->head : seq, entry->below,
                     pushed ? seq : entry->undo_top,
                     is_undo (entry) ? seq : entry->redo_top,
                     lk_db_get_number (self->db, SQL_SCHEMA, 0), set) &&
         log_rows (self, number, changes, error);
}

static void
note_logged (LkSpine     *self,
             const Entry *entry,
             gint64       number)
{
  self->seq++;
  self->undo_top = is_pushed (entry) ? self->seq : entry->undo_top;
  self->redo_top = is_undo (entry) ? self->seq : entry->redo_top;
  /* Rows of others that came in between have not been told yet. */
  if (number == self->seen + 1)
    self->seen = number;
}

static LkChanges *
finish (LkSpine          *self,
        const Entry      *entry,
        sqlite3_session  *session,
        LkChangesOrigin   origin,
        GCancellable     *cancellable,
        GError          **error)
{
  g_autoptr (GBytes) set = take_changeset (self, session, error);
  g_autoptr (LkChanges) changes = NULL;
  gint64 number;

  if (set == NULL || g_bytes_get_size (set) == 0)
    return NULL;
  changes = lk_changes_new (origin, entry->label);
  lk_changes_add_set (changes, g_bytes_get_data (set, NULL), (int) g_bytes_get_size (set));
  if (!log_change (self, entry, set, changes, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  number = lk_db_get_number (self->db, SQL_SEEN, 0);
  if (!lk_index_settle (self->db, error) || !lk_db_script (self->db, "COMMIT", error))
    return NULL;
  note_logged (self, entry, number);
  return g_steal_pointer (&changes);
}

typedef gboolean (*Body) (LkSpine  *self,
                          gpointer  data,
                          GError  **error);

/* Runs @body in a recorded transaction that becomes @entry in the log. */
static LkChanges *
record (LkSpine          *self,
        const Entry      *entry,
        LkChangesOrigin   origin,
        Body              body,
        gpointer          data,
        GCancellable     *cancellable,
        GError          **error)
{
  sqlite3_session *session = start_recording (self, error);
  LkChanges *changes = NULL;

  if (session && body (self, data, error))
    changes = finish (self, entry, session, origin, cancellable, error);
  g_clear_pointer (&session, sqlite3session_delete);
  return changes;
}

static gboolean
begin (LkSpine  *self,
       GError  **error)
{
  return lk_db_script (self->db, "BEGIN IMMEDIATE", error) && load_newest (self, error);
}

/* After a commit there is nothing left to roll back, and that is fine. */
static void
end (LkSpine *self)
{
  if (!sqlite3_get_autocommit (self->db->handle))
    lk_db_script (self->db, "ROLLBACK", NULL);
}

typedef struct
{
  LkWriteFunc func;
  gpointer    data;
} Job;

static gboolean
run_job (LkSpine  *self,
         gpointer  data,
         GError  **error)
{
  Job *job = data;

  return job->func (self->db, job->data, error);
}

static gboolean
load_entry (LkSpine  *self,
            gint64    seq,
            Entry    *entry,
            char    **label,
            GError  **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SQL_ENTRY, "ti", self->site, seq);

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return FALSE;
  *label = lk_stmt_dup_text (stmt, 0);
  entry->label = *label;
  entry->head = lk_stmt_get_int (stmt, 1);
  entry->below = lk_stmt_get_int (stmt, 2);
  return TRUE;
}

LkChanges *
lk_spine_write (LkSpine       *self,
                const char    *label,
                const char    *merge,
                LkWriteFunc    func,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autofree char *top_label = NULL;
  Job job = { func, data };
  Entry top = { 0 };
  Entry entry = { .kind = "do", .label = label };
  LkChanges *changes = NULL;

  if (begin (self, error))
    {
      entry.below = entry.undo_top = self->undo_top;
      if (merge && g_strcmp0 (merge, self->merge) == 0 && load_entry (self, self->undo_top, &top, &top_label, NULL))
        {
          entry.head = top.head;
          entry.below = top.below;
        }
      changes = record (self, &entry, LK_CHANGES_DONE, run_job, &job, cancellable, error);
    }
  end (self);
  if (changes)
    {
      g_free (self->merge);
      self->merge = g_strdup (merge);
    }
  return changes;
}

static gboolean
collect_run (LkSpine              *self,
             gint64                head,
             gint64                seq,
             sqlite3_changegroup  *group,
             GError              **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SQL_RUN, "tii", self->site, head, seq);
  gint64 schema = lk_db_get_number (self->db, SQL_SCHEMA, 0);

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, NULL))
    {
      g_autoptr (GBytes) set = lk_stmt_dup_blob (stmt, 1);
      int rc;

      /* A changeset of another schema would be passed over in silence. */
      if (lk_stmt_get_int (stmt, 0) != schema)
        {
          g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT, "made by another version of the schema");
          return FALSE;
        }
      rc = sqlite3changegroup_add (group, (int) g_bytes_get_size (set), (void *) g_bytes_get_data (set, NULL));
      if (rc != SQLITE_OK)
        return lk_db_fail (self->db, rc, error);
    }
  return TRUE;
}

static GBytes *
invert_run (LkSpine  *self,
            gint64    head,
            gint64    seq,
            GError  **error)
{
  sqlite3_changegroup *group = NULL;
  void *whole = NULL, *inverse = NULL;
  int size = 0, inverse_size = 0;
  int rc = sqlite3changegroup_new (&group);
  gboolean collected = rc == SQLITE_OK && collect_run (self, head, seq, group, error);

  if (collected)
    rc = sqlite3changegroup_output (group, &size, &whole);
  if (collected && rc == SQLITE_OK)
    rc = sqlite3changeset_invert (size, whole, &inverse_size, &inverse);
  sqlite3changegroup_delete (group);
  sqlite3_free (whole);
  if (collected && rc != SQLITE_OK)
    lk_db_fail (self->db, rc, error);
  if (rc != SQLITE_OK || !collected)
    return NULL;
  return g_bytes_new_with_free_func (inverse, (gsize) inverse_size, sqlite3_free, inverse);
}

/* OMIT on a foreign key would commit a dangling reference, so any conflict stops the whole. */
static int
abort_on_conflict (void                   *data,
                   int                     conflict,
                   sqlite3_changeset_iter *iter)
{
  *(gboolean *) data = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply_set (LkSpine  *self,
           gpointer  data,
           GError  **error)
{
  GBytes *set = data;
  gboolean conflict = FALSE;
  int rc = sqlite3changeset_apply (self->db->handle, (int) g_bytes_get_size (set), (void *) g_bytes_get_data (set, NULL),
                                   NULL, abort_on_conflict, &conflict);

  if (conflict)
    {
      g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT, "the same field has been changed since");
      return FALSE;
    }
  return rc == SQLITE_OK || lk_db_fail (self->db, rc, error);
}

/* Takes the top of one stack back and moves it to the other; @below gets what lay under it. */
static LkChanges *
take_top (LkSpine   *self,
          gboolean   redo,
          gint64    *below,
          GError   **error)
{
  g_autofree char *label = NULL;
  g_autoptr (GBytes) inverse = NULL;
  gint64 top = redo ? self->redo_top : self->undo_top;
  Entry entry = { 0 };

  if (top == 0)
    {
      g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING, "nothing to take back");
      return NULL;
    }
  if (!load_entry (self, top, &entry, &label, error))
    return NULL;
  inverse = invert_run (self, entry.head, top, error);
  *below = entry.below;
  if (inverse == NULL)
    return NULL;

  entry = (Entry) {
    .kind = redo ? "redo" : "undo",
    .label = label,
    .below = redo ? self->undo_top : self->redo_top,
    .undo_top = entry.below,
    .redo_top = entry.below,
  };
  return record (self, &entry, redo ? LK_CHANGES_REDONE : LK_CHANGES_UNDONE, apply_set, inverse, NULL, error);
}

/* An entry whose changes cancel each other out is passed over too. */
static LkChanges *
take_back (LkSpine   *self,
           gboolean   redo,
           GError   **error)
{
  g_autoptr (GError) reason = NULL;
  LkChanges *changes = NULL;

  g_clear_pointer (&self->merge, g_free);
  while (changes == NULL && reason == NULL)
    {
      gint64 below = -1;

      if (begin (self, &reason))
        changes = take_top (self, redo, &below, &reason);
      end (self);
      if (changes == NULL && below >= 0 &&
          (reason == NULL || g_error_matches (reason, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT)))
        *(redo ? &self->redo_top : &self->undo_top) = below;
    }
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  return changes;
}

LkChanges *
lk_spine_undo (LkSpine  *self,
               GError  **error)
{
  return take_back (self, FALSE, error);
}

LkChanges *
lk_spine_redo (LkSpine  *self,
               GError  **error)
{
  return take_back (self, TRUE, error);
}

LkChanges *
lk_spine_refresh (LkSpine *self)
{
  gint64 version = lk_db_get_number (self->db, SQL_VERSION, self->data_version);
  g_autoptr (LkStmt) stmt = NULL;
  g_autoptr (LkChanges) changes = NULL;

  if (version == self->data_version)
    return NULL;
  self->data_version = version;
  changes = lk_changes_new (LK_CHANGES_ELSEWHERE, NULL);
  stmt = lk_db_query (self->db, NULL, SQL_OTHERS, "i", self->seen);
  while (stmt && lk_stmt_step (stmt, NULL))
    lk_changes_add (changes, lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1),
                    lk_change_op_from_text (lk_stmt_get_text (stmt, 2)));
  g_clear_pointer (&stmt, lk_stmt_release);
  self->seen = lk_db_get_number (self->db, SQL_SEEN, self->seen);
  load_newest (self, NULL);
  return lk_changes_get_n (changes) > 0 ? g_steal_pointer (&changes) : NULL;
}

char *
lk_spine_dup_label (LkSpine  *self,
                    gboolean  redo)
{
  gint64 top = redo ? self->redo_top : self->undo_top;
  char *label = NULL;
  Entry entry = { 0 };

  if (top)
    load_entry (self, top, &entry, &label, NULL);
  return label;
}
