#include "exchange/lk-school-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day.h"
#include "designs/lk-attachment.h"
#include "designs/lk-design-rows.h"
#include "exchange/lk-school-tables.h"
#include "model/lk-guide-content.h"
#include "model/lk-json-guard.h"
#include "model/lk-rank.h"
#include "store/lk-backup.h"

#define LABEL N_("Import School")

#define COUNT_ARCHIVED "SELECT count(*) FROM action WHERE archived IS NOT NULL"

typedef struct
{
  GFile          *file;
  JsonParser     *parser;
  LkImportReport  report;
} Import;

static void
import_free (Import *job)
{
  g_clear_object (&job->file);
  g_clear_object (&job->parser);
  g_free (job);
}

static gboolean
refuse (GError          **error,
        LkExchangeError   code,
        const char       *message)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, code, message);

  return FALSE;
}

static gboolean
refuse_value (GError **error)
{
  return refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This school’s file holds a value that cannot be."));
}

static JsonObject *
get_tables (Import *job)
{
  JsonObject *root = json_node_get_object (json_parser_get_root (job->parser));
  JsonNode *node = json_object_get_member (root, "tables");

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
has_kind (JsonNode *node,
          char      kind)
{
  const GType type = json_node_get_value_type (node);

  if (kind == 'i')
    return type == G_TYPE_INT64;
  if (kind == 'd')
    return type == G_TYPE_INT64 || (type == G_TYPE_DOUBLE && isfinite (json_node_get_double (node)));

  return type == G_TYPE_STRING;
}

static gboolean
is_sound_text (const char *column,
               const char *text)
{
  if (g_str_equal (column, "rank"))
    return lk_rank_is_valid (text);
  if (g_str_equal (column, "day") || g_str_has_suffix (column, "_day"))
    return lk_day_from_text (text) != LK_DAY_NONE;
  if (g_str_equal (column, "id"))
    return *text != '\0';
  if (g_str_equal (column, "content"))
    {
      g_autoptr (LkGuideContent) content = lk_guide_content_read (text, NULL);

      return content != NULL;
    }

  return TRUE;
}

/* A file's content is found by its hash, so that one under another's would be opened in its place. */
static gboolean
is_sound_file (JsonObject *row)
{
  const char *text = json_object_get_string_member_with_default (row, "bytes", "");
  gsize size;
  guchar *data = g_base64_decode (text, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
  g_autofree char *hash = lk_design_hash (bytes);

  return size > 0 && size <= LK_ATTACHMENT_MAX_SIZE && g_strcmp0 (hash, json_object_get_string_member_with_default (row, "hash", "")) == 0;
}

/* What the tables themselves do not check: they refuse a wrong type or a dangling link, but know no ranks, days and viewing guides. */
static gboolean
check_row (JsonNode             *node,
           const LkSchoolTable  *table,
           GError              **error)
{
  JsonObject *row = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (row == NULL)
    return refuse_value (error);

  for (guint i = 0; table->columns[i].name != NULL; i++)
    {
      JsonNode *value = json_object_get_member (row, table->columns[i].name);

      if (value == NULL || JSON_NODE_HOLDS_NULL (value))
        continue;
      if (!JSON_NODE_HOLDS_VALUE (value) || !has_kind (value, table->columns[i].kind))
        return refuse_value (error);
      if (table->columns[i].kind == 't' && !is_sound_text (table->columns[i].name, json_node_get_string (value)))
        return refuse_value (error);
    }

  return !g_str_equal (table->name, "file_content") || is_sound_file (row) || refuse_value (error);
}

static gboolean
check_table (JsonObject           *object,
             const LkSchoolTable  *table,
             GError              **error)
{
  JsonNode *node = json_object_get_member (object, table->name);
  JsonArray *rows;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse_value (error);

  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      if (!check_row (json_array_get_element (rows, i), table, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_head (Import   *job,
            GError  **error)
{
  JsonObject *root = json_node_get_object (json_parser_get_root (job->parser));
  JsonNode *format = json_object_get_member (root, "format");
  JsonNode *version = json_object_get_member (root, "version");

  if (format == NULL || json_node_get_value_type (format) != G_TYPE_STRING ||
      g_strcmp0 (json_node_get_string (format), LK_SCHOOL_FORMAT) != 0 || get_tables (job) == NULL)
    return refuse (error, LK_EXCHANGE_ERROR_FOREIGN, _("This is not a school’s file of this program."));
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 || json_node_get_int (version) < 1)
    return refuse_value (error);
  if (json_node_get_int (version) > LK_SCHOOL_VERSION)
    return refuse (error, LK_EXCHANGE_ERROR_NEWER, _("This school’s file was written by a newer version of this program."));

  return TRUE;
}

/* Any thread. */
static gboolean
read_school (Import        *job,
             GCancellable  *cancellable,
             GError       **error)
{
  guint n;
  const LkSchoolTable *tables = lk_school_tables_get (&n);

  job->parser = lk_json_guard_load (job->file, cancellable, error);
  if (job->parser == NULL || !check_head (job, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!check_table (get_tables (job), &tables[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_bytes (const LkSchoolTable *table)
{
  for (guint i = 0; table->columns[i].name != NULL; i++)
    {
      if (table->columns[i].kind == 'b')
        return TRUE;
    }

  return FALSE;
}

static GBytes *
dup_bytes (JsonObject          *row,
           const LkSchoolTable *table)
{
  for (guint i = 0; table->columns[i].name != NULL; i++)
    {
      JsonNode *node = json_object_get_member (row, table->columns[i].name);
      gsize size;
      guchar *data;

      if (table->columns[i].kind != 'b' || node == NULL || JSON_NODE_HOLDS_NULL (node))
        continue;
      data = g_base64_decode (json_node_get_string (node), &size);

      return g_bytes_new_take (data, size);
    }

  return NULL;
}

static gint64
insert_one_by_one (LkDb                 *db,
                   JsonArray            *rows,
                   const LkSchoolTable  *table,
                   GError              **error)
{
  gint64 n = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_array_get_element (rows, i);
      g_autofree char *text = json_to_string (node, FALSE);
      g_autoptr (GBytes) bytes = dup_bytes (json_node_get_object (node), table);

      if (!lk_db_exec (db, error, table->insert, "tb", text, bytes))
        return -1;
      n += lk_db_n_changed (db);
    }

  return n;
}

/* Returns: how many rows are new, or -1 with @error set */
static gint64
insert_table (LkDb                 *db,
              JsonObject           *object,
              const LkSchoolTable  *table,
              guint                *n_given,
              GError              **error)
{
  JsonNode *node = json_object_get_member (object, table->name);
  g_autofree char *text = NULL;

  *n_given = node != NULL ? json_array_get_length (json_node_get_array (node)) : 0;
  if (*n_given == 0)
    return 0;
  if (has_bytes (table))
    return insert_one_by_one (db, json_node_get_array (node), table, error);

  text = json_to_string (node, FALSE);

  return lk_db_exec (db, error, table->insert, "t", text) ? lk_db_n_changed (db) : -1;
}

static void
count_rows (LkImportReport *report,
            const char     *table,
            guint           n_new,
            guint           n_given)
{
  report->skipped += n_given - n_new;
  if (g_str_equal (table, "action"))
    report->actions += n_new;
  else if (g_str_equal (table, "person"))
    report->people += n_new;
  else if (g_str_equal (table, "comment"))
    report->comments += n_new;
  else if (g_str_equal (table, "checklist_item"))
    report->checklist_items += n_new;
}

static gboolean
count_archived (LkDb    *db,
                gint64  *count,
                GError **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, COUNT_ARCHIVED, "");

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return FALSE;

  *count = lk_stmt_get_int (stmt, 0);

  return TRUE;
}

/* A constraint of the tables that is broken is a fault of the file, not of the disk. */
static gboolean
explain (GError **error)
{
  if (error == NULL || !g_error_matches (*error, LK_STORE_ERROR, LK_STORE_ERROR_FAILED))
    return FALSE;

  g_clear_error (error);

  return refuse_value (error);
}

static gboolean
insert_school (LkDb      *db,
               gpointer   data,
               GError   **error)
{
  Import *job = data;
  guint n;
  const LkSchoolTable *tables = lk_school_tables_get (&n);
  gint64 before, after;

  job->report = (LkImportReport) { .format = "school" };
  if (!count_archived (db, &before, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint n_given;
      const gint64 n_new = insert_table (db, get_tables (job), &tables[i], &n_given, error);

      if (n_new < 0)
        return explain (error);
      count_rows (&job->report, tables[i].name, (guint) n_new, n_given);
    }

  if (!count_archived (db, &after, error))
    return FALSE;
  job->report.archived = (guint) (after - before);

  return TRUE;
}

static Import *
import_new (GFile *file)
{
  Import *job = g_new0 (Import, 1);

  job->file = g_object_ref (file);

  return job;
}

gboolean
lk_school_file_import (LkStore         *store,
                       GFile           *file,
                       LkImportReport  *report,
                       GCancellable    *cancellable,
                       GError         **error)
{
  Import *job;
  gboolean done;

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  job = import_new (file);
  done = read_school (job, cancellable, error) &&
         lk_store_backup (store, NULL, LK_BACKUP_IMPORT, error) &&
         lk_store_write (store, LABEL, insert_school, job, error);
  if (report != NULL)
    *report = job->report;
  import_free (job);

  return done;
}

static void
inserted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lk_store_write_finish (LK_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lk_store_backup_finish (LK_STORE (source), result, &error))
    lk_store_write_async (LK_STORE (source), LABEL, NULL, insert_school, g_task_get_task_data (task), NULL,
                          g_task_get_cancellable (task), inserted_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (read_school (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lk_store_backup_async (LK_STORE (source), NULL, LK_BACKUP_IMPORT, g_task_get_cancellable (task), backed_up_cb,
                           g_object_ref (task));
  else
    g_task_return_error (task, error);
}

void
lk_school_file_import_async (LkStore             *store,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) reading = NULL;
  GTask *task;
  Import *job;

  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  job = import_new (file);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_school_file_import_async);
  g_task_set_task_data (task, job, (GDestroyNotify) import_free);

  reading = g_task_new (store, cancellable, read_cb, task);
  g_task_set_task_data (reading, job, NULL);
  g_task_run_in_thread (reading, read_in_thread);
}

gboolean
lk_school_file_import_finish (GAsyncResult    *result,
                              LkImportReport  *report,
                              GError         **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_school_file_import_async), FALSE);

  if (report != NULL)
    *report = ((Import *) g_task_get_task_data (G_TASK (result)))->report;

  return g_task_propagate_boolean (G_TASK (result), error);
}
