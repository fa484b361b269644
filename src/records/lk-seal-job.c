/* What is done on the store's thread: a sealed record is written, and meets what another PC wrote in its place meanwhile. */

#include "records/lk-seal-job.h"

#include <string.h>

#include "privacy/lk-secret.h"

void
lk_seal_job_free (LkSealJob *self)
{
  g_clear_pointer (&self->sealed, lk_sealed_unref);
  g_clear_pointer (&self->copy, lk_sealed_unref);
  g_clear_pointer (&self->own, lk_sealed_unref);
  g_clear_pointer (&self->pruned, g_hash_table_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
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

/* Only the owner says who reads it. */
static LkSealedHead *
make_merged_head (LkSealJob *self)
{
  const LkSealedHead *theirs = lk_sealed_get_head (self->theirs), *mine = lk_sealed_get_head (self->sealed);
  LkSealedHead *head = lk_sealed_head_copy (self->owned ? mine : theirs);

  head->version = theirs->version;
  return head;
}

/* Seals what both wrote as the next version. FALSE without @error when they cannot be made one, or it is locked meanwhile. */
static gboolean
make_one (LkSealJob  *self,
          LkDb       *db,
          GError    **error)
{
  const LkSealedHead *theirs = lk_sealed_get_head (self->theirs);
  g_autoptr (LkSealedHead) head = NULL;
  char *text = NULL;

  if (self->kind->merge == NULL || self->base == NULL || lk_vault_is_locked (self->vault))
    return FALSE;
  text = lk_vault_open (self->vault, self->theirs, g_hash_table_lookup (self->readers, theirs->author_id), NULL);
  lk_secret_free_text (self->merged_text);
  self->merged_text = text != NULL ? lk_sealed_record_merge (self->kind, self->base, self->text, text, self->me) : NULL;
  lk_secret_free_text (text);
  if (self->merged_text == NULL)
    return FALSE;
  head = make_merged_head (self);
  g_clear_pointer (&self->merged, lk_sealed_unref);
  self->merged = lk_vault_seal (self->vault, head, self->merged_text, NULL);
  return self->merged != NULL && lk_sealed_save (self->merged, db, error);
}

static gboolean
drop_parts (LkSealJob  *self,
            LkDb       *db,
            GError    **error)
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (!lk_sealed_erase (db, lk_sealed_get_head (self->parts->pdata[i])->id, error))
      return FALSE;
  return TRUE;
}

/* What is not at hand any more for this person. */
static gboolean
keep_own (LkSealJob  *self,
          LkDb       *db,
          GError    **error)
{
  self->outcome = LK_SEAL_JOB_GONE;
  if (self->own != NULL)
    return lk_sealed_save (self->own, db, error);
  return self->theirs != NULL || drop_parts (self, db, error);
}

static gboolean
keep_both (LkSealJob  *self,
           LkDb       *db,
           GError    **error)
{
  g_autoptr (GError) failure = NULL;

  g_clear_pointer (&self->theirs, lk_sealed_unref);
  self->theirs = lk_sealed_read (db, lk_sealed_get_head (self->sealed)->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (self->theirs == NULL || self->copy == NULL || !lk_sealed_head_has_reader (lk_sealed_get_head (self->theirs), self->me))
    return keep_own (self, db, error);
  self->outcome = LK_SEAL_JOB_MERGED;
  if (make_one (self, db, &failure))
    return TRUE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->outcome = LK_SEAL_JOB_KEPT_BOTH;
  return lk_sealed_save (self->copy, db, error);
}

static gboolean
save_parts (LkSealJob  *self,
            LkDb       *db,
            GError    **error)
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (!lk_sealed_save (self->parts->pdata[i], db, error))
      return FALSE;
  for (guint i = 0; self->put_back != NULL && i < self->put_back->len; i++)
    if (!lk_sealed_put_back (self->put_back->pdata[i], db, error))
      return FALSE;
  return TRUE;
}

/* A record that was kept beside another and is not known here yet may have a file in common with it. */
static gboolean
knows_all (LkSealJob  *self,
           LkDb       *db,
           GError    **error)
{
  g_autoptr (GPtrArray) there = lk_sealed_read_of (db, lk_sealed_get_head (self->sealed)->kind, self->me, error);

  if (there == NULL)
    return FALSE;
  for (guint i = 0; i < there->len; i++)
    if (!g_hash_table_contains (self->known, lk_sealed_get_head (there->pdata[i])->id))
      return FALSE;
  return TRUE;
}

static gboolean
prune (LkSealJob  *self,
       LkDb       *db,
       GError    **error)
{
  g_autoptr (GError) failure = NULL;
  GHashTableIter iter;
  gpointer id;

  if (self->pruned == NULL)
    return TRUE;
  self->spared = (self->outcome != LK_SEAL_JOB_WRITTEN && self->outcome != LK_SEAL_JOB_MERGED) || !knows_all (self, db, &failure);
  g_hash_table_iter_init (&iter, self->pruned);
  while (failure == NULL && !self->spared && g_hash_table_iter_next (&iter, NULL, &id))
    if (self->outcome == LK_SEAL_JOB_WRITTEN || strstr (self->merged_text, id) == NULL)
      lk_sealed_erase (db, id, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
lk_seal_job_run (LkDb      *db,
                 gpointer   data,
                 GError   **error)
{
  LkSealJob *self = data;
  g_autoptr (GError) failure = NULL;

  self->outcome = LK_SEAL_JOB_WRITTEN;
  if (!save_parts (self, db, error))
    return FALSE;
  if (lk_sealed_save (self->sealed, db, &failure))
    return prune (self, db, error);
  if (g_error_matches (failure, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT))
    return keep_both (self, db, error) && prune (self, db, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
