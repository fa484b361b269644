#pragma once

#include "records/lk-sealed-record.h"

G_BEGIN_DECLS

struct _LkSealedRecord
{
  GObject parent_instance;

  LkSealedHead *head;
  char         *me;        /* who is unlocked */
  gboolean      waits;     /* the owner has no account */
  gboolean      wiped;

  /* Of LkPrivate: */
  gint64   first_edit;     /* monotonic ms of the first and the last change that is not sealed yet; 0 for none */
  gint64   last_edit;
  guint    n_writes;       /* on their way to the disk */
  guint    version;        /* the last that is known to be there; 0 for none */
  char    *base;           /* the text of that version, where the class can merge */
  GPtrArray *erased_parts; /* (element-type LkSealed): filled and used on the store's thread */
};

#define LK_SEALED_RECORD_GET_CLASS(record) (G_TYPE_INSTANCE_GET_CLASS ((record), LK_TYPE_SEALED_RECORD, LkSealedRecordClass))

/** lk_sealed_record_new: @head: (transfer full) */
gpointer lk_sealed_record_new           (GType           type,
                                         LkSealedHead   *head,
                                         const char     *me);
/** lk_sealed_record_take: gives @self the words and the head of @fresh, notifying what differs. */
void     lk_sealed_record_take          (LkSealedRecord *self,
                                         LkSealedRecord *fresh);
/** lk_sealed_record_set_head: @head: (transfer full) */
void     lk_sealed_record_set_head      (LkSealedRecord *self,
                                         LkSealedHead   *head);
void     lk_sealed_record_set_waits     (LkSealedRecord *self,
                                         gboolean        waits);
/** lk_sealed_record_note_edit: tells that something of it has changed. */
void     lk_sealed_record_note_edit     (LkSealedRecord *self);
/** lk_sealed_record_note: the same when it has @changed. @record: a LkSealedRecord. Returns TRUE, as a verb that was carried out. */
gboolean lk_sealed_record_note          (gpointer        record,
                                         gboolean        changed);
/** lk_sealed_record_check_writable: refuses who may not write in it. @record: a LkSealedRecord. */
gboolean lk_sealed_record_check_writable (gpointer       record,
                                         GError        **error);
void     lk_sealed_record_tell_pending  (LkSealedRecord *self);
void     lk_sealed_record_tell_written  (LkSealedRecord *self);
void     lk_sealed_record_tell_writable (LkSealedRecord *self);
/** lk_sealed_record_settle: so that it is known whether it is pending. */
void     lk_sealed_record_settle        (LkSealedRecord *self);
/** lk_sealed_record_set_base: @text: the version that is on the disk; kept where the class can merge. */
void     lk_sealed_record_set_base      (LkSealedRecord *self,
                                         const char     *text);
void     lk_sealed_record_wipe          (LkSealedRecord *self);

G_END_DECLS
