#include "exchange/lk-school-file.h"

#include "exchange/lk-school-tables.h"

typedef struct
{
  GFile        *file;
  GCancellable *cancellable;
} Export;

static void
export_free (Export *job)
{
  g_object_unref (job->file);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static void
append_text (GString    *out,
             const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (out, '\\');
      if ((guchar) *c < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) *c);
      else
        g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static void
append_double (GString *out,
               double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_dtostr (text, sizeof text, value));
}

static void
append_bytes (GString *out,
              LkStmt  *stmt,
              int      column)
{
  g_autoptr (GBytes) bytes = lk_stmt_dup_blob (stmt, column);
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_base64_encode (data, size);

  append_text (out, text);
}

static void
append_value (GString *out,
              LkStmt  *stmt,
              int      column,
              char     kind)
{
  if (lk_stmt_is_null (stmt, column))
    g_string_append (out, "null");
  else if (kind == 'i')
    g_string_append_printf (out, "%" G_GINT64_FORMAT, lk_stmt_get_int (stmt, column));
  else if (kind == 'd')
    append_double (out, lk_stmt_get_double (stmt, column));
  else if (kind == 'b')
    append_bytes (out, stmt, column);
  else
    append_text (out, lk_stmt_get_text (stmt, column));
}

static void
append_row (GString             *out,
            LkStmt              *stmt,
            const LkSchoolTable *table)
{
  for (int i = 0; table->columns[i].name != NULL; i++)
    {
      g_string_append_printf (out, "%s\"%s\":", i > 0 ? "," : "{", table->columns[i].name);
      append_value (out, stmt, i, table->columns[i].kind);
    }
  g_string_append_c (out, '}');
}

static gboolean
append_table (GString              *out,
              LkDb                 *db,
              const LkSchoolTable  *table,
              GCancellable         *cancellable,
              GError              **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, table->select, "");
  GError *failure = NULL;
  gboolean first = TRUE;

  if (stmt == NULL)
    return FALSE;

  g_string_append_printf (out, "    \"%s\": [", table->name);
  while (lk_stmt_step (stmt, &failure) && !g_cancellable_is_cancelled (cancellable))
    {
      g_string_append (out, first ? "\n      " : ",\n      ");
      append_row (out, stmt, table);
      first = FALSE;
    }
  g_string_append (out, first ? "]" : "\n    ]");

  if (failure == NULL)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);

  g_propagate_error (error, failure);

  return FALSE;
}

/* On the store's thread: all tables as they are at one moment. */
static gpointer
write_school (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  const Export *job = data;
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const LkSchoolTable *tables = lk_school_tables_get (&n);

  g_string_append_printf (out, "{\n  \"format\": \"" LK_SCHOOL_FORMAT "\",\n  \"version\": %d,\n  \"tables\": {\n", LK_SCHOOL_VERSION);
  for (guint i = 0; i < n; i++)
    {
      if (!append_table (out, db, &tables[i], job->cancellable, error))
        return NULL;
      g_string_append (out, i + 1 < n ? ",\n" : "\n");
    }
  g_string_append (out, "  }\n}\n");

  /* Once writing has begun it is finished: half a file helps nobody. */
  if (!g_file_replace_contents (job->file, out->str, out->len, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static Export *
export_new (GFile        *file,
            GCancellable *cancellable)
{
  Export *job = g_new0 (Export, 1);

  job->file = g_object_ref (file);
  g_set_object (&job->cancellable, cancellable);

  return job;
}

gboolean
lk_school_file_export (LkStore       *store,
                       GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  Export *job;
  gboolean done;

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  job = export_new (file, cancellable);
  done = lk_store_read (store, write_school, job, error) != NULL;
  export_free (job);

  return done;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lk_store_read_finish (LK_STORE (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lk_school_file_export_async (LkStore             *store,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_school_file_export_async);
  lk_store_read_async (store, write_school, export_new (file, cancellable), (GDestroyNotify) export_free, NULL, cancellable,
                       written_cb, task);
}

gboolean
lk_school_file_export_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_school_file_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
