/* The files of drafts: read only when they are asked for, and sealed anew when other people read the draft. */

#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"
#include "model/lk-check.h"
#include "privacy/lk-secret.h"
#include "records/lk-design-merge.h"

static const char select_readers[] = "SELECT group_concat (person) FROM (SELECT person FROM sealed_reader WHERE sealed = ?1 ORDER BY person)";

/* What is done on the store's thread. */
typedef struct
{
  LkVault      *vault;
  GHashTable   *readers;   /* of every account */
  GHashTable   *files;     /* hash → id */
  LkSealedHead *head;      /* of the draft: who reads it */
  char         *only;      /* a hash; NULL for all */
  gboolean      lenient;   /* what cannot be read is left out */
} Filing;

static Filing *
filing_new (LkPrivate  *self,
            LkDraft    *draft,
            const char *only)
{
  Filing *filing = g_new0 (Filing, 1);
  GHashTableIter iter;
  gpointer hash, id;

  filing->vault = lk_vault_ref (self->vault);
  filing->readers = g_hash_table_ref (self->readers);
  filing->head = lk_sealed_head_copy (draft->parent_instance.head);
  filing->only = g_strdup (only);
  filing->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, draft->files);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    g_hash_table_insert (filing->files, g_strdup (hash), g_strdup (id));
  return filing;
}

static void
filing_free (gpointer data)
{
  Filing *self = data;

  lk_vault_unref (self->vault);
  g_hash_table_unref (self->readers);
  g_hash_table_unref (self->files);
  lk_sealed_head_free (self->head);
  g_free (self->only);
  g_free (self);
}

static char *
open_file (const Filing  *self,
           LkSealed      *sealed,
           GError       **error)
{
  return lk_vault_open (self->vault, sealed, g_hash_table_lookup (self->readers, lk_sealed_get_head (sealed)->author_id), error);
}

static gboolean
is_for (LkDb               *db,
        const char         *file_id,
        const LkSealedHead *head)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, NULL, select_readers, "t", file_id);
  g_auto (GStrv) there = stmt != NULL && lk_stmt_step (stmt, NULL) && !lk_stmt_is_null (stmt, 0) ? g_strsplit (lk_stmt_get_text (stmt, 0), ",", -1) : NULL;

  if (there == NULL)
    return TRUE;
  for (guint i = 0; there[i] != NULL; i++)
    if (!lk_sealed_head_has_reader (head, there[i]))
      return FALSE;
  return g_strv_length (there) == head->readers->len;
}

static gboolean
renew_file (const Filing  *self,
            LkDb          *db,
            const char    *file_id,
            GError       **error)
{
  g_autoptr (LkSealed) sealed = NULL, renewed = NULL;
  g_autoptr (LkSealedHead) head = NULL;
  char *text = NULL;

  if (is_for (db, file_id, self->head))
    return TRUE;
  sealed = lk_sealed_read (db, file_id, error);
  text = sealed != NULL ? open_file (self, sealed, NULL) : NULL;
  if (text == NULL)
    return *error == NULL;
  head = lk_sealed_head_copy (self->head);
  g_free (head->id);
  g_free (head->kind);
  head->id = g_strdup (file_id);
  head->kind = g_strdup (LK_DRAFT_FILE_KIND);
  head->version = lk_sealed_get_head (sealed)->version;
  renewed = lk_vault_seal (self->vault, head, text, error);
  lk_secret_free_text (text);
  return renewed != NULL && lk_sealed_save (renewed, db, error);
}

static gboolean
renew_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Filing *self = data;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->files);
  while (!lk_vault_is_locked (self->vault) && g_hash_table_iter_next (&iter, NULL, &id))
    if (!renew_file (self, db, id, error))
      return FALSE;
  return TRUE;
}

/* What could not be done now is done when My week is next opened. */
static void
renewed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data G_GNUC_UNUSED)
{
  lk_store_write_apart_finish (LK_STORE (source), result, NULL);
}

void
lk_private_renew_files (LkPrivate *self,
                        LkDraft   *draft)
{
  if (g_hash_table_size (draft->files) > 0)
    lk_store_write_apart_async (lk_school_get_store (self->school), renew_func, filing_new (self, draft, NULL), filing_free, NULL, renewed_cb, NULL);
}

static GBytes *
read_file (const Filing  *self,
           LkDb          *db,
           const char    *file_id,
           GError       **error)
{
  g_autoptr (LkSealed) sealed = lk_sealed_read (db, file_id, error);
  char *text = sealed != NULL ? open_file (self, sealed, error) : NULL;
  GBytes *bytes = NULL;
  guchar *data = NULL;
  gsize size;

  if (text != NULL)
    {
      data = g_base64_decode (text, &size);
      bytes = g_bytes_new_take (data, size);
      lk_secret_free_text (text);
    }
  else if (error != NULL && *error == NULL)
    lk_check_refuse (error, _("What was in this file is not there any more."));
  return bytes;
}

/* hash → GBytes of those that are asked for and have a record of their own. */
static gpointer
load_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Filing *self = data;
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  GHashTableIter iter;
  gpointer hash, id;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    if (self->only == NULL || g_str_equal (self->only, hash))
      {
        GBytes *bytes = read_file (self, db, id, self->lenient ? NULL : error);

        if (bytes != NULL)
          g_hash_table_insert (all, g_strdup (hash), bytes);
        else if (!self->lenient)
          return NULL;
      }
  return g_steal_pointer (&all);
}

