/* What was read comes into what is shown, and is tended where it waited for somebody. */

#include "records/lk-private-private.h"

#include "privacy/lk-sealed-private.h"
#include "records/lk-held-sheets-private.h"

static void
take_refused (LkPrivate     *self,
              LkPrivateRead *read)
{
  g_list_store_splice (self->refused, 0, g_list_model_get_n_items (G_LIST_MODEL (self->refused)), read->refused->pdata, read->refused->len);
}

/* Of one kind; in one go where nothing stands yet. */
static void
add_kind (LkPrivate *self,
          gpointer  *fresh,
          guint      n)
{
  GListStore *list = lk_private_get_list (self, fresh[0]);
  const gboolean first = g_list_model_get_n_items (G_LIST_MODEL (list)) == 0;

  for (guint i = 0; i < n; i++)
    if (first)
      g_signal_connect_object (fresh[i], "edited", G_CALLBACK (lk_private_edited), self, G_CONNECT_SWAPPED);
    else
      lk_private_put (self, fresh[i]);
  if (first)
    g_list_store_splice (list, 0, 0, fresh, n);
}

static void
add_fresh (LkPrivate *self,
           GPtrArray *fresh)
{
  for (guint i = 0, n = 0; i < fresh->len; i += n)
    {
      for (n = 1; i + n < fresh->len && G_OBJECT_TYPE (fresh->pdata[i + n]) == G_OBJECT_TYPE (fresh->pdata[i]); n++)
        ;
      add_kind (self, fresh->pdata + i, n);
    }
}

/* One with words that are not on the disk yet is let be: its own write will meet the other's. */
static void
take_records (LkPrivate     *self,
              LkPrivateRead *read)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < read->records->len; i++)
    {
      LkSealedRecord *record = read->records->pdata[i];
      LkSealedRecord *shown = lk_private_find (self, record->head->id);

      if (shown != NULL)
        lk_sealed_record_settle (shown);
      if (shown == NULL && !g_hash_table_contains (self->erased, record->head->id))
        g_ptr_array_add (fresh, record);
      else if (shown != NULL && !lk_sealed_record_get_pending (shown) && record->head->version > shown->head->version)
        {
          const int order = LK_SEALED_RECORD_GET_CLASS (shown)->compare (shown, record);

          lk_private_take (self, shown, record);
          if (order != 0)
            lk_private_put (self, shown);
        }
    }
  add_fresh (self, fresh);
}

static void
drop_gone (LkPrivate     *self,
           LkPrivateRead *read)
{
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);

  for (guint i = all->len; i-- > 0;)
    {
      LkSealedRecord *record = all->pdata[i];

      if (record->version == 0 || lk_sealed_record_get_pending (record) || g_hash_table_contains (read->versions, record->head->id))
        continue;
      if (LK_IS_SURVEY (record))
        lk_private_hold (self, LK_SURVEY (record));
      lk_private_drop (self, record);
      lk_sealed_record_wipe (record);
    }
}

/* One whose account was erased still stands among the readers, without a key. */
static gboolean
has_key (LkSealedRecord *record,
         const char     *person_id)
{
  for (guint i = 0; i < record->head->readers->len; i++)
    {
      const LkReader *reader = record->head->readers->pdata[i];

      if (g_strcmp0 (reader->person_id, person_id) == 0)
        return lk_reader_is_known (reader);
    }
  return FALSE;
}

/* What was sealed for the visitor alone is sealed for its owner too as soon as there is a key for her. */
static void
tend_visits (LkPrivate     *self,
             LkPrivateRead *read)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);
      const char *owner = lk_visit_get_visited_id (visit), *action = lk_visit_get_agreement_action_id (visit);
      const gpointer stage = action != NULL ? g_hash_table_lookup (read->stages, action) : NULL;

      lk_sealed_record_set_waits (LK_SEALED_RECORD (visit), !g_hash_table_contains (self->readers, owner));
      lk_visit_set_stage (visit, action == NULL ? LK_AGREEMENT_NONE :
                                 stage != NULL ? (LkAgreementStage) GPOINTER_TO_INT (stage) : LK_AGREEMENT_LOST);
      if (!lk_visit_get_owner_waits (visit) && !has_key (LK_SEALED_RECORD (visit), owner) && visit->parent_instance.version > 0 &&
          g_strcmp0 (lk_visit_get_visitor_id (visit), self->person_id) == 0)
        lk_private_save_record (self, LK_SEALED_RECORD (visit));
    }
}

/* Whether the keys go to other people than to the owner and the designers who have an account. */
static gboolean
has_other_readers (LkPrivate *self,
                   LkDraft   *draft)
{
  const LkSealedHead *head = draft->parent_instance.head;
  char **designers = lk_draft_get_newest (draft)->designer_ids;

  for (guint i = 0; designers[i] != NULL; i++)
    if (g_hash_table_contains (self->readers, designers[i]) && !has_key (LK_SEALED_RECORD (draft), designers[i]))
      return TRUE;
  for (guint i = 0; i < head->readers->len; i++)
    {
      const char *id = ((LkReader *) head->readers->pdata[i])->person_id;

      if (!g_str_equal (id, head->owner_id) && !g_strv_contains ((const char * const *) designers, id))
        return TRUE;
    }
  return FALSE;
}

/* A designer who has set a password since, or was written in elsewhere, reads it too; one who left reads it no more. */
static void
tend_drafts (LkPrivate *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->drafts)); i++)
    {
      g_autoptr (LkDraft) draft = g_list_model_get_item (G_LIST_MODEL (self->drafts), i);
      LkSealedRecord *record = LK_SEALED_RECORD (draft);
      g_autoptr (GHashTable) unneeded = NULL;

      lk_sealed_record_set_waits (record, !g_hash_table_contains (self->readers, record->head->owner_id));
      if (!lk_sealed_record_get_owned (record) || record->version == 0 || record->n_writes > 0)
        continue;
      unneeded = lk_private_dup_unneeded (self, draft);
      if (has_other_readers (self, draft) || unneeded != NULL)
        lk_private_save_record (self, record);
      if (!self->loaded)
        lk_private_renew_files (self, draft);
    }
}

/* The day of one that was prepared has come, and so it is counted. */
static void
tend_arenas (LkPrivate *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->arenas)); i++)
    {
      g_autoptr (LkSealedRecord) arena = g_list_model_get_item (G_LIST_MODEL (self->arenas), i);
      const LkDay before = arena->head->day;

      if (!lk_sealed_record_get_owned (arena) || arena->version == 0)
        continue;
      LK_SEALED_RECORD_GET_CLASS (arena)->update_face (arena);
      if (arena->head->day != before)
        lk_private_set_edited (self, arena);
    }
}

void
lk_private_show_read (LkPrivate     *self,
                      LkPrivateRead *read)
{
  g_hash_table_unref (self->readers);
  self->readers = g_hash_table_ref (read->readers);
  g_ptr_array_unref (self->planned);
  self->planned = g_ptr_array_ref (read->planned);
  take_records (self, read);
  take_refused (self, read);
  drop_gone (self, read);
  tend_visits (self, read);
  tend_drafts (self);
  tend_arenas (self);
  lk_private_take_held (self);
}
