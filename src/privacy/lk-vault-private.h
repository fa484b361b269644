#pragma once

#include "privacy/lk-vault.h"

G_BEGIN_DECLS

/* The keys of a person as one secret: X25519 secret key, then Ed25519 seed. */
#define LK_VAULT_KEYS_SIZE 64

/** lk_vault_new: (transfer full): takes a copy of @keys, of LK_VAULT_KEYS_SIZE bytes. */
LkVault  *lk_vault_new        (const char   *person_id,
                               LkSecret     *keys);
/** lk_vault_dup_keys: (transfer full) (nullable): NULL when it is locked. */
LkSecret *lk_vault_dup_keys   (LkVault      *self);
/** lk_vault_get_public: the public half, which outlives locking. */
const LkReader *lk_vault_get_public (LkVault *self);
/** lk_vault_seal_at: lk_vault_seal() at a moment in unix milliseconds. */
LkSealed *lk_vault_seal_at    (LkVault      *self,
                               const LkSealedHead *head,
                               const char   *text,
                               gint64        now,
                               GError      **error);

G_END_DECLS
