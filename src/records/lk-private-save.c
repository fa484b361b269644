/*
 * Sealing, at once or when it is due. The keys are needed for it, so each text is sealed here, and goes sealed to the store, whose queue may take
 * its time. With it goes the same under a new id: if another PC was first, that one is written beside it in the same transaction.
 */

#include "records/lk-seal-job.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-secret.h"
#include "records/lk-released-private.h"

#define AGAIN_AFTER 5000

/* For the callback. */
typedef struct
{
  LkPrivate      *self;
  LkSealedRecord *record;
  LkSealJob      *job;
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->self);
  g_object_unref (self->record);
  lk_seal_job_free (self->job);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static gint64
now_ms (void)
{
  return g_get_monotonic_time () / 1000;
}

static gboolean save_due_cb (gpointer user_data);

static gint64
get_due (LkSealedRecord *record)
{
  return MIN (record->last_edit + LK_PRIVATE_SAVE_AFTER, record->first_edit + LK_PRIVATE_SAVE_WITHIN);
}

void
lk_private_set_timer (LkPrivate *self)
{
  g_autoptr (GPtrArray) all = NULL;
  gint64 due = G_MAXINT64;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->locked)
    return;
  all = lk_private_dup_all (self);
  for (guint i = 0; i < all->len; i++)
    {
      LkSealedRecord *record = all->pdata[i];

      if (record->first_edit != 0 && record->n_writes == 0)
        due = MIN (due, get_due (record));
    }
  if (due < G_MAXINT64)
    self->timer = g_timeout_add ((guint) CLAMP (due - now_ms (), self->failing ? AGAIN_AFTER : 0, AGAIN_AFTER), save_due_cb, self);
}

void
lk_private_set_edited (LkPrivate      *self,
                       LkSealedRecord *record)
{
  const gboolean pending = lk_sealed_record_get_pending (record);

  record->last_edit = now_ms ();
  if (record->first_edit == 0)
    record->first_edit = record->last_edit;
  if (!pending)
    lk_sealed_record_tell_pending (record);
  lk_private_tell_pending (self);
  lk_private_set_timer (self);
}

void
lk_private_edited (LkPrivate      *self,
                   LkSealedRecord *record)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);

  lk_private_set_edited (self, record);
  if (kind->update_face != NULL && kind->update_face (record))
    lk_private_put (self, record);
}

static void
finish_write (LkPrivate      *self,
              LkSealedRecord *record,
              LkSealJob      *job,
              const GError   *error)
{
  self->failing = error != NULL;
  if (error != NULL)
    {
      record->head->version = record->version;
      lk_private_set_edited (self, record);
      lk_private_fail (self, error);
    }
  else if (job->outcome == LK_SEAL_JOB_WRITTEN)
    {
      record->version = lk_sealed_get_head (job->sealed)->version;
      lk_sealed_record_set_base (record, job->text);
    }
  else
    lk_private_meet (self, record, job);
}

/* What was to go stays, to go with a later version. */
static void
spare (LkSealedRecord *record,
       LkSealJob      *job)
{
  GHashTableIter iter;
  gpointer hash, id;

  if (job->pruned == NULL)
    return;
  g_hash_table_iter_init (&iter, job->pruned);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    if (!g_hash_table_contains (LK_DRAFT (record)->files, hash))
      g_hash_table_insert (LK_DRAFT (record)->files, g_strdup (hash), g_strdup (id));
}

/* Files that were taken out of a draft go with its owner's next version, once that can no longer be undone. */
static void
prune (LkPrivate      *self,
       LkSealedRecord *record,
       LkSealJob      *job)
{
  g_autoptr (GPtrArray) all = NULL;
  GHashTableIter iter;
  gpointer hash;

  if (!LK_IS_DRAFT (record) || (job->pruned = lk_private_dup_unneeded (self, LK_DRAFT (record))) == NULL)
    return;
  all = lk_private_dup_all (self);
  job->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (job->known, g_strdup (lk_sealed_record_get_id (all->pdata[i])));
  g_hash_table_iter_init (&iter, job->pruned);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    g_hash_table_remove (LK_DRAFT (record)->files, hash);
}

static void
tell_parts (LkSealedRecord *record,
            LkSealJob      *job,
            gboolean        written)
{
  if (!written || job->spared)
    spare (record, job);
  if (job->parts != NULL)
    LK_SEALED_RECORD_GET_CLASS (record)->parts_told (record, job->parts, written);
  if (!written && record->erased_parts == NULL)
    record->erased_parts = g_steal_pointer (&job->put_back);
}

static void
write_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GError) error = NULL;
  LkPrivate *self = waiting->self;
  LkSealedRecord *record = waiting->record;

  lk_store_write_apart_finish (LK_STORE (source), result, &error);
  record->n_writes--;
  tell_parts (record, waiting->job, error == NULL);
  if (self->locked || g_hash_table_lookup (self->erased, lk_sealed_record_get_id (record)) == record)
    {
      lk_sealed_record_tell_written (record);
      return;
    }
  finish_write (self, record, waiting->job, error);
  if (!lk_sealed_record_get_pending (record))
    lk_sealed_record_tell_pending (record);
  lk_private_tell_pending (self);
  lk_private_set_timer (self);
  lk_sealed_record_tell_written (record);
}

