/* What belongs to persons beside the log: undo, restore and backup, other windows on the file, a busy file. */

#include "privacy-fixture.h"

#include <sqlite3.h>
#include <string.h>

#include "privacy/lk-privacy-error.h"
#include "store/lk-backup.h"

static void
expect_text (Fixture    *f,
             LkSealed   *sealed,
             const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = open_sealed (f->store, ANNA, lk_sealed_get_head (sealed)->id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_undo (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *team = add_team (f->store, "Onderbouw"), *logged = NULL, *before = NULL;
  g_autoptr (LkSealed) first = put_text (f, "een"), second = NULL;
  g_autofree char *changes = ask (f->store, "SELECT count(*) FROM change");

  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Add Team");
  second = put_next (f, first, "twee");
  logged = ask (f->store, "SELECT count(*) FROM change");
  g_assert_cmpstr (logged, ==, changes);
  before = dump (f->store);
  g_assert_true (lk_store_undo (f->store, &error));
  expect_text (f, first, "twee");
  g_assert_true (lk_store_redo (f->store, &error));
  expect_text (f, first, "twee");
  g_assert_false (lk_store_redo (f->store, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING);
}

/* Saving by itself every few seconds does not cut a run of typing in two. */
static void
test_merge (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *team = add_team (f->store, "Onderbouw");
  g_autoptr (LkSealed) first = put_text (f, "een");

  g_assert_true (rename_team (f->store, team, "Onder", NULL));
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Rename Team");
  lk_sealed_unref (put_next (f, first, "twee"));
  g_assert_true (lk_store_undo (f->store, NULL));
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Add Team");
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_assert_true (lk_store_restore_finish (LK_STORE (source), result, data));
}

static void
test_restore (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->folder, "copy.db", NULL), *team = add_team (f->store, "Onderbouw"), *teams = NULL;
  g_autoptr (LkSealed) kept = put_text (f, "een"), erased = put_text (f, "weg"), later = NULL;

  g_assert_true (lk_store_backup (f->store, copy, LK_BACKUP_BY_HAND, &error));
  lk_sealed_unref (put_next (f, kept, "twee"));
  later = put_text (f, "later");
  erase_sealed (f->store, lk_sealed_get_head (erased)->id);
  remove_team (f->store, team);
  lk_store_restore_async (f->store, copy, NULL, done_cb, &error);
  lk_store_flush (f->store);
  g_assert_no_error (error);
  teams = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (teams, ==, "1");
  expect_text (f, kept, "twee");
  expect_text (f, later, "later");
  g_assert_null (read_sealed (f->store, lk_sealed_get_head (erased)->id));
}

/* The whole file put back holds them, sealed as they were. */
static void
test_backup (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->folder, "copy.db", NULL);
  g_autoptr (LkSealed) sealed = put_text (f, "een");

  g_assert_true (lk_store_backup (f->store, copy, LK_BACKUP_BY_HAND, &error));
  lk_sealed_unref (put_next (f, sealed, "twee"));
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (lk_backup_recover (f->path, copy, &error));
  f->store = lk_store_open (f->path, NULL, &error);
  g_assert_no_error (error);
  expect_text (f, sealed, "een");
}

static void
test_check (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (LkSealed) sealed = put_text (f, "een");
  g_autoptr (GPtrArray) sound = lk_store_check (f->store, NULL), problems = NULL;

  g_assert_cmpuint (sound->len, ==, 0);
  alter_file (f, "INSERT INTO sealed SELECT 'alone', kind, format, version, owner, author, '2026-13-01', team, planning, body, signature, changed FROM sealed;"
                 "INSERT INTO sealed_reader VALUES ('gone', 'person-anna', x''); DELETE FROM account WHERE person = 'person-bram';"
                 "DELETE FROM person WHERE id = 'person-carla'");
  problems = lk_store_check (f->store, NULL);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 5);
}

static void
told_cb (LkStore   *store,
         LkChanges *changes,
         GPtrArray *told)
{
  g_ptr_array_add (told, lk_changes_ref (changes));
}

