/*
 * Restoring is a change like any other: the difference between what stands and the backup becomes one changeset, so that
 * it is shown row by row and can be undone.
 */

#include <glib/gstdio.h>

#include "store/lk-backup-private.h"
#include "store/lk-db-private.h"
#include "store/lk-migrations.h"
#include "store/lk-spine.h"
#include "store/lk-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_TABLES "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

#define SQL_FILES "INSERT INTO main.file_content (hash, bytes) SELECT hash, bytes FROM kept.file_content WHERE true ON CONFLICT DO NOTHING"

typedef struct
{
  char   *backup;
  GBytes *set;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_free (restore->backup);
  g_clear_pointer (&restore->set, g_bytes_unref);
  g_free (restore);
}

/* An older backup is brought to today's schema in a copy of its own; the backup stays as it is. */
static char *
prepare_copy (const char  *backup,
              GError     **error)
{
  g_autofree char *copy = NULL;
  g_autoptr (GFile) from = g_file_new_for_path (backup);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) to = g_file_new_tmp ("leerkracht-board-XXXXXX.db", &stream, error);
  g_autoptr (LkDb) db = NULL;
  sqlite3 *handle = NULL;

  if (to == NULL || !g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return NULL;
  copy = g_file_get_path (to);
  g_chmod (copy, 0600);
  sqlite3_open_v2 (copy, &handle, SQLITE_OPEN_READWRITE, NULL);
  db = lk_db_new (handle);
  if (lk_db_get_number (db, "PRAGMA application_id", 0) != LK_APPLICATION_ID)
    g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_DAMAGED, "%s is no backup", backup);
  else if (lk_db_get_number (db, "PRAGMA user_version", 0) > lk_migrations_get_latest ())
    g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_NEWER, "%s is newer", backup);
  else if (lk_migrations_run (db, (int) lk_db_get_number (db, "PRAGMA user_version", 0), error))
    return g_steal_pointer (&copy);
  g_unlink (copy);
  return NULL;
}

static gboolean
diff_tables (LkDb             *db,
             sqlite3_session  *session,
             GError          **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_TABLES, "");

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, NULL))
    {
      const char *table = lk_stmt_get_text (stmt, 0);
      int rc;

      /* What belongs to persons stays as it is now. */
      if (!lk_spine_is_recorded (table))
        continue;
      rc = sqlite3session_attach (session, table);
      if (rc == SQLITE_OK)
        rc = sqlite3session_diff (session, "main", table, NULL);
      if (rc != SQLITE_OK)
        return lk_db_fail (db, rc, error);
    }
  return TRUE;
}

/* The changeset that turns what stands into what the attached database "kept" has. */
static GBytes *
diff (LkDb    *db,
      GError **error)
{
  sqlite3_session *session = NULL;
  void *set = NULL;
  int size = 0;
  int rc = sqlite3session_create (db->handle, "kept", &session);
  gboolean ok = rc == SQLITE_OK && diff_tables (db, session, error);

  if (ok)
    rc = sqlite3session_changeset (session, &size, &set);
  g_clear_pointer (&session, sqlite3session_delete);
  if (rc != SQLITE_OK)
    lk_db_fail (db, rc, error);
  return ok && rc == SQLITE_OK ? g_bytes_new_with_free_func (set, (gsize) size, sqlite3_free, set) : NULL;
}

/* What attachments of the backup point to; it is only ever added to. */
static gboolean
keep_files (LkDb    *db,
            GError **error)
{
  return lk_db_exec (db, error, SQL_FILES, "");
}

static gboolean
find_difference (LkDb          *db,
                 const char    *path,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  Restore *restore = data;
  g_autofree char *copy = NULL;

  if (!lk_backup_make (db, path, NULL, LK_BACKUP_RESTORE, cancellable, error))
    return FALSE;
  copy = prepare_copy (restore->backup, error);
  if (copy == NULL)
    return FALSE;
  if (lk_db_exec (db, error, "ATTACH ? AS kept", "t", copy))
    {
      restore->set = keep_files (db, error) ? diff (db, error) : NULL;
      lk_db_exec (db, NULL, "DETACH kept", "");
    }
  g_unlink (copy);
  return restore->set != NULL;
}

static int
stop_on_conflict (void                   *data,
                  int                     conflict,
                  sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply_difference (LkDb      *db,
                  gpointer   data,
                  GError   **error)
{
  Restore *restore = data;
  gsize size;
  gconstpointer set = g_bytes_get_data (restore->set, &size);
  int rc = sqlite3changeset_apply (db->handle, (int) size, (void *) set, NULL, stop_on_conflict, NULL);

  return rc == SQLITE_OK || lk_db_fail (db, rc, error);
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (lk_store_write_finish (LK_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
difference_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  lk_store_write_async (LK_STORE (source), N_("Restore Backup"), NULL, apply_difference, g_task_get_task_data (task), NULL,
                        g_task_get_cancellable (task), applied_cb, g_object_ref (task));
}

void
lk_store_restore_async (LkStore             *self,
                        const char          *backup,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Restore *restore = g_new0 (Restore, 1);
  LkJob *job = lk_job_new (LK_JOB_WORK);

  restore->backup = g_strdup (backup);
  g_task_set_task_data (task, restore, restore_free);
  job->work = find_difference;
  job->data = restore;
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  job->task = g_task_new (self, cancellable, difference_cb, task);
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_restore_finish (LkStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
