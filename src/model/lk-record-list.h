#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkRecordList:
 *
 * A sorted GListModel of records of one kind that is patched row by row: a put inserts, or moves by a removal
 * and then an insertion, each announced after its own change. At each `items-changed` the list already is as announced.
 */
#define LK_TYPE_RECORD_LIST (lk_record_list_get_type ())
G_DECLARE_FINAL_TYPE (LkRecordList, lk_record_list, LK, RECORD_LIST, GObject)

LkRecordList *lk_record_list_new      (GType         item_type);
guint         lk_record_list_get_size (LkRecordList *self);
/** lk_record_list_peek: (transfer none): the record at @position, or NULL. */
gpointer      lk_record_list_peek     (LkRecordList *self,
                                       guint         position);
/** lk_record_list_find: (transfer none) (nullable): the record with @id. */
gpointer      lk_record_list_find     (LkRecordList *self,
                                       const char   *id);
/** lk_record_list_index: where @record stands, or -1. */
int           lk_record_list_index    (LkRecordList *self,
                                       gpointer      record);
/** lk_record_list_put: inserts @record, or moves it to where its order now wants it. */
void          lk_record_list_put      (LkRecordList *self,
                                       gpointer      record);
gboolean      lk_record_list_remove   (LkRecordList *self,
                                       gpointer      record);
/** lk_record_list_fill: puts all of @records (element-type LkRecord) in one splice; for loading. */
void          lk_record_list_fill     (LkRecordList *self,
                                       GPtrArray    *records);

G_END_DECLS
