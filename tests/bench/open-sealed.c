/*
 * open-sealed RECORDS RUNS: makes a file of so many sealed records of a person, and prints, each the median of so many runs: the
 * seconds of unlocking and of Argon2id alone; of reading and opening all records from the store, and of libsodium opening the
 * same keys and bodies, which are in memory by then.
 */

#include <glib/gstdio.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "privacy/lk-account-private.h"
#include "privacy/lk-sealed-private.h"
#include "privacy/lk-vault-private.h"
#include "store/lk-store.h"

#define PASSWORD "Appeltaart met slagroom"
#define PERSON "person-anna"

/* What a visit with fifteen lines and a guide comes to. */
#define TEXT_SIZE 3000

typedef struct
{
  LkStore   *store;
  LkAccount *account;
  LkVault   *vault;
  LkSecret  *password;
  guint      n;
} Bench;

static void
check (gboolean    ok,
       const char *what)
{
  if (ok)
    return;
  g_printerr ("%s\n", what);
  exit (EXIT_FAILURE);
}

static gboolean
fill (LkDb      *db,
      gpointer   data,
      GError   **error)
{
  Bench *bench = data;
  g_autofree char *text = g_strnfill (TEXT_SIZE, 'x');

  if (!lk_account_save (bench->account, db, error))
    return FALSE;
  for (guint i = 0; i < bench->n; i++)
    {
      g_autoptr (LkSealedHead) head = lk_sealed_head_new ("visit", PERSON);
      g_autoptr (LkSealed) sealed = NULL;

      lk_sealed_head_add_reader (head, lk_vault_get_public (bench->vault));
      sealed = lk_vault_seal (bench->vault, head, text, error);
      if (sealed == NULL || !lk_sealed_save (sealed, db, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
read_all (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  return lk_sealed_read_of (db, "visit", PERSON, error);
}

static void
open_all (Bench *bench)
{
  g_autoptr (GPtrArray) list = lk_store_read (bench->store, read_all, NULL, NULL);

  check (list && list->len == bench->n, "not all was read");
  for (guint i = 0; i < list->len; i++)
    {
      char *text = lk_vault_open (bench->vault, list->pdata[i], lk_vault_get_public (bench->vault), NULL);

      check (text && strlen (text) == TEXT_SIZE, "not all was opened");
      lk_secret_free_text (text);
    }
}

static void
open_bare (Bench     *bench,
           GPtrArray *list,
           LkSecret  *keys)
{
  const LkReader *face = lk_vault_get_public (bench->vault);
  guint8 key[32];

  for (guint i = 0; i < list->len; i++)
    {
      LkSealed *sealed = list->pdata[i];
      g_autoptr (GByteArray) about = lk_sealed_dup_face (sealed);
      gsize size;
      const guint8 *body = g_bytes_get_data (sealed->body, &size);
      g_autofree guint8 *text = g_malloc (size);

      check (crypto_box_seal_open (key, g_bytes_get_data (sealed->wrapped->pdata[0], NULL), 80, face->box_public,
                                   lk_secret_get_data (keys)) == 0 &&
             crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL, body + 24, size - 24, about->data, about->len,
                                                         body, key) == 0, "libsodium did not open it");
    }
}

static void
argon (Bench *bench)
{
  guint8 key[32];

  check (crypto_pwhash (key, sizeof key, PASSWORD, strlen (PASSWORD), g_bytes_get_data (bench->account->salt, NULL),
                        (guint64) bench->account->ops, (gsize) bench->account->memory, crypto_pwhash_ALG_ARGON2ID13) == 0,
         "too little memory");
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *seconds,
        guint   n)
{
  qsort (seconds, n, sizeof *seconds, compare);
  return seconds[n / 2];
}

static double
since (gint64 *began)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (now - *began) / 1e6;

  *began = now;
  return seconds;
}

static void
measure (Bench *bench,
         guint  runs)
{
  g_autoptr (GPtrArray) list = lk_store_read (bench->store, read_all, NULL, NULL);
  g_autoptr (LkSecret) keys = lk_vault_dup_keys (bench->vault);
  g_autofree double *times = g_new0 (double, 4 * runs);

  open_all (bench);
  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (LkVault) vault = NULL;
      gint64 began = g_get_monotonic_time ();

      vault = lk_account_unlock (bench->account, bench->password, NULL);
      check (vault != NULL, "did not unlock");
      times[i] = since (&began);
      argon (bench);
      times[runs + i] = since (&began);
      open_all (bench);
      times[2 * runs + i] = since (&began);
      open_bare (bench, list, keys);
      times[3 * runs + i] = since (&began);
    }
  for (guint i = 0; i < 4; i++)
    g_print ("%.6f\n", median (times + i * runs, runs));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("board-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "board.db", NULL);
  g_autofree char *recovery = NULL;
  Bench bench = { .n = (guint) atoi (argv[1]) };

  bench.store = lk_store_open (path, NULL, NULL);
  bench.password = lk_secret_new_copy (PASSWORD, strlen (PASSWORD));
  bench.account = lk_account_new (PERSON, bench.password, &recovery, &bench.vault, NULL);
  check (bench.store && bench.account && lk_store_write_apart (bench.store, fill, &bench, NULL), "could not be filled");
  measure (&bench, (guint) atoi (argv[2]));
  lk_store_close (bench.store);
  g_object_unref (bench.store);
  lk_account_unref (bench.account);
  lk_vault_unref (bench.vault);
  lk_secret_unref (bench.password);
  g_unlink (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
