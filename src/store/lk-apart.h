#pragma once

#include "store/lk-changes.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkApart:
 *
 * Writes of what belongs to persons, on the store's thread: past the session, the log and undo, since what is erased there must
 * be gone. Whoever deletes a row makes the file forget it too.
 */
typedef struct _LkApart LkApart;

LkApart    *lk_apart_new     (LkDb          *db,
                              gboolean       read_only);
void        lk_apart_free    (LkApart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkApart, lk_apart_free)

/** lk_apart_write: (transfer full) (nullable): the rows touched; NULL without @error when there were none. */
LkChanges  *lk_apart_write   (LkApart       *self,
                              LkWriteFunc    func,
                              gpointer       data,
                              GCancellable  *cancellable,
                              GError       **error);
/** lk_apart_refresh: (transfer full) (nullable): a row without id when another program has written since the last look. Tries
 *  again to make the file forget what could not be overwritten earlier. */
LkChanges  *lk_apart_refresh (LkApart       *self);

G_END_DECLS
