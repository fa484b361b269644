/*
 * The rows that a transaction touched, read off its changeset: what travels from the store to every list.
 */

#include "store/lk-changes-private.h"

struct _LkChanges
{
  gatomicrefcount  refs;
  LkChangesOrigin  origin;
  char            *label;
  GArray          *rows;    /* of LkChange */
  GHashTable      *index;   /* "table/id" → position + 1 */
};

G_DEFINE_BOXED_TYPE (LkChanges, lk_changes, lk_changes_ref, lk_changes_unref)

static void
clear_row (gpointer data)
{
  LkChange *row = data;

  g_free (row->id);
}

LkChanges *
lk_changes_new (LkChangesOrigin  origin,
                const char      *label)
{
  LkChanges *self = g_new0 (LkChanges, 1);

  g_atomic_ref_count_init (&self->refs);
  self->origin = origin;
  self->label = g_strdup (label);
  self->rows = g_array_new (FALSE, FALSE, sizeof (LkChange));
  g_array_set_clear_func (self->rows, clear_row);
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
lk_changes_add (LkChanges  *self,
                const char *table,
                const char *id,
                LkChangeOp  op)
{
  char *key = g_strconcat (table, "/", id, NULL);
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, key));

  if (position > 0)
    {
      g_array_index (self->rows, LkChange, position - 1).op = op;
      g_free (key);
    }
  else
    {
      LkChange row = { g_intern_string (table), g_strdup (id), op };

      g_array_append_val (self->rows, row);
      g_hash_table_insert (self->index, key, GUINT_TO_POINTER (self->rows->len));
    }
}

static LkChangeOp
op_of (int op)
{
  if (op == SQLITE_INSERT)
    return LK_CHANGE_INSERT;
  return op == SQLITE_DELETE ? LK_CHANGE_DELETE : LK_CHANGE_UPDATE;
}

void
lk_changes_add_set (LkChanges  *self,
                    const void *set,
                    int         size)
{
  sqlite3_changeset_iter *iter = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) set) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      sqlite3_value *id = NULL;
      int n_columns, op, indirect;

      /* The id is the first column of every table. */
      sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
      if (op == SQLITE_INSERT)
        sqlite3changeset_new (iter, 0, &id);
      else
        sqlite3changeset_old (iter, 0, &id);
      if (id)
        lk_changes_add (self, table, (const char *) sqlite3_value_text (id), op_of (op));
    }
  sqlite3changeset_finalize (iter);
}

LkChanges *
lk_changes_ref (LkChanges *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lk_changes_unref (LkChanges *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->rows);
  g_hash_table_unref (self->index);
  g_free (self->label);
  g_free (self);
}

guint
lk_changes_get_n (LkChanges *self)
{
  return self->rows->len;
}

const LkChange *
lk_changes_get (LkChanges *self,
                guint      index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);
  return &g_array_index (self->rows, LkChange, index);
}

gboolean
lk_changes_touches (LkChanges  *self,
                    const char *table)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_array_index (self->rows, LkChange, i).table, table))
      return TRUE;
  return FALSE;
}

gboolean
lk_changes_touches_any (LkChanges          *self,
                        const char * const *tables)
{
  for (guint i = 0; tables[i] != NULL; i++)
    if (lk_changes_touches (self, tables[i]))
      return TRUE;
  return FALSE;
}

LkChangesOrigin
lk_changes_get_origin (LkChanges *self)
{
  return self->origin;
}

const char *
lk_changes_get_label (LkChanges *self)
{
  return self->label;
}

const char *
lk_change_op_to_text (LkChangeOp op)
{
  switch (op)
    {
    case LK_CHANGE_INSERT:
      return "insert";
    case LK_CHANGE_DELETE:
      return "delete";
    case LK_CHANGE_UPDATE:
    default:
      return "update";
    }
}

LkChangeOp
lk_change_op_from_text (const char *text)
{
  if (g_strcmp0 (text, "insert") == 0)
    return LK_CHANGE_INSERT;
  return g_strcmp0 (text, "delete") == 0 ? LK_CHANGE_DELETE : LK_CHANGE_UPDATE;
}
