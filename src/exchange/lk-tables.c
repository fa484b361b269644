#include "exchange/lk-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-day.h"
#include "exchange/lk-csv.h"
#include "exchange/lk-export.h"
#include "model/lk-enums.h"

#define READ_ACTIONS \
  "SELECT t.name, coalesce (g.title, ''), a.title, coalesce (p.name, ''), " \
  "coalesce ((SELECT group_concat (o.name, ', ') FROM action_person w JOIN person o ON o.id = w.person WHERE w.action = a.id), ''), " \
  "a.stage, coalesce (a.due_day, ''), a.stage_since, a.created, a.archived, a.notes, replace (a.labels, char (10), ', '), " \
  "(SELECT count(*) FROM checklist_item c WHERE c.action = a.id AND c.done), " \
  "(SELECT count(*) FROM checklist_item c WHERE c.action = a.id), " \
  "a.expected, a.happened, a.learned " \
  "FROM action a JOIN team t ON t.id = a.team LEFT JOIN goal g ON g.id = a.goal LEFT JOIN person p ON p.id = a.owner " \
  "ORDER BY t.rank, a.archived IS NOT NULL, g.rank, a.stage = 'done', a.stage = 'doing', a.rank"

#define READ_READINGS \
  "SELECT t.name, g.title, g.measure, g.unit, r.day, r.value, r.note, g.start, g.target " \
  "FROM reading r JOIN goal g ON g.id = r.goal JOIN team t ON t.id = g.team ORDER BY t.rank, g.rank, r.day, r.created"

/* "actions.csv" gives "actions-readings.csv". */
static GFile *
name_readings (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *sibling = NULL;
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  /* Translators: part of a file's name, between its own name and ".csv": "actions-readings.csv". */
  sibling = g_strdup_printf ("%s-%s.csv", name, _("readings"));

  return folder != NULL ? g_file_get_child (folder, sibling) : g_file_new_for_path (sibling);
}

static char *
day_of (gint64 time_ms)
{
  return time_ms != 0 ? lk_day_to_text (lk_day_from_time (time_ms)) : g_strdup ("");
}

static char *
number_of (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (value == value ? g_ascii_formatd (text, sizeof text, "%.15g", value) : "");
}

static void
append_action (GString *out,
               LkStmt  *stmt)
{
  const LkStage stage = (LkStage) lk_enum_from_text (LK_TYPE_STAGE, lk_stmt_get_text (stmt, 5), LK_STAGE_TODO);
  g_autofree char *since = day_of (lk_stmt_get_int (stmt, 7));
  g_autofree char *created = day_of (lk_stmt_get_int (stmt, 8));
  g_autofree char *archived = day_of (lk_stmt_get_int (stmt, 9));
  g_autofree char *done = g_strdup_printf ("%" G_GINT64_FORMAT, lk_stmt_get_int (stmt, 12));
  g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, lk_stmt_get_int (stmt, 13));
  const char *fields[] = {
    lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1), lk_stmt_get_text (stmt, 2), lk_stmt_get_text (stmt, 3),
    lk_stmt_get_text (stmt, 4), lk_stage_get_name (stage), lk_stmt_get_text (stmt, 6), since, created, archived,
    lk_stmt_get_text (stmt, 10), lk_stmt_get_text (stmt, 11), done, total, lk_stmt_get_text (stmt, 14),
    lk_stmt_get_text (stmt, 15), lk_stmt_get_text (stmt, 16), NULL,
  };

  lk_csv_append (out, fields);
}

static void
append_reading (GString *out,
                LkStmt  *stmt)
{
  g_autofree char *value = number_of (lk_stmt_get_double (stmt, 5));
  g_autofree char *begin = number_of (lk_stmt_get_double (stmt, 7));
  g_autofree char *target = number_of (lk_stmt_get_double (stmt, 8));
  const char *fields[] = {
    lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1), lk_stmt_get_text (stmt, 2), lk_stmt_get_text (stmt, 3),
    lk_stmt_get_text (stmt, 4), value, lk_stmt_get_text (stmt, 6), begin, target, NULL,
  };

  lk_csv_append (out, fields);
}

static gboolean
write_table (LkDb                *db,
             const LkExport      *job,
             GFile               *file,
             const char          *sql,
             const char * const  *headings,
             void               (*append) (GString *, LkStmt *),
             GError             **error)
{
  g_autoptr (GString) out = g_string_new (job->bom ? "\xEF\xBB\xBF" : "");
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "");
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;

  lk_csv_append (out, headings);
  while (!g_cancellable_set_error_if_cancelled (job->cancellable, &failure) && lk_stmt_step (stmt, &failure))
    append (out, stmt);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return lk_export_replace (file, out, error);
}

/* On the store's thread: both tables as they are at one moment. */
static gboolean
write_tables (LkDb            *db,
              const LkExport  *job,
              GError         **error)
{
  g_autoptr (GFile) beside = name_readings (job->file);
  const char *actions[] = {
    _("Team"), _("Goal"), _("Action"), _("Owner"), _("Together with"), _("Stage"), _("Due"), _("In this stage since"),
    _("Made"), _("Archived"), _("Notes"), _("Labels"), _("Checklist done"), _("Checklist items"), _("What do we expect?"),
    _("What happened?"), _("What did we learn?"), NULL,
  };
  const char *readings[] = {
    _("Team"), _("Goal"), _("Measure"), _("Unit"), _("Day"), _("Value"), _("Note"), _("Start"), _("Target"), NULL,
  };

  return write_table (db, job, job->file, READ_ACTIONS, actions, append_action, error) &&
         write_table (db, job, beside, READ_READINGS, readings, append_reading, error);
}

gboolean
lk_tables_export_csv (LkStore       *store,
                      GFile         *file,
                      gboolean       bom,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return lk_export_run (store, write_tables, file, bom, cancellable, error);
}

void
lk_tables_export_csv_async (LkStore             *store,
                            GFile               *file,
                            gboolean             bom,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  lk_export_run_async (store, write_tables, file, bom, cancellable, callback, user_data);
}

gboolean
lk_tables_export_csv_finish (GAsyncResult  *result,
                             GError       **error)
{
  return lk_export_run_finish (result, error);
}
