#pragma once

#include <sqlite3.h>

#include "store/lk-changes.h"

G_BEGIN_DECLS

/** lk_changes_new: an empty one, to be filled before it is handed out. @label: (nullable) */
LkChanges *lk_changes_new     (LkChangesOrigin  origin,
                               const char      *label);
/** lk_changes_add: notes a row once; a later operation on the same row replaces the earlier. */
void       lk_changes_add     (LkChanges       *self,
                               const char      *table,
                               const char      *id,
                               LkChangeOp       op);
/** lk_changes_add_set: notes every row of a changeset. */
void       lk_changes_add_set (LkChanges       *self,
                               const void      *set,
                               int              size);

const char *lk_change_op_to_text   (LkChangeOp  op);
LkChangeOp  lk_change_op_from_text (const char *text);

G_END_DECLS
