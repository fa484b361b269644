#pragma once

#include "privacy/lk-vault.h"
#include "records/lk-draft-private.h"
#include "records/lk-private.h"
#include "records/lk-refused-private.h"
#include "records/lk-survey.h"
#include "records/lk-visit-private.h"

G_BEGIN_DECLS

struct _LkPrivate
{
  GObject parent_instance;

  LkSchool   *school;
  LkVault    *vault;
  char       *person_id;
  GListStore *visits;
  GListStore *drafts;
  GListStore *surveys;
  GListStore *arenas;
  GPtrArray  *lists;      /* (element-type GListStore): of all these */
  GListStore *refused;
  GHashTable *readers;    /* person id → LkReader: of every account */
  GHashTable *erased;     /* id → LkSealedRecord, till locking */
  GPtrArray  *planned;    /* of LkPlanning: the visits in the planning that name this person */
  GCancellable *cancellable;
  guint       timer;
  guint       n_pending;  /* records */
  gboolean    loaded;
  gboolean    reading;    /* a reading is on its way, and whether another must follow */
  gboolean    read_again;
  gboolean    look_released; /* after the reading: it is not known which visits are released */
  gboolean    locked;
  gboolean    failing;    /* the last write failed */
};

/** What was read: everything, or just what has changed. */
typedef struct
{
  GHashTable *readers;    /* person id → LkReader, owned */
  GHashTable *versions;   /* id → version, of all that there is for this person */
  GPtrArray  *records;    /* (element-type LkSealedRecord) those that are not known in this version */
  GPtrArray  *refused;    /* (element-type LkRefused) */
  GHashTable *stages;     /* id of an action → LkAgreementStage */
  GPtrArray  *planned;    /* (element-type LkPlanning) */
} LkPrivateRead;

/* lk-private-read.c */
/** lk_private_read: reads what the file holds for this person and this program does not show yet. */
void     lk_private_read          (LkPrivate     *self);
/** lk_private_open: (transfer full): @readers: person id → LkReader. Any thread. */
LkSealedRecord *lk_private_open   (LkVault       *vault,
                                   LkSealed      *sealed,
                                   GHashTable    *readers,
                                   GError       **error);
/** lk_private_follow: looks at the changes of the store. */
void     lk_private_follow        (LkPrivate     *self,
                                   LkChanges     *changes);
/** lk_private_follow_apart: at the changes of the tables that belong to persons; what was written here is known. */
void     lk_private_follow_apart  (LkPrivate     *self,
                                   LkChanges     *changes);

/* lk-private-find.c */
/** lk_private_find_next_focus: (transfer none) (nullable): as lk_private_get_next_focus(). @visited_id: (nullable) */
const char *lk_private_find_next_focus (LkPrivate *self,
                                   const char    *visited_id);

/* lk-private-show.c */
/** lk_private_show_read: on the main thread. */
void     lk_private_show_read     (LkPrivate     *self,
                                   LkPrivateRead *read);

/* lk-private-files.c */
/** lk_private_take: gives @record the words of @fresh; what is attached to an open draft comes into its store. */
void     lk_private_take          (LkPrivate     *self,
                                   LkSealedRecord *record,
                                   LkSealedRecord *fresh);

/* lk-private-save.c */
void     lk_private_edited        (LkPrivate     *self,
                                   LkSealedRecord *record);
/** lk_private_save_record: seals and sends it now, changed or not. */
void     lk_private_save_record   (LkPrivate     *self,
                                   LkSealedRecord *record);
/** lk_private_fit_readers: readers of a draft of one's own are its designers, and so follow them. Returns whether they differ. */
gboolean lk_private_fit_readers   (LkPrivate     *self,
                                   LkDraft       *draft);
/** lk_private_renew_files: seals the files of @draft for its readers of now, where they are not yet. */
void     lk_private_renew_files   (LkPrivate     *self,
                                   LkDraft       *draft);
/** lk_private_set_edited: it is written when it is due. */
void     lk_private_set_edited    (LkPrivate     *self,
                                   LkSealedRecord *record);
