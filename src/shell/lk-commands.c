#include "shell/lk-commands.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "calendar/lk-day.h"
#include "exchange/lk-guide-file.h"
#include "exchange/lk-people-csv.h"
#include "exchange/lk-design-file.h"
#include "exchange/lk-people-import.h"
#include "exchange/lk-sample-school.h"
#include "exchange/lk-school-file.h"
#include "exchange/lk-tables.h"
#include "exchange/lk-trello.h"
#include "report/lk-report-export.h"
#include "shell/lk-demo-folder.h"
#include "shell/lk-import-kind.h"
#include "shell/lk-store-words.h"
#include "store/lk-backup.h"

static gboolean
import_trello (LkStore         *store,
               GFile           *file,
               const char      *team,
               LkImportReport  *report,
               GError         **error)
{
  g_autoptr (LkTrello) trello = lk_trello_load (file, NULL, error);

  return trello != NULL && lk_trello_import (trello, store, NULL, team, report, error);
}

static gboolean
import_people (LkStore         *store,
               GFile           *file,
               const char      *team,
               LkImportReport  *report,
               GError         **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  g_autoptr (GPtrArray) rows = bytes != NULL ? lk_people_csv_parse (bytes, error) : NULL;

  return rows != NULL && lk_people_import (store, rows, NULL, team, report, error);
}

static gboolean
import_by_kind (LkStore         *store,
                GFile           *file,
                const char      *team,
                LkImportReport  *report,
                GError         **error)
{
  LkImportKind kind;

  if (!lk_import_kind_query (file, &kind, NULL, error))
    return FALSE;

  switch (kind)
    {
    case LK_IMPORT_SCHOOL:
      return lk_school_file_import (store, file, report, NULL, error);
    case LK_IMPORT_DESIGN:
      return lk_design_file_import (store, file, report, error);
    case LK_IMPORT_PEOPLE:
      return import_people (store, file, team, report, error);
    case LK_IMPORT_GUIDE:
      return lk_guide_file_import (store, file, report, NULL, error);
    case LK_IMPORT_TRELLO:
    default:
      return import_trello (store, file, team, report, error);
    }
}

static gboolean
import_file (LkStore          *store,
             const LkOptions  *options,
             GError          **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (options->import_file);
  g_autofree char *json = NULL;
  LkImportReport report = { 0 };

  if (!import_by_kind (store, file, options->team, &report, error))
    return FALSE;

  json = lk_import_report_to_json (&report);
  g_print ("%s\n", json);

  return TRUE;
}

static gboolean
export_report (LkStore         *store,
               GFile           *file,
               LkReportFormat   format,
               const char      *word,
               GError         **error)
{
  g_autoptr (LkSchool) school = lk_school_new (store);
  g_autoptr (GPtrArray) periods = NULL;
  const LkReportPeriod *period = NULL;

  lk_store_flush (store);
  periods = lk_report_periods_new (lk_school_get_holidays (school), lk_day_today ());
  period = lk_report_periods_find (periods, word);
  if (period != NULL)
    return lk_report_export (school, period, format, file, TRUE, NULL, error);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("There is no period “%s” in this school year yet."), word);

  return FALSE;
}

static gboolean
export_file (LkStore          *store,
             const LkOptions  *options,
             GError          **error)
{
  const char *path = options->export_file;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *lower = g_ascii_strdown (path, -1);
  LkReportFormat format;

  if (lk_report_format_from_name (path, &format))
    return export_report (store, file, format, options->period, error);
  if (g_str_has_suffix (lower, ".json"))
    return lk_school_file_export (store, file, NULL, error);
  if (g_str_has_suffix (lower, ".csv"))
    return lk_tables_export_csv (store, file, TRUE, NULL, error);
  if (g_str_has_suffix (lower, ".ics"))
    return lk_planning_export_ics (store, file, NULL, error);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("The file to export to must end in .json, .csv, .ics, .pdf, .xlsx or .report.csv."));

  return FALSE;
}

static gboolean
check (LkStore  *store,
       GError  **error)
{
  g_autoptr (GPtrArray) problems = lk_store_check (store, error);

  if (problems == NULL)
    return FALSE;
  if (problems->len == 0)
    {
      g_print ("ok\n");
      return TRUE;
    }

  for (guint i = 0; i < problems->len; i++)
    g_print ("%s\n", (const char *) problems->pdata[i]);
  g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_FAILED,
               ngettext ("%u problem was found.", "%u problems were found.", problems->len), problems->len);

  return FALSE;
}

static gboolean
run (LkStore          *store,
     const LkOptions  *options,
     GError          **error)
{
  if (options->import_file != NULL && !import_file (store, options, error))
    return FALSE;
  if (options->export_file != NULL && !export_file (store, options, error))
    return FALSE;
  if (options->backup_file != NULL && !lk_store_backup (store, options->backup_file, LK_BACKUP_BY_HAND, error))
    return FALSE;

  return !options->check || check (store, error);
}

/* Only an import may begin a new database: asking after one that is not there is a slip of the pen. */
static LkStore *
open_store (const char       *path,
            const LkOptions  *options,
            GError          **error)
{
  g_autoptr (LkStore) store = NULL;

  if (options->import_file == NULL && !options->demo && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _("There is no school’s file at %s."), name);
      return NULL;
    }

  store = lk_store_open (path, NULL, error);
  if (store == NULL || (options->demo && !lk_sample_school_fill (store, lk_day_today (), error)))
    return NULL;

  return g_steal_pointer (&store);
}

static gboolean
open_and_run (const LkOptions  *options,
              GError          **error)
{
  g_autoptr (LkDemoFolder) demo = options->demo ? lk_demo_folder_new (error) : NULL;
  g_autofree char *path = NULL;
  g_autoptr (LkStore) store = NULL;
  gboolean done;

  if (options->demo && demo == NULL)
    return FALSE;

  if (demo != NULL)
    path = g_strdup (lk_demo_folder_get_database (demo));
  else
    path = options->database != NULL ? g_strdup (options->database) : lk_store_default_path ();

  store = open_store (path, options, error);
  if (store == NULL)
    return FALSE;

  done = run (store, options, error);
  lk_store_close (store);

  return done;
}

static gboolean
needs_store (const LkOptions *options)
{
  return options->import_file != NULL || options->export_file != NULL || options->backup_file != NULL || options->check;
}

int
lk_commands_run (const LkOptions *options)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (options != NULL, EXIT_FAILURE);

  if (options->version)
    g_print ("leerkracht-board %s\n", LK_VERSION);

  if (needs_store (options) && !open_and_run (options, &error))
    {
      g_autofree char *words = lk_store_words (error);

      g_printerr ("%s\n", g_strdelimit (words, "\n", ' '));
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
