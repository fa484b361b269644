/*
 * read-visits: 400 sealed visits of some 2 kB in a file of their own. Prints the seconds from unlocked to a list that is there, of libsodium
 * alone decrypting as many bytes, and of the longest stretch without the main loop while someone types a search over them.
 */

#include <glib/gstdio.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "privacy/lk-account.h"
#include "records/lk-visit-search.h"

#define N_VISITS 400
#define N_WORDS 300
#define RUNS 5

typedef struct
{
  LkStore   *store;
  LkSchool  *school;
  LkPerson  *anna;
  LkPerson  *bram;
  LkAccount *account;
  LkSecret  *password;
} Bench;

static gboolean
save_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_save (data, db, error);
}

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
}

static void
wait_loaded (LkPrivate *mine)
{
  while (!lk_private_get_loaded (mine))
    g_main_context_iteration (NULL, TRUE);
}

static char *
make_words (guint seed)
{
  static const char * const words[] = { "de ", "leerling ", "rekenen ", "vertelt ", "uitleg ", "beurt ", "kijkt ", "schrift ", "één ", "wacht " };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append (text, words[(seed * 7 + i * 3) % G_N_ELEMENTS (words)]);
  g_string_append_printf (text, "woord%u", seed);
  return g_string_free (text, FALSE);
}

static void
fill (Bench   *self,
      LkVault *vault)
{
  g_autoptr (LkPrivate) mine = lk_private_new (self->school, vault);

  wait_loaded (mine);
  for (guint i = 0; i < N_VISITS; i++)
    {
      LkVisit *visit = lk_private_add_visit (mine, self->bram, self->anna, NULL, lk_day_today () - (LkDay) i, "3e uur", NULL);
      g_autofree char *words = make_words (i);

      lk_visit_set_text (visit, LK_VISIT_FACTS, words, NULL);
      for (guint e = 0; e < 10; e++)
        lk_visit_add_evidence (visit, "10:15", "telt hardop en wijst aan", "drie leerlingen doen mee", NULL);
    }
  lk_private_lock (mine);
  lk_store_flush (self->store);
}

static void
set_up (Bench      *self,
        const char *path)
{
  g_autoptr (LkVault) vault = NULL;
  char *key = NULL;

  self->store = lk_store_open (path, NULL, NULL);
  self->school = lk_school_new (self->store);
  lk_store_flush (self->store);
  lk_school_set_name (self->school, "De Wilg", NULL);
  self->anna = lk_school_add_person (self->school, "Anna de Vries", NULL, NULL, LK_ROLE_TEACHER, NULL);
  self->bram = lk_school_add_person (self->school, "Bram Jansen", NULL, NULL, LK_ROLE_TEACHER, NULL);
  lk_store_flush (self->store);
  self->password = lk_secret_new_copy ("een lang wachtwoord", 19);
  self->account = lk_account_new (lk_record_get_id (LK_RECORD (self->anna)), self->password, &key, &vault, NULL);
  lk_secret_free_text (key);
  lk_store_write_apart (self->store, save_account, self->account, NULL);
  fill (self, vault);
}

static gpointer
sum_bodies (LkDb      *db,
            gpointer   data G_GNUC_UNUSED,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, "SELECT sum (length (body)) FROM sealed", "");

  return stmt != NULL && lk_stmt_step (stmt, error) ? GSIZE_TO_POINTER ((gsize) lk_stmt_get_int (stmt, 0)) : NULL;
}

/* Box, signature and body of each, as the seal has them, and nothing else. */
static double
decrypt_alone (gsize size)
{
  guint8 key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES] = { 1 }, nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES] = { 2 };
  guint8 box_public[crypto_box_PUBLICKEYBYTES], box_secret[crypto_box_SECRETKEYBYTES], box[sizeof key + crypto_box_SEALBYTES], opened[sizeof key];
  guint8 sign_public[crypto_sign_PUBLICKEYBYTES], sign_secret[crypto_sign_SECRETKEYBYTES], signature[crypto_sign_BYTES];
  g_autofree guint8 *text = g_malloc0 (size);
  g_autofree guint8 *sealed = g_malloc0 (size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  unsigned long long length;
  gint64 began;
  int failed = 0;

  crypto_box_keypair (box_public, box_secret);
  crypto_box_seal (box, key, sizeof key, box_public);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed, &length, text, size, NULL, 0, NULL, nonce, key);
  crypto_sign_keypair (sign_public, sign_secret);
  crypto_sign_detached (signature, NULL, sealed, length, sign_secret);
  began = g_get_monotonic_time ();
  for (guint i = 0; i < N_VISITS; i++)
    {
      failed |= crypto_box_seal_open (opened, box, sizeof box, box_public, box_secret);
      failed |= crypto_sign_verify_detached (signature, sealed, length, sign_public);
      failed |= crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL, sealed, length, NULL, 0, nonce, opened);
    }
  if (failed != 0)
    exit (EXIT_FAILURE);
  return since (began);
}

/* The longest that one key, or one turn of the main loop behind it, takes. */
static double
type_search (LkPrivate *mine)
{
  static const char typed[] = "rekenen uitleg woord123";
  g_autoptr (LkVisitSearch) search = lk_visit_search_new (mine);
  double longest = 0;

  for (gsize i = 1; i <= strlen (typed); i++)
    {
      g_autofree char *text = g_strndup (typed, i);
      gint64 began = g_get_monotonic_time ();

      lk_visit_search_set_text (search, text);
      longest = MAX (longest, since (began));
      while (lk_visit_search_get_busy (search))
        {
          began = g_get_monotonic_time ();
          g_main_context_iteration (NULL, TRUE);
          longest = MAX (longest, since (began));
        }
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (search)) != 1)
    exit (EXIT_FAILURE);
  return longest;
}

int
main (int   argc,
      char *argv[])
{
  Bench self = { 0 };
  gsize size;

  if (argc != 2 || sodium_init () < 0)
    return EXIT_FAILURE;
  set_up (&self, argv[1]);
  size = GPOINTER_TO_SIZE (lk_store_read (self.store, sum_bodies, NULL, NULL)) / N_VISITS;
  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (LkVault) vault = lk_account_unlock (self.account, self.password, NULL);
      const gint64 began = g_get_monotonic_time ();
      g_autoptr (LkPrivate) mine = lk_private_new (self.school, vault);
      double opened;

      wait_loaded (mine);
      opened = since (began);
      if (g_list_model_get_n_items (lk_private_get_visits (mine)) != N_VISITS)
        return EXIT_FAILURE;
      g_print ("%f %f %f %zu\n", opened, decrypt_alone (size), type_search (mine), size);
      lk_private_lock (mine);
      lk_store_flush (self.store);
    }
  g_clear_object (&self.school);
  lk_store_close (self.store);
  g_object_unref (self.store);
  lk_account_unref (self.account);
  lk_secret_unref (self.password);
  return EXIT_SUCCESS;
}
