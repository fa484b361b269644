#pragma once

#include "store/lk-changes.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

/**
 * LkStoreError:
 * @LK_STORE_ERROR_BUSY: another program holds the file; the write waits and is tried again
 * @LK_STORE_ERROR_FULL: the disk is full; the write waits and is tried again
 * @LK_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @LK_STORE_ERROR_NEWER: a newer version of the program made this database; it is not touched
 * @LK_STORE_ERROR_DAMAGED: the file is no sound database; it is not touched
 * @LK_STORE_ERROR_FOREIGN: a sound SQLite database, but of another program
 * @LK_STORE_ERROR_CONFLICT: what would be undone has been changed by someone else since
 * @LK_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @LK_STORE_ERROR_REFUSED: the job itself said no (its own message)
 * @LK_STORE_ERROR_FAILED: anything else
 *
 * One code for each case that the interface treats differently; the message is for a log.
 */
#define LK_STORE_ERROR (lk_store_error_quark ())
typedef enum
{
  LK_STORE_ERROR_BUSY,
  LK_STORE_ERROR_FULL,
  LK_STORE_ERROR_READ_ONLY,
  LK_STORE_ERROR_NEWER,
  LK_STORE_ERROR_DAMAGED,
  LK_STORE_ERROR_FOREIGN,
  LK_STORE_ERROR_CONFLICT,
  LK_STORE_ERROR_NOTHING,
  LK_STORE_ERROR_REFUSED,
  LK_STORE_ERROR_FAILED,
} LkStoreError;

GQuark lk_store_error_quark (void);

/**
 * LkStore:
 *
 * The one way to the data. A thread of its own owns the connection and takes jobs from a queue, first
 * in, first out; results come back on the main context of the thread that opened it.
 *
 * Signals:
 *  - `changed (LkChanges *)`: after a commit, an undo or redo, or when another program has written.
 *  - `apart-changed (LkChanges *)`: the same of lk_store_write_apart_async(). What another program has written comes as
 *    one row of "sealed" with an empty id: any row of the private tables.
 *
 * Properties (read-only, notified on the main thread):
 *  - `undo-label`, `redo-label` (string, NULL when there is nothing): untranslated, as stored
 *  - `read-only` (boolean): the file can be read but not written
 *  - `network` (boolean): the file lies on a network file system
 *  - `trouble` (GError boxed, NULL when all is well): why the writes that wait cannot be written now.
 *    A write that fails with BUSY or FULL, or because the disk failed, is not lost: it stays at the head
 *    of the queue, keeps its place, and is tried again every second until it is written.
 *  - `pending` (uint): writes accepted and not yet committed
 */
#define LK_TYPE_STORE (lk_store_get_type ())
G_DECLARE_FINAL_TYPE (LkStore, lk_store, LK, STORE, GObject)

/**
 * LkReadFunc: runs on the store's thread, in a read transaction.
 * Returns: a result to hand back (freed by the job's result_free when nobody takes it), or NULL;
 *   sets @error on failure
 */
typedef gpointer (*LkReadFunc)  (LkDb     *db,
                                 gpointer  data,
                                 GError  **error);

/**
 * LkWriteFunc: runs on the store's thread, inside one transaction that a session records. May run again
 * after a failed try, so it must not change @data in a way that matters.
 * Returns: TRUE to commit, FALSE with @error set to roll back
 */
typedef gboolean (*LkWriteFunc) (LkDb     *db,
                                 gpointer  data,
                                 GError  **error);

/**
 * lk_store_open:
 * @path: the database file; its folder is made (0700) and the file too (0600) when missing
 * @cancellable: (nullable)
 *
 * Opens, migrates (after a verified backup) and starts the thread. Blocks: for start-up and the command
 * line only. A database that cannot be written opens read-only; one that cannot be opened gives NEWER,
 * DAMAGED, FOREIGN, BUSY or FAILED and is left as it was.
 *
 * Returns: (transfer full): the store, or NULL with @error set
 */
LkStore    *lk_store_open          (const char          *path,
                                    GCancellable        *cancellable,
                                    GError             **error);

/**
 * lk_store_open_memory:
 *
 * A store without a file, for what must not come on a disk in clear: the same tables, undo and thread, all of it gone with the
 * last reference; what SQLite frees goes through free(), which overwrites it in the program. Foreign keys are not looked at,
 * since the people and goals of the school are not in it; there are no backups and nobody else who writes.
 */
LkStore    *lk_store_open_memory   (GError             **error);

/** lk_store_close: waits for the jobs in the queue (writes that cannot be written are dropped), then closes.
 *  The last reference does the same. */
void        lk_store_close         (LkStore             *self);

/** lk_store_get_path: (nullable): NULL for a store in memory. */
const char *lk_store_get_path      (LkStore             *self);
gboolean    lk_store_get_read_only (LkStore             *self);
gboolean    lk_store_get_network   (LkStore             *self);
guint       lk_store_get_pending   (LkStore             *self);
/** lk_store_get_trouble: (transfer none) (nullable) */
const GError *lk_store_get_trouble (LkStore             *self);
/** lk_store_get_undo_label: (nullable): untranslated; pass it through gettext. */
const char *lk_store_get_undo_label (LkStore            *self);
const char *lk_store_get_redo_label (LkStore            *self);

