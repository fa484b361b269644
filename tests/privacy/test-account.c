/* Passwords, right, wrong and changed; the recovery key; what an account that somebody altered does. */

#include "privacy-fixture.h"

#include <string.h>
#include <sys/resource.h>

#include "privacy/lk-privacy-error.h"
#include "privacy/lk-recovery-key.h"

static LkVault *
unlock (Fixture     *f,
        Who          who,
        const char  *password,
        GError     **error)
{
  g_autoptr (LkAccount) account = read_account (f->store, people[who].face.person_id);
  g_autoptr (LkSecret) secret = secret_of (password);

  return lk_account_unlock (account, secret, error);
}

static void
expect_refused (Fixture    *f,
                const char *password,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (unlock (f, ANNA, password, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, code);
}

static void
expect_opens (Fixture    *f,
              LkVault    *vault)
{
  g_autoptr (LkSealedHead) head = head_for (ANNA, 1, ANNA);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealed) sealed = lk_vault_seal (people[ANNA].vault, head, "Wat ik zag", &error);
  g_autofree char *text = lk_vault_open (vault, sealed, &people[ANNA].face, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Wat ik zag");
}

static void
test_password (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkVault) vault = unlock (f, ANNA, PASSWORD, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (lk_vault_get_person_id (vault), ==, people[ANNA].face.person_id);
  expect_opens (f, vault);
  expect_refused (f, PASSWORD " ", LK_PRIVACY_ERROR_WRONG);
  expect_refused (f, "", LK_PRIVACY_ERROR_WRONG);
  expect_refused (f, "\xff\xfe", LK_PRIVACY_ERROR_WRONG);
}

/* é as one character and as e with an accent. */
static void
test_composed (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) composed = secret_of ("Caf\xc3\xa9 Ren\xc3\xa9""e");
  g_autoptr (LkSecret) decomposed = secret_of ("Cafe\xcc\x81 Rene\xcc\x81""e");
  g_autoptr (LkAccount) account = lk_account_change (people[ANNA].account, people[ANNA].vault, composed, &error);
  g_autoptr (LkVault) vault = NULL;

  g_assert_no_error (error);
  vault = lk_account_unlock (account, decomposed, &error);
  g_assert_no_error (error);
  expect_opens (f, vault);
}

static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL, refused = NULL;
  g_autoptr (LkVault) vault = unlock (f, ANNA, PASSWORD, &error);
  g_autoptr (LkSealedHead) head = head_for (ANNA, 1, ANNA);
  g_autoptr (LkSealed) sealed = lk_vault_seal (vault, head, "x", &error);
  g_autoptr (LkSecret) password = secret_of (PASSWORD);

  g_assert_no_error (error);
  g_assert_false (lk_vault_is_locked (vault));
  lk_vault_lock (vault);
  lk_vault_lock (vault);
  g_assert_true (lk_vault_is_locked (vault));
  g_assert_null (lk_vault_open (vault, sealed, NULL, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NO_READER);
  g_clear_error (&error);
  g_assert_null (lk_vault_seal (vault, head, "x", &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NO_READER);
  g_assert_null (lk_account_change (people[ANNA].account, vault, password, &refused));
  g_assert_error (refused, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NO_READER);
}

static void
assert_derived (LkVault    *vault,
                const char *use,
                LkVault    *other,
                const char *other_use,
                gboolean    same)
{
  g_autoptr (LkSecret) one = lk_vault_derive (vault, use), two = lk_vault_derive (other, other_use);

  g_assert_cmpuint (lk_secret_get_size (one), ==, 32);
  g_assert_cmpuint (lk_secret_get_size (two), ==, 32);
  g_assert_true ((memcmp (lk_secret_get_data (one), lk_secret_get_data (two), 32) == 0) == same);
}

/* The same for one person and use whenever it is asked, whatever the password; another for another of either. */
static void
test_derived (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) password = secret_of ("Een heel ander woord");
  g_autoptr (LkAccount) changed = lk_account_change (people[ANNA].account, people[ANNA].vault, password, &error);
  g_autoptr (LkVault) vault = NULL;

  g_assert_no_error (error);
  vault = lk_account_unlock (changed, password, &error);
  g_assert_no_error (error);
  assert_derived (vault, "a use", people[ANNA].vault, "a use", TRUE);
  assert_derived (vault, "a use", vault, "another use", FALSE);
  assert_derived (vault, "a use", people[BRAM].vault, "a use", FALSE);
  lk_vault_lock (vault);
  g_assert_null (lk_vault_derive (vault, "a use"));
}

