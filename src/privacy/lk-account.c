/*
 * A person's keys under a password and under a recovery key. A row that was altered opens as with a wrong password, but for public
 * keys, which are compared with what the secret ones give, and numbers that no program would write.
 */

#include "privacy/lk-account-private.h"

#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "privacy/lk-canon.h"
#include "privacy/lk-privacy-error.h"
#include "privacy/lk-recovery-key.h"
#include "privacy/lk-vault-private.h"

#define N_KEY crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define N_NONCE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define N_MAC crypto_aead_xchacha20poly1305_ietf_ABYTES
#define N_KEPT (N_NONCE + LK_VAULT_KEYS_SIZE + N_MAC)

/* A row that asks for more than this was made to hang the program. */
#define MAX_OPS 64
#define MAX_MEMORY (1024 * 1024 * 1024)

/* No more than this part of the computer's memory is asked for. */
#define MEMORY_PART 8

#define PATIENCE 3
#define WAIT_FIRST_MS 5000
#define WAIT_MAX_MS (5 * 60 * 1000)

#define FOR_PASSWORD "password"
#define FOR_RECOVERY "recovery"

/* libsodium's MODERATE first; the others are as much work in less memory. */
static const struct
{
  guint ops;
  guint memory;
} levels[] = {
  { 3, 256 * 1024 * 1024 },
  { 6, 128 * 1024 * 1024 },
  { 12, 64 * 1024 * 1024 },
};

G_DEFINE_BOXED_TYPE (LkAccount, lk_account, lk_account_ref, lk_account_unref)

LkAccount *
lk_account_alloc (const char *person_id)
{
  LkAccount *self = g_new0 (LkAccount, 1);

  g_atomic_ref_count_init (&self->refs);
  self->person_id = g_strdup (person_id);
  return self;
}

LkAccount *
lk_account_ref (LkAccount *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lk_account_unref (LkAccount *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->person_id);
  g_clear_pointer (&self->box_public, g_bytes_unref);
  g_clear_pointer (&self->sign_public, g_bytes_unref);
  g_clear_pointer (&self->salt, g_bytes_unref);
  g_clear_pointer (&self->by_password, g_bytes_unref);
  g_clear_pointer (&self->by_recovery, g_bytes_unref);
  g_clear_pointer (&self->replaced, lk_account_unref);
  g_free (self);
}

const char *
lk_account_get_person_id (LkAccount *self)
{
  return self->person_id;
}

gboolean
lk_account_has_recovery (LkAccount *self)
{
  return g_bytes_get_size (self->by_recovery) > 0;
}

gint64
lk_account_get_created (LkAccount *self)
{
  return self->created;
}

gint64
lk_account_get_wait (LkAccount *self,
                     gint64     now)
{
  gint64 wait = WAIT_FIRST_MS;

  if (self->failures < PATIENCE)
    return 0;
  for (gint64 i = PATIENCE; i < self->failures && wait < WAIT_MAX_MS; i++)
    wait *= 2;
  wait = MIN (wait, WAIT_MAX_MS);
  /* A clock that was set back makes nobody wait longer. */
  return CLAMP (self->failed + wait - now, 0, wait);
}

static gboolean
refuse (LkAccount       *self,
        GError         **error,
        LkPrivacyError   code,
        const char      *why)
{
  g_set_error (error, LK_PRIVACY_ERROR, code, "%s: %s", self->person_id, why);
  return FALSE;
}

/* In NFC, so that é is one password whichever keyboard it came from. */
static LkSecret *
normalize (LkSecret *password)
{
  const char *typed = (const char *) lk_secret_get_data (password);
  gsize size = lk_secret_get_size (password);
  char *text = NULL;
  LkSecret *normal = NULL;

  if (g_utf8_validate_len (typed, size, NULL))
    text = g_utf8_normalize (typed, (gssize) size, G_NORMALIZE_NFC);
  normal = text ? lk_secret_new_copy (text, strlen (text)) : lk_secret_ref (password);
  lk_secret_free_text (text);
  return normal;
}

