/* Taking back all that was done while a row was open: the inverse of the changes from the one that made it to the last that
 * touched it, as a deed of its own, which can be undone like any other. */

#include "store/lk-db-private.h"
#include "store/lk-store.h"

#define SQL_SPAN "SELECT min (r.change), max (r.change) FROM change_row r WHERE r.row = ?1"
#define SQL_CHANGES "SELECT c.schema, c.changes FROM change c " \
                    "WHERE c.number BETWEEN ?1 AND ?2 AND c.site = (SELECT site FROM change WHERE number = ?1) ORDER BY c.number"
#define SQL_SCHEMA "PRAGMA user_version"

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT, why);
  return FALSE;
}

static gboolean
gather (LkDb                 *db,
        gint64                first,
        gint64                last,
        sqlite3_changegroup  *group,
        GError              **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_CHANGES, "ii", first, last);
  gint64 schema = lk_db_get_number (db, SQL_SCHEMA, 0);

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, NULL))
    {
      g_autoptr (GBytes) set = lk_stmt_dup_blob (stmt, 1);
      gsize size;
      gconstpointer data = g_bytes_get_data (set, &size);
      int rc;

      /* A changeset of another schema would be passed over in silence. */
      if (lk_stmt_get_int (stmt, 0) != schema)
        return refuse (error, "made by another version of the schema");
      rc = sqlite3changegroup_add (group, (int) size, (void *) data);
      if (rc != SQLITE_OK)
        return lk_db_fail (db, rc, error);
    }
  return TRUE;
}

static int
stop_on_conflict (void                   *data,
                  int                     conflict,
                  sqlite3_changeset_iter *iter)
{
  *(gboolean *) data = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply_inverse (LkDb                 *db,
               sqlite3_changegroup  *group,
               GError              **error)
{
  void *whole = NULL, *inverse = NULL;
  int size = 0, inverse_size = 0;
  gboolean conflict = FALSE;
  int rc = sqlite3changegroup_output (group, &size, &whole);

  if (rc == SQLITE_OK)
    rc = sqlite3changeset_invert (size, whole, &inverse_size, &inverse);
  if (rc == SQLITE_OK)
    rc = sqlite3changeset_apply (db->handle, inverse_size, inverse, NULL, stop_on_conflict, &conflict);
  sqlite3_free (whole);
  sqlite3_free (inverse);
  if (conflict)
    return refuse (error, "something of it has been changed since");
  return rc == SQLITE_OK || lk_db_fail (db, rc, error);
}

static gboolean
take_back (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_SPAN, "t", data);
  sqlite3_changegroup *group = NULL;
  gint64 first, last;
  gboolean done;

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return FALSE;
  first = lk_stmt_get_int (stmt, 0);
  last = lk_stmt_get_int (stmt, 1);
  if (first == 0)
    return refuse (error, "nothing is known of how it came");

  if (sqlite3changegroup_new (&group) != SQLITE_OK)
    return lk_db_fail (db, SQLITE_NOMEM, error);
  done = gather (db, first, last, group, error) && apply_inverse (db, group, error);
  sqlite3changegroup_delete (group);
  return done;
}

void
lk_store_take_back_async (LkStore             *self,
                          const char          *label,
                          const char          *row,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (LK_IS_STORE (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (row != NULL);

  lk_store_write_async (self, label, NULL, take_back, g_strdup (row), g_free, cancellable, callback, user_data);
}
