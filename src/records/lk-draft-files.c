/* The files of a draft are sealed records of their own, so that opening My week reads none of them. */

#include "records/lk-draft-private.h"

#include "privacy/lk-secret.h"

static const char select_bytes[] = "SELECT bytes FROM file_content WHERE hash = ?1";

static gpointer
read_bytes (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_bytes, "t", data);

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_blob (stmt, 0) : NULL;
}

static GBytes *
find_bytes (LkDraft                   *self,
            const LkAttachmentContent *attachment)
{
  if (attachment->bytes != NULL)
    return g_bytes_ref (attachment->bytes);
  return self->store != NULL ? lk_store_read (self->store, read_bytes, attachment->hash, NULL) : NULL;
}

static LkSealed *
seal_file (LkDraft     *self,
           const char  *hash,
           GBytes      *bytes,
           LkVault     *vault,
           GError     **error)
{
  g_autoptr (LkSealedHead) head = lk_sealed_head_copy (self->parent_instance.head);
  char *text = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  LkSealed *sealed = NULL;

  g_free (head->id);
  g_free (head->kind);
  head->id = lk_store_new_id ();
  head->kind = g_strdup (LK_DRAFT_FILE_KIND);
  head->version = 0;
  sealed = lk_vault_seal (vault, head, text, error);
  lk_secret_free_text (text);
  if (sealed != NULL)
    g_hash_table_replace (self->files, g_strdup (hash), g_strdup (head->id));
  return sealed;
}

GPtrArray *
lk_draft_seal_files (LkSealedRecord  *record,
                     LkVault         *vault,
                     GError         **error)
{
  LkDraft *self = LK_DRAFT (record);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_sealed_unref);

  lk_draft_collect (self);
  for (guint v = 0; v < self->versions->len; v++)
    {
      const LkDesignContent *content = self->versions->pdata[v];

      for (guint i = 0; i < content->attachments->len; i++)
        {
          const LkAttachmentContent *attachment = content->attachments->pdata[i];
          g_autoptr (GBytes) bytes = NULL;
          LkSealed *part = NULL;

          if (attachment->hash == NULL || g_hash_table_contains (self->files, attachment->hash))
            continue;
          bytes = find_bytes (self, attachment);
          if (bytes == NULL)
            continue;
          part = seal_file (self, attachment->hash, bytes, vault, error);
          if (part == NULL)
            return NULL;
          g_ptr_array_add (parts, part);
        }
    }
  return g_steal_pointer (&parts);
}

static gboolean
has_id (gpointer key G_GNUC_UNUSED,
        gpointer value,
        gpointer user_data)
{
  return g_str_equal (value, user_data);
}

/* What did not come to be written is sealed again. */
void
lk_draft_files_told (LkSealedRecord *record,
                     GPtrArray      *parts,
                     gboolean        written)
{
  for (guint i = 0; !written && i < parts->len; i++)
    g_hash_table_foreach_remove (LK_DRAFT (record)->files, has_id, lk_sealed_get_head (parts->pdata[i])->id);
}

char **
lk_draft_dup_file_ids (LkSealedRecord *record)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, LK_DRAFT (record)->files);
  while (g_hash_table_iter_next (&iter, NULL, &id))
    g_strv_builder_add (ids, id);
  return g_strv_builder_end (ids);
}
