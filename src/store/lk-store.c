/*
 * The main thread's side of the store: hands jobs over, delivers what the thread tells, in order. Jobs are made in lk-store-doors.c.
 */

#include "store/lk-store-private.h"

#include "store/lk-db-private.h"
#include "store/lk-opening.h"

struct _LkStore
{
  GObject        parent_instance;

  char          *path;
  GMainContext  *context;
  LkStoreThread *thread;
  gboolean       read_only;
  gboolean       network;
  guint          outstanding;   /* jobs handed over whose callbacks have not run */
  guint          pending;       /* writes among them */
  GError        *trouble;
  char          *undo_label;
  char          *redo_label;

  GMutex         wake_lock;
  GSource       *delivery;      /* under wake_lock: already on its way */
};

typedef enum
{
  PROP_UNDO_LABEL = 1,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  PROP_NETWORK,
  PROP_TROUBLE,
  PROP_PENDING,
} LkStoreProp;

static GParamSpec *props[PROP_PENDING + 1];
static guint changed_signal, apart_changed_signal;

G_DEFINE_FINAL_TYPE (LkStore, lk_store, G_TYPE_OBJECT)

static void
set_pending (LkStore *self,
             guint    pending)
{
  self->pending = pending;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING]);
}

static void
take_label (LkStore     *self,
            char       **label,
            char       **fresh,
            LkStoreProp  prop)
{
  if (g_strcmp0 (*label, *fresh) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (fresh);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gboolean
is_write (LkJob *job)
{
  return job->kind == LK_JOB_WRITE || job->kind == LK_JOB_APART || job->kind == LK_JOB_UNDO || job->kind == LK_JOB_REDO;
}

static void
task_done_cb (LkStore *self)
{
  self->outstanding--;
}

static void
answer_task (LkStore *self,
             LkJob   *job)
{
  g_autoptr (GTask) task = g_steal_pointer (&job->task);

  if (task == NULL)
    {
      self->outstanding--;
      return;
    }
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (task_done_cb), self, G_CONNECT_SWAPPED);
  if (job->error)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else if (job->kind == LK_JOB_READ)
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->result_free);
  else
    g_task_return_boolean (task, TRUE);
}

static void
deliver_job (LkStore *self,
             LkJob   *job)
{
  if (is_write (job))
    set_pending (self, self->pending - 1);
  if (job->changes)
    g_signal_emit (self, changed_signal, 0, job->changes);
  if (job->apart)
    g_signal_emit (self, apart_changed_signal, 0, job->apart);
  answer_task (self, job);
}

/* Returns the job when somebody waits for it. */
static LkJob *
deliver (LkStore *self,
         LkTold  *told)
{
  LkJob *job = g_steal_pointer (&told->job);
  gboolean waited = job && job->task == NULL && job->kind != LK_JOB_REFRESH;

  if (told->trouble_changed)
    {
      g_clear_error (&self->trouble);
      self->trouble = g_steal_pointer (&told->trouble);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
    }
  if (told->labels_changed)
    {
      take_label (self, &self->undo_label, &told->undo_label, PROP_UNDO_LABEL);
      take_label (self, &self->redo_label, &told->redo_label, PROP_REDO_LABEL);
    }
  lk_told_free (told);
  if (job == NULL)
    return NULL;
  deliver_job (self, job);
  if (waited)
    return job;
  lk_job_free (job);
  return NULL;
}

static gboolean
deliver_cb (gpointer data)
{
  LkStore *self = data;
  LkTold *told;

  g_mutex_lock (&self->wake_lock);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_mutex_unlock (&self->wake_lock);

  g_object_ref (self);
  while (self->thread && (told = lk_store_thread_pop (self->thread, FALSE)))
    deliver (self, told);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

/* Called by the store's thread. The source holds no reference: closing takes it away. */
static gboolean
wake_cb (gpointer data)
{
  LkStore *self = data;

  g_mutex_lock (&self->wake_lock);
  if (self->delivery == NULL)
    {
      self->delivery = g_idle_source_new ();
      g_source_set_priority (self->delivery, G_PRIORITY_DEFAULT);
      g_source_set_callback (self->delivery, deliver_cb, self, NULL);
      g_source_attach (self->delivery, self->context);
    }
  g_mutex_unlock (&self->wake_lock);
  return TRUE;
}

gboolean
lk_store_run (LkStore   *self,
              LkJob     *job,
              gpointer  *result,
              GError   **error)
{
  LkJob *mine = NULL;
  gboolean ok;
  gboolean waits = job->task == NULL;

  g_return_val_if_fail (self->thread != NULL, FALSE);

  self->outstanding++;
  if (is_write (job))
    set_pending (self, self->pending + 1);
  lk_store_thread_push (self->thread, job);
  if (!waits)
    return TRUE;

  /* What was asked before is told before. */
  while (mine != job)
    mine = deliver (self, lk_store_thread_pop (self->thread, TRUE));
  ok = job->error == NULL;
  if (result)
    *result = g_steal_pointer (&job->result);
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&job->error));
  lk_job_free (job);
  return ok;
}

