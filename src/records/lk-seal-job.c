/* What is done on the store's thread: a sealed record is written, and meets what another PC wrote in its place meanwhile. */

#include "records/lk-seal-job.h"

#include "privacy/lk-secret.h"

void
lk_seal_job_free (LkSealJob *self)
{
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

  if (self->merge == NULL || self->base == NULL || lk_vault_is_locked (self->vault))
    return FALSE;
  text = lk_vault_open (self->vault, self->theirs, g_hash_table_lookup (self->readers, theirs->author_id), NULL);
  lk_secret_free_text (self->merged_text);
  self->merged_text = text != NULL ? self->merge (self->base, self->text, text, self->me) : NULL;
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
  self->outcome = LK_SEAL_JOB_GONE;
  if (self->theirs == NULL)
    return drop_parts (self, db, error);
  if (self->copy == NULL || !lk_sealed_head_has_reader (lk_sealed_get_head (self->theirs), self->me))
    return TRUE;
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
    return TRUE;
  if (g_error_matches (failure, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT))
    return keep_both (self, db, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
