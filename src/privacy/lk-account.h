#pragma once

#include "privacy/lk-vault.h"

G_BEGIN_DECLS

/**
 * LkAccount:
 *
 * What the file holds of a person who has set a password: two public keys in clear, and the two secret ones sealed twice, under
 * the password by Argon2id and under the recovery key. Immutable and reference counted; see FORMAT.md beside this file.
 */
#define LK_TYPE_ACCOUNT (lk_account_get_type ())
typedef struct _LkAccount LkAccount;

GType       lk_account_get_type      (void) G_GNUC_CONST;
LkAccount  *lk_account_ref           (LkAccount   *self);
void        lk_account_unref         (LkAccount   *self);
const char *lk_account_get_person_id (LkAccount   *self);
/** lk_account_has_recovery: whether there is a recovery key that opens it; none is there before the first one has been kept. */
gboolean    lk_account_has_recovery  (LkAccount   *self);
/** lk_account_get_created: unix milliseconds. */
gint64      lk_account_get_created   (LkAccount   *self);
/** lk_account_get_wait: the milliseconds from @now (unix milliseconds) until a password may be tried again; 0 when it may. After
 *  three wrong ones each next one waits twice as long, up to five minutes; it is kept in the file, so a restart does not help. */
gint64      lk_account_get_wait      (LkAccount   *self,
                                      gint64       now);

/* The first four below take up to a second by intent: never on the main thread. Passwords are UTF-8, taken in NFC, at least
 * LK_PASSWORD_MIN characters; the interface has checked that. */
#define LK_PASSWORD_MIN 8

/**
 * lk_account_new:
 * @recovery_key: (out) (optional): to be shown once; free with lk_secret_free_text(). NULL makes none yet: see lk_account_renew()
 * @vault: (out): the account, unlocked
 *
 * Returns: (transfer full): to be written by lk_account_save(); NULL with MEMORY
 */
LkAccount  *lk_account_new             (const char  *person_id,
                                        LkSecret    *password,
                                        char       **recovery_key,
                                        LkVault    **vault,
                                        GError     **error);
/** lk_account_unlock: (transfer full): NULL with WRONG, WAIT, NEWER, TAMPERED or MEMORY. What was found goes into the
 *  file by lk_account_note_try(), for WRONG and for success. */
LkVault    *lk_account_unlock          (LkAccount   *self,
                                        LkSecret    *password,
                                        GError     **error);
/** lk_account_unlock_by_key: (transfer full): the same with what lk_recovery_key_parse() gave. */
LkVault    *lk_account_unlock_by_key   (LkAccount   *self,
                                        LkSecret    *key,
                                        GError     **error);
/** lk_account_change: (transfer full): the account with the secret keys of @vault sealed anew under @password; the recovery key
 *  stays. */
LkAccount  *lk_account_change          (LkAccount   *self,
                                        LkVault     *vault,
                                        LkSecret    *password,
                                        GError     **error);
/** lk_account_renew: (transfer full): the account under a new recovery key, to be shown as that of lk_account_new(). Once it is
 *  saved the old one is worth nothing any more, so that it is saved when the new one has been kept. */
LkAccount  *lk_account_renew           (LkAccount   *self,
                                        LkVault     *vault,
                                        char       **recovery_key,
                                        GError     **error);

/* On the store's thread. All writes to these tables go by lk_store_write_apart_async(). */
/** lk_account_read: (transfer full) (nullable): NULL without @error when the person has set no password. */
LkAccount  *lk_account_read            (LkDb        *db,
                                        const char  *person_id,
                                        GError     **error);
/** lk_account_read_all: (transfer full) (element-type LkAccount). */
GPtrArray  *lk_account_read_all        (LkDb        *db,
                                        GError     **error);
gboolean    lk_account_save            (LkAccount   *self,
                                        LkDb        *db,
                                        GError     **error);
/** lk_account_note_try: remembers a wrong password (@right FALSE) or forgets the earlier ones. */
gboolean    lk_account_note_try        (LkAccount   *self,
                                        LkDb        *db,
                                        gboolean     right,
                                        GError     **error);
/** lk_account_erase: the account, and each record that only its person could read, and its key to the others. */
gboolean    lk_account_erase           (LkAccount   *self,
                                        LkDb        *db,
                                        GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkAccount, lk_account_unref)

G_END_DECLS
