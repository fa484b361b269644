#pragma once

#include "privacy/lk-sealed.h"
#include "privacy/lk-secret.h"

G_BEGIN_DECLS

/**
 * LkVault:
 *
 * The secret keys of one person who is unlocked now, in LkSecret. Reference counted, usable on any thread; lk_vault_lock() wipes
 * the keys whoever still holds a reference, and every later call gives NO_READER.
 */
#define LK_TYPE_VAULT (lk_vault_get_type ())
typedef struct _LkVault LkVault;

GType       lk_vault_get_type      (void) G_GNUC_CONST;
LkVault    *lk_vault_ref           (LkVault      *self);
void        lk_vault_unref         (LkVault      *self);
const char *lk_vault_get_person_id (LkVault      *self);
void        lk_vault_lock          (LkVault      *self);
gboolean    lk_vault_is_locked     (LkVault      *self);

/**
 * lk_vault_seal:
 * @head: what stands on the face; its author becomes the vault's person
 * @text: UTF-8, stays the caller's; sealed under a fresh random key, for each reader of @head
 *
 * Returns: (transfer full): with version one above @head's; NULL with NO_READER when the person is not among the readers, or
 *   a reader has no account
 */
LkSealed   *lk_vault_seal          (LkVault      *self,
                                    const LkSealedHead *head,
                                    const char   *text,
                                    GError      **error);

/**
 * lk_vault_open:
 * @author: (nullable): the account of who sealed it, for the signature; NULL when that account is gone: then only what the
 *   seal itself proves is checked
 *
 * Returns: (transfer full): the text, to be freed by lk_secret_free_text(); NULL with NO_READER, TAMPERED or NEWER
 */
char       *lk_vault_open          (LkVault      *self,
                                    LkSealed     *sealed,
                                    const LkReader *author,
                                    GError      **error);

/**
 * lk_vault_derive:
 * @use: what it is for; another use gives another secret
 *
 * A secret of this person alone that is the same each time, also after a change of password, and that stands nowhere in the file.
 *
 * Returns: (transfer full) (nullable): 32 bytes; NULL when locked
 */
LkSecret   *lk_vault_derive        (LkVault      *self,
                                    const char   *use);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkVault, lk_vault_unref)

G_END_DECLS