static LkSecret *
derive_from_password (LkAccount *self,
                      LkSecret  *password)
{
  g_autoptr (LkSecret) normal = normalize (password);
  g_autoptr (LkSecret) key = lk_secret_new (N_KEY);

  if (crypto_pwhash (lk_secret_get_data (key), N_KEY, (const char *) lk_secret_get_data (normal), lk_secret_get_size (normal),
                     g_bytes_get_data (self->salt, NULL), (guint64) self->ops, (gsize) self->memory,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    return NULL;
  return g_steal_pointer (&key);
}

/* A recovery key is random enough to need no stretching. */
static LkSecret *
derive_from_recovery (LkAccount *self,
                      LkSecret  *recovery)
{
  g_autoptr (GByteArray) use = lk_canon_new ("leerkracht-board recovery");
  LkSecret *key = lk_secret_new (N_KEY);

  lk_canon_add_text (use, self->person_id);
  crypto_generichash (lk_secret_get_data (key), N_KEY, use->data, use->len,
                      lk_secret_get_data (recovery), lk_secret_get_size (recovery));
  return key;
}

static GByteArray *
dup_purpose (LkAccount  *self,
             const char *purpose)
{
  GByteArray *bytes = lk_canon_new ("leerkracht-board account");

  lk_canon_add_number (bytes, LK_ACCOUNT_FORMAT);
  lk_canon_add_text (bytes, self->person_id);
  lk_canon_add_text (bytes, purpose);
  return bytes;
}

static GBytes *
keep (LkAccount  *self,
      LkSecret   *keys,
      LkSecret   *under,
      const char *purpose)
{
  g_autoptr (GByteArray) about = dup_purpose (self, purpose);
  guint8 *kept = g_malloc (N_KEPT);

  randombytes_buf (kept, N_NONCE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (kept + N_NONCE, NULL, lk_secret_get_data (keys), LK_VAULT_KEYS_SIZE,
                                              about->data, about->len, NULL, kept, lk_secret_get_data (under));
  return g_bytes_new_take (kept, N_KEPT);
}

static LkSecret *
take (LkAccount   *self,
      GBytes      *bytes,
      LkSecret    *under,
      const char  *purpose,
      GError     **error)
{
  g_autoptr (GByteArray) about = dup_purpose (self, purpose);
  g_autoptr (LkSecret) keys = lk_secret_new (LK_VAULT_KEYS_SIZE);
  const guint8 *kept = g_bytes_get_data (bytes, NULL);

  if (g_bytes_get_size (bytes) == N_KEPT &&
      crypto_aead_xchacha20poly1305_ietf_decrypt (lk_secret_get_data (keys), NULL, NULL, kept + N_NONCE, N_KEPT - N_NONCE,
                                                  about->data, about->len, kept, lk_secret_get_data (under)) == 0)
    return g_steal_pointer (&keys);
  refuse (self, error, LK_PRIVACY_ERROR_WRONG, "does not open");
  return NULL;
}

static gboolean
set_password (LkAccount  *self,
              LkSecret   *keys,
              LkSecret   *password,
              GError    **error)
{
  guint64 memory = (guint64) sysconf (_SC_PHYS_PAGES) * (guint64) sysconf (_SC_PAGESIZE);
  guint8 salt[LK_ACCOUNT_SALT_SIZE];

  randombytes_buf (salt, sizeof salt);
  self->salt = g_bytes_new (salt, sizeof salt);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (LkSecret) under = NULL;

      if (levels[i].memory > memory / MEMORY_PART && i + 1 < G_N_ELEMENTS (levels))
        continue;
      self->ops = levels[i].ops;
      self->memory = levels[i].memory;
      under = derive_from_password (self, password);
      if (under)
        {
          self->by_password = keep (self, keys, under, FOR_PASSWORD);
          return TRUE;
        }
    }
  return refuse (self, error, LK_PRIVACY_ERROR_MEMORY, "too little memory to derive a key");
}

static GBytes *
new_recovery (LkAccount  *self,
              LkSecret   *keys,
              char      **recovery_key)
{
  g_autoptr (LkSecret) bits = NULL;
  g_autoptr (LkSecret) under = NULL;

  *recovery_key = lk_recovery_key_new ();
  bits = lk_recovery_key_parse (*recovery_key, NULL, NULL);
  under = derive_from_recovery (self, bits);
  return keep (self, keys, under, FOR_RECOVERY);
}

static void
set_public (LkAccount *self,
            LkVault   *vault)
{
  const LkReader *face = lk_vault_get_public (vault);

  self->box_public = g_bytes_new (face->box_public, sizeof face->box_public);
  self->sign_public = g_bytes_new (face->sign_public, sizeof face->sign_public);
}

LkAccount *
lk_account_new (const char  *person_id,
                LkSecret    *password,
                char       **recovery_key,
                LkVault    **vault,
                GError     **error)
{
  g_autoptr (LkSecret) keys = lk_secret_new_random (LK_VAULT_KEYS_SIZE);
  g_autoptr (LkAccount) self = lk_account_alloc (person_id);

  self->format = LK_ACCOUNT_FORMAT;
  self->created = g_get_real_time () / 1000;
  if (!set_password (self, keys, password, error))
    return NULL;
  self->by_recovery = recovery_key ? new_recovery (self, keys, recovery_key) : g_bytes_new (NULL, 0);
  *vault = lk_vault_new (person_id, keys);
  set_public (self, *vault);
  return g_steal_pointer (&self);
}

static gboolean
check_shape (LkAccount  *self,
             GError    **error)
{
  if (self->format > LK_ACCOUNT_FORMAT)
    return refuse (self, error, LK_PRIVACY_ERROR_NEWER, "made by a newer version of the program");
  if (self->format < 1 || self->ops < 1 || self->ops > MAX_OPS || self->memory < crypto_pwhash_MEMLIMIT_MIN ||
      self->memory > MAX_MEMORY || g_bytes_get_size (self->salt) != LK_ACCOUNT_SALT_SIZE)
    return refuse (self, error, LK_PRIVACY_ERROR_TAMPERED, "asks for a key that was never made");
  return TRUE;
}

static gboolean
equals (GBytes       *bytes,
        const guint8  key[32])
{
  return g_bytes_get_size (bytes) == 32 && memcmp (g_bytes_get_data (bytes, NULL), key, 32) == 0;
}

/* A public key that is not of the secret one would let somebody else read what is sealed for this person. */
static LkVault *
new_vault (LkAccount  *self,
           LkSecret   *keys,
           GError    **error)
{
  g_autoptr (LkVault) vault = lk_vault_new (self->person_id, keys);
  const LkReader *face = lk_vault_get_public (vault);

  if (equals (self->box_public, face->box_public) && equals (self->sign_public, face->sign_public))
    return g_steal_pointer (&vault);
  refuse (self, error, LK_PRIVACY_ERROR_TAMPERED, "its public keys are not its own");
  return NULL;
}

LkVault *
lk_account_unlock (LkAccount  *self,
                   LkSecret   *password,
                   GError    **error)
{
  g_autoptr (LkSecret) under = NULL;
  g_autoptr (LkSecret) keys = NULL;

  if (!check_shape (self, error))
    return NULL;
  if (lk_account_get_wait (self, g_get_real_time () / 1000) > 0)
    {
      refuse (self, error, LK_PRIVACY_ERROR_WAIT, "too many wrong passwords");
      return NULL;
    }
  under = derive_from_password (self, password);
  if (under == NULL)
    {
      refuse (self, error, LK_PRIVACY_ERROR_MEMORY, "too little memory to derive the key");
      return NULL;
    }
  keys = take (self, self->by_password, under, FOR_PASSWORD, error);
  return keys ? new_vault (self, keys, error) : NULL;
}

LkVault *
lk_account_unlock_by_key (LkAccount  *self,
                          LkSecret   *key,
                          GError    **error)
{
  g_autoptr (LkSecret) under = NULL;
  g_autoptr (LkSecret) keys = NULL;

  if (!check_shape (self, error))
    return NULL;
  under = derive_from_recovery (self, key);
  keys = take (self, self->by_recovery, under, FOR_RECOVERY, error);
  return keys ? new_vault (self, keys, error) : NULL;
}

/* What follows @self in the file, without a password or a recovery key yet. */
static LkAccount *
new_successor (LkAccount *self)
{
  LkAccount *next = lk_account_alloc (self->person_id);

  next->format = LK_ACCOUNT_FORMAT;
  next->created = self->created;
  next->box_public = g_bytes_ref (self->box_public);
  next->sign_public = g_bytes_ref (self->sign_public);
  next->replaced = lk_account_ref (self);
  return next;
}

static LkSecret *
dup_keys (LkAccount  *self,
          LkVault    *vault,
          GError    **error)
{
  g_autoptr (LkSecret) keys = lk_vault_dup_keys (vault);

  if (keys != NULL && g_strcmp0 (self->person_id, lk_vault_get_person_id (vault)) == 0)
    return g_steal_pointer (&keys);
  refuse (self, error, LK_PRIVACY_ERROR_NO_READER, "is not unlocked");
  return NULL;
}

LkAccount *
lk_account_change (LkAccount  *self,
                   LkVault    *vault,
                   LkSecret   *password,
                   GError    **error)
{
  g_autoptr (LkSecret) keys = dup_keys (self, vault, error);
  g_autoptr (LkAccount) changed = keys ? new_successor (self) : NULL;

  if (changed == NULL || !set_password (changed, keys, password, error))
    return NULL;
  changed->by_recovery = g_bytes_ref (self->by_recovery);
  return g_steal_pointer (&changed);
}

LkAccount *
lk_account_renew (LkAccount  *self,
                  LkVault    *vault,
                  char      **recovery_key,
                  GError    **error)
{
  g_autoptr (LkSecret) keys = dup_keys (self, vault, error);
  LkAccount *renewed = keys ? new_successor (self) : NULL;

  if (renewed == NULL)
    return NULL;
  renewed->ops = self->ops;
  renewed->memory = self->memory;
  renewed->salt = g_bytes_ref (self->salt);
  renewed->by_password = g_bytes_ref (self->by_password);
  renewed->by_recovery = new_recovery (self, keys, recovery_key);
  return renewed;
}
