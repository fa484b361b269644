/* From a private draft to the library and back, and what is in a design that is not open. */

#include "designs/lk-designs-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"

static const char select_there[] = "SELECT 1 FROM design WHERE id = ?1";
static const char select_family[] = "SELECT id FROM design WHERE family = ?1 ORDER BY number, id";

typedef struct
{
  char     *id;
  gboolean  with_files;
} Order;

static void
order_free (gpointer data)
{
  g_free (((Order *) data)->id);
  g_free (data);
}

/* One that is there already was shared before something came between; then just its draft was left. */
static gboolean
share_versions (LkDb      *db,
                gpointer   data,
                GError   **error)
{
  GPtrArray *versions = data;

  for (guint i = 0; i < versions->len; i++)
    {
      LkDesignContent *content = versions->pdata[i];
      g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_there, "t", content->id);

      if (stmt == NULL)
        return FALSE;
      if (lk_stmt_step (stmt, NULL))
        continue;
      if (!lk_design_rows_insert_known (db, content->id, content, error))
        return FALSE;
    }
  return TRUE;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (lk_store_write_finish (LK_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lk_designs_share_async (LkDesigns           *self,
                        GPtrArray           *versions,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = NULL;
  GError *error = NULL;

  g_return_if_fail (LK_IS_DESIGNS (self));
  g_return_if_fail (versions != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  for (guint i = 0; i < versions->len; i++)
    if (!lk_design_content_check (versions->pdata[i], &error))
      {
        g_task_return_error (task, error);
        g_object_unref (task);
        return;
      }
  lk_store_write_async (lk_live_get_store (LK_LIVE (self)), NULL, NULL, share_versions, g_ptr_array_ref (versions),
                        (GDestroyNotify) g_ptr_array_unref, NULL, written_cb, task);
}

gboolean
lk_designs_share_finish (LkDesigns     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GPtrArray *
list_family (LkDb        *db,
             const char  *family,
             GError     **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_family, "t", family);

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    g_ptr_array_add (ids, lk_stmt_dup_text (stmt, 0));
  if (reason == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static gboolean
take_back_family (LkDb      *db,
                  gpointer   data,
                  GError   **error)
{
  g_autoptr(GPtrArray) ids = list_family (db, data, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!lk_db_exec (db, error, "DELETE FROM design WHERE id = ?1", "t", ids->pdata[i]) ||
        !lk_design_rows_delete_parts (db, ids->pdata[i], error))
      return FALSE;
  return TRUE;
}

void
lk_designs_take_back_async (LkDesigns           *self,
                            const char          *family_id,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_DESIGNS (self));
  g_return_if_fail (family_id != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  lk_store_write_async (lk_live_get_store (LK_LIVE (self)), NULL, NULL, take_back_family, g_strdup (family_id), g_free, NULL,
                        written_cb, task);
}

gboolean
lk_designs_take_back_finish (LkDesigns     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
load_family (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  g_autoptr(GPtrArray) ids = list_family (db, data, error);
  g_autoptr(GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      LkDesignContent *content = lk_design_rows_read (db, ids->pdata[i], TRUE, error);

      if (content == NULL)
        return NULL;
      g_ptr_array_add (versions, content);
    }
  return g_steal_pointer (&versions);
}

static gpointer
load_design (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Order *order = data;
  g_autoptr(GError) reason = NULL;
  LkDesignContent *content = lk_design_rows_read (db, order->id, order->with_files, &reason);

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (content == NULL)
    g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This lesson design is not there any more."));
  return content;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  LkDesignContent *content = lk_store_read_finish (LK_STORE (object), result, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) lk_design_content_unref);
  else
    g_task_return_error (task, error);
}

static void
family_loaded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  GPtrArray *versions = lk_store_read_finish (LK_STORE (object), result, &error);

  if (versions != NULL)
    g_task_return_pointer (task, versions, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
lk_designs_load_async (LkDesigns           *self,
                       const char          *design_id,
                       gboolean             with_files,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = NULL;
  Order *order = NULL;

  g_return_if_fail (LK_IS_DESIGNS (self));
  g_return_if_fail (design_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  order = g_new0 (Order, 1);
  order->id = g_strdup (design_id);
  order->with_files = with_files;
  lk_store_read_async (lk_live_get_store (LK_LIVE (self)), load_design, order, order_free, (GDestroyNotify) lk_design_content_unref,
                       cancellable, loaded_cb, task);
}

LkDesignContent *
lk_designs_load_finish (LkDesigns     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lk_designs_load_family_async (LkDesigns           *self,
                              const char          *family_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_DESIGNS (self));
  g_return_if_fail (family_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  lk_store_read_async (lk_live_get_store (LK_LIVE (self)), load_family, g_strdup (family_id), g_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, family_loaded_cb, task);
}

GPtrArray *
lk_designs_load_family_finish (LkDesigns     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
