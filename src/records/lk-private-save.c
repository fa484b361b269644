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
  MERGED,
  KEPT_BOTH,
  GONE,
} Outcome;

typedef struct
{
  LkSealed   *sealed;
  LkSealed   *copy;      /* NULL for a new record */
  GPtrArray  *parts;     /* (element-type LkSealed) (nullable): what is written with it */
  GPtrArray  *put_back;  /* (element-type LkSealed) (nullable): what an erasing took away */
  char       *me;
  gboolean    owned;
  LkSealed   *theirs;    /* what was found in its place */
  Outcome     outcome;

  /* Where two can be made one: */
  char       *base;
  char       *text;
  LkVault    *vault;
  GHashTable *readers;
  char      *(*merge) (const char *base,
                       const char *mine,
                       const char *theirs);
  LkSealed   *merged;
  char       *merged_text;
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

  g_clear_pointer (&self->sealed, lk_sealed_unref);
  g_clear_pointer (&self->copy, lk_sealed_unref);
  g_clear_pointer (&self->theirs, lk_sealed_unref);
  g_clear_pointer (&self->merged, lk_sealed_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->put_back, g_ptr_array_unref);
  g_clear_pointer (&self->vault, lk_vault_unref);
  g_clear_pointer (&self->readers, g_hash_table_unref);
  lk_secret_free_text (self->base);
  lk_secret_free_text (self->text);
  lk_secret_free_text (self->merged_text);
  g_free (self->me);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

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

/* Only the owner says who reads it. */
static LkSealedHead *
make_merged_head (Job *self)
{
  const LkSealedHead *theirs = lk_sealed_get_head (self->theirs), *mine = lk_sealed_get_head (self->sealed);
  LkSealedHead *head = lk_sealed_head_copy (self->owned ? mine : theirs);

  head->version = theirs->version;
  return head;
}

/* Seals what both wrote as the next version. FALSE without @error when they cannot be made one, or it is locked meanwhile. */
static gboolean
make_one (Job     *self,
          LkDb    *db,
          GError **error)
{
  const LkSealedHead *theirs = lk_sealed_get_head (self->theirs);
  g_autoptr (LkSealedHead) head = NULL;
  char *text = NULL;

  if (self->merge == NULL || self->base == NULL || lk_vault_is_locked (self->vault))
    return FALSE;
  text = lk_vault_open (self->vault, self->theirs, g_hash_table_lookup (self->readers, theirs->author_id), NULL);
  lk_secret_free_text (self->merged_text);
  self->merged_text = text != NULL ? self->merge (self->base, self->text, text) : NULL;
  lk_secret_free_text (text);
  if (self->merged_text == NULL)
    return FALSE;
  head = make_merged_head (self);
  g_clear_pointer (&self->merged, lk_sealed_unref);
  self->merged = lk_vault_seal (self->vault, head, self->merged_text, NULL);
  return self->merged != NULL && lk_sealed_save (self->merged, db, error);
}

static gboolean
drop_parts (Job     *self,
            LkDb    *db,
            GError **error)
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (!lk_sealed_erase (db, lk_sealed_get_head (self->parts->pdata[i])->id, error))
      return FALSE;
  return TRUE;
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
  if (self->theirs == NULL)
    return drop_parts (self, db, error);
  if ( self->copy == NULL || !lk_sealed_head_has_reader (lk_sealed_get_head (self->theirs), self->me))
    return TRUE;
  self->outcome = MERGED;
  if (make_one (self, db, &failure))
    return TRUE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->outcome = KEPT_BOTH;
  return lk_sealed_save (self->copy, db, error);
}

static gboolean
save_parts (Job     *self,
            LkDb    *db,
            GError **error)
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (!lk_sealed_save (self->parts->pdata[i], db, error))
      return FALSE;
  for (guint i = 0; self->put_back != NULL && i < self->put_back->len; i++)
    if (!lk_sealed_put_back (self->put_back->pdata[i], db, error))
      return FALSE;
  return TRUE;
}

static gboolean
save_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  Job *self = data;
  g_autoptr (GError) failure = NULL;

  self->outcome = WRITTEN;
  if (!save_parts (self, db, error))
    return FALSE;
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
  if (mine == NULL)
    {
      lk_private_read (self);
      return;
    }
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

