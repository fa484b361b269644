/* Erasing, with what belongs to a record, and what is kept of it for putting it back. */

#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-sealed.h"

typedef struct
{
  char     *id;
  guint     version;
  gboolean  whatever;    /* also what was written since */
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

/* What its owner has written since is not another's to throw away, nor what a designer wrote the owner's who has not seen it. */
static gboolean
erase_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Erasing *self = data;
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkSealed) there = self->whatever ? NULL : lk_sealed_read (db, self->id, &failure);

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

/* For the callback. */
typedef struct
{
  LkPrivate      *self;
  LkSealedRecord *record;
  GTask          *task;    /* nullable */
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->self);
  g_object_unref (self->record);
  g_clear_object (&self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static void
show_again (LkPrivate      *self,
            LkSealedRecord *record)
{
  if (g_hash_table_lookup (self->erased, lk_sealed_record_get_id (record)) != record)
    return;
  g_hash_table_remove (self->erased, lk_sealed_record_get_id (record));
  lk_private_put (self, record);
  if (LK_IS_SURVEY (record))
    lk_private_put_shared_back (self, LK_SURVEY (record));
  lk_private_read (self);
}

static void
erase_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  GError *error = NULL;
  const gboolean erased = lk_store_write_apart_finish (LK_STORE (source), result, &error);

  if (!erased && !waiting->self->locked)
    show_again (waiting->self, waiting->record);
  if (waiting->task != NULL && erased)
    g_task_return_boolean (waiting->task, TRUE);
  else if (waiting->task != NULL)
    g_task_return_error (waiting->task, g_steal_pointer (&error));
  else if (!erased && !waiting->self->locked)
    lk_private_fail (waiting->self, error);
  g_clear_error (&error);
}

/* Ids of what belongs to other records; one that was written beside @record may have some in common with it. */
static GHashTable *
dup_others (LkPrivate      *self,
            LkSealedRecord *record)
{
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);
  GHashTable *others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != record && G_OBJECT_TYPE (all->pdata[i]) == G_OBJECT_TYPE (record))
      {
        g_auto (GStrv) parts = LK_SEALED_RECORD_GET_CLASS (record)->dup_part_ids (all->pdata[i]);

        for (guint k = 0; parts[k] != NULL; k++)
          g_hash_table_add (others, g_strdup (parts[k]));
      }
  return others;
}

static char **
dup_own_parts (LkPrivate      *self,
               LkSealedRecord *record)
{
  g_autoptr (GHashTable) others = dup_others (self, record);
  g_autoptr (GStrvBuilder) own = g_strv_builder_new ();
  g_auto (GStrv) ids = LK_SEALED_RECORD_GET_CLASS (record)->dup_part_ids (record);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_hash_table_contains (others, ids[i]))
      g_strv_builder_add (own, ids[i]);
  return g_strv_builder_end (own);
}

GHashTable *
lk_private_dup_unneeded (LkPrivate *self,
                         LkDraft   *draft)
{
  g_autoptr (GHashTable) unneeded = NULL, others = NULL;
  GHashTableIter iter;
  gpointer id;

  if (draft->store != NULL || !lk_sealed_record_get_owned (LK_SEALED_RECORD (draft)))
    return NULL;
  unneeded = lk_draft_dup_unnamed (draft);
  if (g_hash_table_size (unneeded) == 0)
    return NULL;
  others = dup_others (self, LK_SEALED_RECORD (draft));
  g_hash_table_iter_init (&iter, unneeded);
  while (g_hash_table_iter_next (&iter, NULL, &id))
    if (g_hash_table_contains (others, id))
      g_hash_table_iter_remove (&iter);
  return g_hash_table_size (unneeded) > 0 ? g_steal_pointer (&unneeded) : NULL;
}

void
lk_private_erase_record (LkPrivate      *self,
                         LkSealedRecord *record,
                         GTask          *task)
{
  Erasing *erasing = g_new0 (Erasing, 1);
  Waiting *waiting = g_new0 (Waiting, 1);

  erasing->id = g_strdup (lk_sealed_record_get_id (record));
  erasing->version = record->head->version;
  erasing->whatever = !LK_IS_DRAFT (record) && lk_sealed_record_get_owned (record);
  erasing->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_sealed_unref);
  if (LK_SEALED_RECORD_GET_CLASS (record)->dup_part_ids != NULL)
    erasing->part_ids = dup_own_parts (self, record);
  g_clear_pointer (&record->erased_parts, g_ptr_array_unref);
  record->erased_parts = g_ptr_array_ref (erasing->parts);
  record->first_edit = record->last_edit = 0;
  waiting->self = g_object_ref (self);
  waiting->record = g_object_ref (record);
  waiting->task = task;
  g_hash_table_replace (self->erased, g_strdup (lk_sealed_record_get_id (record)), g_object_ref (record));
  lk_private_drop (self, record);
  if (LK_IS_SURVEY (record))
    lk_private_take_shared_away (self, LK_SURVEY (record));
  lk_store_write_apart_async (lk_school_get_store (self->school), erase_func, erasing, erasing_free,
                              NULL, erase_cb, waiting);
  lk_private_follow_released (self, record);
  lk_private_tell_pending (self);
  lk_private_set_timer (self);
}
