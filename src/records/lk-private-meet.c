/* What is shown once another PC turned out to have been first: both as one, both beside each other, or nothing any more. */

#include "records/lk-seal-job.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-secret.h"

/* Only the owner adds or removes readers: who was taken away here stays away. */
static void
keep_away (LkPrivate          *self,
           LkSealedRecord     *record,
           const LkSealedHead *meant)
{
  g_autoptr (LkSealedHead) head = lk_sealed_head_copy (record->head);
  gboolean fewer = FALSE;

  if (!lk_sealed_record_get_owned (record))
    return;
  for (guint i = head->readers->len; i > 0; i--)
    {
      const LkReader *reader = head->readers->pdata[i - 1];

      if (lk_sealed_head_has_reader (meant, reader->person_id))
        continue;
      lk_sealed_head_remove_reader (head, reader->person_id);
      fewer = TRUE;
    }
  if (!fewer)
    return;
  lk_sealed_record_set_head (record, g_steal_pointer (&head));
  lk_private_set_edited (self, record);
}

/* Another PC's words take the place of the record; what was written here, also since, goes on as the copy. */
static void
part_ways (LkPrivate      *self,
           LkSealedRecord *record,
           LkSealJob      *job)
{
  g_autoptr (GError) error = NULL;
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  g_autoptr (LkSealedRecord) theirs = lk_private_open (self->vault, job->theirs, self->readers, &error);
  char *words = kind->to_json (record, TRUE);
  g_autoptr (LkSealedRecord) mine = kind->from_json (kind, words, lk_sealed_get_head (job->copy), self->person_id, NULL);
  const gboolean edited = record->first_edit != 0;

  lk_secret_free_text (words);
  if (mine == NULL)
    {
      lk_private_read (self);
      return;
    }
  if (LK_IS_VISIT (mine))
    lk_visit_set_stage (LK_VISIT (mine), lk_visit_get_agreement_stage (LK_VISIT (record)));
  lk_private_put (self, mine);
  if (edited)
    lk_private_set_edited (self, mine);
  record->first_edit = record->last_edit = 0;
  if (theirs == NULL)
    {
      lk_private_drop (self, record);
      lk_private_fail (self, error);
      lk_private_read (self);
      return;
    }
  lk_private_take (self, record, theirs);
  lk_private_put (self, record);
  keep_away (self, record, lk_sealed_get_head (job->sealed));
  lk_private_tell_both (self, mine, record);
  lk_private_follow_released (self, record);
  lk_private_read (self);
}

/* What was written here goes on as a record of this person alone, with what is at hand of the files. */
static gboolean
go_on_own (LkPrivate      *self,
           LkSealedRecord *record,
           LkSealJob      *job)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  char *words = job->own != NULL ? kind->to_own_json (record, job->parts) : NULL;
  g_autoptr (LkSealedRecord) mine = words != NULL ? kind->from_json (kind, words, lk_sealed_get_head (job->own), self->person_id, NULL) : NULL;

  lk_secret_free_text (words);
  if (mine == NULL)
    return FALSE;
  if (LK_IS_DRAFT (mine))
    lk_draft_take_files (LK_DRAFT (mine), LK_DRAFT (record));
  lk_private_put (self, mine);
  if (record->first_edit != 0 || (LK_IS_DRAFT (mine) && lk_draft_lacks_seal (LK_DRAFT (mine))))
    lk_private_set_edited (self, mine);
  lk_private_tell_own (self, mine, record);
  return TRUE;
}

static void
tell_gone (LkPrivate      *self,
           LkSealedRecord *record,
           LkSealJob      *job)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  const gboolean kept = go_on_own (self, record, job);
  g_autoptr (GError) error = g_error_new_literal (LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _(kept ? kind->gone_kept : kind->gone));

  record->first_edit = 0;
  lk_private_drop (self, record);
  lk_sealed_record_wipe (record);
  lk_private_fail (self, error);
}

/* What both wrote takes its place, with what was written here since. */
static void
take_merged (LkPrivate      *self,
             LkSealedRecord *record,
             LkSealJob      *job)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  const LkSealedHead *head = lk_sealed_get_head (job->merged);
  char *now = kind->to_json (record, FALSE);
  char *text = g_str_equal (now, job->text) ? g_strdup (job->merged_text)
                                            : lk_sealed_record_merge (kind, job->text, now, job->merged_text, self->person_id);
  g_autoptr (LkSealedRecord) fresh = text != NULL ? kind->from_json (kind, text, head, self->person_id, NULL) : NULL;
  const gboolean edited = !g_str_equal (now, job->text);

  lk_secret_free_text (now);
  lk_secret_free_text (text);
  if (fresh == NULL)
    {
      g_clear_pointer (&job->theirs, lk_sealed_unref);
      job->theirs = lk_sealed_ref (job->merged);
      part_ways (self, record, job);
      return;
    }
  lk_sealed_record_set_base (fresh, job->merged_text);
  record->first_edit = record->last_edit = 0;
  lk_private_take (self, record, fresh);
  lk_private_put (self, record);
  if (edited || (LK_IS_DRAFT (record) && lk_draft_lacks_seal (LK_DRAFT (record))))
    lk_private_set_edited (self, record);
}

void
lk_private_meet (LkPrivate      *self,
                 LkSealedRecord *record,
                 LkSealJob      *job)
{
  switch (job->outcome)
    {
    case LK_SEAL_JOB_MERGED:
      take_merged (self, record, job);
      break;
    case LK_SEAL_JOB_KEPT_BOTH:
      part_ways (self, record, job);
      break;
    case LK_SEAL_JOB_GONE:
      tell_gone (self, record, job);
      break;
    case LK_SEAL_JOB_WRITTEN:
    default:
      break;
    }
}
