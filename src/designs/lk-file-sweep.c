#include "designs/lk-file-sweep.h"

#include "calendar/lk-day.h"

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)
#define POINTED_TO "EXISTS (SELECT 1 FROM attachment a WHERE a.hash = file_content.hash)"

static const char select_due[] =
  "SELECT 1 FROM file_content WHERE " POINTED_TO " <> (unused IS NULL) OR unused < ?1 LIMIT 1";
static const char update_used[] = "UPDATE file_content SET unused = NULL WHERE unused IS NOT NULL AND " POINTED_TO;
static const char update_unused[] = "UPDATE file_content SET unused = ?1 WHERE unused IS NULL AND NOT " POINTED_TO;
static const char delete_old[] = "DELETE FROM file_content WHERE unused < ?1";

static gint64
get_limit (void)
{
  return lk_now_ms () - LK_FILE_KEPT_DAYS * DAY_MS;
}

static gpointer
find_due (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_due, "i", get_limit ());

  return stmt != NULL && lk_stmt_step (stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gboolean
sweep (LkDb      *db,
       gpointer   data,
       GError   **error)
{
  return lk_db_exec (db, error, update_used, "") && lk_db_exec (db, error, update_unused, "i", lk_now_ms ()) &&
         lk_db_exec (db, error, delete_old, "i", get_limit ());
}

/* What could not be swept now is swept another day. */
static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  LkStore *store = LK_STORE (object);

  if (lk_store_read_finish (store, result, NULL) != NULL && !lk_store_get_read_only (store))
    lk_store_write_apart_async (store, sweep, NULL, NULL, NULL, NULL, NULL);
}

void
lk_file_sweep (LkStore *store)
{
  lk_store_read_async (store, find_due, NULL, NULL, NULL, NULL, found_cb, NULL);
}
