#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "records/lk-design-merge.h"

static LkSealedHead *
make_head (LkPrivate       *self,
           LkDesignContent *content)
{
  LkSealedHead *head = lk_sealed_head_new ("design", self->person_id);

  for (guint i = 0; content->designer_ids[i] != NULL; i++)
    {
      const LkReader *reader = g_hash_table_lookup (self->readers, content->designer_ids[i]);

      if (reader != NULL)
        lk_sealed_head_add_reader (head, reader);
    }
  return head;
}

static const char *
get_name (LkPrivate  *self,
          const char *person_id)
{
  LkPerson *person = lk_school_find_person (self->school, person_id);

  return person != NULL ? lk_person_get_name (person) : "";
}

/* With this person first. Others whom the school does not know stay out. */
static LkDesignContent *
make_content (LkPrivate             *self,
              const LkDesignContent *from)
{
  LkDesignContent *content = lk_design_content_dup (from);
  g_auto (GStrv) ids = g_steal_pointer (&content->designer_ids);

  g_strfreev (content->designers);
  content->designers = g_new0 (char *, 1);
  content->designer_ids = g_new0 (char *, 1);
  lk_design_content_add_designer (content, get_name (self, self->person_id), self->person_id);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], self->person_id) && lk_school_find_person (self->school, ids[i]) != NULL)
      lk_design_content_add_designer (content, get_name (self, ids[i]), ids[i]);
  g_free (content->id);
  g_free (content->family);
  g_clear_pointer (&content->previous, g_free);
  content->id = lk_store_new_id ();
  content->family = g_strdup (content->id);
  content->number = 1;
  if (content->status == LK_DESIGN_REVISED)
    content->status = LK_DESIGN_DESIGNED;
  return content;
}

LkDraft *
lk_private_add_draft (LkPrivate        *self,
                      LkDesignContent  *content,
                      const char       *planning_id,
                      GError          **error)
{
  GPtrArray *versions = NULL;
  LkDesignContent *first = NULL;
  g_autoptr (LkDraft) draft = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (!lk_private_check_loaded (self, error))
    return NULL;
  first = make_content (self, content);
  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  g_ptr_array_add (versions, first);
  draft = lk_draft_new (make_head (self, first), self->person_id, versions);
  if (planning_id != NULL)
    g_hash_table_replace (draft->plannings, g_strdup (first->id), g_strdup (planning_id));
  lk_private_put (self, LK_SEALED_RECORD (draft));
  lk_draft_note_edit (draft);
  return draft;
}

LkDraft *
lk_private_find_draft (LkPrivate  *self,
                       const char *id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->drafts)); i++)
    {
      g_autoptr (LkDraft) draft = g_list_model_get_item (G_LIST_MODEL (self->drafts), i);

      if (g_strcmp0 (lk_draft_get_id (draft), id) == 0)
        return draft;
    }
  return NULL;
}

LkDraft *
lk_private_find_draft_of_planning (LkPrivate  *self,
                                   const char *planning_id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (planning_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->drafts)); i++)
    {
      g_autoptr (LkDraft) draft = g_list_model_get_item (G_LIST_MODEL (self->drafts), i);
      GHashTableIter iter;
      gpointer planning;

      g_hash_table_iter_init (&iter, draft->plannings);
      while (g_hash_table_iter_next (&iter, NULL, &planning))
        if (g_str_equal (planning, planning_id))
          return draft;
    }
  return NULL;
}

LkDraft *
lk_private_find_draft_of_design (LkPrivate  *self,
                                 const char *design_id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->drafts)); i++)
    {
      g_autoptr (LkDraft) draft = g_list_model_get_item (G_LIST_MODEL (self->drafts), i);

      if (lk_design_find_version (draft->versions, design_id) != NULL)
        return draft;
    }
  return NULL;
}

gboolean
lk_private_fit_readers (LkPrivate *self,
                        LkDraft   *draft)
{
  LkSealedRecord *record = LK_SEALED_RECORD (draft);
  g_autoptr (LkSealedHead) head = NULL;
  char **designers = NULL;
  gboolean differs = FALSE;

  if (!lk_sealed_record_get_owned (record))
    return FALSE;
  lk_draft_collect (draft);
  head = lk_sealed_head_copy (record->head);
  designers = lk_draft_get_newest (draft)->designer_ids;
  for (guint i = 0; designers[i] != NULL; i++)
    {
      const LkReader *reader = g_hash_table_lookup (self->readers, designers[i]);

      if (reader == NULL || lk_sealed_head_has_reader (head, designers[i]))
        continue;
      lk_sealed_head_add_reader (head, reader);
      differs = TRUE;
    }
  for (guint i = head->readers->len; i-- > 0;)
    {
      const char *id = ((LkReader *) head->readers->pdata[i])->person_id;

      if (g_str_equal (id, self->person_id) || g_strv_contains ((const char * const *) designers, id))
        continue;
      lk_sealed_head_remove_reader (head, id);
      differs = TRUE;
    }
  if (differs)
    lk_sealed_record_set_head (record, g_steal_pointer (&head));
  return differs;
}

/* As one new version of the newest one, on the screen and in the file at once. */
static void
set_designers (LkPrivate *self,
               LkDraft   *draft,
               LkPerson  *person,
               gboolean   add)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_copy (draft->versions, (GCopyFunc) lk_design_content_ref, NULL);
  LkDesignContent *newest = lk_design_content_dup (versions->pdata[versions->len - 1]);
  g_auto (GStrv) ids = g_steal_pointer (&newest->designer_ids);
  const char *id = lk_record_get_id (LK_RECORD (person));

  g_strfreev (newest->designers);
  newest->designers = g_new0 (char *, 1);
  newest->designer_ids = g_new0 (char *, 1);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], id))
      lk_design_content_add_designer (newest, get_name (self, ids[i]), ids[i]);
  if (add)
    lk_design_content_add_designer (newest, lk_person_get_name (person), id);
  lk_design_content_unref (versions->pdata[versions->len - 1]);
  versions->pdata[versions->len - 1] = newest;
  lk_draft_set_versions (draft, g_steal_pointer (&versions));
  lk_draft_apply (draft);
  lk_private_save_record (self, LK_SEALED_RECORD (draft));
}

gboolean
lk_private_add_designer (LkPrivate  *self,
                         LkDraft    *draft,
                         LkPerson   *person,
                         GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (!lk_private_check_owned (self, LK_SEALED_RECORD (draft), error))
    return FALSE;
  lk_draft_collect (draft);
  if (!lk_draft_has_designer (draft, lk_record_get_id (LK_RECORD (person))))
    set_designers (self, draft, person, TRUE);
  return TRUE;
}

gboolean
lk_private_remove_designer (LkPrivate  *self,
                            LkDraft    *draft,
                            LkPerson   *person,
                            GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (!lk_private_check_owned (self, LK_SEALED_RECORD (draft), error))
    return FALSE;
  if (g_strcmp0 (lk_record_get_id (LK_RECORD (person)), self->person_id) == 0)
    return lk_check_refuse (error, _("It is your own: erase it to be rid of it."));
  lk_draft_collect (draft);
  if (lk_draft_has_designer (draft, lk_record_get_id (LK_RECORD (person))))
    set_designers (self, draft, person, FALSE);
  return TRUE;
}