static gboolean
keep_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  GHashTableIter iter;
  gpointer hash, bytes;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, &hash, &bytes))
    if (!lk_design_rows_keep_file (db, hash, bytes, error))
      return FALSE;
  return TRUE;
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkDraft *draft = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GHashTable) files = lk_store_read_finish (LK_STORE (source), result, &error);
  GHashTableIter iter;
  gpointer bytes = NULL;

  if (files != NULL)
    {
      g_hash_table_iter_init (&iter, files);
      g_hash_table_iter_next (&iter, NULL, &bytes);
    }
  if (bytes != NULL && lk_draft_get_store (draft) != NULL)
    lk_store_write_apart_async (lk_draft_get_store (draft), keep_func, g_hash_table_ref (files), (GDestroyNotify) g_hash_table_unref, NULL,
                                renewed_cb, NULL);
  if (error == NULL && bytes == NULL)
    lk_check_refuse (&error, _("What was in this file is not there any more."));
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
}

void
lk_private_load_file_async (LkPrivate           *self,
                            LkDraft             *draft,
                            const char          *hash,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_PRIVATE (self));
  g_return_if_fail (LK_IS_DRAFT (draft));
  g_return_if_fail (hash != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, g_object_ref (draft), g_object_unref);
  lk_private_save (self);
  lk_store_read_async (lk_school_get_store (self->school), load_func, filing_new (self, draft, hash), filing_free,
                       (GDestroyNotify) g_hash_table_unref, cancellable, file_loaded_cb, task);
}

GBytes *
lk_private_load_file_finish (LkPrivate     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
brought_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LkStore) store = user_data;
  g_autoptr (GHashTable) files = lk_store_read_finish (LK_STORE (source), result, NULL);

  if (files != NULL && g_hash_table_size (files) > 0)
    lk_store_write_apart_async (store, keep_func, g_hash_table_ref (files), (GDestroyNotify) g_hash_table_unref, NULL, renewed_cb, NULL);
}

void
lk_private_bring_files (LkPrivate *self,
                        LkDraft   *draft)
{
  Filing *filing = NULL;
  GHashTableIter iter;
  gpointer hash;

  g_return_if_fail (LK_IS_PRIVATE (self));
  g_return_if_fail (LK_IS_DRAFT (draft));

  if (self->locked || draft->store == NULL)
    return;
  filing = filing_new (self, draft, NULL);
  filing->lenient = TRUE;
  g_hash_table_iter_init (&iter, filing->files);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    if (!g_hash_table_add (draft->brought, g_strdup (hash)))
      g_hash_table_iter_remove (&iter);
  if (g_hash_table_size (filing->files) > 0)
    lk_store_read_async (lk_school_get_store (self->school), load_func, filing, filing_free, (GDestroyNotify) g_hash_table_unref, NULL,
                         brought_cb, g_object_ref (draft->store));
  else
    filing_free (filing);
}

void
lk_private_take (LkPrivate      *self,
                 LkSealedRecord *record,
                 LkSealedRecord *fresh)
{
  lk_sealed_record_take (record, fresh);
  if (LK_IS_DRAFT (record))
    lk_private_bring_files (self, LK_DRAFT (record));
}

static LkDesignContent *
dup_with_files (const LkDesignContent *from,
                GHashTable            *files)
{
  LkDesignContent *content = lk_design_content_dup (from);

  for (guint i = 0; i < content->attachments->len; i++)
    {
      LkAttachmentContent *attachment = content->attachments->pdata[i];
      GBytes *bytes = attachment->hash != NULL ? g_hash_table_lookup (files, attachment->hash) : NULL;

      if (attachment->bytes == NULL && bytes != NULL)
        attachment->bytes = g_bytes_ref (bytes);
    }
  return content;
}

static void
files_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GPtrArray *versions = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GHashTable) files = lk_store_read_finish (LK_STORE (source), result, &error);
  GPtrArray *full = NULL;

  if (files == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  full = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  for (guint i = 0; i < versions->len; i++)
    g_ptr_array_add (full, dup_with_files (versions->pdata[i], files));
  g_task_return_pointer (task, full, (GDestroyNotify) g_ptr_array_unref);
}

static void
load_draft (LkPrivate           *self,
            LkDraft             *draft,
            gboolean             lenient,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Filing *filing = NULL;

  lk_private_save (self);
  g_task_set_task_data (task, lk_draft_dup_versions (draft), (GDestroyNotify) g_ptr_array_unref);
  filing = filing_new (self, draft, NULL);
  filing->lenient = lenient;
  lk_store_read_async (lk_school_get_store (self->school), load_func, filing, filing_free, (GDestroyNotify) g_hash_table_unref, cancellable,
                       files_loaded_cb, task);
}

void
lk_private_load_draft_async (LkPrivate           *self,
                             LkDraft             *draft,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (LK_IS_PRIVATE (self));
  g_return_if_fail (LK_IS_DRAFT (draft));

  load_draft (self, draft, FALSE, cancellable, callback, user_data);
}

GPtrArray *
lk_private_load_draft_finish (LkPrivate     *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
copy_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *version_id = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) versions = lk_private_load_draft_finish (LK_PRIVATE (source), result, &error);
  const LkDesignContent *version = NULL;

  if (versions == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  version = version_id != NULL ? lk_design_find_version (versions, version_id) : versions->pdata[versions->len - 1];
  if (version != NULL)
    g_task_return_pointer (task, lk_design_content_dup_as_new (version), (GDestroyNotify) lk_design_content_unref);
  else
    g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, "%s", _("This lesson design is not there any more."));
}

void
lk_private_load_copy_async (LkPrivate           *self,
                            LkDraft             *draft,
                            const char          *version_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_PRIVATE (self));
  g_return_if_fail (LK_IS_DRAFT (draft));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (version_id), g_free);
  load_draft (self, draft, TRUE, cancellable, copy_loaded_cb, task);
}

LkDesignContent *
lk_private_load_copy_finish (LkPrivate     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
