/* Who is there, on a real file: first password, lock, wrong password, recovery, change, leaving, and the clock. */

#include "model/lk-keeper.h"
#include "model/lk-model-error.h"
#include "privacy/lk-recovery-key.h"
#include "rig.h"

#include <string.h>

#define PATIENCE_S 60

typedef struct
{
  Rig       rig;
  LkKeeper *keeper;
  guint     n_unlocked;
  guint     n_locking;
  guint     n_locked;
  gboolean  vault_at_locking;
} Fixture;

typedef struct
{
  gboolean  done;
  gboolean  right;
  char     *key;
  guint     wait;
  GError   *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  lk_secret_free_text (outcome->key);
  g_clear_error (&outcome->error);
  *outcome = (Outcome) { 0 };
}

static LkSecret *
secret (const char *text)
{
  return lk_secret_new_copy (text, strlen (text));
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Outcome *outcome = data;

  outcome->right = lk_keeper_finish (LK_KEEPER (source), result, &outcome->key, &outcome->wait, &outcome->error);
  outcome->done = TRUE;
}

static void
wait_for (gboolean *condition)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (!*condition)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static const char *
get_anna (Fixture *f)
{
  return lk_record_get_id (LK_RECORD (f->rig.anna));
}

static void
create (Fixture    *f,
        const char *password,
        Outcome    *outcome)
{
  g_autoptr (LkSecret) fresh = secret (password);

  outcome_clear (outcome);
  lk_keeper_create_async (f->keeper, get_anna (f), fresh, done_cb, outcome);
  wait_for (&outcome->done);
}

static void
unlock (Fixture    *f,
        const char *password,
        Outcome    *outcome)
{
  g_autoptr (LkSecret) tried = secret (password);

  outcome_clear (outcome);
  lk_keeper_unlock_async (f->keeper, get_anna (f), tried, done_cb, outcome);
  wait_for (&outcome->done);
}

static void
check (Fixture    *f,
       const char *password,
       Outcome    *outcome)
{
  g_autoptr (LkSecret) tried = secret (password);

  outcome_clear (outcome);
  lk_keeper_check_async (f->keeper, tried, done_cb, outcome);
  wait_for (&outcome->done);
}

static void
recover (Fixture    *f,
         const char *typed,
         const char *password,
         Outcome    *outcome)
{
  g_autoptr (LkSecret) key = lk_recovery_key_parse (typed, NULL, NULL), fresh = secret (password);

  outcome_clear (outcome);
  lk_keeper_recover_async (f->keeper, get_anna (f), key, fresh, done_cb, outcome);
  wait_for (&outcome->done);
}

static void
keep_key (Fixture *f,
          Outcome *outcome)
{
  outcome_clear (outcome);
  lk_keeper_keep_key_async (f->keeper, done_cb, outcome);
  wait_for (&outcome->done);
}

static void
unlocked_cb (Fixture *f)
{
  f->n_unlocked++;
}

static void
locking_cb (Fixture *f)
{
  f->n_locking++;
  f->vault_at_locking = !lk_vault_is_locked (lk_keeper_get_vault (f->keeper));
}

