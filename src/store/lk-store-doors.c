/* The doors to the store for who has something to read or to write: each makes a job of it and hands that over. */

#include "store/lk-store-private.h"

static LkJob *
new_task_job (LkStore             *self,
              LkJobKind            kind,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data,
              gpointer             tag)
{
  LkJob *job = lk_job_new (kind);

  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, tag);
  /* A write that was committed has been committed, whatever was cancelled since. */
  g_task_set_check_cancellable (job->task, FALSE);
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  return job;
}

void
lk_store_read_async (LkStore             *self,
                     LkReadFunc           func,
                     gpointer             data,
                     GDestroyNotify       destroy,
                     GDestroyNotify       result_free,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  LkJob *job = new_task_job (self, LK_JOB_READ, cancellable, callback, user_data, lk_store_read_async);

  job->read = func;
  job->data = data;
  job->destroy = destroy;
  job->result_free = result_free;
  lk_store_run (self, job, NULL, NULL);
}

gpointer
lk_store_read_finish (LkStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gpointer
lk_store_read (LkStore     *self,
               LkReadFunc   func,
               gpointer     data,
               GError     **error)
{
  LkJob *job = lk_job_new (LK_JOB_READ);
  gpointer result = NULL;

  job->read = func;
  job->data = data;
  lk_store_run (self, job, &result, error);
  return result;
}

void
lk_store_write_async (LkStore             *self,
                      const char          *label,
                      const char          *merge,
                      LkWriteFunc          func,
                      gpointer             data,
                      GDestroyNotify       destroy,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  LkJob *job = new_task_job (self, LK_JOB_WRITE, cancellable, callback, user_data, lk_store_write_async);

  job->label = g_strdup (label);
  job->merge = g_strdup (merge);
  job->write = func;
  job->data = data;
  job->destroy = destroy;
  job->held = TRUE;
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_write_finish (LkStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
lk_store_write (LkStore      *self,
                const char   *label,
                LkWriteFunc   func,
                gpointer      data,
                GError      **error)
{
  LkJob *job = lk_job_new (LK_JOB_WRITE);

  job->label = g_strdup (label);
  job->write = func;
  job->data = data;
  return lk_store_run (self, job, NULL, error);
}

void
lk_store_write_apart_async (LkStore             *self,
                            LkWriteFunc          func,
                            gpointer             data,
                            GDestroyNotify       destroy,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  LkJob *job = new_task_job (self, LK_JOB_APART, cancellable, callback, user_data, lk_store_write_apart_async);

  job->write = func;
  job->data = data;
  job->destroy = destroy;
  job->held = TRUE;
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_write_apart_finish (LkStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
lk_store_write_apart (LkStore      *self,
                      LkWriteFunc   func,
                      gpointer      data,
                      GError      **error)
{
  LkJob *job = lk_job_new (LK_JOB_APART);

  job->write = func;
  job->data = data;
  return lk_store_run (self, job, NULL, error);
}

void
lk_store_undo_async (LkStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  LkJob *job = new_task_job (self, LK_JOB_UNDO, cancellable, callback, user_data, lk_store_undo_async);

  job->held = TRUE;
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_undo_finish (LkStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lk_store_redo_async (LkStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  LkJob *job = new_task_job (self, LK_JOB_REDO, cancellable, callback, user_data, lk_store_redo_async);

  job->held = TRUE;
  lk_store_run (self, job, NULL, NULL);
}

gboolean
lk_store_redo_finish (LkStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
lk_store_undo (LkStore  *self,
               GError  **error)
{
  return lk_store_run (self, lk_job_new (LK_JOB_UNDO), NULL, error);
}

gboolean
lk_store_redo (LkStore  *self,
               GError  **error)
{
  return lk_store_run (self, lk_job_new (LK_JOB_REDO), NULL, error);
}
