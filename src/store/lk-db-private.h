#pragma once

#include <sqlite3.h>

#include "store/lk-db.h"

G_BEGIN_DECLS

struct _LkDb
{
  sqlite3    *handle;
  GHashTable *statements;   /* SQL text → LkStmt, prepared once */
};

/** lk_db_new: takes over @handle, an open connection. */
LkDb    *lk_db_new       (sqlite3     *handle);
void     lk_db_free      (LkDb        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkDb, lk_db_free)

/** lk_db_fail: sets @error from the connection's last result, as a LK_STORE_ERROR; always FALSE. */
gboolean lk_db_fail      (LkDb        *self,
                          int          rc,
                          GError     **error);
/** lk_db_script: runs several statements that return no rows. */
gboolean lk_db_script    (LkDb        *self,
                          const char  *sql,
                          GError     **error);
/** lk_db_get_number: the first column of a query's first row, or @fallback. */
gint64   lk_db_get_number (LkDb       *self,
                           const char *sql,
                           gint64      fallback);

G_END_DECLS
