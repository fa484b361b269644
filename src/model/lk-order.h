#pragma once

#include "model/lk-edit.h"
#include "model/lk-record-list.h"

G_BEGIN_DECLS

/** lk_order_is_in_place: whether @moving (element-type LkRecord) already stand in @list in their order, directly before
 *  @before (nullable: the end), which may be one of them. */
gboolean   lk_order_is_in_place  (LkRecordList *list,
                                  GPtrArray    *moving,
                                  gpointer      before);
/**
 * lk_order_make_room:
 *
 * Where two PCs have made equal ranks there is no room between them; then as few as possible of those after the
 * gap get new ranks in the same @edit.
 *
 * Returns: (transfer full): a rank for each of @moving, directly before @before (nullable: the end)
 */
char     **lk_order_make_room    (LkRecordList *list,
                                  GPtrArray    *moving,
                                  gpointer      before,
                                  LkEdit       *edit,
                                  LkLive       *live);
/** lk_order_rank_at_end: (transfer full): a rank after the last of @list. */
char      *lk_order_rank_at_end  (LkRecordList *list);

G_END_DECLS
