/*
 * Opening with care: a file that is not ours, not sound or newer than we are is left as it was found.
 */

#include "store/lk-opening.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "store/lk-backup-private.h"
#include "store/lk-db-private.h"
#include "store/lk-lock.h"
#include "store/lk-migrations.h"

/* Below this size a quick check costs a few milliseconds and is always made; above it only after an unclean end. */
#define ALWAYS_CHECKED (2 * 1024 * 1024)

#define BUSY_MS 2500

/* f_type of statfs(2), from linux/magic.h and the kernel's fs/smb/client: file systems whose locks and shared memory
 * cannot be trusted with a write-ahead log. */
static gboolean
is_network (const char *path)
{
  static const guint32 magics[] = { 0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x65735546, 0x5346414f, 0x564c };
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if ((guint32) info.f_type == magics[i])
      return TRUE;
  return FALSE;
}

static gboolean
make_place (const char  *path,
            gboolean    *is_new,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  *is_new = FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, LK_STORE_ERROR, saved == ENOSPC ? LK_STORE_ERROR_FULL : LK_STORE_ERROR_READ_ONLY,
                   "%s: %s", folder, g_strerror (saved));
      return FALSE;
    }
  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd >= 0)
    {
      *is_new = TRUE;
      return g_close (fd, error);
    }
  if (errno != EEXIST && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      int saved = errno;

      g_set_error (error, LK_STORE_ERROR, saved == ENOSPC ? LK_STORE_ERROR_FULL : LK_STORE_ERROR_READ_ONLY,
                   "%s: %s", path, g_strerror (saved));
      return FALSE;
    }
  return TRUE;
}

static gboolean
has_header (const char *path)
{
  char header[16] = { 0 };
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n;

  if (fd < 0)
    return TRUE;
  n = read (fd, header, sizeof header);
  g_close (fd, NULL);
  return n == 0 || (n == sizeof header && memcmp (header, "SQLite format 3", 16) == 0);
}

static gboolean
may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

static LkDb *
connect_to (const char  *uri,
            int          flags,
            GError     **error)
{
  sqlite3 *handle = NULL;
  int rc;
  g_autoptr (LkDb) db = NULL;

  lk_lock_keep ();
  rc = sqlite3_open_v2 (uri, &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  db = lk_db_new (handle);
  if (rc != SQLITE_OK)
    {
      lk_db_fail (db, rc, error);
      return NULL;
    }
  sqlite3_busy_timeout (handle, BUSY_MS);
  return g_steal_pointer (&db);
}

/* In a folder that cannot be written, a write-ahead log is readable only as a file that nobody changes. */
static LkDb *
connect_read_only (const char  *path,
                   GError     **error)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *plain = g_strconcat ("file:", escaped, "?mode=ro", NULL);
  g_autofree char *immutable = g_strconcat (plain, "&immutable=1", NULL);
  g_autoptr (LkDb) db = connect_to (plain, SQLITE_OPEN_READONLY, NULL);

  if (db && lk_db_get_number (db, "SELECT count(*) FROM sqlite_schema", -1) >= 0)
    return g_steal_pointer (&db);
  return connect_to (immutable, SQLITE_OPEN_READONLY, error);
}

