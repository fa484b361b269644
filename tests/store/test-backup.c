/* Backups: made whole, thinned, listed with what is in them, restored as a step that can be undone. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "store/lk-backup.h"

static guint
count_backups (Fixture *f)
{
  g_autoptr (GListModel) list = lk_backup_list (f->path, NULL);

  return g_list_model_get_n_items (list);
}

static void
test_by_hand (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "Onderbouw");
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (LkBackup) backup = NULL;

  lk_store_backup (f->store, NULL, LK_BACKUP_BY_HAND, &error);
  g_assert_no_error (error);
  list = lk_backup_list (f->path, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  backup = g_list_model_get_item (list, 0);
  g_assert_cmpint (lk_backup_get_reason (backup), ==, LK_BACKUP_BY_HAND);
  g_assert_cmpuint (lk_backup_get_teams (backup), ==, 1);
  g_assert_cmpint (lk_backup_get_size (backup), >, 4096);
  g_assert_cmpint (ABS (g_get_real_time () / 1000 - lk_backup_get_time (backup)), <, 60000);
}

static void
test_daily (Fixture       *f,
            gconstpointer  data)
{
  g_free (add_team (f->store, "Onderbouw"));
  g_assert_cmpuint (count_backups (f), ==, 0);
  fixture_reopen (f);
  g_free (add_team (f->store, "Bovenbouw"));
  g_assert_cmpuint (count_backups (f), ==, 1);
  g_free (add_team (f->store, "Middenbouw"));
  g_assert_cmpuint (count_backups (f), ==, 1);
}

static void
test_thinning (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *folder = lk_backup_folder (f->path);
  g_autofree char *copy = g_build_filename (f->folder, "copy.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GListModel) list = NULL;
  g_autoptr (LkBackup) oldest = NULL;
  gsize size;

  g_free (add_team (f->store, "Onderbouw"));
  g_assert_true (lk_store_backup (f->store, copy, LK_BACKUP_BY_HAND, NULL));
  g_assert_true (g_file_get_contents (copy, &contents, &size, NULL));
  g_mkdir_with_parents (folder, 0700);
  for (int days = 1; days <= 120; days++)
    {
      g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);
      g_autofree char *name = g_date_time_format (then, "board-%Y%m%dT%H%M%S000Z-daily.db");
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
    }
  fixture_reopen (f);
  g_free (add_team (f->store, "Bovenbouw"));
  list = lk_backup_list (f->path, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), >=, 13);
  g_assert_cmpuint (g_list_model_get_n_items (list), <=, 15);
  oldest = g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);
  g_assert_cmpint (g_get_real_time () / 1000 - lk_backup_get_time (oldest), >, 42 * G_GINT64_CONSTANT (86400000));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_assert_true (lk_store_restore_finish (LK_STORE (source), result, data));
}

static void
test_restore (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *kept = add_team (f->store, "Onderbouw");
  g_autofree char *copy = g_build_filename (f->folder, "copy.db", NULL);
  g_autofree char *before = dump (f->store), *later = NULL, *restored = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_store_backup (f->store, copy, LK_BACKUP_BY_HAND, NULL));
  g_free (add_team (f->store, "Bovenbouw"));
  g_assert_true (rename_team (f->store, kept, "Groep 1-2", NULL));
  later = dump (f->store);

  lk_store_restore_async (f->store, copy, NULL, restored_cb, &error);
  lk_store_flush (f->store);
  g_assert_no_error (error);
  restored = dump (f->store);
  g_assert_cmpstr (restored, ==, before);
  g_assert_cmpuint (count_backups (f), ==, 1);
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Restore Backup");

  g_assert_true (lk_store_undo (f->store, NULL));
  undone = dump (f->store);
  g_assert_cmpstr (undone, ==, later);
}

static void
test_recover (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (f->folder, "copy.db", NULL);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *folder = g_path_get_dirname (f->path);
  const char *entry;
  gboolean found = FALSE;

  g_free (add_team (f->store, "Onderbouw"));
  g_assert_true (lk_store_backup (f->store, copy, LK_BACKUP_BY_HAND, NULL));
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_file_set_contents (f->path, "kapot", -1, NULL));
  lk_backup_recover (f->path, copy, &error);
  g_assert_no_error (error);
  f->store = lk_store_open (f->path, NULL, &error);
  g_assert_no_error (error);
  name = ask (f->store, "SELECT name FROM team");
  g_assert_cmpstr (name, ==, "Onderbouw");

  dir = g_dir_open (folder, 0, NULL);
  while ((entry = g_dir_read_name (dir)))
    found = found || strstr (entry, ".damaged-") != NULL;
  g_assert_true (found);
}

static gboolean
insert_waiting_team (LkDb      *db,
                     gpointer   data,
                     GError   **error)
{
  return lk_db_exec (db, error, "INSERT INTO team (id, name, rank, created) VALUES (?, 'Bovenbouw', 'W', 1)", "t", data);
}

static void
rescued_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_store_rescue_finish (LK_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* A write that cannot be made here stands in the rescued copy, and is made here as soon as it can be. */
static void
test_rescue (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (f->folder, "rescued.db", NULL);
  g_autofree char *id = lk_store_new_id ();
  g_autofree char *rescued_names = NULL;
  g_autofree char *names = NULL;
  g_autoptr (LkStore) rescued = NULL;
  sqlite3 *other = NULL;
  gboolean done = FALSE;

  g_free (add_team (f->store, "Onderbouw"));
  g_assert_cmpint (sqlite3_open (f->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);

  lk_store_write_async (f->store, "Add Team", NULL, insert_waiting_team, id, NULL, NULL, NULL, NULL);
  while (lk_store_get_trouble (f->store) == NULL)
    g_main_context_iteration (NULL, TRUE);
  lk_store_rescue_async (f->store, copy, NULL, rescued_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 1);

  rescued = lk_store_open (copy, NULL, NULL);
  g_assert_nonnull (rescued);
  rescued_names = ask (rescued, "SELECT group_concat (name, ' ') FROM (SELECT name FROM team ORDER BY rank)");
  g_assert_cmpstr (rescued_names, ==, "Onderbouw Bovenbouw");
  g_assert_cmpstr (lk_store_get_undo_label (rescued), ==, "Add Team");

  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  while (lk_store_get_pending (f->store) > 0)
    g_main_context_iteration (NULL, TRUE);
  names = ask (f->store, "SELECT group_concat (name, ' ') FROM (SELECT name FROM team ORDER BY rank)");
  g_assert_cmpstr (names, ==, "Onderbouw Bovenbouw");
}

#define ADD(name, func) g_test_add ("/backup/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("by-hand", test_by_hand);
  ADD ("daily", test_daily);
  ADD ("thinning", test_thinning);
  ADD ("restore", test_restore);
  ADD ("recover", test_recover);
  ADD ("rescue", test_rescue);
  return g_test_run ();
}