/** lk_store_read_async: runs @func on the store's thread; @destroy frees @data on the main thread when it is over. */
void        lk_store_read_async    (LkStore             *self,
                                    LkReadFunc           func,
                                    gpointer             data,
                                    GDestroyNotify       destroy,
                                    GDestroyNotify       result_free,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/** lk_store_read_finish: (transfer full): what the function returned; NULL with @error set on failure. */
gpointer    lk_store_read_finish   (LkStore             *self,
                                    GAsyncResult        *result,
                                    GError             **error);
/** lk_store_read: the same, waiting for it: for start-up, the command line and tests. */
gpointer    lk_store_read          (LkStore             *self,
                                    LkReadFunc           func,
                                    gpointer             data,
                                    GError             **error);

/**
 * lk_store_write_async:
 * @label: (nullable): what undo calls it, an untranslated message id in header capitals ("Move Action"); NULL for a
 *   beginning that undo does not reach, as the content that a new database is given
 * @merge: (nullable): writes that follow each other with the same key are undone together (typing in one
 *   field). Any other write, undo or redo between them ends the run.
 *
 * `changed` is emitted before @callback is called. Cancelling works until the commit.
 */
void        lk_store_write_async   (LkStore             *self,
                                    const char          *label,
                                    const char          *merge,
                                    LkWriteFunc          func,
                                    gpointer             data,
                                    GDestroyNotify       destroy,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean    lk_store_write_finish  (LkStore             *self,
                                    GAsyncResult        *result,
                                    GError             **error);
/** lk_store_write: the same, waiting for it, with `changed` emitted before it returns; BUSY and FULL are
 *  returned after one try. For the command line and tests. */
gboolean    lk_store_write         (LkStore             *self,
                                    const char          *label,
                                    LkWriteFunc          func,
                                    gpointer             data,
                                    GError             **error);

/**
 * lk_store_write_apart_async: writes rows that belong to persons: in one transaction like the other writes, kept in the queue
 * and tried again as they are, but without session, log and undo. Once @func has deleted rows, what they held is overwritten
 * in the file and gone from its log before @callback is called; when another program is reading just then, as soon as it no
 * longer does. `apart-changed` is emitted before @callback. A @func that touches rows which sessions record fails with FAILED.
 */
void        lk_store_write_apart_async (LkStore          *self,
                                    LkWriteFunc          func,
                                    gpointer             data,
                                    GDestroyNotify       destroy,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean    lk_store_write_apart_finish (LkStore         *self,
                                    GAsyncResult        *result,
                                    GError             **error);
/** lk_store_write_apart: the same, waiting for it; BUSY and FULL are returned after one try. */
gboolean    lk_store_write_apart   (LkStore             *self,
                                    LkWriteFunc          func,
                                    gpointer             data,
                                    GError             **error);

/**
 * lk_store_undo_async: takes the newest deed of this PC back, or refuses with CONFLICT (someone else has
 * changed the same field since; the deed is then passed over, so that the one before it can be undone)
 * or NOTHING.
 */
void        lk_store_undo_async    (LkStore             *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean    lk_store_undo_finish   (LkStore             *self,
                                    GAsyncResult        *result,
                                    GError             **error);
void        lk_store_redo_async    (LkStore             *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean    lk_store_redo_finish   (LkStore             *self,
                                    GAsyncResult        *result,
                                    GError             **error);
gboolean    lk_store_undo          (LkStore             *self,
                                    GError             **error);
gboolean    lk_store_redo          (LkStore             *self,
                                    GError             **error);

/**
 * lk_store_take_back_async: as one deed with @label, takes back all that this PC has done from the change that made @row (an
 * id) to the last one that touched it; refuses with CONFLICT when something of it has been changed since. Finish with
 * lk_store_write_finish().
 */
void        lk_store_take_back_async (LkStore           *self,
                                      const char        *label,
                                      const char        *row,
                                      GCancellable      *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer           user_data);

/** lk_store_note: notes @value (NULL to forget it) under @key in the queue: for this file and whoever opens it next, outside of
 *  undo, the log and every export. What cannot be written is lost without a word: it is only ever a help. */
void        lk_store_note          (LkStore             *self,
                                    const char          *key,
                                    const char          *value);
void        lk_store_get_note_async (LkStore            *self,
                                    const char          *key,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/** lk_store_get_note_finish: (transfer full) (nullable): NULL where nothing is noted. */
char       *lk_store_get_note_finish (LkStore           *self,
                                    GAsyncResult        *result,
                                    GError             **error);

/** lk_store_refresh: looks whether another program has written (data_version), and emits `changed` if so.
 *  Cheap; called when the window gains focus and every few seconds. */
void        lk_store_refresh       (LkStore             *self);

/** lk_store_retry: tries the waiting writes again at once. */
void        lk_store_retry         (LkStore             *self);

/** lk_store_flush: waits until every accepted job has run and its callbacks and `changed` were delivered
 *  (or, with `trouble`, could not be). For tests and the way out. */
void        lk_store_flush         (LkStore             *self);

/** lk_store_check: integrity, foreign keys: a list of problems in plain English, empty when sound. Waits.
 *  Returns: (transfer full) (element-type utf8): NULL with @error set when it could not be run */
GPtrArray  *lk_store_check         (LkStore             *self,
                                    GError             **error);

/** lk_store_new_id: (transfer full): a UUIDv7 (RFC 9562) of this moment; ids made later sort later. */
char       *lk_store_new_id        (void);

/** lk_store_derive_id: (transfer full): a UUIDv7-shaped id that is always the same for the same @source and
 *  @time_ms, so that importing a thing twice makes it once. */
char       *lk_store_derive_id     (gint64      time_ms,
                                    const char *source);

/** lk_store_default_path: (transfer full): board.db under the user's data folder. */
char       *lk_store_default_path  (void);

G_END_DECLS
