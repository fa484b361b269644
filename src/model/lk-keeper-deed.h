#pragma once

#include "privacy/lk-account.h"

G_BEGIN_DECLS

typedef enum
{
  LK_KEEPER_CREATE,
  LK_KEEPER_UNLOCK,
  LK_KEEPER_CHECK,
  LK_KEEPER_RECOVER,
  LK_KEEPER_CHANGE,
  LK_KEEPER_KEEP,
  LK_KEEPER_LEAVE,
  LK_KEEPER_REMOVE,
} LkKeeperKind;

/**
 * LkKeeperDeed: one thing that is done with an account: what it takes, and what came of it. Reference counted, since the keeper's
 * task, the thread that derives and the store's job each hold it.
 * @password: (nullable): to be tried; @key: (nullable): to be tried instead; @fresh: (nullable): the password to come
 * @account: (nullable): as the file has it
 * @changed: (nullable): to be written
 * @offered: (nullable): the same under the new @recovery_key, to be written when that has been kept
 * @wrong: (nullable): the password was not right, as is to be noted
 * @wait: seconds until another may be tried
 */
typedef struct
{
  grefcount    ref_count;
  LkKeeperKind kind;
  char        *person_id;
  LkSecret    *password;
  LkSecret    *key;
  LkSecret    *fresh;
  gboolean     renew;
  guint        n_locks;
  LkAccount   *account;
  LkAccount   *changed;
  LkAccount   *offered;
  LkVault     *vault;
  char        *recovery_key;
  GError      *wrong;
  guint        wait;
} LkKeeperDeed;

LkKeeperDeed *lk_keeper_deed_new        (LkKeeperKind   kind,
                                         const char    *person_id,
                                         LkSecret      *password,
                                         LkSecret      *key,
                                         LkSecret      *fresh);
gpointer      lk_keeper_deed_ref        (LkKeeperDeed  *self);
void          lk_keeper_deed_unref      (gpointer       self);
/** lk_keeper_deed_check: whether @account lets it begin at all. */
gboolean      lk_keeper_deed_check      (LkKeeperDeed  *self,
                                         GError       **error);
/** lk_keeper_deed_derive: on a thread of its own. */
gboolean      lk_keeper_deed_derive     (LkKeeperDeed  *self,
                                         GError       **error);
/** lk_keeper_deed_get_outcome: (nullable): the account as the file has it once this has been written. */
LkAccount    *lk_keeper_deed_get_outcome (LkKeeperDeed *self);
/** lk_keeper_deed_note_wrong: whether @error is a wrong password, which from here on is what is written. */
gboolean      lk_keeper_deed_note_wrong (LkKeeperDeed  *self,
                                         const GError  *error);
/** lk_keeper_deed_write: a LkWriteFunc; @data is the deed. */
gboolean      lk_keeper_deed_write      (LkDb          *db,
                                         gpointer       data,
                                         GError       **error);
/** lk_keeper_deed_get_wait: seconds, rounded up. */
guint         lk_keeper_deed_get_wait   (LkAccount     *account);

G_END_DECLS
