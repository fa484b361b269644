#pragma once

#include "store/lk-db.h"

G_BEGIN_DECLS

/**
 * LkRecord:
 *
 * A row of an open table as an object: the base of everything on the board. A changed row is the same object with new
 * properties, so that focus and widgets survive.
 *
 * Properties: `id` (string, construct only).
 */
#define LK_TYPE_RECORD (lk_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (LkRecord, lk_record, LK, RECORD, GObject)

/**
 * LkRecordClass:
 * @table: the table's name
 * @select: "SELECT … FROM table t" with the id first and without WHERE
 * @load: reads the columns of @select into a fresh record; runs on the store's thread
 * @take: gives @self the properties of @fresh, notifying those that differ; main thread
 * @compare: the order in its list; by id when NULL
 */
struct _LkRecordClass
{
  GObjectClass parent_class;

  const char *table;
  const char *select;

  void (*load)    (LkRecord *self,
                   LkStmt   *stmt);
  void (*take)    (LkRecord *self,
                   LkRecord *fresh);
  int  (*compare) (LkRecord *a,
                   LkRecord *b);
};

const char *lk_record_get_id      (LkRecord *self);

/** lk_record_is_pending: whether an edit of it is still on its way to the disk. */
gboolean    lk_record_is_pending  (LkRecord *self);

G_END_DECLS
