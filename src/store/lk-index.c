/*
 * FTS5 may not be written by a trigger of a schema that is not trusted, and a design of many parts would be indexed for each of them.
 */

#include "store/lk-index.h"

#include "store/lk-db-private.h"

#define SQL_ANY "SELECT 1 FROM design_index_row WHERE touched LIMIT 1"
#define SQL_FORGET "DELETE FROM design_index WHERE rowid IN (SELECT number FROM design_index_row WHERE touched)"
#define SQL_DROP "DELETE FROM design_index_row WHERE touched AND design NOT IN (SELECT id FROM design)"
#define SQL_TAKE "INSERT INTO design_index (rowid, title, head, words) SELECT r.number, t.title, t.head, t.words " \
                 "FROM design_index_row r CROSS JOIN design_text t ON t.design = r.design WHERE r.touched"
#define SQL_DONE "UPDATE design_index_row SET touched = 0 WHERE touched"

gboolean
lk_index_settle (LkDb    *db,
                 GError **error)
{
  if (lk_db_get_number (db, SQL_ANY, 0) == 0)
    return TRUE;
  return lk_db_exec (db, error, SQL_FORGET, "") && lk_db_exec (db, error, SQL_DROP, "") && lk_db_exec (db, error, SQL_TAKE, "") &&
         lk_db_exec (db, error, SQL_DONE, "");
}
