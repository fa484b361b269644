/*
 * The store's thread. Jobs run in the order they came; a write that the disk will not take now stays where it is in that
 * order and is tried again every second, while reads behind it go on, so that the program stays usable.
 */

#include "store/lk-store-private.h"

#include "store/lk-apart.h"
#include "store/lk-backup-private.h"
#include "store/lk-db-private.h"
#include "store/lk-opening.h"

#define RETRY_US (G_USEC_PER_SEC)

struct _LkStoreThread
{
  GThread     *thread;
  GMutex       lock;
  GCond        queued;
  GCond        told;
  GQueue       jobs;       /* of LkJob, waiting */
  GQueue       answers;    /* of LkTold, not yet delivered */
  gboolean     ending;
  gboolean     retry;

  GSourceFunc  wake;
  gpointer     wake_data;

  /* Only touched by the thread: */
  LkDb        *db;
  char        *path;
  LkSpine     *spine;
  LkApart     *apart;
  gboolean     read_only;
  gint64       backup_day;
  LkJob       *held;       /* the write that the disk will not take now */
  GError      *trouble;
  char        *undo_label;
  char        *redo_label;
};

LkJob *
lk_job_new (LkJobKind kind)
{
  LkJob *job = g_new0 (LkJob, 1);

  job->kind = kind;
  return job;
}

void
lk_job_free (LkJob *job)
{
  if (job->destroy)
    job->destroy (job->data);
  if (job->result && job->result_free)
    job->result_free (job->result);
  g_clear_object (&job->cancellable);
  g_clear_object (&job->task);
  g_clear_error (&job->error);
  g_clear_pointer (&job->changes, lk_changes_unref);
  g_clear_pointer (&job->apart, lk_changes_unref);
  g_free (job->label);
  g_free (job->merge);
  g_free (job);
}

void
lk_told_free (LkTold *told)
{
  g_clear_pointer (&told->job, lk_job_free);
  g_clear_error (&told->trouble);
  g_free (told->undo_label);
  g_free (told->redo_label);
  g_free (told);
}

static void
tell (LkStoreThread *self,
      LkTold        *told)
{
  g_mutex_lock (&self->lock);
  if (told->job)
    told->job->done = TRUE;
  g_queue_push_tail (&self->answers, told);
  g_cond_broadcast (&self->told);
  g_mutex_unlock (&self->lock);
  self->wake (self->wake_data);
}

static gboolean
same_error (const GError *a,
            const GError *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_error_matches (a, b->domain, b->code);
}

static void
set_trouble (LkStoreThread *self,
             const GError  *trouble)
{
  LkTold *told;

  if (same_error (self->trouble, trouble))
    return;
  g_clear_error (&self->trouble);
  self->trouble = trouble ? g_error_copy (trouble) : NULL;
  told = g_new0 (LkTold, 1);
  told->trouble_changed = TRUE;
  told->trouble = trouble ? g_error_copy (trouble) : NULL;
  tell (self, told);
}

static void
add_labels (LkStoreThread *self,
            LkTold        *told)
{
  g_autofree char *undo = lk_spine_dup_label (self->spine, FALSE);
  g_autofree char *redo = lk_spine_dup_label (self->spine, TRUE);

  if (g_strcmp0 (undo, self->undo_label) == 0 && g_strcmp0 (redo, self->redo_label) == 0)
    return;
  told->labels_changed = TRUE;
  told->undo_label = g_strdup (undo);
  told->redo_label = g_strdup (redo);
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = g_steal_pointer (&undo);
  self->redo_label = g_steal_pointer (&redo);
}

static void
run_read (LkStoreThread *self,
          LkJob         *job)
{
  if (lk_db_script (self->db, "BEGIN", &job->error))
    {
      job->result = job->read (self->db, job->data, &job->error);
      lk_db_script (self->db, "COMMIT", NULL);
    }
}

/* The first change of a day is preceded by a backup; one that cannot be made never stops the change itself. */
static void
back_up_daily (LkStoreThread *self)
{
  gint64 day = g_get_real_time () / G_TIME_SPAN_DAY;

  if (day == self->backup_day || self->path == NULL)
    return;
  self->backup_day = day;
  lk_backup_make_daily (self->db, self->path);
}

