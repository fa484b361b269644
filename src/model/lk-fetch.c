#include "model/lk-fetch.h"

#include "model/lk-json-ids.h"
#include "model/lk-record-private.h"

typedef struct
{
  GType       type;
  GHashTable *ids;
  GHashTable *parents;
} Kind;

typedef struct
{
  const char *table;
  const char *select;
  const char *select_scope;
  GType       type;
  GHashTable *ids;
} Parts;

struct _LkFetch
{
  grefcount  ref_count;
  GPtrArray *kinds;
  GPtrArray *parts;
  char      *scope;
  char      *from;
  gboolean   all;
};

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_hash_table_unref (kind->ids);
  g_hash_table_unref (kind->parents);
  g_free (kind);
}

static void
parts_free (gpointer data)
{
  Parts *parts = data;

  g_hash_table_unref (parts->ids);
  g_free (parts);
}

static Kind *
find_kind (LkFetch *self,
           GType    type)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);

      if (kind->type == type)
        return kind;
    }
  return NULL;
}

static gboolean
add_rows (LkStmt     *stmt,
          GType       type,
          LkFetched  *fetched,
          GError    **error)
{
  g_autoptr(GError) step_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (lk_stmt_step (stmt, &step_error))
    g_ptr_array_add (fetched->records, lk_record_new_from_row (type, stmt));
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

/* Whose parts they are; what these are parts of is added to @records when that is not NULL. */
static gboolean
add_parts (LkStmt      *stmt,
           LkFetched   *fetched,
           GHashTable  *records,
           GError     **error)
{
  g_autoptr(GError) step_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (lk_stmt_step (stmt, &step_error))
    {
      g_ptr_array_add (fetched->parts, lk_stmt_dup_text (stmt, 0));
      g_ptr_array_add (fetched->parts, lk_stmt_dup_text (stmt, 1));
      if (records != NULL)
        g_hash_table_add (records, lk_stmt_dup_text (stmt, 1));
    }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

static gboolean
run_select (LkDb        *db,
            const char  *select,
            GHashTable  *ids,
            GType        type,
            LkFetched   *fetched,
            GError     **error)
{
  g_autofree char *json = NULL;
  g_autoptr(LkStmt) stmt = NULL;

  if (g_hash_table_size (ids) == 0)
    return TRUE;

  json = lk_json_ids (ids);
  stmt = lk_db_query (db, error, select, "t", json);
  return add_rows (stmt, type, fetched, error);
}

static LkStmt *
query_scope (LkFetch        *self,
             LkDb           *db,
             LkRecordClass  *klass,
             GError        **error)
{
  if (klass->n_scope == 0)
    return lk_db_query (db, error, klass->select_scope, "");
  if (klass->n_scope == 1)
    return lk_db_query (db, error, klass->select_scope, "t", self->scope);
  return lk_db_query (db, error, klass->select_scope, "tt", self->scope, self->from);
}

static gboolean
run_all (LkFetch    *self,
         LkDb       *db,
         LkFetched  *fetched,
         GError    **error)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);
      g_autoptr(GTypeClass) klass = g_type_class_ref (kind->type);
      g_autoptr(LkStmt) stmt = query_scope (self, db, (LkRecordClass *) klass, error);

      if (!add_rows (stmt, kind->type, fetched, error))
        return FALSE;
    }

  for (guint i = 0; i < self->parts->len; i++)
    {
      Parts *parts = g_ptr_array_index (self->parts, i);
      g_autoptr(LkStmt) stmt = lk_db_query (db, error, parts->select_scope, "t", self->scope);

      if (!add_parts (stmt, fetched, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* The ids of a kind, and those that its changed parts belong to. */
static GHashTable *
gather_ids (LkFetch    *self,
            LkDb       *db,
            Kind       *kind,
            LkFetched  *fetched,
            GError    **error)
{
  g_autoptr(GHashTable) ids = new_set ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, kind->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (ids, g_strdup (id));

  for (guint i = 0; i < self->parts->len; i++)
    {
      Parts *parts = g_ptr_array_index (self->parts, i);
      g_autofree char *json = NULL;
      g_autoptr(LkStmt) stmt = NULL;

      if (parts->type != kind->type || g_hash_table_size (parts->ids) == 0)
        continue;
      json = lk_json_ids (parts->ids);
      stmt = lk_db_query (db, error, parts->select, "t", json);
      if (!add_parts (stmt, fetched, ids, error))
        return NULL;
    }
  return g_steal_pointer (&ids);
}

static gboolean
run_named (LkFetch    *self,
           LkDb       *db,
           LkFetched  *fetched,
           GError    **error)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);
      g_autoptr(GTypeClass) type_class = g_type_class_ref (kind->type);
      LkRecordClass *klass = (LkRecordClass *) type_class;
      g_autoptr(GHashTable) ids = gather_ids (self, db, kind, fetched, error);

      if (ids == NULL ||
          !run_select (db, klass->select_ids, ids, kind->type, fetched, error) ||
          !run_select (db, klass->select_of, kind->parents, kind->type, fetched, error))
        return FALSE;
    }
  return TRUE;
}

