/*
 * Sealing and writing. The keys are needed for it, so each text is sealed here, and goes sealed to the store, whose queue may take
 * its time. With it goes the same under a new id: if another PC was first, that one is written beside it in the same transaction.
 */

#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-secret.h"
#include "records/lk-released-private.h"

#define AGAIN_AFTER 5000

typedef enum
{
  WRITTEN,
  KEPT_BOTH,
  GONE,
} Outcome;

typedef struct
{
  LkSealed *sealed;
  LkSealed *copy;      /* NULL for a new record */
  char     *me;
  LkSealed *theirs;    /* what was found in its place */
  Outcome   outcome;
} Job;

/* For the callback. */
typedef struct
{
  LkPrivate      *self;
  LkSealedRecord *record;
  Job            *job;
} Waiting;

static void
job_free (gpointer data)
{
  Job *self = data;

  lk_sealed_unref (self->sealed);
  g_clear_pointer (&self->copy, lk_sealed_unref);
  g_clear_pointer (&self->theirs, lk_sealed_unref);
  g_free (self->me);
  g_free (self);
}

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->self);
  g_object_unref (self->record);
  job_free (self->job);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static gint64
now_ms (void)
{
  return g_get_monotonic_time () / 1000;
}

static gboolean
keep_both (Job     *self,
           LkDb    *db,
           GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_clear_pointer (&self->theirs, lk_sealed_unref);
  self->theirs = lk_sealed_read (db, lk_sealed_get_head (self->sealed)->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->outcome = GONE;
  if (self->theirs == NULL || self->copy == NULL || !lk_sealed_head_has_reader (lk_sealed_get_head (self->theirs), self->me))
    return TRUE;
  self->outcome = KEPT_BOTH;
  return lk_sealed_save (self->copy, db, error);
}

static gboolean
save_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  Job *self = data;
  g_autoptr (GError) failure = NULL;

  self->outcome = WRITTEN;
  if (lk_sealed_save (self->sealed, db, &failure))
    return TRUE;
  if (g_error_matches (failure, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT))
    return keep_both (self, db, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean save_due_cb (gpointer user_data);

static gint64
get_due (LkSealedRecord *record)
{
  return MIN (record->last_edit + LK_PRIVATE_SAVE_AFTER, record->first_edit + LK_PRIVATE_SAVE_WITHIN);
}

static void
set_timer (LkPrivate *self)
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

static void
set_edited (LkPrivate *self,
            LkSealedRecord *record)
{
  const gboolean pending = lk_sealed_record_get_pending (record);

  record->last_edit = now_ms ();
  if (record->first_edit == 0)
    record->first_edit = record->last_edit;
  if (!pending)
    lk_sealed_record_tell_pending (record);
  lk_private_tell_pending (self);
  set_timer (self);
}

void
lk_private_edited (LkPrivate *self,
                         LkSealedRecord *record)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);

  set_edited (self, record);
  if (kind->update_face != NULL && kind->update_face (record))
    lk_private_put (self, record);
}

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
  set_edited (self, record);
}

/* Another PC's words take the place of the record; what was written here, also since, goes on as the copy. */
static void
part_ways (LkPrivate *self,
           LkSealedRecord *record,
           Job       *job)
{
  g_autoptr (GError) error = NULL;
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  g_autoptr (LkSealedRecord) theirs = lk_private_open (self->vault, job->theirs, self->readers, &error);
  char *words = kind->to_copy_json (record);
  g_autoptr (LkSealedRecord) mine = kind->from_json (words, lk_sealed_get_head (job->copy), self->person_id, NULL);
  const gboolean edited = record->first_edit != 0;

  lk_secret_free_text (words);
  g_assert (mine != NULL);
  if (LK_IS_VISIT (mine))
    lk_visit_set_stage (LK_VISIT (mine), lk_visit_get_agreement_stage (LK_VISIT (record)));
  lk_private_put (self, mine);
  if (edited)
    set_edited (self, mine);
  record->first_edit = record->last_edit = 0;
  if (theirs == NULL)
    {
      lk_private_drop (self, record);
      lk_private_fail (self, error);
      lk_private_read (self);
      return;
    }
  lk_sealed_record_take (record, theirs);
  lk_private_put (self, record);
  keep_away (self, record, lk_sealed_get_head (job->sealed));
  lk_private_tell_both (self, mine, record);
  lk_private_read (self);
}

static void
tell_gone (LkPrivate *self,
           LkSealedRecord *record)
{
  g_autoptr (GError) error = g_error_new_literal (LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT,
                                                  _(LK_SEALED_RECORD_GET_CLASS (record)->gone));

  record->first_edit = 0;
  lk_private_drop (self, record);
  lk_sealed_record_wipe (record);
  lk_private_fail (self, error);
}

