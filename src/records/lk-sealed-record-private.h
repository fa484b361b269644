#pragma once

#include <json-glib/json-glib.h>

#include "calendar/lk-day.h"
#include "records/lk-sealed-record.h"

G_BEGIN_DECLS

/** LkSealedValue: of a field: @words of a text or an id, NULL for none. */
typedef struct
{
  char *words;
  LkDay day;
} LkSealedValue;

struct _LkSealedRecord
{
  GObject parent_instance;

  LkSealedHead *head;
  char         *me;        /* who is unlocked */
  gboolean      waits;     /* the owner has no account */
  gboolean      wiped;
  LkSealedValue *values;   /* one for each field of the class */
  JsonObject   *rest;      /* what a later version of the program keeps beside all this */

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
void     lk_sealed_record_tell_pending  (LkSealedRecord *self);
void     lk_sealed_record_tell_written  (LkSealedRecord *self);
void     lk_sealed_record_tell_writable (LkSealedRecord *self);
/** lk_sealed_record_settle: so that it is known whether it is pending. */
void     lk_sealed_record_settle        (LkSealedRecord *self);
/** lk_sealed_record_set_base: @text: the version that is on the disk; kept where the class can merge. */
void     lk_sealed_record_set_base      (LkSealedRecord *self,
                                         const char     *text);
void     lk_sealed_record_wipe          (LkSealedRecord *self);

/* lk-sealed-fields.c: @record: a LkSealedRecord; @field: index in the table of its class */
/** lk_sealed_record_class_set_fields: in class_init; @pspecs: to be filled from 1 on, and installed with those of the class. */
void        lk_sealed_record_class_set_fields (LkSealedRecordClass *klass,
                                             const LkSealedField *fields,
                                             guint           n_fields,
                                             GParamSpec    **pspecs);
/** lk_sealed_record_get_field: the get_property of a class, for its fields. */
void        lk_sealed_record_get_field      (GObject        *object,
                                             guint           property_id,
                                             GValue         *value,
                                             GParamSpec     *pspec);
/** lk_sealed_record_get_link: (transfer none) (nullable) */
const char *lk_sealed_record_get_link       (gpointer        record,
                                             guint           field);
/** lk_sealed_record_get_text: (transfer none): never NULL. */
const char *lk_sealed_record_get_text       (gpointer        record,
                                             guint           field);
LkDay       lk_sealed_record_get_day        (gpointer        record,
                                             guint           field);
/** lk_sealed_record_put, lk_sealed_record_put_day: as the verbs, without asking who may write. Return whether it changed, which has been notified. */
gboolean    lk_sealed_record_put            (gpointer        record,
                                             guint           field,
                                             const char     *words);
gboolean    lk_sealed_record_put_day        (gpointer        record,
                                             guint           field,
                                             LkDay           day);
void        lk_sealed_record_take_fields    (LkSealedRecord *self,
                                             LkSealedRecord *fresh);
void        lk_sealed_record_wipe_fields    (LkSealedRecord *self);
void        lk_sealed_record_free_fields    (LkSealedRecord *self);

/* lk-sealed-json.c: the functions of the classes, and what those with their own have in common */
/** lk_sealed_record_to_object: (transfer full): what is sealed. */
JsonObject *lk_sealed_record_to_object      (LkSealedRecord *self);
char       *lk_sealed_record_to_json        (LkSealedRecord *self,
                                             gboolean        copy);
/** lk_sealed_record_check_face: whether @object, its text, belongs to whom its face says, and was written by one who may. */
gboolean    lk_sealed_record_check_face     (LkSealedRecord *self,
                                             JsonObject     *object,
                                             GError        **error);
LkSealedRecord *lk_sealed_record_from_json  (const LkSealedRecordClass *klass,
                                             const char     *json,
                                             const LkSealedHead *head,
                                             const char     *me,
                                             GError        **error);
/** lk_sealed_record_merge: (transfer full) (nullable): of texts: @base is what both were made from, @me who seals it; NULL when they cannot be made
 *  one. Any thread. */
char       *lk_sealed_record_merge          (const LkSealedRecordClass *klass,
                                             const char     *base,
                                             const char     *mine,
                                             const char     *theirs,
                                             const char     *me);

/* lk-sealed-verbs.c: each passes or refuses, as the verbs of the classes do; what is there already passes. */
/** lk_sealed_record_note: tells that something has changed, when it has @changed. Returns TRUE, as a verb that was carried out. */
gboolean lk_sealed_record_note          (gpointer        record,
                                         gboolean        changed);
/** lk_sealed_record_check_writable: refuses who may not write in it. */
gboolean lk_sealed_record_check_writable (gpointer       record,
                                         GError        **error);
/** lk_sealed_record_check_text: the same, and refuses more than @most characters. @text: (nullable) */
gboolean lk_sealed_record_check_text     (gpointer       record,
                                          const char    *text,
                                          guint          most,
                                          GError       **error);
gboolean lk_sealed_record_set_text       (gpointer       record,
                                          guint          field,
                                          const char    *text,
                                          GError       **error);
gboolean lk_sealed_record_set_link       (gpointer       record,
                                          guint          field,
                                          const char    *id,
                                          GError       **error);
gboolean lk_sealed_record_set_day        (gpointer       record,
                                          guint          field,
                                          LkDay          day,
                                          GError       **error);

G_END_DECLS
