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
  GBytes *loose = g_hash_table_lookup (self->loose, attachment->hash);

  if (attachment->bytes != NULL || loose != NULL)
    return g_bytes_ref (attachment->bytes != NULL ? attachment->bytes : loose);
  return self->store != NULL ? lk_store_read (self->store, read_bytes, attachment->hash, NULL) : NULL;
}

/* Each file that a version names, with what is sealed already. */
static void
foreach_named (LkDraft *self,
               void   (*func) (LkDraft                   *self,
                               const LkAttachmentContent *attachment,
                               gpointer                   data),
               gpointer data)
{
  for (guint v = 0; v < self->versions->len; v++)
    {
      const LkDesignContent *content = self->versions->pdata[v];

      for (guint i = 0; i < content->attachments->len; i++)
        if (((LkAttachmentContent *) content->attachments->pdata[i])->hash != NULL)
          func (self, content->attachments->pdata[i], data);
    }
}

static void
hold (LkDraft                   *self,
      const LkAttachmentContent *attachment,
      gpointer                   from)
{
  GBytes *bytes = NULL;

  if (g_hash_table_contains (self->files, attachment->hash) || g_hash_table_contains (self->loose, attachment->hash))
    return;
  bytes = find_bytes (from, attachment);
  if (bytes != NULL)
    g_hash_table_replace (self->loose, g_strdup (attachment->hash), bytes);
}

void
lk_draft_hold_files (LkDraft *self)
{
  foreach_named (self, hold, self);
}

void
lk_draft_take_files (LkDraft *self,
                     LkDraft *other)
{
  foreach_named (self, hold, other);
}

static void
look_for_seal (LkDraft                   *self,
               const LkAttachmentContent *attachment,
               gpointer                   lacks)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!g_hash_table_contains (self->files, attachment->hash))
    bytes = find_bytes (self, attachment);
  *(gboolean *) lacks |= bytes != NULL;
}

gboolean
lk_draft_lacks_seal (LkDraft *self)
{
  gboolean lacks = FALSE;

  foreach_named (self, look_for_seal, &lacks);
  return lacks;
}

static void
drop_named (LkDraft                   *self G_GNUC_UNUSED,
            const LkAttachmentContent *attachment,
            gpointer                   files)
{
  g_hash_table_remove (files, attachment->hash);
}

GHashTable *
lk_draft_dup_unnamed (LkDraft *self)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer hash, id;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    g_hash_table_insert (files, g_strdup (hash), g_strdup (id));
  foreach_named (self, drop_named, files);
  return files;
}

/* The words are not held up by it. */
static void
miss (LkDraft                   *self,
      const LkAttachmentContent *attachment)
{
  if (!g_hash_table_add (self->missed, g_strdup (attachment->hash)))
    return;
  g_free (self->missing);
  self->missing = g_strdup (attachment->title);
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
  if (sealed == NULL)
    return NULL;
  g_hash_table_replace (self->files, g_strdup (hash), g_strdup (head->id));
  g_hash_table_replace (self->loose, g_strdup (hash), g_bytes_ref (bytes));
  if (self->store != NULL)
    g_hash_table_add (self->brought, g_strdup (hash));
  return sealed;
}

typedef struct
{
  LkVault   *vault;
  GPtrArray *parts;
  GError    *error;
} Sealing;

static void
seal_named (LkDraft                   *self,
            const LkAttachmentContent *attachment,
            gpointer                   data)
{
  Sealing *sealing = data;
  g_autoptr (GBytes) bytes = NULL;
  LkSealed *part = NULL;

  if (sealing->error != NULL || g_hash_table_contains (self->files, attachment->hash))
    return;
  bytes = find_bytes (self, attachment);
  if (bytes == NULL)
    {
      miss (self, attachment);
      return;
    }
  part = seal_file (self, attachment->hash, bytes, sealing->vault, &sealing->error);
  if (part != NULL)
    g_ptr_array_add (sealing->parts, part);
}

GPtrArray *
lk_draft_seal_files (LkSealedRecord  *record,
                     LkVault         *vault,
                     GError         **error)
{
  LkDraft *self = LK_DRAFT (record);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_sealed_unref);
  Sealing sealing = { vault, parts, NULL };

  lk_draft_collect (self);
  foreach_named (self, seal_named, &sealing);
  if (sealing.error == NULL)
    return g_steal_pointer (&parts);
  lk_draft_files_told (record, parts, FALSE);
  g_propagate_error (error, sealing.error);
  return NULL;
}

static const char *
find_hash (LkDraft    *self,
           const char *file_id)
{
  GHashTableIter iter;
  gpointer hash, id;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    if (g_str_equal (id, file_id))
      return hash;
  return NULL;
}

/* What did not come to be written is sealed again. */
void
lk_draft_files_told (LkSealedRecord *record,
                     GPtrArray      *parts,
                     gboolean        written)
{
  LkDraft *self = LK_DRAFT (record);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *hash = find_hash (self, lk_sealed_get_head (parts->pdata[i])->id);

      if (hash != NULL)
        g_hash_table_remove (written ? self->loose : self->files, hash);
    }
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
