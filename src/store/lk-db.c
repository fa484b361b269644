/*
 * A connection and its statements. A statement is prepared at its first use and kept under its text; a lease binds it, and
 * giving the lease back resets it, so no statement is ever left half-run with locks held.
 */

#include "store/lk-db-private.h"

#include <math.h>

#include "store/lk-store.h"

struct _LkStmt
{
  LkDb         *db;
  sqlite3_stmt *handle;
  gboolean      leased;
  gboolean      kept;
};

G_DEFINE_QUARK (lk-store-error-quark, lk_store_error)

static void
stmt_free (LkStmt *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

LkDb *
lk_db_new (sqlite3 *handle)
{
  LkDb *self = g_new0 (LkDb, 1);

  self->handle = handle;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) stmt_free);
  return self;
}

void
lk_db_free (LkDb *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self);
}

static LkStoreError
code_of (int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LK_STORE_ERROR_BUSY;
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return LK_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return LK_STORE_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LK_STORE_ERROR_DAMAGED;
    default:
      return LK_STORE_ERROR_FAILED;
    }
}

gboolean
lk_db_fail (LkDb    *self,
            int      rc,
            GError **error)
{
  g_set_error (error, LK_STORE_ERROR, code_of (rc), "%s (%d)",
               self->handle ? sqlite3_errmsg (self->handle) : sqlite3_errstr (rc), rc);
  return FALSE;
}

gboolean
lk_db_script (LkDb        *self,
              const char  *sql,
              GError     **error)
{
  int rc = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || lk_db_fail (self, rc, error);
}

gint64
lk_db_get_number (LkDb       *self,
                  const char *sql,
                  gint64      fallback)
{
  g_autoptr (LkStmt) stmt = lk_db_query (self, NULL, sql, "");

  if (stmt && lk_stmt_step (stmt, NULL))
    return lk_stmt_get_int (stmt, 0);
  return fallback;
}

static LkStmt *
lease (LkDb        *self,
       const char  *sql,
       GError     **error)
{
  LkStmt *stmt = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *handle = NULL;
  gboolean kept = stmt == NULL;
  int rc;

  if (stmt && !stmt->leased)
    {
      stmt->leased = TRUE;
      return stmt;
    }
  rc = sqlite3_prepare_v3 (self->handle, sql, -1, kept ? SQLITE_PREPARE_PERSISTENT : 0, &handle, NULL);
  if (rc != SQLITE_OK)
    {
      lk_db_fail (self, rc, error);
      return NULL;
    }
  stmt = g_new0 (LkStmt, 1);
  stmt->db = self;
  stmt->handle = handle;
  stmt->leased = TRUE;
  stmt->kept = kept;
  if (kept)
    g_hash_table_insert (self->statements, g_strdup (sql), stmt);
  return stmt;
}

static int
bind_blob (sqlite3_stmt *handle,
           int           index,
           GBytes       *bytes)
{
  gsize size;
  gconstpointer data;

  if (bytes == NULL)
    return sqlite3_bind_null (handle, index);
  data = g_bytes_get_data (bytes, &size);
  return sqlite3_bind_blob64 (handle, index, data ? data : "", size, SQLITE_TRANSIENT);
}

static int
bind_number (sqlite3_stmt *handle,
             int           index,
             gint64        number,
             gboolean      zero_is_null)
{
  if (zero_is_null && number == 0)
    return sqlite3_bind_null (handle, index);
  return sqlite3_bind_int64 (handle, index, number);
}

static int
bind_real (sqlite3_stmt *handle,
           int           index,
           double        real,
           gboolean      nan_is_null)
{
  if (nan_is_null && isnan (real))
    return sqlite3_bind_null (handle, index);
  return sqlite3_bind_double (handle, index, real);
}

static int
bind_one (sqlite3_stmt *handle,
          int           index,
          char          type,
          va_list      *values)
{
  switch (type)
    {
    case 't':
      return sqlite3_bind_text (handle, index, va_arg (*values, const char *), -1, SQLITE_TRANSIENT);
    case 'i':
    case 'z':
      return bind_number (handle, index, va_arg (*values, gint64), type == 'z');
    case 'd':
    case 'f':
      return bind_real (handle, index, va_arg (*values, double), type == 'f');
    case 'b':
      return bind_blob (handle, index, va_arg (*values, GBytes *));
    default:
      g_assert_not_reached ();
    }
}

static LkStmt *
query_valist (LkDb        *self,
              GError     **error,
              const char  *sql,
              const char  *types,
              va_list     *values)
{
  g_autoptr (LkStmt) stmt = lease (self, sql, error);

  if (stmt == NULL)
    return NULL;
  for (int i = 0; types[i]; i++)
    {
      int rc = bind_one (stmt->handle, i + 1, types[i], values);

      if (rc != SQLITE_OK)
        {
          lk_db_fail (self, rc, error);
          return NULL;
        }
    }
  return g_steal_pointer (&stmt);
}

LkStmt *
lk_db_query (LkDb        *self,
             GError     **error,
             const char  *sql,
             const char  *types,
             ...)
{
  LkStmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query_valist (self, error, sql, types, &values);
  va_end (values);
  return stmt;
}

gboolean
lk_db_exec (LkDb        *self,
            GError     **error,
            const char  *sql,
            const char  *types,
            ...)
{
  g_autoptr (LkStmt) stmt = NULL;
  va_list values;
  int rc;

  va_start (values, types);
  stmt = query_valist (self, error, sql, types, &values);
  va_end (values);
  if (stmt == NULL)
    return FALSE;
  do
    rc = sqlite3_step (stmt->handle);
  while (rc == SQLITE_ROW);
  return rc == SQLITE_DONE || lk_db_fail (self, sqlite3_extended_errcode (self->handle), error);
}

gint64
lk_db_n_changed (LkDb *self)
{
  return sqlite3_changes64 (self->handle);
}

gboolean
lk_stmt_step (LkStmt  *self,
              GError **error)
{
  int rc = sqlite3_step (self->handle);

  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    lk_db_fail (self->db, sqlite3_extended_errcode (self->db->handle), error);
  return FALSE;
}

const char *
lk_stmt_get_text (LkStmt *self,
                  int     column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

char *
lk_stmt_dup_text (LkStmt *self,
                  int     column)
{
  return g_strdup (lk_stmt_get_text (self, column));
}

gint64
lk_stmt_get_int (LkStmt *self,
                 int     column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
lk_stmt_get_double (LkStmt *self,
                    int     column)
{
  return lk_stmt_is_null (self, column) ? NAN : sqlite3_column_double (self->handle, column);
}

GBytes *
lk_stmt_dup_blob (LkStmt *self,
                  int     column)
{
  gconstpointer data;

  if (lk_stmt_is_null (self, column))
    return NULL;
  data = sqlite3_column_blob (self->handle, column);
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->handle, column));
}

gboolean
lk_stmt_is_null (LkStmt *self,
                 int     column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

int
lk_stmt_n_columns (LkStmt *self)
{
  return sqlite3_column_count (self->handle);
}

const char *
lk_stmt_column_name (LkStmt *self,
                     int     column)
{
  return sqlite3_column_name (self->handle, column);
}

void
lk_stmt_release (LkStmt *self)
{
  if (!self->kept)
    {
      stmt_free (self);
      return;
    }
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->leased = FALSE;
}
