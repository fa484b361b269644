/* What was erased, no longer shared or locked by an old password is gone from the file and what lies beside it. */

#include "privacy-fixture.h"

#include <sqlite3.h>
#include <string.h>

static void
remember (GPtrArray *bytes,
          sqlite3   *db,
          const char *sql,
          const char *id)
{
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (bytes, g_bytes_new (sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0)));
  sqlite3_finalize (stmt);
}

/* All that was ever sealed of a record, as somebody sees who looks at the file after every save. */
static void
remember_sealed (Fixture    *f,
                 GPtrArray  *bytes,
                 const char *id)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  remember (bytes, db, "SELECT body FROM sealed WHERE id = ?1", id);
  remember (bytes, db, "SELECT signature FROM sealed WHERE id = ?1", id);
  remember (bytes, db, "SELECT wrapped FROM sealed_reader WHERE sealed = ?1", id);
  sqlite3_close (db);
}

static gboolean
lies_in (const char *path,
         const char *suffix,
         GPtrArray  *bytes)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  g_autofree char *content = NULL;
  gsize length;
  gboolean found = FALSE;

  if (!g_file_get_contents (name, &content, &length, NULL))
    return FALSE;
  for (guint i = 0; i < bytes->len; i++)
    {
      gsize size;
      const guint8 *wanted = g_bytes_get_data (bytes->pdata[i], &size);

      for (gsize at = 0; at + 32 <= size && !found; at += 32)
        found = memmem (content, length, wanted + at, 32) != NULL;
    }
  return found;
}

static gboolean
lies_anywhere (const char *path,
               GPtrArray  *bytes)
{
  return lies_in (path, "", bytes) || lies_in (path, "-wal", bytes) || lies_in (path, "-shm", bytes) || lies_in (path, "-journal", bytes);
}

/* Forty records of all sizes, saved again and again, so that their rows are moved from page to page. */
static void
write_much (Fixture   *f,
            LkSealed  *records[40],
            GPtrArray *seen[40])
{
  for (guint i = 0; i < 40; i++)
    {
      records[i] = put_text (f, "een");
      seen[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
    }
  for (guint step = 0; step < 200; step++)
    {
      guint i = (guint) g_test_rand_int_range (0, 40);
      g_autofree char *text = g_strnfill ((gsize) g_test_rand_int_range (0, 4600), 'x');
      LkSealed *next = put_next (f, records[i], text);

      lk_sealed_unref (records[i]);
      records[i] = next;
      remember_sealed (f, seen[i], lk_sealed_get_head (next)->id);
    }
}

static void
test_erased (Fixture       *f,
             gconstpointer  data)
{
  LkSealed *records[40];
  GPtrArray *seen[40];

  write_much (f, records, seen);
  for (guint i = 0; i < 40; i++)
    {
      g_assert_true (seen[i]->len == 0 || lies_anywhere (f->path, seen[i]));
      if (i % 4 == 0)
        {
          erase_sealed (f->store, lk_sealed_get_head (records[i])->id);
          g_assert_false (lies_anywhere (f->path, seen[i]));
        }
    }
  fixture_reopen (f);
  for (guint i = 0; i < 40; i++)
    {
      if (i % 4 == 0)
        g_assert_false (lies_anywhere (f->path, seen[i]));
      else
        {
          g_autoptr (LkSealed) kept = read_sealed (f->store, lk_sealed_get_head (records[i])->id);

          g_assert_nonnull (kept);
        }
      lk_sealed_unref (records[i]);
      g_ptr_array_unref (seen[i]);
    }
}

/* An older copy in the gap of a page, as moving rows about leaves one now and then: what deleting the row does not reach. */
static void
test_gap (Fixture       *f,
          gconstpointer  data)
{
  g_autofree char *text = g_strnfill (1500, 'x');
  g_autoptr (LkSealed) sealed = put_text (f, text);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  remember_sealed (f, seen, lk_sealed_get_head (sealed)->id);
  alter_file (f, "PRAGMA secure_delete = OFF; UPDATE sealed SET body = x'00', signature = x'00'; PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (lies_in (f->path, "", seen));
  erase_sealed (f->store, lk_sealed_get_head (sealed)->id);
  g_assert_false (lies_anywhere (f->path, seen));
}

/* A key of who no longer reads, and what an old password opened, are as gone as a record. */
static void
test_keys_erased (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealed) sealed = put_text (f, "voor twee"), next = NULL;
  g_autoptr (LkSealedHead) head = lk_sealed_head_copy (lk_sealed_get_head (sealed));
  g_autoptr (GPtrArray) shared = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (LkSecret) password = secret_of ("Een heel ander woord");
  g_autoptr (LkAccount) account = lk_account_change (people[ANNA].account, people[ANNA].vault, password, &error);
  sqlite3 *db = NULL;

  remember_sealed (f, shared, head->id);
  lk_sealed_head_remove_reader (head, "person-bram");
  next = put_sealed (f->store, ANNA, head, "voor mij", &error);
  g_assert_no_error (error);
  g_assert_false (lies_anywhere (f->path, shared));

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  remember (old, db, "SELECT by_password FROM account WHERE person = ?1", "person-anna");
  sqlite3_close (db);
  g_assert_true (lies_anywhere (f->path, old));
  save_account (f->store, account, &error);
  g_assert_no_error (error);
  g_assert_false (lies_anywhere (f->path, old));
}

/* Another program reads just then: it is gone as soon as that one no longer does. */
static void
test_erased_while_read (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr (LkSealed) sealed = put_text (f, "een");
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) problems = NULL;
  sqlite3 *db = NULL;

  remember_sealed (f, seen, lk_sealed_get_head (sealed)->id);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; SELECT count(*) FROM sealed", NULL, NULL, NULL), ==, SQLITE_OK);
  erase_sealed (f->store, lk_sealed_get_head (sealed)->id);
  g_assert_null (read_sealed (f->store, lk_sealed_get_head (sealed)->id));
  g_assert_true (lies_anywhere (f->path, seen));
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (db);
  lk_store_refresh (f->store);
  lk_store_flush (f->store);
  g_assert_false (lies_anywhere (f->path, seen));
}