static LkVault *
recover (LkAccount   *account,
         const char  *typed,
         GError     **error)
{
  g_autoptr (LkSecret) key = lk_recovery_key_parse (typed, NULL, error);

  return key ? lk_account_unlock_by_key (account, key, error) : NULL;
}

static void
test_changed (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) password = secret_of ("Een heel ander woord");
  g_autoptr (LkAccount) before = read_account (f->store, people[ANNA].face.person_id);
  g_autoptr (LkAccount) changed = lk_account_change (before, people[ANNA].vault, password, &error);
  g_autoptr (LkVault) vault = NULL, recovered = NULL;

  g_assert_no_error (error);
  save_account (f->store, changed, &error);
  g_assert_no_error (error);
  expect_refused (f, PASSWORD, LK_PRIVACY_ERROR_WRONG);
  vault = unlock (f, ANNA, "Een heel ander woord", &error);
  g_assert_no_error (error);
  expect_opens (f, vault);
  recovered = recover (changed, people[ANNA].recovery_key, &error);
  g_assert_no_error (error);
  expect_opens (f, recovered);

  /* Somebody who still has the old row in hand does not overwrite the new one. */
  save_account (f->store, changed, &error);
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  save_account (f->store, people[ANNA].account, &error);
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
}

static void
test_recovery (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkAccount) account = read_account (f->store, people[ANNA].face.person_id);
  g_autofree char *small = g_ascii_strdown (people[ANNA].recovery_key, -1);
  g_autoptr (LkVault) vault = recover (account, small, &error);
  g_autoptr (LkAccount) changed = NULL, other = NULL;
  g_autofree char *fresh = NULL, *second = NULL;
  g_autoptr (LkVault) again = NULL, unlocked = NULL;

  g_assert_no_error (error);
  expect_opens (f, vault);
  g_assert_null (recover (account, people[BRAM].recovery_key, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
  g_clear_error (&error);

  changed = lk_account_renew (account, vault, &fresh, &error);
  g_assert_no_error (error);
  save_account (f->store, changed, &error);
  g_assert_no_error (error);
  expect_opens (f, vault);
  unlocked = unlock (f, ANNA, PASSWORD, &error);
  g_assert_no_error (error);
  g_assert_null (recover (changed, people[ANNA].recovery_key, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
  g_clear_error (&error);
  again = recover (changed, fresh, &error);
  g_assert_no_error (error);
  expect_opens (f, again);

  /* Two new ones made of one row: the second is not written over the first, which somebody has on paper. */
  g_assert_nonnull (other = lk_account_renew (account, vault, &second, &error));
  save_account (f->store, other, &error);
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
}

static void
test_no_recovery_yet (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) password = secret_of (PASSWORD);
  g_autoptr (LkVault) vault = NULL, opened = NULL, recovered = NULL;
  g_autoptr (LkAccount) account = lk_account_new ("person-daan", password, NULL, &vault, &error), read = NULL, renewed = NULL;
  g_autofree char *key = NULL;

  g_assert_no_error (error);
  g_assert_false (lk_account_has_recovery (account));
  save_account (f->store, account, &error);
  g_assert_no_error (error);

  read = read_account (f->store, "person-daan");
  g_assert_false (lk_account_has_recovery (read));
  opened = lk_account_unlock (read, password, &error);
  g_assert_no_error (error);
  g_assert_null (recover (read, people[ANNA].recovery_key, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
  g_clear_error (&error);

  renewed = lk_account_renew (read, opened, &key, &error);
  g_assert_true (lk_account_has_recovery (renewed));
  save_account (f->store, renewed, &error);
  g_assert_no_error (error);
  recovered = recover (renewed, key, &error);
  g_assert_no_error (error);
}

static gboolean
note_wrong (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  return lk_account_note_try (data, db, FALSE, error);
}

static gboolean
note_right (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  return lk_account_note_try (data, db, TRUE, error);
}

static gint64
get_wait (Fixture *f,
          gint64   later)
{
  g_autoptr (LkAccount) account = read_account (f->store, people[ANNA].face.person_id);

  return lk_account_get_wait (account, g_get_real_time () / 1000 + later);
}

static void
test_wait (Fixture       *f,
           gconstpointer  data)
{
  static const gint64 seconds[] = { 0, 0, 5, 10, 20, 40, 80, 160, 300, 300 };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (get_wait (f, 0), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_assert_true (lk_store_write_apart (f->store, note_wrong, people[ANNA].account, &error));
      g_assert_cmpint (get_wait (f, 0), <=, seconds[i] * 1000);
      g_assert_cmpint (get_wait (f, 0), >=, seconds[i] * 1000 - (seconds[i] > 0 ? 4000 : 0));
      g_assert_cmpint (get_wait (f, seconds[i] * 1000 + 1), ==, 0);
      /* The clock set back an hour. */
      g_assert_cmpint (get_wait (f, -3600 * 1000), ==, seconds[i] * 1000);
    }
  fixture_reopen (f);
  expect_refused (f, PASSWORD, LK_PRIVACY_ERROR_WAIT);
  g_assert_true (lk_store_write_apart (f->store, note_right, people[ANNA].account, &error));
  g_assert_cmpint (get_wait (f, 0), ==, 0);
  alter_file (f, "UPDATE account SET failures = 9000000000, failed = 1");
  g_assert_cmpint (get_wait (f, 0), ==, 0);
}

/* Another's public key in the row would have others seal for somebody else. */
static void
test_substituted (Fixture       *f,
                  gconstpointer  data)
{
  alter_file (f, "UPDATE account SET box_public = (SELECT box_public FROM account WHERE person = 'person-bram') "
                 "WHERE person = 'person-anna'");
  expect_refused (f, PASSWORD, LK_PRIVACY_ERROR_TAMPERED);
  fixture_tear_down (f, NULL);
  members_set_up (f, NULL);
  alter_file (f, "UPDATE account SET sign_public = (SELECT sign_public FROM account WHERE person = 'person-bram') "
                 "WHERE person = 'person-anna'");
  expect_refused (f, PASSWORD, LK_PRIVACY_ERROR_TAMPERED);
  fixture_tear_down (f, NULL);
  members_set_up (f, NULL);
  /* Bram's whole account in Anna's name: his password is worth nothing there. */
  alter_file (f, "UPDATE account SET (box_public, sign_public, salt, by_password, by_recovery) = "
                 "(SELECT box_public, sign_public, salt, by_password, by_recovery FROM account WHERE person = 'person-bram') "
                 "WHERE person = 'person-anna'");
  expect_refused (f, PASSWORD, LK_PRIVACY_ERROR_WRONG);
}

static void
test_altered (Fixture       *f,
              gconstpointer  data)
{
  static const struct { const char *sql; int code; } cases[] = {
    { "UPDATE account SET format = 2", LK_PRIVACY_ERROR_NEWER },
    { "UPDATE account SET format = 0", LK_PRIVACY_ERROR_TAMPERED },
    { "UPDATE account SET format = 1, memory = 8", LK_PRIVACY_ERROR_TAMPERED },
    { "UPDATE account SET memory = 1099511627776", LK_PRIVACY_ERROR_TAMPERED },
    { "UPDATE account SET memory = 67108864, ops = 1000000", LK_PRIVACY_ERROR_TAMPERED },
    { "UPDATE account SET ops = 1, salt = x'00'", LK_PRIVACY_ERROR_TAMPERED },
    { "UPDATE account SET salt = zeroblob(16)", LK_PRIVACY_ERROR_WRONG },
    { "UPDATE account SET by_password = x''", LK_PRIVACY_ERROR_WRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      alter_file (f, cases[i].sql);
      expect_refused (f, PASSWORD, cases[i].code);
    }
}

/* Room for @more bytes beyond what the process has now. */
static void
limit_memory (rlim_t more)
{
  g_autofree char *status = NULL;
  struct rlimit limit;
  guint64 now;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  now = g_ascii_strtoull (strstr (status, "VmData:") + 7, NULL, 10) * 1024;
  g_assert_cmpint (getrlimit (RLIMIT_DATA, &limit), ==, 0);
  limit.rlim_cur = more > 0 ? (rlim_t) now + more : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_DATA, &limit), ==, 0);
}

/* A computer with less memory makes an account that needs less, and cannot open one that needs more. */
static void
test_memory (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) password = secret_of ("Een heel ander woord");
  g_autoptr (LkAccount) small = NULL;
  g_autoptr (LkVault) vault = NULL;
  g_autofree char *memory = NULL;

  limit_memory (160 << 20);
  small = lk_account_change (people[ANNA].account, people[ANNA].vault, password, &error);
  g_assert_no_error (error);
  expect_refused (f, PASSWORD, LK_PRIVACY_ERROR_MEMORY);
  vault = lk_account_unlock (small, password, &error);
  g_assert_no_error (error);
  limit_memory (8 << 20);
  g_assert_null (lk_account_change (small, vault, password, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_MEMORY);
  limit_memory (0);
  g_clear_error (&error);
  save_account (f->store, small, &error);
  g_assert_no_error (error);
  memory = ask (f->store, "SELECT ops || ' over ' || memory FROM account WHERE person = 'person-anna'");
  g_assert_cmpstr (memory, ==, "6 over 134217728");
}

static void
test_erased (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) own = head_for (ANNA, 1, ANNA), shared = head_for (ANNA, 2, ANNA, BRAM), other = head_for (BRAM, 1, BRAM);
  g_autoptr (LkSealed) a = put_sealed (f->store, ANNA, own, "van Anna", &error);
  g_autoptr (LkSealed) b = put_sealed (f->store, BRAM, shared, "van Anna en Bram", &error);
  g_autoptr (LkSealed) c = put_sealed (f->store, BRAM, other, "van Bram", &error);
  g_autofree char *left = NULL, *own_left = NULL;
  g_autoptr (LkAccount) gone = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  erase_account (f->store, people[ANNA].account);
  gone = read_account (f->store, people[ANNA].face.person_id);
  g_assert_null (gone);
  g_assert_null (read_sealed (f->store, own->id));
  left = open_sealed (f->store, BRAM, shared->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (left, ==, "van Anna en Bram");
  own_left = open_sealed (f->store, BRAM, other->id, &error);
  g_assert_cmpstr (own_left, ==, "van Bram");

  g_assert_null (open_sealed (f->store, ANNA, shared->id, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NO_READER);
  problems = lk_store_check (f->store, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  people_make ();
#define ADD(name, test) g_test_add ("/account/" name, Fixture, NULL, members_set_up, test, fixture_tear_down)
  ADD ("password", test_password);
  ADD ("derived", test_derived);
  ADD ("composed", test_composed);
  ADD ("locked", test_locked);
  ADD ("changed", test_changed);
  ADD ("recovery", test_recovery);
  ADD ("no-recovery-yet", test_no_recovery_yet);
  ADD ("wait", test_wait);
  ADD ("substituted", test_substituted);
  ADD ("altered", test_altered);
  ADD ("memory", test_memory);
  ADD ("erased", test_erased);
#undef ADD
  result = g_test_run ();
  people_free ();
  return result;
}
