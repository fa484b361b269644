#include "exchange/lk-export.h"

typedef struct
{
  LkExport     export;
  LkExportFunc func;
} Job;

static Job *
job_new (LkExportFunc  func,
         GFile        *file,
         gboolean      bom,
         GCancellable *cancellable)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->export.file = g_object_ref (file);
  job->export.bom = bom;
  g_set_object (&job->export.cancellable, cancellable);

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->export.file);
  g_clear_object (&job->export.cancellable);
  g_free (job);
}

static gpointer
run_job (LkDb      *db,
         gpointer   data,
         GError   **error)
{
  const Job *job = data;

  return GINT_TO_POINTER (job->func (db, &job->export, error));
}

gboolean
lk_export_replace (GFile          *file,
                   const GString  *out,
                   GError        **error)
{
  return g_file_replace_contents (file, out->str, out->len, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

gboolean
lk_export_run (LkStore       *store,
               LkExportFunc   func,
               GFile         *file,
               gboolean       bom,
               GCancellable  *cancellable,
               GError       **error)
{
  Job *job;
  gboolean done;

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  job = job_new (func, file, bom, cancellable);
  done = lk_store_read (store, run_job, job, error) != NULL;
  job_free (job);

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
lk_export_run_async (LkStore             *store,
                     LkExportFunc         func,
                     GFile               *file,
                     gboolean             bom,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_export_run_async);
  lk_store_read_async (store, run_job, job_new (func, file, bom, cancellable), (GDestroyNotify) job_free, NULL, cancellable,
                       written_cb, task);
}

gboolean
lk_export_run_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_export_run_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
