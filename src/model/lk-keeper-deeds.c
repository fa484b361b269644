/* What the keeper does with an account: it is read, its keys are derived on a thread of their own, and what came of it is written. */

#include "model/lk-keeper-private.h"

#include "model/lk-keeper-deed.h"

static void
fail (GTask  *task,
      GError *error)
{
  LkKeeper *self = g_task_get_source_object (task);

  self->busy = FALSE;
  g_task_return_error (task, error);
}

static gboolean
is_too_late (GTask *task)
{
  LkKeeper *self = g_task_get_source_object (task);
  LkKeeperDeed *deed = g_task_get_task_data (task);

  return deed->n_locks != self->n_locks;
}

static void
fail_too_late (GTask *task)
{
  fail (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "locked meanwhile"));
}

static void
succeed (GTask *task)
{
  LkKeeper *self = g_task_get_source_object (task);
  LkKeeperDeed *deed = g_task_get_task_data (task);

  self->busy = FALSE;
  switch (deed->kind)
    {
    case LK_KEEPER_CREATE:
    case LK_KEEPER_UNLOCK:
    case LK_KEEPER_RECOVER:
      lk_keeper_take_vault (self, deed->vault);
      lk_keeper_set_lacks_key (self, !lk_account_has_recovery (lk_keeper_deed_get_outcome (deed)));
      break;
    case LK_KEEPER_KEEP:
      lk_keeper_set_lacks_key (self, FALSE);
      break;
    case LK_KEEPER_CHECK:
    case LK_KEEPER_CHANGE:
    case LK_KEEPER_LEAVE:
    case LK_KEEPER_REMOVE:
    default:
      break;
    }
  if (self->vault != NULL)
    {
      g_clear_pointer (&self->offered, lk_account_unref);
      self->offered = g_steal_pointer (&deed->offered);
    }
  g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkKeeperDeed *deed = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  /* The wrong password is what there is to tell, also when it could not be noted. */
  if (!lk_store_write_apart_finish (LK_STORE (source), result, &error) && deed->wrong == NULL)
    fail (task, g_steal_pointer (&error));
  else if (deed->wrong != NULL)
    fail (task, g_error_copy (deed->wrong));
  else if (is_too_late (task))
    fail_too_late (task);
  else
    succeed (task);
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  lk_store_write_apart_finish (LK_STORE (source), result, NULL);
}

static void
derived_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkKeeper *self = LK_KEEPER (source);
  LkKeeperDeed *deed = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  const gboolean derived = g_task_propagate_boolean (G_TASK (result), &error);

  if (!derived && !lk_keeper_deed_note_wrong (deed, error))
    {
      fail (task, g_steal_pointer (&error));
      return;
    }
  if (is_too_late (task))
    {
      fail_too_late (task);
      return;
    }
  /* Opening does not wait for the disk to forget earlier wrong tries. */
  if (derived && (deed->kind == LK_KEEPER_UNLOCK || deed->kind == LK_KEEPER_CHECK))
    {
      if (!lk_store_get_read_only (self->store))
        lk_store_write_apart_async (self->store, lk_keeper_deed_write, lk_keeper_deed_ref (deed), lk_keeper_deed_unref, NULL, forgotten_cb, NULL);
      succeed (task);
      return;
    }
  /* Locked first: what is sealed after the erasing would be there again. */
  if (derived && deed->kind == LK_KEEPER_LEAVE)
    {
      lk_keeper_lock (self);
      deed->n_locks = self->n_locks;
    }
  lk_store_write_apart_async (self->store, lk_keeper_deed_write, lk_keeper_deed_ref (deed), lk_keeper_deed_unref, NULL, written_cb,
                              g_steal_pointer (&task));
}

static void
derive (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  GError *error = NULL;

  if (lk_keeper_deed_derive (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
account_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LkKeeper *self = g_task_get_source_object (task);
  LkKeeperDeed *deed = g_task_get_task_data (task);
  g_autoptr (GTask) work = NULL;
  g_autoptr (GError) error = NULL;

  deed->account = lk_store_read_finish (LK_STORE (source), result, &error);
  if (error != NULL || !lk_keeper_deed_check (deed, &error))
    {
      fail (task, g_steal_pointer (&error));
      return;
    }
  work = g_task_new (self, NULL, derived_cb, g_steal_pointer (&task));
  g_task_set_task_data (work, lk_keeper_deed_ref (deed), lk_keeper_deed_unref);
  g_task_run_in_thread (work, derive);
}

static gpointer
read_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_read (db, data, error);
}

static void
account_unref (gpointer account)
{
  lk_account_unref (account);
}

/* Takes @deed. */
static void
run (LkKeeper            *self,
     LkKeeperDeed        *deed,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  deed->n_locks = self->n_locks;
  g_task_set_task_data (task, deed, lk_keeper_deed_unref);
  if (self->busy)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "another deed runs");
      g_object_unref (task);
      return;
    }
  self->busy = TRUE;
  lk_store_read_async (self->store, read_account, g_strdup (deed->person_id), g_free, account_unref, NULL, account_read_cb, task);
}

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  LkAccount *account = lk_store_read_finish (LK_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, account, account_unref);
}

