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

typedef struct _LkField LkField;

/**
 * LkRecordClass:
 * @table: the table's name
 * @select_ids: reads the rows whose ids stand in the JSON array ?1; the id first, then a column for each field
 * @select_scope: the same for what is shown: of the team or action ?1, from the day ?2, as @n_scope says
 * @select_of: (nullable): the same for the rows of the parents whose ids stand in the JSON array ?1
 * @n_scope: how many values @select_scope wants, 0 to 2
 * @insert: writes a record that nobody else sees as a new row; runs on the store's thread
 * @compare: the order in its list; by id when NULL or equal
 */
struct _LkRecordClass
{
  GObjectClass parent_class;

  const char *table;
  const char *select_ids;
  const char *select_scope;
  const char *select_of;
  guint       n_scope;

  gboolean (*insert)  (LkRecord  *self,
                       LkDb      *db,
                       GError   **error);
  int      (*compare) (LkRecord  *a,
                       LkRecord  *b);

  /*< private >*/
  const LkField *fields;
  GParamSpec   **pspecs;
  guint          n_fields;
};

const char *lk_record_get_id      (LkRecord *self);

/** lk_record_is_pending: whether an edit of it is still on its way to the disk. */
gboolean    lk_record_is_pending  (LkRecord *self);

G_END_DECLS
