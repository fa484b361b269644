/*
 * What a logged changeset did to rows, by the names of their columns: for telling what happened to a card.
 */

#include "store/lk-row-change.h"

#include "store/lk-db-private.h"

#define SQL_COLUMNS "SELECT name FROM pragma_table_info (?) ORDER BY cid"

static GPtrArray *
list_columns (LkDb       *db,
              const char *table)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, NULL, SQL_COLUMNS, "t", table);
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  while (stmt && lk_stmt_step (stmt, NULL))
    g_ptr_array_add (columns, lk_stmt_dup_text (stmt, 0));
  return columns;
}

/* Returns: (nullable): the id of the row of @table that is updated here. */
static const char *
get_updated_id (sqlite3_changeset_iter *iter,
                const char             *table)
{
  sqlite3_value *key = NULL;
  const char *name = NULL;
  int n_columns, op, indirect;

  sqlite3changeset_op (iter, &name, &n_columns, &op, &indirect);
  if (op != SQLITE_UPDATE || g_strcmp0 (name, table) != 0)
    return NULL;
  sqlite3changeset_old (iter, 0, &key);
  return key ? (const char *) sqlite3_value_text (key) : NULL;
}

static GHashTable *
read_values (sqlite3_changeset_iter *iter,
             GPtrArray              *columns)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 1; i < columns->len; i++)
    {
      sqlite3_value *value = NULL;

      if (sqlite3changeset_new (iter, (int) i, &value) == SQLITE_OK && value)
        g_hash_table_insert (values, g_strdup (g_ptr_array_index (columns, i)),
                             g_strdup ((const char *) sqlite3_value_text (value)));
    }
  return values;
}

GHashTable *
lk_db_read_row_change (LkDb       *db,
                       GBytes     *set,
                       const char *table,
                       const char *id)
{
  g_autoptr (GPtrArray) columns = list_columns (db, table);
  sqlite3_changeset_iter *iter = NULL;
  GHashTable *values = NULL;
  gsize size = 0;
  const void *data = g_bytes_get_data (set, &size);

  if (sqlite3changeset_start (&iter, (int) size, (void *) data) != SQLITE_OK)
    return NULL;
  while (values == NULL && sqlite3changeset_next (iter) == SQLITE_ROW)
    if (g_strcmp0 (get_updated_id (iter, table), id) == 0)
      values = read_values (iter, columns);
  sqlite3changeset_finalize (iter);
  return values;
}

static void
tell_columns (sqlite3_changeset_iter *iter,
              GPtrArray              *columns,
              const char             *id,
              LkRowUpdateFunc         func,
              gpointer                data)
{
  for (guint i = 1; i < columns->len; i++)
    {
      sqlite3_value *before = NULL, *after = NULL;

      if (sqlite3changeset_new (iter, (int) i, &after) != SQLITE_OK || after == NULL ||
          sqlite3changeset_old (iter, (int) i, &before) != SQLITE_OK || before == NULL)
        continue;
      func (id, g_ptr_array_index (columns, i), (const char *) sqlite3_value_text (before),
            (const char *) sqlite3_value_text (after), data);
    }
}

void
lk_db_foreach_update (LkDb            *db,
                      GBytes          *set,
                      const char      *table,
                      LkRowUpdateFunc  func,
                      gpointer         data)
{
  g_autoptr (GPtrArray) columns = list_columns (db, table);
  sqlite3_changeset_iter *iter = NULL;
  gsize size = 0;
  const void *bytes = g_bytes_get_data (set, &size);

  if (sqlite3changeset_start (&iter, (int) size, (void *) bytes) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *id = get_updated_id (iter, table);

      if (id != NULL)
        tell_columns (iter, columns, id, func, data);
    }
  sqlite3changeset_finalize (iter);
}

static GHashTable *
read_old_values (sqlite3_changeset_iter *iter,
                 GPtrArray              *columns)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < columns->len; i++)
    {
      sqlite3_value *value = NULL;

      if (sqlite3changeset_old (iter, (int) i, &value) == SQLITE_OK && value)
        g_hash_table_insert (values, g_strdup (g_ptr_array_index (columns, i)),
                             g_strdup ((const char *) sqlite3_value_text (value)));
    }
  return values;
}

void
lk_db_foreach_delete (LkDb            *db,
                      GBytes          *set,
                      const char      *table,
                      LkRowDeleteFunc  func,
                      gpointer         data)
{
  g_autoptr (GPtrArray) columns = list_columns (db, table);
  sqlite3_changeset_iter *iter = NULL;
  gsize size = 0;
  const void *bytes = g_bytes_get_data (set, &size);

  if (sqlite3changeset_start (&iter, (int) size, (void *) bytes) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name = NULL;
      int n_columns, op, indirect;

      sqlite3changeset_op (iter, &name, &n_columns, &op, &indirect);
      if (op == SQLITE_DELETE && g_strcmp0 (name, table) == 0)
        {
          g_autoptr (GHashTable) row = read_old_values (iter, columns);

          func (g_hash_table_lookup (row, "id"), row, data);
        }
    }
  sqlite3changeset_finalize (iter);
}