static gboolean
set_up (LkOpening  *opening,
        GError    **error)
{
  if (!lk_db_script (opening->db, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF", error))
    return FALSE;
  if (opening->read_only)
    return TRUE;
  /* Under an exclusive lock a deleted journal is kept, with what was erased in it; a truncated one is empty. */
  if (!lk_db_script (opening->db, opening->network ? "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE"
                                                   : "PRAGMA journal_mode = WAL", error))
    return FALSE;
  return lk_db_script (opening->db, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON", error);
}

static gboolean
is_sound (LkDb *db)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, NULL, "PRAGMA quick_check(1)", "");

  return stmt && lk_stmt_step (stmt, NULL) && g_strcmp0 (lk_stmt_get_text (stmt, 0), "ok") == 0;
}

static gboolean
needs_check (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  if (g_stat (wal, &info) == 0 && info.st_size > 0)
    return TRUE;
  return g_stat (path, &info) == 0 && info.st_size <= ALWAYS_CHECKED;
}

/* Says whose database this is, before anything is written to it. */
static gboolean
inspect (LkOpening   *opening,
         const char  *path,
         gint64      *version,
         GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (opening->db, error, "SELECT count(*) FROM sqlite_schema", "");
  gint64 n_tables, application;

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return FALSE;
  n_tables = lk_stmt_get_int (stmt, 0);
  g_clear_pointer (&stmt, lk_stmt_release);
  application = lk_db_get_number (opening->db, "PRAGMA application_id", 0);
  *version = lk_db_get_number (opening->db, "PRAGMA user_version", 0);

  if (n_tables == 0 && application == 0)
    opening->is_new = TRUE;
  else if (application != LK_APPLICATION_ID)
    g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_FOREIGN, "%s belongs to another program", path);
  else if (*version > lk_migrations_get_latest ())
    g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_NEWER, "%s has schema %" G_GINT64_FORMAT, path, *version);
  else
    return TRUE;
  return opening->is_new;
}

static gboolean
migrate (LkOpening   *opening,
         const char  *path,
         gint64       version,
         GError     **error)
{
  if (version == lk_migrations_get_latest ())
    return TRUE;
  if (opening->read_only)
    {
      g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_READ_ONLY, "an older schema that cannot be written");
      return FALSE;
    }
  if (!opening->is_new && !lk_backup_make (opening->db, path, NULL, LK_BACKUP_MIGRATION, NULL, error))
    return FALSE;
  return lk_migrations_run (opening->db, (int) version, error);
}

static gboolean
open_sound (const char  *path,
            LkOpening   *opening,
            GError     **error)
{
  gboolean checked = needs_check (path);
  gint64 version = 0;

  opening->read_only = !may_write (path);
  opening->db = opening->read_only ? connect_read_only (path, error) : connect_to (path, SQLITE_OPEN_READWRITE, error);
  if (opening->db == NULL)
    return FALSE;
  if (sqlite3_db_readonly (opening->db->handle, "main") == 1)
    opening->read_only = TRUE;
  if (!inspect (opening, path, &version, error))
    return FALSE;
  if (checked && !opening->is_new && !is_sound (opening->db))
    {
      g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_DAMAGED, "%s is damaged", path);
      return FALSE;
    }
  return set_up (opening, error) && migrate (opening, path, version, error);
}

gboolean
lk_opening_run (const char  *path,
                LkOpening   *opening,
                GError     **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean made = FALSE;

  *opening = (LkOpening) { .network = is_network (path) };
  if (!make_place (path, &made, error))
    return FALSE;
  if (!has_header (path))
    {
      g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_DAMAGED, "%s is no database", path);
      return FALSE;
    }
  if (open_sound (path, opening, &reason))
    return TRUE;
  g_clear_pointer (&opening->db, lk_db_free);
  if (made)
    g_unlink (path);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
lk_opening_run_memory (LkOpening  *opening,
                       GError    **error)
{
  *opening = (LkOpening) { .is_new = TRUE };
  opening->db = connect_to (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (opening->db == NULL)
    return FALSE;

  /* Nothing is ever put in a file, not even what is sorted or built anew. */
  if (lk_db_script (opening->db, "PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; "
                                 "PRAGMA secure_delete = ON", error) &&
      lk_migrations_run (opening->db, 0, error))
    return TRUE;
  g_clear_pointer (&opening->db, lk_db_free);
  return FALSE;
}

char *
lk_opening_get_host (void)
{
  g_autofree char *machine = NULL;
  const char *named = g_getenv ("LK_HOST");

  /* Two logins on one PC, played by one user: for checks of what they see of each other. */
  if (named)
    return g_strdup (named);
  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());
  return g_strdup_printf ("%s/%u", g_strstrip (machine), (guint) getuid ());
}
