/*
 * Backups: whole copies made with SQLite's backup API beside the database, in a folder "backups". A copy gets its name only
 * after it has been checked, so that what is listed can be trusted.
 */

#include "store/lk-backup-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/lk-db-private.h"
#include "store/lk-migrations.h"
#include "store/lk-store-private.h"

#define KEPT_DAYS 7
#define KEPT_WEEKS 8
#define KEPT_OTHERS 5

struct _LkBackup
{
  GObject         parent_instance;

  char           *path;
  gint64          time;
  goffset         size;
  LkBackupReason  reason;
  guint           teams;
  guint           people;
  guint           goals;
  guint           actions;
};

G_DEFINE_FINAL_TYPE (LkBackup, lk_backup, G_TYPE_OBJECT)

static const char * const reasons[] = { "daily", "migration", "restore", "import", "by-hand" };

static void
lk_backup_finalize (GObject *object)
{
  g_free (LK_BACKUP (object)->path);
  G_OBJECT_CLASS (lk_backup_parent_class)->finalize (object);
}

static void
lk_backup_class_init (LkBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_backup_finalize;
}

static void
lk_backup_init (LkBackup *self)
{
}

const char *
lk_backup_get_path (LkBackup *self)
{
  return self->path;
}

gint64
lk_backup_get_time (LkBackup *self)
{
  return self->time;
}

goffset
lk_backup_get_size (LkBackup *self)
{
  return self->size;
}

LkBackupReason
lk_backup_get_reason (LkBackup *self)
{
  return self->reason;
}

guint
lk_backup_get_teams (LkBackup *self)
{
  return self->teams;
}

guint
lk_backup_get_people (LkBackup *self)
{
  return self->people;
}

guint
lk_backup_get_goals (LkBackup *self)
{
  return self->goals;
}

guint
lk_backup_get_actions (LkBackup *self)
{
  return self->actions;
}

char *
lk_backup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *default_path = lk_store_default_path ();

  /* Two databases in one folder keep their backups apart. */
  if (g_strcmp0 (path, default_path) == 0)
    return g_build_filename (folder, "backups", NULL);
  else
    {
      g_autofree char *own = g_strconcat (name, ".backups", NULL);

      return g_build_filename (folder, own, NULL);
    }
}

static char *
new_name (const char     *folder,
          LkBackupReason  reason)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *name = g_strdup_printf ("board-%s%03dZ-%s.db", stamp,
                                           g_date_time_get_microsecond (now) / 1000, reasons[reason]);

  return g_build_filename (folder, name, NULL);
}

