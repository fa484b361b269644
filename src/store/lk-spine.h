#pragma once

#include "store/lk-changes.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkSpine:
 *
 * The changeset spine on the store's thread: every write is one transaction that a session records; the changeset goes
 * into the log in that same transaction. Undo and redo are the inverse of a logged changeset sent down the same way.
 */
typedef struct _LkSpine LkSpine;

/** lk_spine_new: @host: what tells this PC and login from others; never stored as it is. */
LkSpine    *lk_spine_new            (LkDb        *db,
                                     const char  *host,
                                     gboolean     read_only,
                                     GError     **error);
void        lk_spine_free           (LkSpine     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSpine, lk_spine_free)

/** lk_spine_write: (transfer full) (nullable): what was touched; NULL without @error when nothing changed. */
LkChanges  *lk_spine_write          (LkSpine      *self,
                                     const char   *label,
                                     const char   *merge,
                                     LkWriteFunc   func,
                                     gpointer      data,
                                     GCancellable *cancellable,
                                     GError      **error);
LkChanges  *lk_spine_undo           (LkSpine      *self,
                                     GError      **error);
LkChanges  *lk_spine_redo           (LkSpine      *self,
                                     GError      **error);
/** lk_spine_refresh: (transfer full) (nullable): what others have written since the last look. */
LkChanges  *lk_spine_refresh        (LkSpine      *self);
/** lk_spine_is_recorded: whether the rows of @table are the team's: recorded by sessions, undone, restored and exported. Not so
 *  the spine's own tables, what a PC notes for itself, and what belongs to persons. */
gboolean    lk_spine_is_recorded    (const char   *table);
/** lk_spine_dup_label: (transfer full) (nullable): the label of what undo (or redo) would take. */
char       *lk_spine_dup_label      (LkSpine      *self,
                                     gboolean      redo);

G_END_DECLS