static const LkChange *
only_change (GPtrArray *told)
{
  g_assert_cmpuint (told->len, ==, 1);
  return lk_changes_get (told->pdata[0], 0);
}

static gboolean
add_unrecorded (LkDb      *db,
                gpointer   data,
                GError   **error)
{
  return lk_db_exec (db, error, "INSERT INTO team (id, name, rank, created) VALUES ('t', 'x', 'V', 1)", "");
}

/* A row of the team's without history could not be undone. */
static void
test_unrecorded (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *teams = NULL;

  g_assert_false (lk_store_write_apart (f->store, add_unrecorded, NULL, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_FAILED);
  teams = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (teams, ==, "0");
}

/* Two windows on one file. */
static void
test_told (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) other = lk_store_open (f->path, NULL, &error);
  g_autoptr (GPtrArray) here = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_changes_unref);
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_changes_unref);
  g_autoptr (GPtrArray) opened = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_changes_unref);
  g_autoptr (LkSealed) sealed = NULL;

  g_signal_connect (f->store, "apart-changed", G_CALLBACK (told_cb), here);
  g_signal_connect (f->store, "changed", G_CALLBACK (told_cb), opened);
  g_signal_connect (other, "apart-changed", G_CALLBACK (told_cb), there);
  g_signal_connect (other, "changed", G_CALLBACK (told_cb), opened);
  sealed = put_text (f, "een");
  g_assert_cmpstr (only_change (here)->table, ==, "sealed");
  g_assert_cmpstr (only_change (here)->id, ==, lk_sealed_get_head (sealed)->id);
  g_assert_cmpint (only_change (here)->op, ==, LK_CHANGE_INSERT);
  lk_store_refresh (f->store);
  lk_store_refresh (other);
  lk_store_refresh (other);
  lk_store_flush (f->store);
  lk_store_flush (other);
  g_assert_cmpstr (only_change (there)->table, ==, "sealed");
  g_assert_cmpstr (only_change (there)->id, ==, "");
  g_assert_cmpint (lk_changes_get_origin (there->pdata[0]), ==, LK_CHANGES_ELSEWHERE);
  g_assert_cmpuint (here->len, ==, 1);
  g_assert_cmpuint (opened->len, ==, 0);
  lk_store_close (other);
}

static gboolean
save (LkDb      *db,
      gpointer   data,
      GError   **error)
{
  return lk_sealed_save (data, db, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(gboolean *) data = lk_store_write_apart_finish (LK_STORE (source), result, NULL);
}

static void
test_busy (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (LkSealed) first = put_text (f, "een"), second = NULL;
  g_autofree char *rescued = g_build_filename (f->folder, "rescued.db", NULL);
  gboolean saved = FALSE;
  sqlite3 *db = NULL;

  second = lk_vault_seal (people[ANNA].vault, lk_sealed_get_head (first), "twee", NULL);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  lk_store_write_apart_async (f->store, save, second, NULL, NULL, saved_cb, &saved);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 1);
  while (lk_store_get_trouble (f->store) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (lk_store_get_trouble (f->store), LK_STORE_ERROR, LK_STORE_ERROR_BUSY);
  expect_text (f, first, "een");

  /* A copy with what waits has it too. */
  lk_store_rescue_async (f->store, rescued, NULL, NULL, NULL);
  while (!g_file_test (rescued, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, FALSE);
  expect_text (f, first, "een");
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (db);
  lk_store_retry (f->store);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 0);
  expect_text (f, first, "twee");

  lk_store_close (f->store);
  g_clear_object (&f->store);
  f->store = lk_store_open (rescued, NULL, NULL);
  expect_text (f, first, "twee");
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  people_make ();
#define ADD(name, test) g_test_add ("/apart/" name, Fixture, NULL, members_set_up, test, fixture_tear_down)
  ADD ("undo", test_undo);
  ADD ("merge", test_merge);
  ADD ("restore", test_restore);
  ADD ("backup", test_backup);
  ADD ("check", test_check);
  ADD ("unrecorded", test_unrecorded);
  ADD ("told", test_told);
  ADD ("busy", test_busy);
#undef ADD
  result = g_test_run ();
  people_free ();
  return result;
}