/* Reads "board-20261123T101500123Z-daily.db". */
static gboolean
parse_name (const char      *name,
            gint64          *time,
            LkBackupReason  *reason)
{
  int year, month, day, hour, minute, second, ms;
  char word[16];
  g_autoptr (GDateTime) when = NULL;

  if (sscanf (name, "board-%4d%2d%2dT%2d%2d%2d%3dZ-%15[a-z-].db", &year, &month, &day, &hour, &minute, &second, &ms, word) != 8)
    return FALSE;
  if (!g_str_has_suffix (name, ".db"))
    return FALSE;
  when = g_date_time_new_utc (year, month, day, hour, minute, second);
  for (guint i = 0; when && i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (word, reasons[i]))
      {
        *time = g_date_time_to_unix (when) * 1000 + ms;
        *reason = (LkBackupReason) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
copy_pages (LkDb          *db,
            LkDb          *copy,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->handle, "main", db->handle, "main");
  int rc = SQLITE_OK;

  if (backup == NULL)
    return lk_db_fail (copy, sqlite3_errcode (copy->handle), error);
  while (rc == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    rc = sqlite3_backup_step (backup, 4096);
  sqlite3_backup_finish (backup);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return rc == SQLITE_DONE || lk_db_fail (copy, rc, error);
}

static gboolean
is_whole (LkDb    *copy,
          GError **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (copy, error, "PRAGMA integrity_check(1)", "");

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return FALSE;
  if (g_strcmp0 (lk_stmt_get_text (stmt, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_DAMAGED, "the copy is damaged: %s", lk_stmt_get_text (stmt, 0));
  return FALSE;
}

/* A copy is one file that needs no log beside it. */
static gboolean
write_copy (LkDb          *db,
            const char    *temporary,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3 *handle = NULL;
  int rc = sqlite3_open_v2 (temporary, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (LkDb) copy = lk_db_new (handle);

  if (rc != SQLITE_OK)
    return lk_db_fail (copy, rc, error);
  return lk_db_script (copy, "PRAGMA synchronous = FULL", error) &&
         copy_pages (db, copy, cancellable, error) &&
         lk_db_script (copy, "PRAGMA journal_mode = DELETE", error) &&
         is_whole (copy, error);
}

static gboolean
fail_with_errno (const char  *path,
                 int          saved,
                 GError     **error)
{
  g_set_error (error, LK_STORE_ERROR,
               saved == ENOSPC ? LK_STORE_ERROR_FULL : saved == EROFS || saved == EACCES ? LK_STORE_ERROR_READ_ONLY : LK_STORE_ERROR_FAILED,
               "%s: %s", path, g_strerror (saved));
  return FALSE;
}

gboolean
lk_backup_make (LkDb            *db,
                const char      *path,
                const char      *destination,
                LkBackupReason   reason,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autofree char *folder = destination ? g_path_get_dirname (destination) : lk_backup_folder (path);
  g_autofree char *target = destination ? g_strdup (destination) : new_name (folder, reason);
  g_autofree char *temporary = g_strconcat (target, ".part", NULL);
  gboolean ok;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_with_errno (folder, errno, error);
  g_unlink (temporary);
  ok = write_copy (db, temporary, cancellable, error);
  if (ok && g_chmod (temporary, 0600) == 0 && g_rename (temporary, target) != 0)
    ok = fail_with_errno (target, errno, error);
  if (!ok)
    g_unlink (temporary);
  return ok;
}

static int
newest_first (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const LkBackup *x = a, *y = b;

  return x->time < y->time ? 1 : x->time > y->time ? -1 : 0;
}

static GListStore *
list_files (const char *folder)
{
  GListStore *list = g_list_store_new (LK_TYPE_BACKUP);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      gint64 time;
      LkBackupReason reason;

      if (parse_name (name, &time, &reason))
        {
          g_autoptr (LkBackup) backup = g_object_new (LK_TYPE_BACKUP, NULL);

          backup->path = g_build_filename (folder, name, NULL);
          backup->time = time;
          backup->reason = reason;
          g_list_store_insert_sorted (list, backup, newest_first, NULL);
        }
    }
  return list;
}

/* The newest of each of the last days and weeks that have one, and the newest few of every other kind. */
static void
thin (const char *folder)
{
  g_autoptr (GListStore) list = list_files (folder);
  guint days = 0, weeks = 0, others[G_N_ELEMENTS (reasons)] = { 0 };
  gint64 last_day = -1, last_week = -1;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (LkBackup) backup = g_list_model_get_item (G_LIST_MODEL (list), i);
      gint64 day = backup->time / 86400000;
      gint64 week = (day + 3) / 7;   /* 1970-01-01 was a Thursday */
      gboolean keep;

      if (backup->reason == LK_BACKUP_BY_HAND)
        continue;
      if (backup->reason != LK_BACKUP_DAILY)
        keep = ++others[backup->reason] <= KEPT_OTHERS;
      else
        {
          keep = (day != last_day && ++days <= KEPT_DAYS) | (week != last_week && ++weeks <= KEPT_WEEKS);
          last_day = day;
          last_week = week;
        }
      if (!keep)
        g_unlink (backup->path);
    }
}

void
lk_backup_make_daily (LkDb       *db,
                      const char *path)
{
  g_autofree char *folder = lk_backup_folder (path);
  g_autoptr (GListStore) list = list_files (folder);
  g_autoptr (GError) error = NULL;
  gint64 today = g_get_real_time () / G_TIME_SPAN_DAY;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (LkBackup) backup = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (backup->reason == LK_BACKUP_DAILY && backup->time / 86400000 == today)
        return;
    }
  if (lk_db_get_number (db, "SELECT count(*) FROM change", 0) == 0)
    return;
  if (!lk_backup_make (db, path, NULL, LK_BACKUP_DAILY, NULL, &error))
    {
      g_info ("no daily backup: %s", error->message);
      return;
    }
  thin (folder);
}

static guint
count (LkDb       *db,
       const char *sql)
{
  return (guint) lk_db_get_number (db, sql, 0);
}

/* FALSE for a file that is no sound database of ours. */
static gboolean
look_inside (LkBackup *self)
{
  sqlite3 *handle = NULL;
  int rc = sqlite3_open_v2 (self->path, &handle, SQLITE_OPEN_READONLY, NULL);
  g_autoptr (LkDb) db = lk_db_new (handle);
  GStatBuf info;

  if (rc != SQLITE_OK || g_stat (self->path, &info) != 0 ||
      lk_db_get_number (db, "PRAGMA application_id", 0) != LK_APPLICATION_ID)
    return FALSE;
  self->size = info.st_size;
  self->teams = count (db, "SELECT count(*) FROM team WHERE archived IS NULL");
  self->people = count (db, "SELECT count(*) FROM person WHERE archived IS NULL");
  self->goals = count (db, "SELECT count(*) FROM goal");
  self->actions = count (db, "SELECT count(*) FROM action");
  return TRUE;
}

GListModel *
lk_backup_list (const char  *path,
                GError     **error)
{
  g_autofree char *folder = lk_backup_folder (path);
  GListStore *list = list_files (folder);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (list)); i > 0; i--)
    {
      g_autoptr (LkBackup) backup = g_list_model_get_item (G_LIST_MODEL (list), i - 1);

      if (!look_inside (backup))
        g_list_store_remove (list, i - 1);
    }
  return G_LIST_MODEL (list);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, lk_backup_list (data, NULL), g_object_unref);
}

