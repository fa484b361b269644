#pragma once

#include "store/lk-db.h"

G_BEGIN_DECLS

/**
 * lk_db_read_row_change:
 * @set: a changeset of the log, made by the schema that now stands
 *
 * Reads what an update did to one row.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the columns that changed and their new values as text, NULL
 *   for NULL; NULL when the row was not updated
 */
GHashTable *lk_db_read_row_change (LkDb       *db,
                                   GBytes     *set,
                                   const char *table,
                                   const char *id);

/** LkRowUpdateFunc: @before and @after are NULL for NULL, and only for the call. */
typedef void (*LkRowUpdateFunc) (const char *id,
                                 const char *column,
                                 const char *before,
                                 const char *after,
                                 gpointer    data);
/** lk_db_foreach_update: calls @func for each column of each row of @table that @set, a changeset of the log, has changed. One of
 *  an older schema is read too: it knows fewer columns, and since migrations only append, in the same order. */
void        lk_db_foreach_update  (LkDb           *db,
                                   GBytes         *set,
                                   const char     *table,
                                   LkRowUpdateFunc func,
                                   gpointer        data);

/** LkRowDeleteFunc: @row: (element-type utf8 utf8): its columns and what stood in them, only for the call. */
typedef void (*LkRowDeleteFunc) (const char *id,
                                 GHashTable *row,
                                 gpointer    data);
/** lk_db_foreach_delete: the same for each row of @table that @set has taken away. */
void        lk_db_foreach_delete  (LkDb           *db,
                                   GBytes         *set,
                                   const char     *table,
                                   LkRowDeleteFunc func,
                                   gpointer        data);

G_END_DECLS