static void
lk_store_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LkStore *self = LK_STORE (object);

  switch ((LkStoreProp) prop_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_NETWORK:
      g_value_set_boolean (value, self->network);
      break;
    case PROP_TROUBLE:
      g_value_set_boxed (value, self->trouble);
      break;
    case PROP_PENDING:
      g_value_set_uint (value, self->pending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_store_dispose (GObject *object)
{
  lk_store_close (LK_STORE (object));
  G_OBJECT_CLASS (lk_store_parent_class)->dispose (object);
}

static void
lk_store_finalize (GObject *object)
{
  LkStore *self = LK_STORE (object);

  g_clear_error (&self->trouble);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->path);
  g_mutex_clear (&self->wake_lock);
  G_OBJECT_CLASS (lk_store_parent_class)->finalize (object);
}

static void
lk_store_class_init (LkStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_store_get_property;
  object_class->dispose = lk_store_dispose;
  object_class->finalize = lk_store_finalize;

  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_NETWORK] = g_param_spec_boolean ("network", NULL, NULL, FALSE, flags);
  props[PROP_TROUBLE] = g_param_spec_boxed ("trouble", NULL, NULL, G_TYPE_ERROR, flags);
  props[PROP_PENDING] = g_param_spec_uint ("pending", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  changed_signal = g_signal_new ("changed", LK_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, LK_TYPE_CHANGES);
  apart_changed_signal = g_signal_new ("apart-changed", LK_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, LK_TYPE_CHANGES);
}

static void
lk_store_init (LkStore *self)
{
  g_mutex_init (&self->wake_lock);
  self->context = g_main_context_ref_thread_default ();
}

/* Takes over what was opened. */
static LkStore *
start (const char *path,
       LkOpening  *opening,
       GError    **error)
{
  g_autofree char *host = lk_opening_get_host ();
  LkSpine *spine = lk_spine_new (opening->db, host, opening->read_only, error);
  LkStore *self;

  if (spine == NULL)
    {
      lk_db_free (opening->db);
      return NULL;
    }
  self = g_object_new (LK_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->read_only = opening->read_only;
  self->network = opening->network;
  self->undo_label = lk_spine_dup_label (spine, FALSE);
  self->redo_label = lk_spine_dup_label (spine, TRUE);
  self->thread = lk_store_thread_new (opening->db, path, spine, opening->read_only, wake_cb, self);
  return self;
}

LkStore *
lk_store_open (const char    *path,
               GCancellable  *cancellable,
               GError       **error)
{
  LkOpening opening;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !lk_opening_run (path, &opening, error))
    return NULL;
  return start (path, &opening, error);
}

LkStore *
lk_store_open_memory (GError **error)
{
  LkOpening opening;

  return lk_opening_run_memory (&opening, error) ? start (NULL, &opening, error) : NULL;
}

void
lk_store_close (LkStore *self)
{
  LkStoreThread *thread = self->thread;
  LkTold *told;

  g_return_if_fail (LK_IS_STORE (self));

  if (thread == NULL)
    return;
  lk_store_thread_stop (thread);
  while ((told = lk_store_thread_pop (thread, FALSE)))
    deliver (self, told);
  self->thread = NULL;
  lk_store_thread_free (thread);
  if (self->delivery)
    g_source_destroy (self->delivery);
  g_clear_pointer (&self->delivery, g_source_unref);
}

const char *
lk_store_get_path (LkStore *self)
{
  return self->path;
}

gboolean
lk_store_get_read_only (LkStore *self)
{
  return self->read_only;
}

gboolean
lk_store_get_network (LkStore *self)
{
  return self->network;
}

guint
lk_store_get_pending (LkStore *self)
{
  return self->pending;
}

const GError *
lk_store_get_trouble (LkStore *self)
{
  return self->trouble;
}

const char *
lk_store_get_undo_label (LkStore *self)
{
  return self->undo_label;
}

const char *
lk_store_get_redo_label (LkStore *self)
{
  return self->redo_label;
}

void
lk_store_refresh (LkStore *self)
{
  LkJob *job = lk_job_new (LK_JOB_REFRESH);

  self->outstanding++;
  lk_store_thread_push (self->thread, job);
}

void
lk_store_retry (LkStore *self)
{
  lk_store_thread_retry (self->thread);
}

void
lk_store_flush (LkStore *self)
{
  g_object_ref (self);
  while (self->outstanding > 0 && self->trouble == NULL)
    g_main_context_iteration (self->context, TRUE);
  g_object_unref (self);
}

char *
lk_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "leerkracht-board", "board.db", NULL);
}
