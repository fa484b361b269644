#include "shell/lk-database-opening.h"

#include "calendar/lk-day.h"
#include "exchange/lk-sample-school.h"
#include "store/lk-backup.h"

typedef struct
{
  char     *path;
  char     *backup;
  gboolean  sample;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->backup);
  g_free (job);
}

/* The store answers on the main context of the thread that opened it, and one that is being filled must not be answered by
 * the main loop: so it is filled under a context of its own, closed, and then opened for the program. */
static gboolean
fill_with_sample (const char    *path,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (LkStore) store = NULL;
  gboolean filled = FALSE;

  g_main_context_push_thread_default (context);
  store = lk_store_open (path, cancellable, error);
  if (store != NULL)
    {
      filled = lk_sample_school_fill (store, lk_day_today (), error);
      lk_store_close (store);
    }
  g_main_context_pop_thread_default (context);

  return filled;
}

static LkStore *
open_database (const Job     *job,
               GCancellable  *cancellable,
               GError       **error)
{
  if (job->backup != NULL && !lk_backup_recover (job->path, job->backup, error))
    return NULL;
  if (job->sample && !fill_with_sample (job->path, cancellable, error))
    return NULL;

  return lk_store_open (job->path, cancellable, error);
}

/* No main context is pushed on this thread, so the store takes the default one for its own. */
static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  LkStore *store = open_database (data, cancellable, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lk_database_opening_run_async (const char          *path,
                      const char          *backup,
                      gboolean             sample,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->backup = g_strdup (backup);
  job->sample = sample;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_database_opening_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, open_in_thread);
}

LkStore *
lk_database_opening_run_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_database_opening_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
