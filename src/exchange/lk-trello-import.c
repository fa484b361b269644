/* The doors of an import: at once, or with its progress told. */

#include "exchange/lk-trello-job.h"

#include <glib/gi18n-lib.h>

#include "store/lk-backup.h"

#define LABEL N_("Import Trello Board")
/* How often the progress is told. */
#define TELL_MS 100

static void
job_free (LkTrelloJob *job)
{
  if (job->telling != NULL)
    g_source_destroy (job->telling);
  g_clear_pointer (&job->telling, g_source_unref);
  g_object_unref (job->trello);
  g_free (job->stages);
  g_free (job->team_id);
  g_free (job->team_name);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static LkTrelloJob *
job_new (LkTrello     *trello,
         const char   *team_id,
         const char   *team_name,
         GCancellable *cancellable)
{
  LkTrelloJob *job = g_new0 (LkTrelloJob, 1);
  LkTrelloBoard *board = lk_trello_get_board (trello);

  job->trello = g_object_ref (trello);
  job->board = board;
  job->stages = g_new0 (LkStage, board->lists->len + 1);
  for (guint i = 0; i < board->lists->len; i++)
    job->stages[i] = lk_trello_get_list_stage (trello, i);
  job->team_id = g_strdup (team_id);
  job->team_name = g_strdup (team_name != NULL ? team_name : lk_trello_get_name (trello));
  g_set_object (&job->cancellable, cancellable);

  return job;
}

gboolean
lk_trello_import (LkTrello        *self,
                  LkStore         *store,
                  const char      *team_id,
                  const char      *team_name,
                  LkImportReport  *report,
                  GError         **error)
{
  LkTrelloJob *job;
  gboolean done;

  g_return_val_if_fail (LK_IS_TRELLO (self), FALSE);
  g_return_val_if_fail (LK_IS_STORE (store), FALSE);

  job = job_new (self, team_id, team_name, NULL);
  done = lk_store_backup (store, NULL, LK_BACKUP_IMPORT, error) && lk_store_write (store, LABEL, lk_trello_job_write, job, error);
  if (report != NULL)
    *report = job->report;
  job_free (job);

  return done;
}

static gboolean
tell_cb (gpointer user_data)
{
  const LkTrelloJob *job = user_data;

  job->progress ((double) (guint) g_atomic_int_get (&job->n_done) / MAX (job->board->cards->len, 1), job->progress_data);

  return G_SOURCE_CONTINUE;
}

static void
start_telling (LkTrelloJob *job)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  if (job->progress == NULL)
    return;

  job->telling = g_timeout_source_new (TELL_MS);
  g_source_set_callback (job->telling, tell_cb, job, NULL);
  g_source_attach (job->telling, context);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkTrelloJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  const gboolean done = lk_store_write_finish (LK_STORE (source), result, &error);

  if (job->telling != NULL)
    g_source_destroy (job->telling);
  if (done && job->progress != NULL)
    job->progress (1.0, job->progress_data);

  if (done)
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
    lk_store_write_async (LK_STORE (source), LABEL, NULL, lk_trello_job_write, g_task_get_task_data (task), NULL,
                          g_task_get_cancellable (task), written_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

void
lk_trello_import_async (LkTrello            *self,
                        LkStore             *store,
                        const char          *team_id,
                        const char          *team_name,
                        LkProgressFunc       progress,
                        gpointer             progress_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;
  LkTrelloJob *job;

  g_return_if_fail (LK_IS_TRELLO (self));
  g_return_if_fail (LK_IS_STORE (store));

  job = job_new (self, team_id, team_name, cancellable);
  job->progress = progress;
  job->progress_data = progress_data;

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_trello_import_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  start_telling (job);
  lk_store_backup_async (store, NULL, LK_BACKUP_IMPORT, cancellable, backed_up_cb, task);
}

gboolean
lk_trello_import_finish (GAsyncResult    *result,
                         LkImportReport  *report,
                         GError         **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_trello_import_async), FALSE);

  if (report != NULL)
    *report = ((LkTrelloJob *) g_task_get_task_data (G_TASK (result)))->report;

  return g_task_propagate_boolean (G_TASK (result), error);
}