/* The program was killed after the deletion, before the file was built anew: the next one does it. */
static void
test_erased_by_next (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealed) sealed = put_text (f, "een");
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *killed = g_build_filename (f->folder, "killed.db", NULL);
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL), *killed_log = g_strconcat (killed, "-wal", NULL);
  g_autofree char *content = NULL, *log_content = NULL, *owed = NULL;
  sqlite3 *db = NULL;
  gsize length, log_length;

  remember_sealed (f, seen, lk_sealed_get_head (sealed)->id);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; SELECT count(*) FROM sealed", NULL, NULL, NULL), ==, SQLITE_OK);
  erase_sealed (f->store, lk_sealed_get_head (sealed)->id);
  g_assert_true (g_file_get_contents (f->path, &content, &length, NULL));
  g_assert_true (g_file_get_contents (log, &log_content, &log_length, NULL));
  g_assert_true (g_file_set_contents (killed, content, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (killed_log, log_content, (gssize) log_length, NULL));
  sqlite3_close (db);
  g_assert_true (lies_anywhere (killed, seen));

  lk_store_close (f->store);
  g_clear_object (&f->store);
  f->store = lk_store_open (killed, NULL, &error);
  g_assert_no_error (error);
  lk_store_refresh (f->store);
  lk_store_flush (f->store);
  g_assert_false (lies_anywhere (killed, seen));
  owed = ask (f->store, "SELECT count(*) FROM note WHERE key = 'unwiped'");
  g_assert_cmpstr (owed, ==, "0");
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  people_make ();
#define ADD(name, test) g_test_add ("/erasing/" name, Fixture, NULL, members_set_up, test, fixture_tear_down)
  ADD ("erased", test_erased);
  ADD ("gap", test_gap);
  ADD ("keys-erased", test_keys_erased);
  ADD ("erased-while-read", test_erased_while_read);
  ADD ("erased-by-next", test_erased_by_next);
#undef ADD
  result = g_test_run ();
  people_free ();
  return result;
}