static void
finish_write (LkPrivate    *self,
              LkSealedRecord *record,
              Job          *job,
              const GError *error)
{
  self->failing = error != NULL;
  if (error != NULL)
    {
      record->head->version = record->version;
      set_edited (self, record);
      lk_private_fail (self, error);
    }
  else if (job->outcome == WRITTEN)
    record->version = lk_sealed_get_head (job->sealed)->version;
  else if (job->outcome == KEPT_BOTH)
    part_ways (self, record, job);
  else
    tell_gone (self, record);
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
  if (self->locked || g_hash_table_lookup (self->erased, lk_sealed_record_get_id (record)) == record)
    return;
  finish_write (self, record, waiting->job, error);
  if (!lk_sealed_record_get_pending (record))
    lk_sealed_record_tell_pending (record);
  lk_private_tell_pending (self);
  set_timer (self);
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

static Job *
seal (LkPrivate  *self,
      LkSealedRecord *record,
      GError    **error)
{
  g_autofree Job *job = g_new0 (Job, 1);
  char *text = LK_SEALED_RECORD_GET_CLASS (record)->to_json (record);

  job->sealed = lk_vault_seal (self->vault, record->head, text, error);
  lk_secret_free_text (text);
  if (job->sealed != NULL && record->head->version > 0)
    {
      g_autoptr (LkSealedHead) head = make_copy_head (record);

      text = LK_SEALED_RECORD_GET_CLASS (record)->to_copy_json (record);
      job->copy = lk_vault_seal (self->vault, head, text, NULL);
      lk_secret_free_text (text);
    }
  if (job->sealed == NULL)
    return NULL;
  job->me = g_strdup (self->person_id);
  return g_steal_pointer (&job);
}

/* What is released to the team's picture goes where its visit goes. */
static void
follow_released (LkPrivate      *self,
                 LkSealedRecord *record)
{
  if (LK_IS_VISIT (record) && lk_visit_get_released (LK_VISIT (record)))
    lk_released_follow (self, NULL);
}

void
lk_private_save_record (LkPrivate *self,
                       LkSealedRecord *record)
{
  g_autoptr (GError) error = NULL;
  Waiting *waiting = NULL;
  Job *job = NULL;

  lk_private_renew_readers (self, record);
  job = seal (self, record, &error);
  if (job == NULL)
    {
      self->failing = TRUE;
      set_edited (self, record);
      lk_private_fail (self, error);
      return;
    }
  record->first_edit = record->last_edit = 0;
  record->n_writes++;
  lk_sealed_record_set_head (record, lk_sealed_head_copy (lk_sealed_get_head (job->sealed)));
  waiting = g_new0 (Waiting, 1);
  waiting->self = g_object_ref (self);
  waiting->record = g_object_ref (record);
  waiting->job = job;
  lk_store_write_apart_async (lk_school_get_store (self->school), save_func, job, NULL, NULL, write_cb, waiting);
  follow_released (self, record);
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
  set_timer (self);
  return G_SOURCE_REMOVE;
}

void
lk_private_save (LkPrivate *self)
{
  g_return_if_fail (LK_IS_PRIVATE (self));

  if (!self->locked)
    save_all (self, FALSE);
}

typedef struct
{
  char     *id;
  guint     version;
  gboolean  owned;
} Erasing;

static void
erasing_free (gpointer data)
{
  Erasing *self = data;

  g_free (self->id);
  g_free (self);
}

/* What its owner has written since is not another's to throw away. */
static gboolean
erase_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Erasing *self = data;
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkSealed) there = self->owned ? NULL : lk_sealed_read (db, self->id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (there != NULL && lk_sealed_get_head (there)->version > self->version)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("It was changed on another computer meanwhile, and is not erased."));
      return FALSE;
    }
  return lk_sealed_erase (db, self->id, error);
}

static void
erase_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkPrivate) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_write_apart_finish (LK_STORE (source), result, &error) || self->locked)
    return;
  lk_private_fail (self, error);
  g_hash_table_remove_all (self->erased);
  lk_private_read (self);
}

void
lk_private_erase_record (LkPrivate *self,
                        LkSealedRecord *record)
{
  Erasing *erasing = g_new0 (Erasing, 1);

  erasing->id = g_strdup (lk_sealed_record_get_id (record));
  erasing->version = record->head->version;
  erasing->owned = lk_sealed_record_get_owned (record);
  record->first_edit = record->last_edit = 0;
  g_hash_table_replace (self->erased, g_strdup (lk_sealed_record_get_id (record)), g_object_ref (record));
  lk_private_drop (self, record);
  lk_store_write_apart_async (lk_school_get_store (self->school), erase_func, erasing, erasing_free,
                              NULL, erase_cb, g_object_ref (self));
  follow_released (self, record);
  lk_private_tell_pending (self);
  set_timer (self);
}
