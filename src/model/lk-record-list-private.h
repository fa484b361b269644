#pragma once

#include "model/lk-record-list.h"

G_BEGIN_DECLS

/** lk_record_list_new_sorted: in the order of @compare rather than of their class, so that kinds may be mixed. */
LkRecordList *lk_record_list_new_sorted (GType    item_type,
                                         int    (*compare) (LkRecord *a,
                                                            LkRecord *b));

/** lk_record_list_freeze: gathers what follows until lk_record_list_thaw(), which announces it as one splice of the smallest
 *  span. Nothing of the list may reach others in between. */
void lk_record_list_freeze (LkRecordList *self);
void lk_record_list_thaw   (LkRecordList *self);

G_END_DECLS
