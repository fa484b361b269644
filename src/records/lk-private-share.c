/* From a draft to the library and back. What is erased after sharing is just what was shared. */

#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "records/lk-design-merge.h"

static const char update_planning[] = "UPDATE design SET planning = ?2 WHERE id = ?1";

typedef struct
{
  LkDraft   *draft;
  LkDesigns *library;
  guint      version;   /* that is shared */
  gboolean   compared;  /* with what the library has of it */
} Sharing;

static void
sharing_free (gpointer data)
{
  Sharing *self = data;

  g_object_unref (self->draft);
  g_object_unref (self->library);
  g_free (self);
}

static GTask *
new_sharing (LkPrivate           *self,
             LkDraft             *draft,
             LkDesigns           *library,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Sharing *sharing = g_new0 (Sharing, 1);

  sharing->draft = g_object_ref (draft);
  sharing->library = g_object_ref (library);
  g_task_set_task_data (task, sharing, sharing_free);
  return task;
}

/* Of the library's rows only the draft knew the entry of the planning. */
static gboolean
plan_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  GHashTableIter iter;
  gpointer design, planning;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, &design, &planning))
    if (!lk_db_exec (db, error, update_planning, "tt", design, planning))
      return FALSE;
  return TRUE;
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data G_GNUC_UNUSED)
{
  lk_store_write_finish (LK_STORE (source), result, NULL);
}

static void
refuse (GTask      *task,
        const char *why)
{
  g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, "%s", why);
}

/* @task: (transfer full) */
static void
erase_shared (LkPrivate *self,
              Sharing   *sharing,
              GTask     *task)
{
  LkSealedRecord *record = LK_SEALED_RECORD (sharing->draft);

  lk_sealed_record_settle (record);
  if (!lk_sealed_record_get_pending (record) && record->head->version == sharing->version)
    {
      lk_private_erase_record (self, record, task);
      return;
    }
  refuse (task, _("Shared as it was. What was written since is still in your draft in My Week."));
  g_object_unref (task);
}

static void
erased_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Sharing *sharing = g_task_get_task_data (task);

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    {
      refuse (task, _("Shared as it was. What was written since is still in your draft in My Week."));
      return;
    }
  lk_draft_close (sharing->draft);
  g_task_return_boolean (task, TRUE);
}

static void
shared_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkPrivate *self = g_task_get_source_object (task);
  Sharing *sharing = g_task_get_task_data (task);
  GError *error = NULL;

  if (!lk_designs_share_finish (LK_DESIGNS (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_hash_table_size (sharing->draft->plannings) > 0)
    lk_store_write_async (lk_school_get_store (self->school), NULL, NULL, plan_func, g_hash_table_ref (sharing->draft->plannings),
                          (GDestroyNotify) g_hash_table_unref, NULL, planned_cb, NULL);
  if (self->locked || !g_list_store_find (self->drafts, sharing->draft, NULL))
    g_task_return_boolean (task, TRUE);
  else
    erase_shared (self, sharing, g_task_new (self, NULL, erased_cb, g_steal_pointer (&task)));
}

static void
loaded_for_library_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Sharing *sharing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) versions = lk_private_load_draft_finish (LK_PRIVATE (source), result, &error);

  if (versions == NULL)
    g_task_return_error (task, error);
  else
    lk_designs_share_async (sharing->library, versions, shared_cb, g_steal_pointer (&task));
}

static void go_on (GTask *task);

