#include "exchange/lk-school-file.h"

#include "exchange/lk-export.h"
#include "exchange/lk-school-tables.h"

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
static gboolean
write_school (LkDb            *db,
              const LkExport  *job,
              GError         **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const LkSchoolTable *tables = lk_school_tables_get (&n);

  g_string_append_printf (out, "{\n  \"format\": \"" LK_SCHOOL_FORMAT "\",\n  \"version\": %d,\n  \"tables\": {\n", LK_SCHOOL_VERSION);
  for (guint i = 0; i < n; i++)
    {
      if (!append_table (out, db, &tables[i], job->cancellable, error))
        return FALSE;
      g_string_append (out, i + 1 < n ? ",\n" : "\n");
    }
  g_string_append (out, "  }\n}\n");

  return lk_export_replace (job->file, out, error);
}

gboolean
lk_school_file_export (LkStore       *store,
                       GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  return lk_export_run (store, write_school, file, FALSE, cancellable, error);
}

void
lk_school_file_export_async (LkStore             *store,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  lk_export_run_async (store, write_school, file, FALSE, cancellable, callback, user_data);
}

gboolean
lk_school_file_export_finish (GAsyncResult  *result,
                              GError       **error)
{
  return lk_export_run_finish (result, error);
}