/** lk_private_set_timer: for what is due next. */
void     lk_private_set_timer     (LkPrivate     *self);
/** lk_private_follow_released: what is released to the team's picture goes where its visit goes, and what is shared of a survey with that. */
void     lk_private_follow_released (LkPrivate   *self,
                                   LkSealedRecord *record);

/* lk-private-shared.c: each is a job of its own, that undo does not reach, and does nothing where nothing is shared */
/** lk_private_follow_shared: takes what is shared of @survey away from any team but its own, and gives that the day on which the pupils were told. */
void     lk_private_follow_shared (LkPrivate     *self,
                                   LkSurvey      *survey);
/** lk_private_take_shared_away: with the survey, and lk_private_put_shared_back(): just as it was. */
void     lk_private_take_shared_away (LkPrivate  *self,
                                   LkSurvey      *survey);
void     lk_private_put_shared_back (LkPrivate   *self,
                                   LkSurvey      *survey);

/* lk-private-erase.c */
/** lk_private_erase_record: @task: (transfer full) (nullable): returns TRUE, or the error that is otherwise told by `failed`. What was not erased
 *  is shown again. */
void     lk_private_erase_record  (LkPrivate     *self,
                                   LkSealedRecord *record,
                                   GTask         *task);

/** lk_private_dup_unneeded: (transfer full) (nullable): hash → id of files that were taken out of a draft of one's own and that nobody can put back
 *  any more; NULL for none. */
GHashTable *lk_private_dup_unneeded (LkPrivate   *self,
                                   LkDraft       *draft);

/* lk-private-drafts.c */

/* lk-private.c */
/** lk_private_tell_pending: counts anew. */
void     lk_private_tell_pending  (LkPrivate     *self);
/** lk_private_get_list: (transfer none): where @record is shown. */
GListStore *lk_private_get_list   (LkPrivate     *self,
                                   LkSealedRecord *record);
/** lk_private_dup_all: (transfer full) (element-type LkSealedRecord): all that is shown. */
GPtrArray *lk_private_dup_all     (LkPrivate     *self);
/** lk_private_find: (transfer none) (nullable): of any kind. */
LkSealedRecord *lk_private_find   (LkPrivate     *self,
                                   const char    *id);
/** lk_private_put: places @record, new or with another day, where it belongs. */
void     lk_private_put           (LkPrivate     *self,
                                   LkSealedRecord *record);
void     lk_private_drop          (LkPrivate     *self,
                                   LkSealedRecord *record);
void     lk_private_tell_loaded   (LkPrivate     *self);
void     lk_private_fail          (LkPrivate     *self,
                                   const GError  *error);
void     lk_private_tell_both     (LkPrivate     *self,
                                   LkSealedRecord *mine,
                                   LkSealedRecord *theirs);
void     lk_private_tell_own      (LkPrivate     *self,
                                   LkSealedRecord *mine,
                                   LkSealedRecord *gone);
/** lk_private_renew_readers: the public keys of the record's readers as they are now, less those whose account is gone, and its
 *  owner too when they have one. Returns whether a reader came or went. */
gboolean lk_private_renew_readers (LkPrivate     *self,
                                   LkSealedRecord *record);

/** lk_private_add_reader: gives @head the key of this person, if they have one. */
void     lk_private_add_reader    (LkPrivate     *self,
                                   LkSealedHead  *head,
                                   const char    *person_id);
/** lk_private_add_action: (transfer none): a planned action of @words, that may run over lines; NULL with @error set. */
LkAction *lk_private_add_action   (LkBoard       *board,
                                   LkGoal        *goal,
                                   const char    *words,
                                   LkPerson      *owner,
                                   LkDay          due,
                                   GError       **error);

/* Each passes or refuses. */
gboolean lk_private_check_open    (LkPrivate     *self,
                                   GError       **error);
/** lk_private_check_loaded: the same, and all of it has been read. */
gboolean lk_private_check_loaded  (LkPrivate     *self,
                                   GError       **error);
/** lk_private_check_owned: @record is shown, and this person owns it. */
gboolean lk_private_check_owned   (LkPrivate     *self,
                                   LkSealedRecord *record,
                                   GError       **error);

G_END_DECLS
