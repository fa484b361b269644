/*
 * One lock is held over each use of the keys, so that whoever locks the vault knows that they are gone.
 */

#include "privacy/lk-vault-private.h"

#include <sodium.h>
#include <string.h>

#include "privacy/lk-privacy-error.h"
#include "privacy/lk-sealed-private.h"

#define N_KEY crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define N_NONCE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define N_MAC crypto_aead_xchacha20poly1305_ietf_ABYTES
#define N_WRAPPED (N_KEY + crypto_box_SEALBYTES)

/* The length of a body says no more than how many of these its text fills. */
#define PADDING 256

/* More than libsodium and this file use of it at a time. */
#define STACK_BYTES (64 * 1024)

struct _LkVault
{
  gatomicrefcount  refs;
  GMutex           lock;
  LkReader        *face;
  LkSecret        *box;    /* X25519 secret key; NULL when locked */
  LkSecret        *sign;   /* Ed25519 secret key as libsodium has it */
};

G_DEFINE_BOXED_TYPE (LkVault, lk_vault, lk_vault_ref, lk_vault_unref)

LkVault *
lk_vault_new (const char *person_id,
              LkSecret   *keys)
{
  LkVault *self = NULL;
  const guint8 *seed = lk_secret_get_data (keys) + crypto_box_SECRETKEYBYTES;

  g_return_val_if_fail (lk_secret_get_size (keys) == LK_VAULT_KEYS_SIZE, NULL);

  self = g_new0 (LkVault, 1);
  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->face = g_new0 (LkReader, 1);
  self->face->person_id = g_strdup (person_id);
  self->box = lk_secret_new_copy (lk_secret_get_data (keys), crypto_box_SECRETKEYBYTES);
  self->sign = lk_secret_new (crypto_sign_SECRETKEYBYTES);
  crypto_scalarmult_base (self->face->box_public, lk_secret_get_data (self->box));
  crypto_sign_seed_keypair (self->face->sign_public, lk_secret_get_data (self->sign), seed);
  return self;
}

LkVault *
lk_vault_ref (LkVault *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lk_vault_unref (LkVault *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  lk_vault_lock (self);
  g_mutex_clear (&self->lock);
  lk_reader_free (self->face);
  g_free (self);
}

const char *
lk_vault_get_person_id (LkVault *self)
{
  return self->face->person_id;
}

const LkReader *
lk_vault_get_public (LkVault *self)
{
  return self->face;
}

void
lk_vault_lock (LkVault *self)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->box, lk_secret_unref);
  g_clear_pointer (&self->sign, lk_secret_unref);
  g_mutex_unlock (&self->lock);
  sodium_stackzero (STACK_BYTES);
}

gboolean
lk_vault_is_locked (LkVault *self)
{
  gboolean locked;

  g_mutex_lock (&self->lock);
  locked = self->box == NULL;
  g_mutex_unlock (&self->lock);
  return locked;
}

LkSecret *
lk_vault_dup_keys (LkVault *self)
{
  LkSecret *keys = NULL;

  g_mutex_lock (&self->lock);
  if (self->box)
    {
      keys = lk_secret_new (LK_VAULT_KEYS_SIZE);
      memcpy (lk_secret_get_data (keys), lk_secret_get_data (self->box), crypto_box_SECRETKEYBYTES);
      crypto_sign_ed25519_sk_to_seed (lk_secret_get_data (keys) + crypto_box_SECRETKEYBYTES, lk_secret_get_data (self->sign));
    }
  g_mutex_unlock (&self->lock);
  return keys;
}

LkSecret *
lk_vault_derive (LkVault    *self,
                 const char *use)
{
  g_autoptr (LkSecret) seed = NULL;
  LkSecret *derived = NULL;

  g_return_val_if_fail (use != NULL, NULL);

  g_mutex_lock (&self->lock);
  if (self->sign)
    {
      seed = lk_secret_new (crypto_sign_SEEDBYTES);
      crypto_sign_ed25519_sk_to_seed (lk_secret_get_data (seed), lk_secret_get_data (self->sign));
      derived = lk_secret_new (crypto_generichash_BYTES);
      crypto_generichash (lk_secret_get_data (derived), lk_secret_get_size (derived), (const guint8 *) use, strlen (use),
                          lk_secret_get_data (seed), lk_secret_get_size (seed));
    }
  g_mutex_unlock (&self->lock);
  return derived;
}

