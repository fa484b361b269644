#pragma once

#include <json-glib/json-glib.h>

#include "privacy/lk-vault.h"

G_BEGIN_DECLS

/**
 * LkSealedRecord:
 *
 * What belongs to a person and is sealed in the file, here opened in memory: the base of a visit and of a draft. Made and kept by LkPrivate,
 * which reads, seals, shares and erases each in the same way. What it holds is wiped when the last reference goes.
 *
 * Properties (read-only, notified on true change): `id` (string), `owned` (boolean: it is of whoever is unlocked), `writable` (boolean: who is
 * unlocked may write in it), `readers` (GStrv: ids of who can read it), `owner-waits` (boolean: its owner cannot read it before having set a
 * password), `pending` (boolean: changes are not yet on the disk).
 *
 * Signals: `edited ()`: something of it was changed by a verb; `written ()`: a write of it is over, however it ended.
 */
#define LK_TYPE_SEALED_RECORD (lk_sealed_record_get_type ())
typedef struct _LkSealedRecord LkSealedRecord;
typedef struct _LkSealedRecordClass LkSealedRecordClass;

GType       lk_sealed_record_get_type        (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSealedRecord, g_object_unref)

#define LK_SEALED_RECORD(record) (G_TYPE_CHECK_INSTANCE_CAST ((record), LK_TYPE_SEALED_RECORD, LkSealedRecord))
#define LK_IS_SEALED_RECORD(record) (G_TYPE_CHECK_INSTANCE_TYPE ((record), LK_TYPE_SEALED_RECORD))

const char *lk_sealed_record_get_id          (LkSealedRecord *self);
const char *lk_sealed_record_get_owner_id    (LkSealedRecord *self);
gboolean    lk_sealed_record_get_owned       (LkSealedRecord *self);
gboolean    lk_sealed_record_get_writable    (LkSealedRecord *self);
gboolean    lk_sealed_record_get_pending     (LkSealedRecord *self);
gboolean    lk_sealed_record_get_owner_waits (LkSealedRecord *self);
/** lk_sealed_record_has_reader: whether @person_id holds a key to it. */
gboolean    lk_sealed_record_has_reader      (LkSealedRecord *self,
                                              const char     *person_id);

/** LkSealedSort: what a field holds. LK_SEALED_LINK: an id, or NULL. */
typedef enum
{
  LK_SEALED_TEXT,
  LK_SEALED_LINK,
  LK_SEALED_DAY,
} LkSealedSort;

/**
 * LkSealedField:
 * @property: name of the property: string, of a text never NULL; of a day int, LkDay. Read-only, notified on true change
 * @member: name in the sealed text
 * @most: of a text, in characters; more is refused with a message, never cut
 * @may_be_none: of a day
 */
typedef struct
{
  LkSealedSort  sort;
  const char   *property;
  const char   *member;
  guint         most;
  gboolean      may_be_none;
} LkSealedField;

/**
 * LkSealedRecordClass:
 * @kind: what stands on the face
 * @not_here, @not_owner, @gone: untranslated: why nothing can be done with one that is no longer shown; by one who does not own it; and what to say
 *   of one that its owner took away meanwhile
 * @not_writable: untranslated (nullable: as @not_owner): why who is unlocked may not write in it
 * @gone_kept: untranslated: what to say when what was written here since is kept as one of @to_own_json
 * @fields, @n_fields: what it keeps of texts, ids and days, by lk_sealed_record_class_set_fields(); the base reads,
 *   writes, takes over and wipes them, so that @read, @write, @take and @wipe are for what it keeps besides
 * @pspecs: of @fields, from 1
 * @day: which of @fields its list is ordered by, where it has no @compare of its own
 * @is_writable: whether who is unlocked may write in it
 * @may_erase: of one that is writable
 * @owner_member: in the sealed text, of the owner's id
 * @members: (array zero-terminated=1): all in the sealed text that are no @fields; what is neither is kept as it is
 * @not_copied: the one that a copy beside another PC's words lacks
 * @is_author: (nullable): whether a person who is not the owner may have sealed what it holds
 * @write, @read: those of @members that only this class has
 * @to_json: (transfer full): the text that is sealed; @copy: as what it is beside one that another PC wrote meanwhile; free with lk_secret_free_text()
 * @to_own_json: (nullable): as what it is when its owner took it away meanwhile: a record of whoever is unlocked alone, with those of
 *   @parts
 * @from_json: (transfer full): @head: (transfer none): the face it was sealed with. NULL with NEWER or TAMPERED
 * @settle: (nullable): takes in what is still on its way, so that it is known whether it is pending
 * @merge: (nullable): makes what is no field of @mine one with @theirs, where both were made from @base; FALSE when that cannot be. Any thread
 * @seal_parts: (nullable) (transfer full) (element-type LkSealed): records of their own that belong to it and are not in the file yet
 * @parts_told: (nullable): whether those of @seal_parts came to be written
 * @dup_part_ids: (nullable) (transfer full): ids of all records of their own that belong to it
 * @take: gives @self the words of @fresh, notifying what differs; the head is taken already
 * @face_changed: (nullable): tells what on the face differs from @old
 * @update_face: (nullable): brings the face in line with what was edited; returns whether its place in the list may be another
 * @edited: (nullable): something was changed by a verb
 * @wipe: empties it of all that is private
 * @compare: the order in its list
 */
struct _LkSealedRecordClass
{
  GObjectClass parent_class;

  const char *kind;
  const char *not_here;
  const char *not_owner;
  const char *not_writable;
  const char *gone;
  const char *gone_kept;

  const LkSealedField  *fields;
  guint                 n_fields;
  GParamSpec          **pspecs;
  guint                 day;
  const char           *owner_member;
  const char * const   *members;
  const char           *not_copied;

  gboolean        (*is_writable)  (LkSealedRecord *self);
  gboolean        (*may_erase)    (LkSealedRecord *self);
  gboolean        (*is_author)    (LkSealedRecord *self,
                                   const char     *person_id);
  void            (*write)        (LkSealedRecord *self,
                                   JsonObject     *object);
  gboolean        (*read)         (LkSealedRecord *self,
                                   JsonObject     *object,
                                   GError        **error);
  char           *(*to_json)      (LkSealedRecord *self,
                                   gboolean        copy);
  char           *(*to_own_json)  (LkSealedRecord *self,
                                   GPtrArray      *parts);
  LkSealedRecord *(*from_json)    (const LkSealedRecordClass *klass,
                                   const char     *json,
                                   const LkSealedHead *head,
                                   const char     *me,
                                   GError        **error);
  void            (*settle)       (LkSealedRecord *self);
  gboolean        (*merge)        (LkSealedRecord *base,
                                   LkSealedRecord *mine,
                                   LkSealedRecord *theirs);
  GPtrArray      *(*seal_parts)   (LkSealedRecord *self,
                                   LkVault        *vault,
                                   GError        **error);
  void            (*parts_told)   (LkSealedRecord *self,
                                   GPtrArray      *parts,
                                   gboolean        written);
  char          **(*dup_part_ids) (LkSealedRecord *self);
  void            (*take)         (LkSealedRecord *self,
                                   LkSealedRecord *fresh);
  void            (*face_changed) (LkSealedRecord *self,
                                   const LkSealedHead *old);
  gboolean        (*update_face)  (LkSealedRecord *self);
  void            (*edited)       (LkSealedRecord *self);
  void            (*wipe)         (LkSealedRecord *self);
  int             (*compare)      (LkSealedRecord *a,
                                   LkSealedRecord *b);
};

G_END_DECLS
