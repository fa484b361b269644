/* The store's door: jobs, order, what is told, and how it opens. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static void
note_changed_cb (LkStore   *store,
                 LkChanges *changes,
                 GPtrArray *seen)
{
  g_ptr_array_add (seen, lk_changes_ref (changes));
}

static GPtrArray *
watch (LkStore *store)
{
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_changes_unref);

  g_signal_connect (store, "changed", G_CALLBACK (note_changed_cb), seen);
  return seen;
}

static void
test_modes (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (f->path);
  GStatBuf info;

  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_changed (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) seen = watch (f->store);
  g_autofree char *id = add_team (f->store, "Onderbouw");
  const LkChange *row;

  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpuint (lk_changes_get_n (seen->pdata[0]), ==, 1);
  row = lk_changes_get (seen->pdata[0], 0);
  g_assert_cmpstr (row->table, ==, "team");
  g_assert_cmpstr (row->id, ==, id);
  g_assert_cmpint (row->op, ==, LK_CHANGE_INSERT);
  g_assert_cmpstr (lk_changes_get_label (seen->pdata[0]), ==, "Add Team");
  g_assert_true (lk_changes_touches (seen->pdata[0], "team"));
  g_assert_false (lk_changes_touches (seen->pdata[0], "goal"));
}

static void
test_no_change_is_silent (Fixture       *f,
                          gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "Onderbouw");
  g_autoptr (GPtrArray) seen = watch (f->store);

  g_assert_true (rename_team (f->store, id, "Onderbouw", NULL));
  g_assert_cmpuint (seen->len, ==, 0);
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Add Team");
}

static gboolean
refuse (LkDb      *db,
        gpointer   data,
        GError   **error)
{
  lk_db_exec (db, NULL, "INSERT INTO team (id, name, rank, created) VALUES ('x', 'x', 'V', 1)", "");
  g_set_error_literal (error, LK_STORE_ERROR, LK_STORE_ERROR_REFUSED, "no");
  return FALSE;
}

static void
test_refusal_rolls_back (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *n = NULL;

  g_assert_false (lk_store_write (f->store, "Add Team", refuse, NULL, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_REFUSED);
  n = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (n, ==, "0");
  g_assert_null (lk_store_get_undo_label (f->store));
}

typedef struct
{
  LkStore *store;
  GString *order;
} Order;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Order *order = data;

  g_assert_true (lk_store_write_finish (order->store, result, NULL));
  g_string_append (order->order, "written ");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Order *order = data;
  g_autofree char *count = lk_store_read_finish (order->store, result, NULL);

  g_string_append_printf (order->order, "read %s", count);
}

static void
changed_cb (LkStore   *store,
            LkChanges *changes,
            Order     *order)
{
  g_string_append (order->order, "changed ");
}

static gboolean
insert_one (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  return lk_db_exec (db, error, "INSERT INTO team (id, name, rank, created) VALUES ('a', 'a', 'V', 1)", "");
}

static gpointer
count_teams (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, "SELECT count(*) FROM team", "");

  return stmt && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

static void
test_order (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  Order order = { f->store, told };

  g_signal_connect (f->store, "changed", G_CALLBACK (changed_cb), &order);
  lk_store_write_async (f->store, "Add Team", NULL, insert_one, NULL, NULL, NULL, written_cb, &order);
  lk_store_read_async (f->store, count_teams, NULL, NULL, g_free, NULL, read_cb, &order);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 1);
  lk_store_flush (f->store);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 0);
  g_assert_cmpstr (told->str, ==, "changed written read 1");
}

static void
expect_open_error (const char *path,
                   int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) store = lk_store_open (path, NULL, &error);

  g_assert_null (store);
  g_assert_error (error, LK_STORE_ERROR, code);
}

static void
change_file (Fixture    *f,
             const char *sql)
{
  g_autofree char *command = g_strdup_printf ("sqlite3 %s \"%s\"", f->path, sql);

  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

static void
expect_untouched (Fixture *f,
                  int      code)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize before_size, after_size;

  g_assert_true (g_file_get_contents (f->path, &before, &before_size, NULL));
  expect_open_error (f->path, code);
  g_assert_true (g_file_get_contents (f->path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
}

static void
test_newer (Fixture       *f,
            gconstpointer  data)
{
  change_file (f, "PRAGMA user_version = 9999");
  expect_untouched (f, LK_STORE_ERROR_NEWER);
}

static void
test_foreign (Fixture       *f,
              gconstpointer  data)
{
  change_file (f, "PRAGMA application_id = 77");
  expect_untouched (f, LK_STORE_ERROR_FOREIGN);
}

static void
test_no_database (Fixture       *f,
                  gconstpointer  data)
{
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_file_set_contents (f->path, "Beste collega's, hier is de notulenlijst.", -1, NULL));
  expect_untouched (f, LK_STORE_ERROR_DAMAGED);
}

static void
test_damaged (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *contents = NULL;
  gsize size;

  for (int i = 0; i < 50; i++)
    g_free (add_team (f->store, "Een team met een naam die bladzijden vult"));
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_file_get_contents (f->path, &contents, &size, NULL));
  for (gsize i = 4096; i < size; i += 7)
    contents[i] = (char) (contents[i] ^ 0x5a);
  g_assert_true (g_file_set_contents (f->path, contents, (gssize) size, NULL));
  expect_untouched (f, LK_STORE_ERROR_DAMAGED);
}

static void
test_reopen_keeps (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "Bovenbouw 🚀 فريق");
  g_autofree char *name = NULL;

  fixture_reopen (f);
  name = ask (f->store, "SELECT name FROM team");
  g_assert_cmpstr (name, ==, "Bovenbouw 🚀 فريق");
}

static void
test_ids (void)
{
  g_autofree char *last = g_strdup ("");
  g_autofree char *a = lk_store_derive_id (1700000000000, "trello/x");
  g_autofree char *b = lk_store_derive_id (1700000000000, "trello/x");
  g_autofree char *c = lk_store_derive_id (1700000000000, "trello/y");

  for (int i = 0; i < 10000; i++)
    {
      char *id = lk_store_new_id ();

      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_cmpint (id[14], ==, '7');
      g_assert_cmpstr (last, <, id);
      g_free (last);
      last = id;
    }
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
}

static void
test_check (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "Onderbouw");
  g_autoptr (GPtrArray) sound = lk_store_check (f->store, NULL);
  g_autoptr (GPtrArray) broken = NULL;

  g_assert_cmpuint (sound->len, ==, 0);
  change_file (f, "UPDATE team SET rank = 'a0'; INSERT INTO goal (id, team, title, rank, created) VALUES ('g', 'nobody', 't', 'V', 1)");
  f->store = lk_store_open (f->path, NULL, NULL);
  broken = lk_store_check (f->store, NULL);
  g_assert_cmpuint (broken->len, ==, 2);
}

#define ADD(name, func) g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("modes", test_modes);
  ADD ("changed", test_changed);
  ADD ("no-change-is-silent", test_no_change_is_silent);
  ADD ("refusal-rolls-back", test_refusal_rolls_back);
  ADD ("order", test_order);
  ADD ("reopen-keeps", test_reopen_keeps);
  ADD ("open/newer", test_newer);
  ADD ("open/foreign", test_foreign);
  ADD ("open/no-database", test_no_database);
  ADD ("open/damaged", test_damaged);
  ADD ("check", test_check);
  g_test_add_func ("/store/ids", test_ids);
  return g_test_run ();
}
