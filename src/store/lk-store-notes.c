/* What a PC notes for itself: not recorded, so it goes past the spine. */

#include "store/lk-store-private.h"

#define SQL_PUT "INSERT INTO note (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
#define SQL_DROP "DELETE FROM note WHERE key = ?1"
#define SQL_GET "SELECT value FROM note WHERE key = ?1"

typedef struct
{
  char *key;
  char *value;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_free (note->key);
  g_free (note->value);
  g_free (note);
}

static gboolean
put_note (LkDb          *db,
          const char    *path,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Note *note = data;

  return note->value != NULL ? lk_db_exec (db, error, SQL_PUT, "tt", note->key, note->value)
                             : lk_db_exec (db, error, SQL_DROP, "t", note->key);
}

static gpointer
get_note (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_GET, "t", data);

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

void
lk_store_note (LkStore    *self,
               const char *key,
               const char *value)
{
  LkJob *job = NULL;
  Note *note = NULL;

  g_return_if_fail (LK_IS_STORE (self));
  g_return_if_fail (key != NULL);

  if (lk_store_get_read_only (self))
    return;
  note = g_new0 (Note, 1);
  note->key = g_strdup (key);
  note->value = g_strdup (value);
  job = lk_job_new (LK_JOB_WORK);
  job->work = put_note;
  job->data = note;
  job->destroy = note_free;
  job->task = g_task_new (self, NULL, NULL, NULL);
  lk_store_run (self, job, NULL, NULL);
}

void
lk_store_get_note_async (LkStore             *self,
                         const char          *key,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LK_IS_STORE (self));
  g_return_if_fail (key != NULL);

  lk_store_read_async (self, get_note, g_strdup (key), g_free, g_free, cancellable, callback, user_data);
}

char *
lk_store_get_note_finish (LkStore       *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return lk_store_read_finish (self, result, error);
}
