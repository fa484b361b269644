#include "report/lk-report-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/lk-csv.h"
#include "exchange/lk-export.h"
#include "report/lk-report-pdf.h"
#include "report/lk-report-xlsx.h"

#define CSV ".csv"

typedef struct
{
  char           *school;
  LkHolidays     *holidays;
  LkReportPeriod *period;
  LkSchoolPast   *past;
  LkReportFormat  format;
  GFile          *file;
  gboolean        bom;
  GMainContext   *context;
  LkProgressFunc  progress;
  gpointer        progress_data;
} Job;

/* One call of the progress function on its way to the main thread. */
typedef struct
{
  LkProgressFunc func;
  gpointer       data;
  double         fraction;
} Step;

const char *
lk_report_format_get_suffix (LkReportFormat format)
{
  static const char * const suffixes[] = { ".pdf", ".xlsx", ".report.csv" };

  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (suffixes), NULL);

  return suffixes[format];
}

gboolean
lk_report_format_from_name (const char     *name,
                            LkReportFormat *format)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  lower = g_ascii_strdown (name, -1);
  for (*format = LK_REPORT_PDF; *format <= LK_REPORT_CSV; (*format)++)
    if (g_str_has_suffix (lower, lk_report_format_get_suffix (*format)))
      return TRUE;
  return FALSE;
}

static Job *
job_new (LkSchool             *school,
         const LkReportPeriod *period,
         LkReportFormat        format,
         GFile                *file,
         gboolean              bom)
{
  Job *self = g_new0 (Job, 1);

  self->school = g_strdup (lk_school_get_name (school));
  self->holidays = lk_holidays_ref (lk_school_get_holidays (school));
  self->period = lk_report_period_copy (period);
  self->format = format;
  self->file = g_object_ref (file);
  self->bom = bom;
  self->context = g_main_context_ref_thread_default ();
  return self;
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->past, lk_school_past_free);
  g_main_context_unref (self->context);
  lk_report_period_free (self->period);
  lk_holidays_unref (self->holidays);
  g_object_unref (self->file);
  g_free (self->school);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gboolean
step_cb (gpointer user_data)
{
  const Step *step = user_data;

  step->func (step->fraction, step->data);
  return G_SOURCE_REMOVE;
}

static void
tell (double   fraction,
      gpointer user_data)
{
  const Job *self = user_data;
  const Step step = { self->progress, self->progress_data, fraction };

  if (self->progress != NULL)
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, step_cb, g_memdup2 (&step, sizeof step), g_free);
}

/* "a.report.csv" gives "a.report-goals.csv". */
static GFile *
name_beside (GFile      *file,
             const char *part)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file), *sibling = NULL;

  if (strlen (name) > strlen (CSV) && g_ascii_strcasecmp (name + strlen (name) - strlen (CSV), CSV) == 0)
    name[strlen (name) - strlen (CSV)] = '\0';
  sibling = g_strdup_printf ("%s-%s" CSV, name, part);
  return folder != NULL ? g_file_get_child (folder, sibling) : g_file_new_for_path (sibling);
}

static char *
dup_field (const LkReportCell *cell,
           LkReportColumnKind  kind)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (kind == LK_REPORT_TEXT)
    return g_strdup (cell->text);
  if (!isfinite (cell->number))
    return g_strdup ("");
  return kind == LK_REPORT_DAY ? lk_day_to_text ((LkDay) cell->number) : g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", cell->number));
}

static GString *
make_csv (const LkReportTable *table,
          gboolean             bom)
{
  GString *out = g_string_new (bom ? "\xEF\xBB\xBF" : "");
  const char *headings[G_N_ELEMENTS (table->columns) + 1] = { NULL };

  for (guint i = 0; i < table->n_columns; i++)
    headings[i] = table->columns[i].heading;
  lk_csv_append (out, headings);
  for (guint row = 0; row < lk_report_table_get_n_rows (table); row++)
    {
      char *fields[G_N_ELEMENTS (table->columns) + 1] = { NULL };

      for (guint i = 0; i < table->n_columns; i++)
        fields[i] = dup_field (lk_report_table_get (table, row, i), table->columns[i].kind);
      lk_csv_append (out, (const char * const *) fields);
      for (guint i = 0; i < table->n_columns; i++)
        g_free (fields[i]);
    }
  return out;
}

static gboolean
write_csv (const Job  *self,
           GPtrArray  *tables,
           GError    **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const LkReportTable *table = tables->pdata[i];
      g_autoptr (GFile) file = table->file_part != NULL ? name_beside (self->file, table->file_part) : g_object_ref (self->file);
      GString *out = make_csv (table, self->bom);
      const gboolean done = lk_export_replace (file, out, error);

      g_string_free (out, TRUE);
      if (!done)
        return FALSE;
      tell ((i + 1.0) / tables->len, (gpointer) self);
    }
  return TRUE;
}

static gboolean
write_bytes (const Job     *self,
             GBytes        *bytes,
             GCancellable  *cancellable,
             GError       **error)
{
  gsize length;
  const char *content = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return content != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         g_file_replace_contents (self->file, content, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

/* Any thread. The report takes what was read. */
static gboolean
write_report (Job           *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (LkReport) report = lk_report_new (self->school, self->holidays, self->period, g_steal_pointer (&self->past), lk_day_today ());
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->format == LK_REPORT_PDF)
    {
      bytes = lk_report_draw_pdf (report, cancellable, tell, self, error);
      return write_bytes (self, bytes, cancellable, error);
    }
  tables = lk_report_tables_new (report);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->format == LK_REPORT_CSV)
    return write_csv (self, tables, error);
  bytes = lk_report_write_xlsx (report, tables, error);
  return write_bytes (self, bytes, cancellable, error);
}

gboolean
lk_report_export (LkSchool              *school,
                  const LkReportPeriod  *period,
                  LkReportFormat         format,
                  GFile                 *file,
                  gboolean               bom,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr (Job) self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), FALSE);
  g_return_val_if_fail (period != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  self = job_new (school, period, format, file, bom);
  self->past = lk_school_past_read (lk_school_get_store (school), period->before_from, period->till, error);
  return self->past != NULL && write_report (self, cancellable, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_report (task_data, cancellable, &error))
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
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->past = lk_school_past_read_finish (LK_STORE (source), result, &error);
  if (self->past != NULL)
    g_task_run_in_thread (task, write_in_thread);
  else
    g_task_return_error (task, error);
}

void
lk_report_export_async (LkSchool             *school,
                        const LkReportPeriod *period,
                        LkReportFormat        format,
                        GFile                *file,
                        gboolean              bom,
                        GCancellable         *cancellable,
                        LkProgressFunc        progress,
                        gpointer              progress_data,
                        GAsyncReadyCallback   callback,
                        gpointer              user_data)
{
  Job *self = NULL;
  GTask *task = NULL;

  g_return_if_fail (LK_IS_SCHOOL (school));
  g_return_if_fail (period != NULL);
  g_return_if_fail (G_IS_FILE (file));

  self = job_new (school, period, format, file, bom);
  self->progress = progress;
  self->progress_data = progress_data;
  /* Without a source: the thread may be the last to let go of the task, and a school belongs to the main thread. */
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_report_export_async);
  g_task_set_task_data (task, self, job_free);
  lk_school_past_read_async (lk_school_get_store (school), period->before_from, period->till, cancellable, read_cb, task);
}

gboolean
lk_report_export_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_report_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
