#pragma once

#include "records/lk-private-private.h"

G_BEGIN_DECLS

/**
 * LkSealJobOutcome:
 * @LK_SEAL_JOB_WRITTEN: as it was sealed
 * @LK_SEAL_JOB_MERGED: another PC was first, and both were made one
 * @LK_SEAL_JOB_KEPT_BOTH: another PC was first, and what was written here stands beside its words
 * @LK_SEAL_JOB_GONE: it is not there any more, or not for this person
 */
typedef enum
{
  LK_SEAL_JOB_WRITTEN,
  LK_SEAL_JOB_MERGED,
  LK_SEAL_JOB_KEPT_BOTH,
  LK_SEAL_JOB_GONE,
} LkSealJobOutcome;

/** LkSealJob: a sealed record on its way to the disk, with all that is needed when another PC turns out to have been first. */
typedef struct
{
  LkSealed   *sealed;
  LkSealed   *copy;      /* NULL for a new record */
  GPtrArray  *parts;     /* (element-type LkSealed) (nullable): what is written with it */
  GPtrArray  *put_back;  /* (element-type LkSealed) (nullable): what an erasing took away */
  LkSealed   *own;       /* (nullable): is kept when the record is gone */
  GHashTable *pruned;    /* (nullable): hash → id of files that nothing names any more, which go with this version */
  GHashTable *known;     /* (nullable): ids of all that could name them */
  gboolean    spared;    /* those of @pruned stayed after all */
  char       *me;
  gboolean    owned;
  LkSealed   *theirs;    /* what was found in its place */
  LkSealJobOutcome outcome;

  /* Where two can be made one: */
  char       *base;
  char       *text;
  LkVault    *vault;
  GHashTable *readers;
  const LkSealedRecordClass *kind;
  LkSealed   *merged;
  char       *merged_text;
} LkSealJob;

void     lk_seal_job_free (LkSealJob *self);
/** lk_seal_job_run: writes it. On the store's thread, in a transaction; @data: a LkSealJob. */
gboolean lk_seal_job_run  (LkDb      *db,
                           gpointer   data,
                           GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSealJob, lk_seal_job_free)

/** lk_private_meet: shows what came of @job where it was not just written. */
void     lk_private_meet  (LkPrivate      *self,
                           LkSealedRecord *record,
                           LkSealJob      *job);

G_END_DECLS