static void
locked_cb (Fixture *f)
{
  g_assert_null (lk_keeper_get_vault (f->keeper));
  f->n_locked++;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  rig_set_up (&f->rig, NULL);
  f->keeper = lk_keeper_new (f->rig.store);
  g_signal_connect_swapped (f->keeper, "unlocked", G_CALLBACK (unlocked_cb), f);
  g_signal_connect_swapped (f->keeper, "locking", G_CALLBACK (locking_cb), f);
  g_signal_connect_swapped (f->keeper, "locked", G_CALLBACK (locked_cb), f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  lk_store_flush (f->rig.store);
  g_assert_finalize_object (f->keeper);
  rig_tear_down (&f->rig, NULL);
}

static void
test_first_password (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr (LkVault) vault = NULL;
  Outcome outcome = { 0 };

  create (f, "een lange zin", &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.right);
  g_assert_nonnull (outcome.key);
  g_assert_cmpstr (lk_keeper_get_person_id (f->keeper), ==, get_anna (f));
  g_assert_cmpuint (f->n_unlocked, ==, 1);

  vault = lk_vault_ref (lk_keeper_get_vault (f->keeper));
  lk_keeper_lock (f->keeper);
  g_assert_true (f->vault_at_locking);
  g_assert_true (lk_vault_is_locked (vault));
  g_assert_null (lk_keeper_get_person_id (f->keeper));
  lk_keeper_lock (f->keeper);
  g_assert_cmpuint (f->n_locking, ==, 1);
  g_assert_cmpuint (f->n_locked, ==, 1);

  create (f, "nog een lange zin", &outcome);
  g_assert_error (outcome.error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  unlock (f, "een lange zin", &outcome);
  g_assert_no_error (outcome.error);
  outcome_clear (&outcome);
}

static void
test_wrong_passwords (Fixture       *f,
                      gconstpointer  data)
{
  Outcome outcome = { 0 };

  create (f, "een lange zin", &outcome);
  lk_keeper_lock (f->keeper);
  for (guint i = 0; i < 8 && outcome.wait == 0; i++)
    {
      unlock (f, "een andere zin", &outcome);
      g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
      g_assert_null (lk_keeper_get_vault (f->keeper));
    }
  g_assert_cmpuint (outcome.wait, >, 0);

  /* The right one waits as well, or it would tell which one is right. */
  unlock (f, "een lange zin", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WAIT);
  g_assert_cmpuint (outcome.wait, >, 0);
  outcome_clear (&outcome);
}

/* Asking again who sits there opens and closes nothing, and is slowed down as the door is. */
static void
test_check (Fixture       *f,
            gconstpointer  data)
{
  Outcome outcome = { 0 };

  create (f, "een lange zin", &outcome);
  check (f, "een lange zin", &outcome);
  g_assert_no_error (outcome.error);
  for (guint i = 0; i < 8 && outcome.wait == 0; i++)
    {
      check (f, "een andere zin", &outcome);
      g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
    }
  g_assert_cmpuint (outcome.wait, >, 0);
  check (f, "een lange zin", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WAIT);
  g_assert_nonnull (lk_keeper_get_vault (f->keeper));
  g_assert_cmpuint (f->n_unlocked, ==, 1);
  g_assert_cmpuint (f->n_locked, ==, 0);
  outcome_clear (&outcome);
}

/* Locked before the first key was on paper: it opens nothing, and that is told until one has been kept. */
static void
test_first_key (Fixture       *f,
                gconstpointer  data)
{
  Outcome first = { 0 }, second = { 0 }, outcome = { 0 };
  g_autoptr (LkSecret) password = secret ("een lange zin");

  create (f, "een lange zin", &first);
  g_assert_true (lk_keeper_get_lacks_key (f->keeper));
  lk_keeper_lock (f->keeper);
  g_assert_false (lk_keeper_get_lacks_key (f->keeper));
  keep_key (f, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  recover (f, first.key, "wat ik onthoud", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);

  unlock (f, "een lange zin", &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (lk_keeper_get_lacks_key (f->keeper));
  lk_keeper_change_async (f->keeper, password, NULL, TRUE, done_cb, &second);
  wait_for (&second.done);
  g_assert_no_error (second.error);
  keep_key (f, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_false (lk_keeper_get_lacks_key (f->keeper));
  lk_keeper_lock (f->keeper);

  unlock (f, "een lange zin", &outcome);
  g_assert_no_error (outcome.error);
  g_assert_false (lk_keeper_get_lacks_key (f->keeper));
  lk_keeper_lock (f->keeper);
  recover (f, second.key, "wat ik onthoud", &outcome);
  g_assert_no_error (outcome.error);
  outcome_clear (&outcome);
  outcome_clear (&second);
  outcome_clear (&first);
}

/* The key of before works until the new one has been kept, whatever comes between. */
static void
test_recovery (Fixture       *f,
               gconstpointer  data)
{
  Outcome first = { 0 }, second = { 0 }, third = { 0 }, outcome = { 0 };

  create (f, "een lange zin", &first);
  keep_key (f, &outcome);
  g_assert_no_error (outcome.error);
  lk_keeper_lock (f->keeper);

  recover (f, first.key, "wat ik onthoud", &second);
  g_assert_no_error (second.error);
  g_assert_cmpstr (second.key, !=, first.key);
  g_assert_nonnull (lk_keeper_get_vault (f->keeper));
  g_assert_false (lk_keeper_get_lacks_key (f->keeper));
  lk_keeper_lock (f->keeper);
  unlock (f, "een lange zin", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
  unlock (f, "wat ik onthoud", &outcome);
  g_assert_no_error (outcome.error);
  lk_keeper_lock (f->keeper);
  recover (f, second.key, "wat ik weet", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);

  recover (f, first.key, "wat ik weet", &third);
  g_assert_no_error (third.error);
  keep_key (f, &outcome);
  g_assert_no_error (outcome.error);
  lk_keeper_lock (f->keeper);
  recover (f, first.key, "wat ik vergat", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
  recover (f, third.key, "wat ik vergat", &outcome);
  g_assert_no_error (outcome.error);
  outcome_clear (&outcome);
  outcome_clear (&third);
  outcome_clear (&second);
  outcome_clear (&first);
}

/* A new key for the same password: nothing is written before it is kept. */
static void
test_renew (Fixture       *f,
            gconstpointer  data)
{
  Outcome first = { 0 }, second = { 0 }, outcome = { 0 };
  g_autoptr (LkSecret) password = secret ("een lange zin");
  g_autofree char *before = NULL, *between = NULL, *after = NULL;

  create (f, "een lange zin", &first);
  keep_key (f, &outcome);
  before = rig_ask (&f->rig, "SELECT hex (salt) || hex (by_recovery) FROM account");
  lk_keeper_change_async (f->keeper, password, NULL, TRUE, done_cb, &second);
  wait_for (&second.done);
  g_assert_no_error (second.error);
  g_assert_nonnull (second.key);
  between = rig_ask (&f->rig, "SELECT hex (salt) || hex (by_recovery) FROM account");
  g_assert_cmpstr (before, ==, between);
  keep_key (f, &outcome);
  g_assert_no_error (outcome.error);
  after = rig_ask (&f->rig, "SELECT hex (salt) || hex (by_recovery) FROM account");
  g_assert_cmpstr (after, !=, between);
  lk_keeper_lock (f->keeper);
  recover (f, first.key, "wat ik weet", &outcome);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);
  unlock (f, "een lange zin", &outcome);
  g_assert_no_error (outcome.error);
  outcome_clear (&outcome);
  outcome_clear (&second);
  outcome_clear (&first);
}

static void
test_change (Fixture       *f,
             gconstpointer  data)
{
  Outcome outcome = { 0 };
  g_autoptr (LkSecret) former = secret ("een lange zin"), fresh = secret ("een nieuwe zin"), wrong = secret ("iets anders");

  create (f, "een lange zin", &outcome);
  outcome_clear (&outcome);
  lk_keeper_change_async (f->keeper, wrong, fresh, FALSE, done_cb, &outcome);
  wait_for (&outcome.done);
  g_assert_error (outcome.error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG);

  outcome_clear (&outcome);
  lk_keeper_change_async (f->keeper, former, fresh, FALSE, done_cb, &outcome);
  wait_for (&outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_null (outcome.key);
  g_assert_nonnull (lk_keeper_get_vault (f->keeper));
  lk_keeper_lock (f->keeper);
  unlock (f, "een nieuwe zin", &outcome);
  g_assert_no_error (outcome.error);
  outcome_clear (&outcome);
}

static void
test_leave (Fixture       *f,
            gconstpointer  data)
{
  Outcome outcome = { 0 };
  g_autoptr (LkSecret) password = secret ("een lange zin");
  g_autofree char *before = NULL, *after = NULL;

  create (f, "een lange zin", &outcome);
  before = rig_ask (&f->rig, "SELECT count(*) FROM account");
  g_assert_cmpstr (before, ==, "1");
  outcome_clear (&outcome);
  lk_keeper_leave_async (f->keeper, password, done_cb, &outcome);
  wait_for (&outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_null (lk_keeper_get_vault (f->keeper));
  after = rig_ask (&f->rig, "SELECT count(*) FROM account");
  g_assert_cmpstr (after, ==, "0");

  unlock (f, "een lange zin", &outcome);
  g_assert_error (outcome.error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  outcome_clear (&outcome);
}

/* The PC is closed while a password is being tried: it must not open afterwards. */
static void
test_lock_meanwhile (Fixture       *f,
                     gconstpointer  data)
{
  Outcome outcome = { 0 };
  g_autoptr (LkSecret) password = secret ("een lange zin");

  create (f, "een lange zin", &outcome);
  lk_keeper_lock (f->keeper);
  outcome_clear (&outcome);
  lk_keeper_unlock_async (f->keeper, get_anna (f), password, done_cb, &outcome);
  lk_keeper_lock (f->keeper);
  wait_for (&outcome.done);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (lk_keeper_get_vault (f->keeper));
  outcome_clear (&outcome);
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_idle (Fixture       *f,
           gconstpointer  data)
{
  Outcome outcome = { 0 };
  gboolean late = FALSE;
  const gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  create (f, "een lange zin", &outcome);
  g_object_set (f->keeper, "idle-seconds", 2, NULL);
  lk_keeper_touch (f->keeper);
  g_timeout_add (1100, late_cb, &late);
  wait_for (&late);
  g_assert_nonnull (lk_keeper_get_vault (f->keeper));
  lk_keeper_touch (f->keeper);
  while (lk_keeper_get_vault (f->keeper) != NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (f->n_locked, ==, 1);
  outcome_clear (&outcome);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/keeper/first-password", Fixture, NULL, set_up, test_first_password, tear_down);
  g_test_add ("/keeper/wrong-passwords", Fixture, NULL, set_up, test_wrong_passwords, tear_down);
  g_test_add ("/keeper/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/keeper/recovery", Fixture, NULL, set_up, test_recovery, tear_down);
  g_test_add ("/keeper/first-key", Fixture, NULL, set_up, test_first_key, tear_down);
  g_test_add ("/keeper/renew", Fixture, NULL, set_up, test_renew, tear_down);
  g_test_add ("/keeper/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/keeper/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/keeper/lock-meanwhile", Fixture, NULL, set_up, test_lock_meanwhile, tear_down);
  g_test_add ("/keeper/idle", Fixture, NULL, set_up, test_idle, tear_down);

  return g_test_run ();
}
