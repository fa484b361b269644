/* Which versions there are of a design, wherever it lies. */

#include "designs/lk-design-detail-private.h"

#include "model/lk-enums.h"

static const char select_versions[] =
  "SELECT id, number, status, day FROM design WHERE family = (SELECT family FROM design WHERE id = ?1) ORDER BY number, id";

static void
version_free (gpointer data)
{
  g_free (((LkDesignVersion *) data)->id);
  g_free (data);
}

static gpointer
read_versions (LkDb      *db,
               gpointer   data,
               GError   **error)
{
  g_autoptr(GPtrArray) versions = g_ptr_array_new_with_free_func (version_free);
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_versions, "t", data);

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    {
      LkDesignVersion *version = g_new0 (LkDesignVersion, 1);

      version->id = lk_stmt_dup_text (stmt, 0);
      version->number = (guint) lk_stmt_get_int (stmt, 1);
      version->status = (LkDesignStatus) lk_enum_from_text (LK_TYPE_DESIGN_STATUS, lk_stmt_get_text (stmt, 2), LK_DESIGN_DESIGNED);
      version->day = lk_day_from_text (lk_stmt_get_text (stmt, 3));
      g_ptr_array_add (versions, version);
    }
  if (reason == NULL)
    return g_steal_pointer (&versions);

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static void
read_cb (GObject      *object,
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
lk_design_detail_list_versions_async (LkDesignDetail      *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_DESIGN_DETAIL (self));

  task = g_task_new (self, cancellable, callback, user_data);
  lk_store_read_async (lk_design_detail_get_store (self), read_versions, g_strdup (lk_design_detail_get_id (self)), g_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, read_cb, task);
}

GPtrArray *
lk_design_detail_list_versions_finish (LkDesignDetail  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