static gboolean
refuse (GError         **error,
        LkPrivacyError   code,
        const char      *id,
        const char      *why)
{
  g_set_error (error, LK_PRIVACY_ERROR, code, "%s: %s", id, why);
  return FALSE;
}

static gboolean
wrap_keys (LkSealed      *sealed,
           const guint8  *key,
           GError       **error)
{
  for (guint i = 0; i < sealed->head->readers->len; i++)
    {
      const LkReader *reader = sealed->head->readers->pdata[i];
      g_autofree guint8 *wrapped = g_malloc (N_WRAPPED);

      if (!lk_reader_is_known (reader) || crypto_box_seal (wrapped, key, N_KEY, reader->box_public) != 0)
        return refuse (error, LK_PRIVACY_ERROR_NO_READER, reader->person_id, "has no account to seal for");
      g_ptr_array_add (sealed->wrapped, g_bytes_new_take (g_steal_pointer (&wrapped), N_WRAPPED));
    }
  return TRUE;
}

/* Encrypted where it lies, so that no copy of the text is left. */
static GBytes *
seal_body (LkSealed     *sealed,
           const guint8 *key,
           const char   *text)
{
  g_autoptr (GByteArray) face = lk_sealed_dup_face (sealed);
  gsize length = strlen (text), padded;
  guint8 *body = g_malloc (N_NONCE + length + PADDING + N_MAC);
  guint8 *content = body + N_NONCE;

  randombytes_buf (body, N_NONCE);
  memcpy (content, text, length);
  sodium_pad (&padded, content, length, PADDING, length + PADDING);
  crypto_aead_xchacha20poly1305_ietf_encrypt (content, NULL, content, padded, face->data, face->len, NULL, body, key);
  return g_bytes_new_take (body, N_NONCE + padded + N_MAC);
}

static void
sign (LkVault  *self,
      LkSealed *sealed)
{
  g_autoptr (GByteArray) bytes = lk_sealed_dup_signed (sealed);
  guint8 signature[crypto_sign_BYTES];

  crypto_sign_detached (signature, NULL, bytes->data, bytes->len, lk_secret_get_data (self->sign));
  sealed->signature = g_bytes_new (signature, sizeof signature);
}

static gboolean
seal (LkVault     *self,
      LkSealed    *sealed,
      const char  *text,
      GError     **error)
{
  guint8 key[N_KEY];
  gboolean ok;

  if (self->box == NULL)
    return refuse (error, LK_PRIVACY_ERROR_NO_READER, sealed->head->id, "the vault is locked");
  crypto_aead_xchacha20poly1305_ietf_keygen (key);
  ok = wrap_keys (sealed, key, error);
  if (ok)
    {
      sealed->body = seal_body (sealed, key, text);
      sign (self, sealed);
    }
  sodium_memzero (key, sizeof key);
  return ok;
}

LkSealed *
lk_vault_seal_at (LkVault             *self,
                  const LkSealedHead  *head,
                  const char          *text,
                  gint64               now,
                  GError             **error)
{
  g_autoptr (LkSealed) sealed = lk_sealed_new (lk_sealed_head_copy (head), now);
  gboolean ok;

  g_free (sealed->head->author_id);
  sealed->head->author_id = g_strdup (self->face->person_id);
  sealed->head->version++;
  lk_sealed_head_sort (sealed->head);
  if (!lk_sealed_head_has_reader (sealed->head, self->face->person_id))
    {
      refuse (error, LK_PRIVACY_ERROR_NO_READER, head->id, "its author is not among its readers");
      return NULL;
    }
  g_mutex_lock (&self->lock);
  ok = seal (self, sealed, text, error);
  g_mutex_unlock (&self->lock);
  return ok ? g_steal_pointer (&sealed) : NULL;
}

LkSealed *
lk_vault_seal (LkVault             *self,
               const LkSealedHead  *head,
               const char          *text,
               GError             **error)
{
  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), NULL);

  return lk_vault_seal_at (self, head, text, g_get_real_time () / 1000, error);
}

