#pragma once

#include "calendar/lk-day.h"
#include "privacy/lk-privacy-error.h"
#include "privacy/lk-secret.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

/** LkReader: the public half of an account: whom a record can be sealed for, and whose signature can be checked. */
typedef struct
{
  char   *person_id;
  guint8  box_public[32];   /* X25519 */
  guint8  sign_public[32];  /* Ed25519 */
} LkReader;

LkReader *lk_reader_copy     (const LkReader *self);
void      lk_reader_free     (LkReader       *self);
/** lk_reader_read_all: (transfer full) (element-type LkReader): of every account. */
GPtrArray *lk_reader_read_all (LkDb          *db,
                               GError       **error);

/**
 * LkSealedHead:
 * @id: a UUIDv7 of lk_store_new_id()
 * @kind: what it is, a lower-case word of the code: "visit"
 * @owner_id: whose it is: who alone may share, export and erase it, also before having an account to read it with
 * @author_id: who sealed it last
 * @day, @team_id: (nullable): the open header, for counting; 0 and NULL for none
 * @planning_id: (nullable): the entry of the planning that it is of, so that it is counted once
 * @version: how often it has been sealed; 0 for a new one
 * @readers: (element-type LkReader): who can read it
 *
 * The face of a sealed record: what anyone who has the file can read.
 */
typedef struct
{
  char      *id;
  char      *kind;
  char      *owner_id;
  char      *author_id;
  LkDay      day;
  char      *team_id;
  char      *planning_id;
  guint      version;
  GPtrArray *readers;
} LkSealedHead;

LkSealedHead *lk_sealed_head_new  (const char         *kind,
                                   const char         *owner_id);
LkSealedHead *lk_sealed_head_copy (const LkSealedHead *self);
void          lk_sealed_head_free (LkSealedHead       *self);
gboolean      lk_sealed_head_has_reader (const LkSealedHead *self,
                                         const char         *person_id);
/** lk_sealed_head_add_reader: @reader stays the caller's; one who reads it already is passed over. */
void          lk_sealed_head_add_reader (LkSealedHead       *self,
                                         const LkReader     *reader);
void          lk_sealed_head_remove_reader (LkSealedHead    *self,
                                            const char      *person_id);

/** LkSealed: a record as it lies in the file. Immutable and reference counted. */
#define LK_TYPE_SEALED (lk_sealed_get_type ())
typedef struct _LkSealed LkSealed;

GType               lk_sealed_get_type    (void) G_GNUC_CONST;
LkSealed           *lk_sealed_ref         (LkSealed    *self);
void                lk_sealed_unref       (LkSealed    *self);
/** lk_sealed_get_head: (transfer none): the readers' public keys are zeros where their account is gone. */
const LkSealedHead *lk_sealed_get_head    (LkSealed    *self);
/** lk_sealed_get_changed: when it was sealed, unix milliseconds. */
gint64              lk_sealed_get_changed (LkSealed    *self);

/* On the store's thread. All writes to these tables go by lk_store_write_apart_async(). */
/** lk_sealed_read_of: (transfer full) (element-type LkSealed): what @person_id can read or owns, by id. */
GPtrArray          *lk_sealed_read_of     (LkDb        *db,
                                           const char  *kind,
                                           const char  *person_id,
                                           GError     **error);
/** lk_sealed_read: (transfer full) (nullable): NULL without @error when it is no more. */
LkSealed           *lk_sealed_read        (LkDb        *db,
                                           const char  *id,
                                           GError     **error);
/** lk_sealed_save: refuses with LK_STORE_ERROR_CONFLICT when the file holds another version than the one that it follows. */
gboolean            lk_sealed_save        (LkSealed    *self,
                                           LkDb        *db,
                                           GError     **error);
/** lk_sealed_put_back: puts one that lk_sealed_erase() took away back as it was, whatever its version. */
gboolean            lk_sealed_put_back    (LkSealed    *self,
                                           LkDb        *db,
                                           GError     **error);
/** lk_sealed_erase: takes it and all its keys from the file; lk_store_write_apart_async() overwrites where they lay. */
gboolean            lk_sealed_erase       (LkDb        *db,
                                           const char  *id,
                                           GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReader, lk_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSealedHead, lk_sealed_head_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSealed, lk_sealed_unref)

G_END_DECLS