static void
run_write (LkStoreThread *self,
           LkJob         *job)
{
  if (self->read_only)
    {
      g_set_error_literal (&job->error, LK_STORE_ERROR, LK_STORE_ERROR_READ_ONLY, "opened for reading only");
      return;
    }
  back_up_daily (self);
  if (job->kind == LK_JOB_WRITE)
    job->changes = lk_spine_write (self->spine, job->label, job->merge, job->write, job->data, job->cancellable, &job->error);
  else if (job->kind == LK_JOB_APART)
    job->apart = lk_apart_write (self->apart, job->write, job->data, job->cancellable, &job->error);
  else if (job->kind == LK_JOB_UNDO)
    job->changes = lk_spine_undo (self->spine, &job->error);
  else
    job->changes = lk_spine_redo (self->spine, &job->error);
}

/* The writes that wait, in their order. They stay in the queue: only this thread takes them from it. */
static GPtrArray *
list_waiting (LkStoreThread *self)
{
  GPtrArray *waiting = g_ptr_array_new ();

  if (self->held)
    g_ptr_array_add (waiting, self->held);
  g_mutex_lock (&self->lock);
  for (GList *l = self->jobs.head; l; l = l->next)
    if (((LkJob *) l->data)->held)
      g_ptr_array_add (waiting, l->data);
  g_mutex_unlock (&self->lock);
  return waiting;
}

