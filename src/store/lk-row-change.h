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

G_END_DECLS