/* Not counted, as the one that it is a copy of is. */
static LkSealedHead *
make_copy_head (LkSealedRecord *record)
{
  LkSealedHead *head = lk_sealed_head_copy (record->head);
  g_autofree char *id = g_steal_pointer (&head->id);

  head->id = lk_store_new_id ();
  head->version = 0;
  head->day = LK_DAY_NONE;
  g_clear_pointer (&head->planning_id, g_free);
  return head;
}

/* What stands in for it when another PC was first, and, where something was written here, when it is gone. */
static void
seal_others (LkPrivate      *self,
             LkSealedRecord *record,
             LkSealJob      *job)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  g_autoptr (LkSealedHead) head = make_copy_head (record), own = NULL;
  char *text = kind->to_json (record, TRUE);

  job->copy = lk_vault_seal (self->vault, head, text, NULL);
  lk_secret_free_text (text);
  if (kind->to_own_json == NULL || !g_hash_table_contains (self->readers, self->person_id) || g_strcmp0 (job->text, record->base) == 0)
    return;
  own = lk_sealed_head_new (kind->kind, self->person_id);
  lk_sealed_head_add_reader (own, g_hash_table_lookup (self->readers, self->person_id));
  text = kind->to_own_json (record, job->parts);
  job->own = lk_vault_seal (self->vault, own, text, NULL);
  lk_secret_free_text (text);
}

static LkSealJob *
seal (LkPrivate       *self,
      LkSealedRecord  *record,
      GError         **error)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  g_autoptr (LkSealJob) job = g_new0 (LkSealJob, 1);

  job->me = g_strdup (self->person_id);
  prune (self, record, job);
  if (kind->seal_parts != NULL)
    job->parts = kind->seal_parts (record, self->vault, error);
  if (kind->seal_parts != NULL && job->parts == NULL)
    {
      spare (record, job);
      return NULL;
    }
  job->text = kind->to_json (record, FALSE);
  job->owned = lk_sealed_record_get_owned (record);
  job->kind = kind;
  job->base = g_strdup (record->base);
  job->vault = lk_vault_ref (self->vault);
  job->readers = g_hash_table_ref (self->readers);
  job->put_back = g_steal_pointer (&record->erased_parts);
  job->sealed = lk_vault_seal (self->vault, record->head, job->text, error);
  if (job->sealed == NULL)
    {
      spare (record, job);
      return NULL;
    }
  if (record->head->version > 0)
    seal_others (self, record, job);
  return g_steal_pointer (&job);
}

void
lk_private_follow_released (LkPrivate      *self,
                            LkSealedRecord *record)
{
  if (LK_IS_VISIT (record) && lk_visit_get_released (LK_VISIT (record)))
    lk_released_follow (self, NULL);
  if (LK_IS_SURVEY (record))
    lk_private_follow_shared (self, LK_SURVEY (record));
}

static void
tell_missing (LkPrivate      *self,
              LkSealedRecord *record)
{
  g_autofree char *title = LK_IS_DRAFT (record) ? g_steal_pointer (&LK_DRAFT (record)->missing) : NULL;
  g_autoptr (GError) error = NULL;

  if (title == NULL)
    return;
  g_set_error (&error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("What was in “%s” is not there any more. Attach it again."), title);
  lk_private_fail (self, error);
}

void
lk_private_save_record (LkPrivate      *self,
                        LkSealedRecord *record)
{
  g_autoptr (GError) error = NULL;
  Waiting *waiting = NULL;
  LkSealJob *job = NULL;
  gboolean refit = FALSE;

  if (LK_IS_DRAFT (record))
    refit = lk_private_fit_readers (self, LK_DRAFT (record));
  lk_private_renew_readers (self, record);
  job = seal (self, record, &error);
  if (job == NULL)
    {
      self->failing = TRUE;
      lk_private_set_edited (self, record);
      lk_private_fail (self, error);
      return;
    }
  tell_missing (self, record);
  record->first_edit = record->last_edit = 0;
  record->n_writes++;
  lk_sealed_record_set_head (record, lk_sealed_head_copy (lk_sealed_get_head (job->sealed)));
  waiting = g_new0 (Waiting, 1);
  waiting->self = g_object_ref (self);
  waiting->record = g_object_ref (record);
  waiting->job = job;
  lk_store_write_apart_async (lk_school_get_store (self->school), lk_seal_job_run, job, NULL, NULL, write_cb, waiting);
  if (refit)
    lk_private_renew_files (self, LK_DRAFT (record));
  lk_private_follow_released (self, record);
  lk_private_tell_pending (self);
}

/* One write of a record at a time, so that each knows what it follows; only locking cannot wait. */
static void
save_all (LkPrivate *self,
          gboolean   due_only)
{
  const gint64 now = now_ms ();
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);

  for (guint i = 0; i < all->len; i++)
    {
      LkSealedRecord *record = all->pdata[i];

      if (!due_only)
        lk_sealed_record_settle (record);
      if (record->first_edit != 0 && (!due_only || (record->n_writes == 0 && (self->failing || get_due (record) <= now + 1))))
        lk_private_save_record (self, record);
    }
}

static gboolean
save_due_cb (gpointer user_data)
{
  LkPrivate *self = user_data;

  self->timer = 0;
  save_all (self, TRUE);
  lk_private_set_timer (self);
  return G_SOURCE_REMOVE;
}

void
lk_private_save (LkPrivate *self)
{
  g_return_if_fail (LK_IS_PRIVATE (self));

  if (!self->locked)
    save_all (self, FALSE);
}
