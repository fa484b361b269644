#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-draft.h"
#include "records/lk-sealed-record-private.h"

G_BEGIN_DECLS

/** The kind on the face of a file of a draft. */
#define LK_DRAFT_FILE_KIND "design-file"

struct _LkDraft
{
  LkSealedRecord parent_instance;

  GPtrArray  *versions;    /* (element-type LkDesignContent): as last taken in, oldest first */
  GHashTable *plannings;   /* id of a version → id of its entry of the planning */
  GHashTable *files;       /* hash → id of the sealed record that it is kept in */
  GHashTable *loose;       /* hash → GBytes: what is not known to be sealed on the disk */
  GHashTable *brought;     /* hashes of the sealed files that are in the store, or on their way to it */
  GHashTable *missed;      /* hashes of files that are named and are nowhere */
  char       *missing;     /* (nullable): the title of one of those that nobody has been told of yet */
  GHashTable *copy_ids;    /* id → the id in a copy that is kept beside another PC's words */
  char       *conflict_of;
  char       *name;
  char       *folded;      /* for searching; NULL when it must be made again */
  gint64      changed;
  LkStore    *store;       /* while it is open */
  gboolean    stale;       /* something was written in it since */
  LkSchool   *school;
};

/** lk_draft_new: @head: (transfer full); @versions: (transfer full) (element-type LkDesignContent): one at least */
LkDraft    *lk_draft_new           (LkSealedHead *head,
                                    const char   *me,
                                    GPtrArray    *versions);
LkDesignContent *lk_draft_get_newest (LkDraft    *self);
/** lk_draft_set_versions: @versions: (transfer full): notifies what differs. */
void        lk_draft_set_versions  (LkDraft      *self,
                                    GPtrArray    *versions);
/** lk_draft_collect: takes in what has been written in the store. */
void        lk_draft_collect       (LkDraft      *self);
/** lk_draft_apply: writes what differs in @self into the store. */
void        lk_draft_apply         (LkDraft      *self);
void        lk_draft_note_edit     (LkDraft      *self);
void        lk_draft_drop_store    (LkDraft      *self);
/** lk_draft_get_folded: what is searched in. */
const char *lk_draft_get_folded    (LkDraft      *self);

/* lk-draft-json.c */
/** lk_draft_renew_ids: makes it another in the library than what is there with its ids. */
void            lk_draft_renew_ids    (LkDraft        *self);
char           *lk_draft_to_json      (LkSealedRecord *record,
                                       gboolean        copy);
char           *lk_draft_to_own_json  (LkSealedRecord *record,
                                       GPtrArray      *parts);
LkSealedRecord *lk_draft_from_json    (const LkSealedRecordClass *klass,
                                       const char     *json,
                                       const LkSealedHead *head,
                                       const char     *me,
                                       GError        **error);
gboolean        lk_draft_merge         (LkSealedRecord *base,
                                        LkSealedRecord *mine,
                                        LkSealedRecord *theirs);

/* lk-draft-files.c */
GPtrArray      *lk_draft_seal_files   (LkSealedRecord *record,
                                       LkVault        *vault,
                                       GError        **error);
/** lk_draft_hold_files: keeps what is attached and not sealed yet when the store goes. */
void            lk_draft_hold_files   (LkDraft        *self);
/** lk_draft_take_files: keeps what is at hand of the files that @self names from @other. */
void            lk_draft_take_files   (LkDraft        *self,
                                       LkDraft        *other);
/** lk_draft_lacks_seal: whether a file is named that is at hand and not sealed. */
gboolean        lk_draft_lacks_seal   (LkDraft        *self);
/** lk_draft_dup_unnamed: (transfer full): hash → id of those in `files` that no version names. */
GHashTable     *lk_draft_dup_unnamed  (LkDraft        *self);
void            lk_draft_files_told   (LkSealedRecord *record,
                                       GPtrArray      *parts,
                                       gboolean        written);
char          **lk_draft_dup_file_ids (LkSealedRecord *record);

G_END_DECLS