/* Both when it was shared once and only its erasing did not come about, and when it was written in since: then it comes beside the first. */
static gboolean
is_there_as_it_is (LkDraft   *draft,
                   GPtrArray *there)
{
  for (guint i = 0; i < draft->versions->len; i++)
    {
      const LkDesignContent *version = draft->versions->pdata[i], *same = lk_design_find_version (there, version->id);

      if (same == NULL || !lk_design_content_equal (version, same))
        return FALSE;
    }
  return TRUE;
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkPrivate *self = g_task_get_source_object (task);
  Sharing *sharing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) there = lk_designs_load_family_finish (LK_DESIGNS (source), result, &error);

  if (there == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  sharing->compared = TRUE;
  if (there->len > 0 && !self->locked && !is_there_as_it_is (sharing->draft, there))
    {
      lk_draft_renew_ids (sharing->draft);
      lk_private_save_record (self, LK_SEALED_RECORD (sharing->draft));
    }
  go_on (g_steal_pointer (&task));
}

static void
written_cb (LkSealedRecord *record,
            GTask          *task)
{
  if (record->n_writes > 0)
    return;
  g_signal_handlers_disconnect_by_func (record, written_cb, task);
  go_on (task);
}

/* Once nothing of it is on its way to the disk, what is shared is what is there. @task: (transfer full) */
static void
go_on (GTask *task)
{
  LkPrivate *self = g_task_get_source_object (task);
  Sharing *sharing = g_task_get_task_data (task);
  LkSealedRecord *record = LK_SEALED_RECORD (sharing->draft);
  GError *error = NULL;

  if (!lk_private_check_owned (self, LK_SEALED_RECORD (sharing->draft), &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  lk_sealed_record_settle (record);
  if (record->n_writes == 0 && record->first_edit != 0)
    {
      if (self->failing)
        {
          refuse (task, _("It cannot be written just now, and so it is not shared."));
          g_object_unref (task);
          return;
        }
      lk_private_save_record (self, record);
    }
  if (record->n_writes > 0)
    g_signal_connect (record, "written", G_CALLBACK (written_cb), task);
  else if (!sharing->compared)
    lk_designs_load_family_async (sharing->library, lk_draft_get_family_id (sharing->draft), NULL, compared_cb, task);
  else
    {
      sharing->version = record->head->version;
      lk_private_load_draft_async (self, sharing->draft, NULL, loaded_for_library_cb, task);
    }
}

/* It is sealed once more first: that meets what a colleague wrote meanwhile and is not seen here yet. */
void
lk_private_share_draft_async (LkPrivate           *self,
                              LkDraft             *draft,
                              LkDesigns           *library,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_PRIVATE (self));
  g_return_if_fail (LK_IS_DRAFT (draft));
  g_return_if_fail (LK_IS_DESIGNS (library));

  task = new_sharing (self, draft, library, callback, user_data);
  if (lk_private_check_owned (self, LK_SEALED_RECORD (draft), NULL))
    lk_private_save_record (self, LK_SEALED_RECORD (draft));
  go_on (task);
}

gboolean
lk_private_share_draft_finish (LkPrivate     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lk_designs_take_back_finish (LK_DESIGNS (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Kept as a draft first, and only then taken out of the library. */
static void
family_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkPrivate *self = g_task_get_source_object (task);
  Sharing *sharing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) versions = lk_designs_load_family_finish (LK_DESIGNS (source), result, &error);

  if (versions != NULL && versions->len > 0 && !self->locked)
    lk_draft_set_versions (sharing->draft, g_ptr_array_ref (versions));
  if (error != NULL || !lk_private_take_back (self, sharing->draft, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  lk_designs_take_back_async (sharing->library, lk_draft_get_family_id (sharing->draft), taken_back_cb, g_steal_pointer (&task));
}

void
lk_private_unshare_draft_async (LkPrivate           *self,
                                LkDraft             *draft,
                                LkDesigns           *library,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (LK_IS_PRIVATE (self));
  g_return_if_fail (LK_IS_DRAFT (draft));
  g_return_if_fail (LK_IS_DESIGNS (library));

  lk_designs_load_family_async (library, lk_draft_get_family_id (draft), NULL, family_loaded_cb,
                                new_sharing (self, draft, library, callback, user_data));
}

gboolean
lk_private_unshare_draft_finish (LkPrivate     *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