/* What both wrote takes its place, with what was written here since. */
static void
take_merged (LkPrivate      *self,
             LkSealedRecord *record,
             Job            *job)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  const LkSealedHead *head = lk_sealed_get_head (job->merged);
  char *now = kind->to_json (record);
  char *text = g_str_equal (now, job->text) ? g_strdup (job->merged_text) : kind->merge (job->text, now, job->merged_text);
  g_autoptr (LkSealedRecord) fresh = text != NULL ? kind->from_json (text, head, self->person_id, NULL) : NULL;
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
  lk_sealed_record_take (record, fresh);
  lk_private_put (self, record);
  if (edited)
    set_edited (self, record);
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
    {
      record->version = lk_sealed_get_head (job->sealed)->version;
      lk_sealed_record_set_base (record, job->text);
    }
  else if (job->outcome == MERGED)
    take_merged (self, record, job);
  else if (job->outcome == KEPT_BOTH)
    part_ways (self, record, job);
  else
    tell_gone (self, record);
}

static void
tell_parts (LkSealedRecord *record,
            Job            *job,
            gboolean        written)
{
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
  if (self->locked || g_hash_table_lookup (self->erased, lk_sealed_record_get_id (record)) == record)
    return;
  tell_parts (record, waiting->job, error == NULL);
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
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);
  g_autoptr (Job) job = g_new0 (Job, 1);
  char *text = NULL;

  if (kind->seal_parts != NULL)
    job->parts = kind->seal_parts (record, self->vault, error);
  if (kind->seal_parts != NULL && job->parts == NULL)
    return NULL;
  job->text = kind->to_json (record);
  job->owned = lk_sealed_record_get_owned (record);
  job->merge = kind->merge;
  job->base = g_strdup (record->base);
  job->vault = lk_vault_ref (self->vault);
  job->readers = g_hash_table_ref (self->readers);
  job->put_back = g_steal_pointer (&record->erased_parts);
  job->sealed = lk_vault_seal (self->vault, record->head, job->text, error);
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
  gboolean refit = FALSE;

  if (LK_IS_DRAFT (record))
    refit = lk_private_fit_readers (self, LK_DRAFT (record));
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
  if (refit)
    lk_private_renew_files (self, LK_DRAFT (record));
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
  char    **part_ids;    /* nullable */
  GPtrArray *parts;      /* (element-type LkSealed): what they were, for putting them back */
} Erasing;

static void
erasing_free (gpointer data)
{
  Erasing *self = data;

  g_free (self->id);
  g_strfreev (self->part_ids);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static gboolean
erase_parts (const Erasing  *self,
             LkDb           *db,
             GError        **error)
{
  g_ptr_array_set_size (self->parts, 0);
  for (guint i = 0; self->part_ids != NULL && self->part_ids[i] != NULL; i++)
    {
      g_autoptr (GError) failure = NULL;
      LkSealed *part = lk_sealed_read (db, self->part_ids[i], &failure);

      if (part != NULL)
        g_ptr_array_add (self->parts, part);
      if (failure != NULL || !lk_sealed_erase (db, self->part_ids[i], &failure))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
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
  return erase_parts (self, db, error) && lk_sealed_erase (db, self->id, error);
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

/* Less what stands in another record too, that was written beside it. */
static char **
dup_own_parts (LkPrivate      *self,
               LkSealedRecord *record)
{
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) own = g_strv_builder_new ();
  g_auto (GStrv) ids = LK_SEALED_RECORD_GET_CLASS (record)->dup_part_ids (record);

  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != record && G_OBJECT_TYPE (all->pdata[i]) == G_OBJECT_TYPE (record))
      {
        g_auto (GStrv) parts = LK_SEALED_RECORD_GET_CLASS (record)->dup_part_ids (all->pdata[i]);

        for (guint k = 0; parts[k] != NULL; k++)
          g_hash_table_add (others, g_strdup (parts[k]));
      }
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_hash_table_contains (others, ids[i]))
      g_strv_builder_add (own, ids[i]);
  return g_strv_builder_end (own);
}

void
lk_private_erase_record (LkPrivate *self,
                        LkSealedRecord *record)
{
  Erasing *erasing = g_new0 (Erasing, 1);

  erasing->id = g_strdup (lk_sealed_record_get_id (record));
  erasing->version = record->head->version;
  erasing->owned = lk_sealed_record_get_owned (record);
  erasing->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_sealed_unref);
  if (LK_SEALED_RECORD_GET_CLASS (record)->dup_part_ids != NULL)
    erasing->part_ids = dup_own_parts (self, record);
  g_clear_pointer (&record->erased_parts, g_ptr_array_unref);
  record->erased_parts = g_ptr_array_ref (erasing->parts);
  record->first_edit = record->last_edit = 0;
  g_hash_table_replace (self->erased, g_strdup (lk_sealed_record_get_id (record)), g_object_ref (record));
  lk_private_drop (self, record);
  lk_store_write_apart_async (lk_school_get_store (self->school), erase_func, erasing, erasing_free,
                              NULL, erase_cb, g_object_ref (self));
  follow_released (self, record);
  lk_private_tell_pending (self);
  set_timer (self);
}
