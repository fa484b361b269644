#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LK_CHANGE_INSERT,
  LK_CHANGE_UPDATE,
  LK_CHANGE_DELETE,
} LkChangeOp;

/** LkChangesOrigin: where a changeset came from; ELSEWHERE is another window, login or PC on the same file. */
typedef enum
{
  LK_CHANGES_DONE,
  LK_CHANGES_UNDONE,
  LK_CHANGES_REDONE,
  LK_CHANGES_ELSEWHERE,
} LkChangesOrigin;

/** LkChange: one touched row. */
typedef struct
{
  const char *table;   /* interned */
  char       *id;
  LkChangeOp  op;
} LkChange;

/**
 * LkChanges:
 *
 * The rows that one committed transaction touched, each once. Immutable and reference counted.
 */
#define LK_TYPE_CHANGES (lk_changes_get_type ())
typedef struct _LkChanges LkChanges;

GType            lk_changes_get_type   (void) G_GNUC_CONST;
LkChanges       *lk_changes_ref        (LkChanges *self);
void             lk_changes_unref      (LkChanges *self);
guint            lk_changes_get_n      (LkChanges *self);
/** lk_changes_get: (transfer none): the touched row at @index, below lk_changes_get_n(). */
const LkChange  *lk_changes_get        (LkChanges *self,
                                        guint      index);
/** lk_changes_touches: whether any row of @table is among them. */
gboolean         lk_changes_touches    (LkChanges  *self,
                                        const char *table);
/** lk_changes_touches_any: whether any row of any of @tables is; NULL ends them. */
gboolean         lk_changes_touches_any (LkChanges          *self,
                                         const char * const *tables);
LkChangesOrigin  lk_changes_get_origin (LkChanges *self);
/** lk_changes_get_label: (nullable): the untranslated label of the deed ("Move Action"). */
const char      *lk_changes_get_label  (LkChanges *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkChanges, lk_changes_unref)

G_END_DECLS