/* FALSE when the copy cannot take it either; what the job itself refuses is refused in the copy as it would be here. */
static gboolean
write_into (LkSpine  *spine,
            LkApart  *apart,
            LkJob    *job,
            GError  **error)
{
  g_autoptr (LkChanges) changes = NULL;
  g_autoptr (GError) reason = NULL;

  if (job->kind == LK_JOB_WRITE)
    changes = lk_spine_write (spine, job->label, job->merge, job->write, job->data, job->cancellable, &reason);
  else if (job->kind == LK_JOB_APART)
    changes = lk_apart_write (apart, job->write, job->data, job->cancellable, &reason);
  else if (job->kind == LK_JOB_UNDO)
    changes = lk_spine_undo (spine, &reason);
  else
    changes = lk_spine_redo (spine, &reason);

  if (!g_error_matches (reason, LK_STORE_ERROR, LK_STORE_ERROR_BUSY) &&
      !g_error_matches (reason, LK_STORE_ERROR, LK_STORE_ERROR_FULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
write_waiting (LkStoreThread  *self,
               const char     *copy,
               GError        **error)
{
  g_autoptr (GPtrArray) waiting = list_waiting (self);
  g_autofree char *host = lk_opening_get_host ();
  g_autoptr (LkSpine) spine = NULL;
  g_autoptr (LkApart) apart = NULL;
  LkOpening opening;
  gboolean ok;

  if (!lk_opening_run (copy, &opening, error))
    return FALSE;
  spine = lk_spine_new (opening.db, host, opening.read_only, error);
  apart = lk_apart_new (opening.db, opening.read_only);
  ok = spine != NULL;
  for (guint i = 0; ok && i < waiting->len; i++)
    ok = write_into (spine, apart, waiting->pdata[i], error);
  g_clear_pointer (&spine, lk_spine_free);
  g_clear_pointer (&apart, lk_apart_free);
  lk_db_free (opening.db);
  return ok;
}

static void
run_rescue (LkStoreThread *self,
            LkJob         *job)
{
  if (lk_backup_make (self->db, self->path, job->data, LK_BACKUP_BY_HAND, job->cancellable, &job->error))
    write_waiting (self, job->data, &job->error);
}

static void
run_job (LkStoreThread *self,
         LkJob         *job)
{
  g_clear_error (&job->error);
  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    return;
  switch (job->kind)
    {
    case LK_JOB_READ:
      run_read (self, job);
      break;
    case LK_JOB_WRITE:
    case LK_JOB_APART:
    case LK_JOB_UNDO:
    case LK_JOB_REDO:
      run_write (self, job);
      break;
    case LK_JOB_REFRESH:
      job->changes = lk_spine_refresh (self->spine);
      job->apart = lk_apart_refresh (self->apart);
      break;
    case LK_JOB_RESCUE:
      run_rescue (self, job);
      break;
    case LK_JOB_WORK:
      job->work (self->db, self->path, job->data, job->cancellable, &job->error);
      break;
    case LK_JOB_END:
    default:
      break;
    }
}

static void
finish_job (LkStoreThread *self,
            LkJob         *job)
{
  LkTold *told = g_new0 (LkTold, 1);

  told->job = job;
  add_labels (self, told);
  tell (self, told);
}

static gboolean
is_held (LkJob *job)
{
  return job->held &&
         (g_error_matches (job->error, LK_STORE_ERROR, LK_STORE_ERROR_BUSY) ||
          g_error_matches (job->error, LK_STORE_ERROR, LK_STORE_ERROR_FULL));
}

static LkJob *
pop_passing (LkStoreThread *self)
{
  for (GList *l = self->jobs.head; l; l = l->next)
    if (((LkJob *) l->data)->kind == LK_JOB_READ || ((LkJob *) l->data)->kind == LK_JOB_RESCUE)
      {
        LkJob *job = l->data;

        g_queue_delete_link (&self->jobs, l);
        return job;
      }
  return NULL;
}

/* Waits until a held write is worth another try, serving reads and rescues meanwhile. FALSE when the store is ending. */
static gboolean
wait_with_held (LkStoreThread *self)
{
  gint64 until = g_get_monotonic_time () + RETRY_US;
  gboolean ending;

  g_mutex_lock (&self->lock);
  while (!self->retry && !self->ending)
    {
      LkJob *passing = pop_passing (self);

      if (passing)
        {
          g_mutex_unlock (&self->lock);
          run_job (self, passing);
          finish_job (self, passing);
          g_mutex_lock (&self->lock);
        }
      else if (!g_cond_wait_until (&self->queued, &self->lock, until))
        break;
    }
  self->retry = FALSE;
  ending = self->ending;
  g_mutex_unlock (&self->lock);
  return !ending;
}

static LkJob *
pop_job (LkStoreThread *self)
{
  LkJob *job;

  g_mutex_lock (&self->lock);
  while (g_queue_is_empty (&self->jobs))
    g_cond_wait (&self->queued, &self->lock);
  job = g_queue_pop_head (&self->jobs);
  g_mutex_unlock (&self->lock);
  return job;
}

static gpointer
thread_main (gpointer data)
{
  LkStoreThread *self = data;

  while (TRUE)
    {
      LkJob *job = pop_job (self);

      if (job->kind == LK_JOB_END)
        {
          lk_job_free (job);
          return NULL;
        }
      run_job (self, job);
      while (is_held (job))
        {
          set_trouble (self, job->error);
          self->held = job;
          if (!wait_with_held (self))
            break;
          run_job (self, job);
        }
      self->held = NULL;
      if (!is_held (job))
        set_trouble (self, NULL);
      finish_job (self, job);
    }
}

LkStoreThread *
lk_store_thread_new (LkDb        *db,
                     const char  *path,
                     LkSpine     *spine,
                     gboolean     read_only,
                     GSourceFunc  wake,
                     gpointer     wake_data)
{
  LkStoreThread *self = g_new0 (LkStoreThread, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->queued);
  g_cond_init (&self->told);
  g_queue_init (&self->jobs);
  g_queue_init (&self->answers);
  self->db = db;
  self->path = g_strdup (path);
  self->spine = spine;
  self->apart = lk_apart_new (db, read_only);
  self->read_only = read_only;
  self->wake = wake;
  self->wake_data = wake_data;
  self->undo_label = lk_spine_dup_label (spine, FALSE);
  self->redo_label = lk_spine_dup_label (spine, TRUE);
  self->thread = g_thread_new ("store", thread_main, self);
  return self;
}

void
lk_store_thread_push (LkStoreThread *self,
                      LkJob         *job)
{
  g_mutex_lock (&self->lock);
  g_queue_push_tail (&self->jobs, job);
  g_cond_signal (&self->queued);
  g_mutex_unlock (&self->lock);
}

void
lk_store_thread_retry (LkStoreThread *self)
{
  g_mutex_lock (&self->lock);
  self->retry = TRUE;
  g_cond_signal (&self->queued);
  g_mutex_unlock (&self->lock);
}

LkTold *
lk_store_thread_pop (LkStoreThread *self,
                     gboolean       wait)
{
  LkTold *told;

  g_mutex_lock (&self->lock);
  while (wait && g_queue_is_empty (&self->answers))
    g_cond_wait (&self->told, &self->lock);
  told = g_queue_pop_head (&self->answers);
  g_mutex_unlock (&self->lock);
  return told;
}

void
lk_store_thread_stop (LkStoreThread *self)
{
  if (self->thread == NULL)
    return;
  lk_store_thread_push (self, lk_job_new (LK_JOB_END));
  g_mutex_lock (&self->lock);
  self->ending = TRUE;
  g_cond_signal (&self->queued);
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&self->thread, g_thread_join);
}

void
lk_store_thread_free (LkStoreThread *self)
{
  lk_store_thread_stop (self);
  g_queue_clear_full (&self->answers, (GDestroyNotify) lk_told_free);
  lk_spine_free (self->spine);
  lk_apart_free (self->apart);
  lk_db_free (self->db);
  g_clear_error (&self->trouble);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->path);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->queued);
  g_cond_clear (&self->told);
  g_free (self);
}