void
lk_keeper_look_up_async (LkKeeper            *self,
                         const char          *person_id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (person_id != NULL);

  lk_store_read_async (self->store, read_account, g_strdup (person_id), g_free, account_unref, cancellable, looked_up_cb,
                       g_task_new (self, cancellable, callback, user_data));
}

gboolean
lk_keeper_look_up_finish (LkKeeper      *self,
                          GAsyncResult  *result,
                          guint         *wait,
                          GError       **error)
{
  g_autoptr (LkAccount) account = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  account = g_task_propagate_pointer (G_TASK (result), error);
  if (account != NULL && wait != NULL)
    *wait = lk_keeper_deed_get_wait (account);
  return account != NULL;
}

void
lk_keeper_create_async (LkKeeper            *self,
                        const char          *person_id,
                        LkSecret            *password,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (person_id != NULL && password != NULL);

  run (self, lk_keeper_deed_new (LK_KEEPER_CREATE, person_id, NULL, NULL, password), callback, user_data);
}

void
lk_keeper_unlock_async (LkKeeper            *self,
                        const char          *person_id,
                        LkSecret            *password,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (person_id != NULL && password != NULL);

  run (self, lk_keeper_deed_new (LK_KEEPER_UNLOCK, person_id, password, NULL, NULL), callback, user_data);
}

void
lk_keeper_check_async (LkKeeper            *self,
                       LkSecret            *password,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (self->vault != NULL && password != NULL);

  run (self, lk_keeper_deed_new (LK_KEEPER_CHECK, lk_vault_get_person_id (self->vault), password, NULL, NULL), callback, user_data);
}

void
lk_keeper_recover_async (LkKeeper            *self,
                         const char          *person_id,
                         LkSecret            *key,
                         LkSecret            *password,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (person_id != NULL && key != NULL && password != NULL);

  run (self, lk_keeper_deed_new (LK_KEEPER_RECOVER, person_id, NULL, key, password), callback, user_data);
}

void
lk_keeper_change_async (LkKeeper            *self,
                        LkSecret            *former,
                        LkSecret            *password,
                        gboolean             renew,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  LkKeeperDeed *deed = NULL;

  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (self->vault != NULL && former != NULL);

  deed = lk_keeper_deed_new (LK_KEEPER_CHANGE, lk_vault_get_person_id (self->vault), former, NULL, password);
  deed->renew = renew;
  run (self, deed, callback, user_data);
}

void
lk_keeper_keep_key_async (LkKeeper            *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  LkKeeperDeed *deed = NULL;

  g_return_if_fail (LK_IS_KEEPER (self));

  if (self->offered == NULL)
    {
      g_task_report_new_error (self, callback, user_data, lk_keeper_keep_key_async, G_IO_ERROR, G_IO_ERROR_CANCELLED, "locked meanwhile");
      return;
    }
  deed = lk_keeper_deed_new (LK_KEEPER_KEEP, lk_account_get_person_id (self->offered), NULL, NULL, NULL);
  deed->changed = lk_account_ref (self->offered);
  run (self, deed, callback, user_data);
}

void
lk_keeper_leave_async (LkKeeper            *self,
                       LkSecret            *password,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (self->vault != NULL && password != NULL);

  run (self, lk_keeper_deed_new (LK_KEEPER_LEAVE, lk_vault_get_person_id (self->vault), password, NULL, NULL), callback, user_data);
}

void
lk_keeper_remove_async (LkKeeper            *self,
                        const char          *person_id,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (LK_IS_KEEPER (self));
  g_return_if_fail (person_id != NULL);

  if (g_strcmp0 (person_id, lk_keeper_get_person_id (self)) == 0)
    lk_keeper_lock (self);
  run (self, lk_keeper_deed_new (LK_KEEPER_REMOVE, person_id, NULL, NULL, NULL), callback, user_data);
}

gboolean
lk_keeper_finish (LkKeeper      *self,
                  GAsyncResult  *result,
                  char         **recovery_key,
                  guint         *wait,
                  GError       **error)
{
  LkKeeperDeed *deed = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  deed = g_task_get_task_data (G_TASK (result));
  if (wait != NULL)
    *wait = deed != NULL ? deed->wait : 0;
  if (recovery_key != NULL)
    *recovery_key = deed != NULL ? g_steal_pointer (&deed->recovery_key) : NULL;
  return g_task_propagate_boolean (G_TASK (result), error);
}