LkFetch *
lk_fetch_new (void)
{
  LkFetch *self = g_new0 (LkFetch, 1);

  g_ref_count_init (&self->ref_count);
  self->kinds = g_ptr_array_new_with_free_func (kind_free);
  self->parts = g_ptr_array_new_with_free_func (parts_free);
  return self;
}

LkFetch *
lk_fetch_ref (LkFetch *self)
{
  g_ref_count_inc (&self->ref_count);
  return self;
}

void
lk_fetch_unref (LkFetch *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->parts);
  g_free (self->scope);
  g_free (self->from);
  g_free (self);
}

void
lk_fetch_follow (LkFetch *self,
                 GType    type)
{
  Kind *kind = g_new0 (Kind, 1);

  kind->type = type;
  kind->ids = new_set ();
  kind->parents = new_set ();
  g_ptr_array_add (self->kinds, kind);
}

void
lk_fetch_follow_parts (LkFetch    *self,
                       const char *table,
                       GType       type,
                       const char *select,
                       const char *select_scope)
{
  Parts *parts = g_new0 (Parts, 1);

  parts->table = table;
  parts->type = type;
  parts->select = select;
  parts->select_scope = select_scope;
  parts->ids = new_set ();
  g_ptr_array_add (self->parts, parts);
}

void
lk_fetch_all (LkFetch    *self,
              const char *scope,
              LkDay       from)
{
  self->all = TRUE;
  self->scope = g_strdup (scope);
  self->from = from != LK_DAY_NONE ? lk_day_to_text (from) : g_strdup ("");
}

void
lk_fetch_id (LkFetch    *self,
             GType       type,
             const char *id)
{
  Kind *kind = find_kind (self, type);

  if (kind != NULL)
    g_hash_table_add (kind->ids, g_strdup (id));
}

void
lk_fetch_of (LkFetch    *self,
             GType       type,
             const char *parent)
{
  Kind *kind = find_kind (self, type);

  if (kind != NULL)
    g_hash_table_add (kind->parents, g_strdup (parent));
}

void
lk_fetch_part (LkFetch    *self,
               const char *table,
               const char *id,
               const char *whole)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Parts *parts = g_ptr_array_index (self->parts, i);

      if (!g_str_equal (parts->table, table))
        continue;
      g_hash_table_add (parts->ids, g_strdup (id));
      if (whole != NULL)
        lk_fetch_id (self, parts->type, whole);
    }
}

gboolean
lk_fetch_is_empty (LkFetch *self)
{
  if (self->all)
    return FALSE;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);

      if (g_hash_table_size (kind->ids) > 0 || g_hash_table_size (kind->parents) > 0)
        return FALSE;
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Parts *parts = g_ptr_array_index (self->parts, i);

      if (g_hash_table_size (parts->ids) > 0)
        return FALSE;
    }
  return TRUE;
}

LkFetch *
lk_fetch_renew (LkFetch *self)
{
  LkFetch *fetch = lk_fetch_new ();

  for (guint i = 0; i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);

      lk_fetch_follow (fetch, kind->type);
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Parts *parts = g_ptr_array_index (self->parts, i);

      lk_fetch_follow_parts (fetch, parts->table, parts->type, parts->select, parts->select_scope);
    }
  return fetch;
}

void
lk_fetch_foreach_id (LkFetch  *self,
                     void    (*func) (GType, const char *, gpointer),
                     gpointer  data)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, kind->ids);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        func (kind->type, id, data);
    }
}

gpointer
lk_fetch_run (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  LkFetch *self = data;
  g_autoptr(LkFetched) fetched = g_new0 (LkFetched, 1);

  fetched->records = g_ptr_array_new_with_free_func (g_object_unref);
  fetched->parts = g_ptr_array_new_with_free_func (g_free);

  if (self->all ? run_all (self, db, fetched, error) : run_named (self, db, fetched, error))
    return g_steal_pointer (&fetched);
  return NULL;
}

void
lk_fetched_free (LkFetched *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->parts);
  g_free (self);
}