static gboolean
check_shape (LkSealed  *sealed,
             GError   **error)
{
  const char *id = sealed->head->id;

  if (sealed->format > LK_SEALED_FORMAT)
    return refuse (error, LK_PRIVACY_ERROR_NEWER, id, "sealed by a newer version of the program");
  if (!sealed->sound || sealed->format < 1)
    return refuse (error, LK_PRIVACY_ERROR_TAMPERED, id, "its head is none that was ever written");
  if (g_bytes_get_size (sealed->body) < N_NONCE + PADDING + N_MAC || g_bytes_get_size (sealed->signature) != crypto_sign_BYTES)
    return refuse (error, LK_PRIVACY_ERROR_TAMPERED, id, "it is cut off");
  return TRUE;
}

static gboolean
check_signature (LkSealed        *sealed,
                 const LkReader  *author,
                 GError         **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  if (author == NULL || !lk_reader_is_known (author))
    return TRUE;
  bytes = lk_sealed_dup_signed (sealed);
  if (g_strcmp0 (author->person_id, sealed->head->author_id) == 0 &&
      crypto_sign_verify_detached (g_bytes_get_data (sealed->signature, NULL), bytes->data, bytes->len, author->sign_public) == 0)
    return TRUE;
  return refuse (error, LK_PRIVACY_ERROR_TAMPERED, sealed->head->id, "its author has not signed this");
}

static GBytes *
find_wrapped (LkVault  *self,
              LkSealed *sealed)
{
  for (guint i = 0; i < sealed->head->readers->len; i++)
    if (g_strcmp0 (((LkReader *) sealed->head->readers->pdata[i])->person_id, self->face->person_id) == 0)
      return sealed->wrapped->pdata[i];
  return NULL;
}

static gboolean
unwrap_key (LkVault   *self,
            LkSealed  *sealed,
            guint8    *key,
            GError   **error)
{
  GBytes *wrapped = find_wrapped (self, sealed);
  const char *id = sealed->head->id;

  if (self->box == NULL)
    return refuse (error, LK_PRIVACY_ERROR_NO_READER, id, "the vault is locked");
  if (wrapped == NULL || g_bytes_get_size (wrapped) == 0)
    return refuse (error, LK_PRIVACY_ERROR_NO_READER, id, "no key for this person");
  if (g_bytes_get_size (wrapped) == N_WRAPPED &&
      crypto_box_seal_open (key, g_bytes_get_data (wrapped, NULL), N_WRAPPED, self->face->box_public,
                            lk_secret_get_data (self->box)) == 0)
    return TRUE;
  return refuse (error, LK_PRIVACY_ERROR_TAMPERED, id, "the key to it does not open");
}

static char *
open_body (LkSealed      *sealed,
           const guint8  *key,
           GError       **error)
{
  g_autoptr (GByteArray) face = lk_sealed_dup_face (sealed);
  gsize size, length;
  const guint8 *body = g_bytes_get_data (sealed->body, &size);
  gsize n_text = size - N_NONCE - N_MAC;
  char *text = g_malloc (n_text + 1);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt ((guint8 *) text, NULL, NULL, body + N_NONCE, size - N_NONCE,
                                                  face->data, face->len, body, key) == 0 &&
      sodium_unpad (&length, (const guint8 *) text, n_text, PADDING) == 0 &&
      g_utf8_validate_len (text, length, NULL))
    {
      text[length] = '\0';
      return text;
    }
  sodium_memzero (text, n_text);
  g_free (text);
  refuse (error, LK_PRIVACY_ERROR_TAMPERED, sealed->head->id, "the seal is broken");
  return NULL;
}

char *
lk_vault_open (LkVault         *self,
               LkSealed        *sealed,
               const LkReader  *author,
               GError         **error)
{
  guint8 key[N_KEY];
  char *text = NULL;
  gboolean ok;

  if (!check_shape (sealed, error) || !check_signature (sealed, author, error))
    return NULL;
  g_mutex_lock (&self->lock);
  ok = unwrap_key (self, sealed, key, error);
  g_mutex_unlock (&self->lock);
  if (ok)
    text = open_body (sealed, key, error);
  sodium_memzero (key, sizeof key);
  return text;
}