void
lk_backup_list_async (const char           *path,
                      GCancellable         *cancellable,
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, list_in_thread);
}

GListModel *
lk_backup_list_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
set_aside (const char  *path,
           const char  *suffix,
           const char  *stamp,
           GError     **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strdup_printf ("%s.damaged-%s%s", path, stamp, suffix);

  if (g_file_test (from, G_FILE_TEST_EXISTS) && g_rename (from, to) != 0)
    return fail_with_errno (to, errno, error);
  return TRUE;
}

gboolean
lk_backup_recover (const char  *path,
                   const char  *backup,
                   GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (backup);
  g_autoptr (GFile) to = g_file_new_for_path (part);

  /* The good copy stands ready before the broken file is moved. */
  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) || g_chmod (part, 0600) != 0)
    return FALSE;
  if (!set_aside (path, "", stamp, error) || !set_aside (path, "-wal", stamp, error) || !set_aside (path, "-shm", stamp, error))
    return FALSE;
  return g_rename (part, path) == 0 || fail_with_errno (path, errno, error);
}

typedef struct
{
  char           *destination;
  LkBackupReason  reason;
} BackupOrder;

static void
order_free (gpointer data)
{
  BackupOrder *order = data;

  g_free (order->destination);
  g_free (order);
}

static gboolean
back_up (LkDb          *db,
         const char    *path,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  BackupOrder *order = data;
  g_autofree char *folder = lk_backup_folder (path);

  if (!lk_backup_make (db, path, order->destination, order->reason, cancellable, error))
    return FALSE;
  if (order->destination == NULL)
    thin (folder);
  return TRUE;
}

static LkJob *
new_backup_job (const char     *destination,
                LkBackupReason  reason,
                GCancellable   *cancellable)
{
  LkJob *job = lk_job_new (LK_JOB_WORK);
  BackupOrder *order = g_new0 (BackupOrder, 1);

  order->destination = g_strdup (destination);
  order->reason = reason;
  job->work = back_up;
  job->data = order;
  job->destroy = order_free;
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  return job;
}

void
lk_store_backup_async (LkStore             *self,
                       const char          *destination,
                       LkBackupReason       reason,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  LkJob *job = new_backup_job (destination, reason, cancellable);

  job->task = g_task_new (self, cancellable, callback, user_data);
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_backup_finish (LkStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
lk_store_backup (LkStore         *self,
                 const char      *destination,
                 LkBackupReason   reason,
                 GError         **error)
{
  return lk_store_run (self, new_backup_job (destination, reason, NULL), NULL, error);
}

void
lk_store_rescue_async (LkStore             *self,
                       const char          *destination,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  LkJob *job = lk_job_new (LK_JOB_RESCUE);

  job->data = g_strdup (destination);
  job->destroy = g_free;
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  job->task = g_task_new (self, cancellable, callback, user_data);
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_rescue_finish (LkStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
