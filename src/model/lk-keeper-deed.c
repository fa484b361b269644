#include "model/lk-keeper-deed.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day.h"
#include "model/lk-check.h"

#define MS_A_SECOND 1000

static LkSecret *
ref_secret (LkSecret *secret)
{
  return secret != NULL ? lk_secret_ref (secret) : NULL;
}

LkKeeperDeed *
lk_keeper_deed_new (LkKeeperKind  kind,
                    const char   *person_id,
                    LkSecret     *password,
                    LkSecret     *key,
                    LkSecret     *fresh)
{
  LkKeeperDeed *self = g_new0 (LkKeeperDeed, 1);

  g_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->person_id = g_strdup (person_id);
  self->password = ref_secret (password);
  self->key = ref_secret (key);
  self->fresh = ref_secret (fresh);
  return self;
}

gpointer
lk_keeper_deed_ref (LkKeeperDeed *self)
{
  g_ref_count_inc (&self->ref_count);
  return self;
}

void
lk_keeper_deed_unref (gpointer data)
{
  LkKeeperDeed *self = data;

  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->password, lk_secret_unref);
  g_clear_pointer (&self->key, lk_secret_unref);
  g_clear_pointer (&self->fresh, lk_secret_unref);
  g_clear_pointer (&self->account, lk_account_unref);
  g_clear_pointer (&self->changed, lk_account_unref);
  g_clear_pointer (&self->offered, lk_account_unref);
  g_clear_pointer (&self->vault, lk_vault_unref);
  g_clear_error (&self->wrong);
  lk_secret_free_text (self->recovery_key);
  g_free (self->person_id);
  g_free (self);
}

guint
lk_keeper_deed_get_wait (LkAccount *account)
{
  return (guint) ((lk_account_get_wait (account, lk_now_ms ()) + MS_A_SECOND - 1) / MS_A_SECOND);
}

gboolean
lk_keeper_deed_check (LkKeeperDeed  *self,
                      GError       **error)
{
  if (self->kind == LK_KEEPER_CREATE)
    return self->account == NULL || lk_check_refuse (error, _("A password has been set already."));
  if (self->account == NULL)
    return self->kind == LK_KEEPER_REMOVE || lk_check_refuse (error, _("No password has been set yet."));

  self->wait = self->password != NULL ? lk_keeper_deed_get_wait (self->account) : 0;
  if (self->wait > 0)
    g_set_error_literal (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WAIT, "too many wrong passwords");
  return self->wait == 0;
}

static LkVault *
open_vault (LkKeeperDeed  *self,
            GError       **error)
{
  return self->key != NULL ? lk_account_unlock_by_key (self->account, self->key, error)
                           : lk_account_unlock (self->account, self->password, error);
}

LkAccount *
lk_keeper_deed_get_outcome (LkKeeperDeed *self)
{
  return self->changed != NULL ? self->changed : self->account;
}

/* Nobody has seen the new key yet, so that what is written first goes without it. */
static gboolean
offer_key (LkKeeperDeed  *self,
           GError       **error)
{
  self->offered = lk_account_renew (lk_keeper_deed_get_outcome (self), self->vault, &self->recovery_key, error);
  return self->offered != NULL;
}

gboolean
lk_keeper_deed_derive (LkKeeperDeed  *self,
                       GError       **error)
{
  if (self->kind == LK_KEEPER_REMOVE || self->kind == LK_KEEPER_KEEP)
    return TRUE;
  if (self->kind == LK_KEEPER_CREATE)
    {
      self->changed = lk_account_new (self->person_id, self->fresh, NULL, &self->vault, error);
      return self->changed != NULL && offer_key (self, error);
    }

  self->vault = open_vault (self, error);
  if (self->vault == NULL)
    return FALSE;
  if (self->fresh != NULL && (self->changed = lk_account_change (self->account, self->vault, self->fresh, error)) == NULL)
    return FALSE;
  return !(self->renew || self->kind == LK_KEEPER_RECOVER) || offer_key (self, error);
}

gboolean
lk_keeper_deed_note_wrong (LkKeeperDeed *self,
                           const GError *error)
{
  /* A recovery key of 140 bits is not guessed, and need not be slowed down. */
  if (self->password == NULL || !g_error_matches (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG))
    return FALSE;
  self->wrong = g_error_copy (error);
  return TRUE;
}

static gboolean
write_wrong (LkKeeperDeed  *self,
             LkDb          *db,
             GError       **error)
{
  g_autoptr (LkAccount) noted = NULL;

  if (!lk_account_note_try (self->account, db, FALSE, error))
    return FALSE;
  noted = lk_account_read (db, self->person_id, error);
  if (noted != NULL)
    self->wait = lk_keeper_deed_get_wait (noted);
  return noted != NULL;
}

static gboolean
write_new (LkKeeperDeed  *self,
           LkDb          *db,
           GError       **error)
{
  g_autoptr (LkAccount) other = NULL;
  g_autoptr (GError) failure = NULL;

  /* Another program may have been first; its keys must not be lost. */
  other = lk_account_read (db, self->person_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (other != NULL)
    return lk_check_refuse (error, _("A password has been set already."));
  return lk_account_save (self->changed, db, error);
}

gboolean
lk_keeper_deed_write (LkDb      *db,
                      gpointer   data,
                      GError   **error)
{
  LkKeeperDeed *self = data;

  if (self->wrong != NULL)
    return write_wrong (self, db, error);
  switch (self->kind)
    {
    case LK_KEEPER_CREATE:
      return write_new (self, db, error);
    case LK_KEEPER_UNLOCK:
    case LK_KEEPER_CHECK:
      return lk_account_note_try (self->account, db, TRUE, error);
    case LK_KEEPER_RECOVER:
    case LK_KEEPER_CHANGE:
    case LK_KEEPER_KEEP:
      return (self->changed == NULL || lk_account_save (self->changed, db, error)) && lk_account_note_try (self->account, db, TRUE, error);
    case LK_KEEPER_LEAVE:
    case LK_KEEPER_REMOVE:
      return self->account == NULL || lk_account_erase (self->account, db, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}
