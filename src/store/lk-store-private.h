#pragma once

#include "store/lk-spine.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

typedef enum
{
  LK_JOB_READ,
  LK_JOB_WRITE,
  LK_JOB_APART,     /* a write without session, log and undo */
  LK_JOB_UNDO,
  LK_JOB_REDO,
  LK_JOB_REFRESH,
  LK_JOB_RESCUE,    /* a copy with the writes that wait in it; runs ahead of them, as reads do */
  LK_JOB_WORK,      /* a LkWorkFunc: backups and checks, which need the connection outside of a transaction */
  LK_JOB_END,
} LkJobKind;

/** LkWorkFunc: runs on the store's thread with the bare connection and the file's path. */
typedef gboolean (*LkWorkFunc) (LkDb          *db,
                                const char    *path,
                                gpointer       data,
                                GCancellable  *cancellable,
                                GError       **error);

/** LkJob: what the queue holds; filled by the main thread, answered by the store's. */
typedef struct
{
  LkJobKind       kind;
  char           *label;
  char           *merge;
  LkReadFunc      read;
  LkWriteFunc     write;
  LkWorkFunc      work;
  gpointer        data;
  GDestroyNotify  destroy;
  GDestroyNotify  result_free;
  GCancellable   *cancellable;
  GTask          *task;        /* NULL when somebody waits for it */
  gboolean        held;        /* a failure of the disk keeps it in the queue */

  gpointer        result;
  GError         *error;
  LkChanges      *changes;
  LkChanges      *apart;       /* what of the rows that belong to persons was touched */
  gboolean        done;
} LkJob;

/** LkStoreThread: the thread, its queue and what it has to tell; the only owner of the connection. */
typedef struct _LkStoreThread LkStoreThread;

/** LkTold: what the thread tells after a job, delivered in order on the main thread. */
typedef struct
{
  LkJob    *job;               /* NULL when only the trouble changed */
  GError   *trouble;
  gboolean  trouble_changed;
  char     *undo_label;
  char     *redo_label;
  gboolean  labels_changed;
} LkTold;

LkStoreThread *lk_store_thread_new     (LkDb           *db,
                                        const char     *path,
                                        LkSpine        *spine,
                                        gboolean        read_only,
                                        GSourceFunc     wake,
                                        gpointer        wake_data);
/** lk_store_thread_stop: lets the queue run empty, drops what cannot be written, and joins. */
void           lk_store_thread_stop    (LkStoreThread  *self);
void           lk_store_thread_free    (LkStoreThread  *self);
void           lk_store_thread_push    (LkStoreThread  *self,
                                        LkJob          *job);
void           lk_store_thread_retry   (LkStoreThread  *self);
/** lk_store_thread_pop: (transfer full) (nullable): the next thing to deliver; waits for one when @wait. */
LkTold        *lk_store_thread_pop     (LkStoreThread  *self,
                                        gboolean        wait);
void           lk_told_free            (LkTold         *told);

LkJob         *lk_job_new              (LkJobKind       kind);
void           lk_job_free             (LkJob          *job);

/** lk_store_run: hands @job to the thread; waits for it when it has no task. */
gboolean       lk_store_run            (LkStore        *self,
                                        LkJob          *job,
                                        gpointer       *result,
                                        GError        **error);

G_END_DECLS
