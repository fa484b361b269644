/* When the disk will not take a write: nothing is lost, reading goes on, and it is written once that is possible. */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
insert_long (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  g_autofree char *id = lk_store_new_id ();
  g_autofree char *name = g_strnfill (200000, 'x');

  return lk_db_exec (db, error, "INSERT INTO team (id, name, rank, created) VALUES (?, ?, 'V', 1)", "tt", id, name);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  *(gboolean *) data = lk_store_write_finish (LK_STORE (source), result, NULL);
}

static void
wait_for_trouble (LkStore *store,
                  int      code)
{
  while (lk_store_get_trouble (store) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (lk_store_get_trouble (store), LK_STORE_ERROR, code);
}

static void
wait_until_well (LkStore *store)
{
  while (lk_store_get_trouble (store))
    g_main_context_iteration (NULL, TRUE);
  lk_store_flush (store);
}

/* No file may grow: what a full disk is to a program. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 65536 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full (Fixture       *f,
           gconstpointer  data)
{
  gboolean written = FALSE;
  g_autofree char *before = NULL, *during = NULL, *after = NULL;

  g_free (add_team (f->store, "Onderbouw"));
  fill_disk (TRUE);
  lk_store_write_async (f->store, "Add Team", NULL, insert_long, NULL, NULL, NULL, written_cb, &written);
  wait_for_trouble (f->store, LK_STORE_ERROR_FULL);
  g_assert_false (written);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 1);
  during = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (during, ==, "1");

  fill_disk (FALSE);
  lk_store_retry (f->store);
  wait_until_well (f->store);
  g_assert_true (written);
  g_assert_cmpuint (lk_store_get_pending (f->store), ==, 0);
  fixture_reopen (f);
  after = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (after, ==, "2");
}

static void
test_full_given_up (Fixture       *f,
                    gconstpointer  data)
{
  gboolean written = TRUE;

  g_free (add_team (f->store, "Onderbouw"));
  fill_disk (TRUE);
  lk_store_write_async (f->store, "Add Team", NULL, insert_long, NULL, NULL, NULL, written_cb, &written);
  wait_for_trouble (f->store, LK_STORE_ERROR_FULL);
  lk_store_close (f->store);
  fill_disk (FALSE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (written);
  g_clear_object (&f->store);
  f->store = lk_store_open (f->path, NULL, NULL);
  g_assert_nonnull (f->store);
}

static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (GDataInputStream) said = NULL;
  g_autofree char *line = NULL, *count = NULL;
  gboolean written = FALSE;

  g_free (add_team (f->store, "Onderbouw"));
  other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "sqlite3", f->path, NULL);
  g_assert_nonnull (other);
  g_output_stream_write_all (g_subprocess_get_stdin_pipe (other), "BEGIN IMMEDIATE;\nSELECT 'held';\n", 32, NULL, NULL, NULL);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (other));
  line = g_data_input_stream_read_line (said, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "held");

  lk_store_write_async (f->store, "Add Team", NULL, insert_long, NULL, NULL, NULL, written_cb, &written);
  wait_for_trouble (f->store, LK_STORE_ERROR_BUSY);
  g_output_stream_close (g_subprocess_get_stdin_pipe (other), NULL, NULL);
  g_assert_true (g_subprocess_wait (other, NULL, NULL));
  wait_until_well (f->store);
  g_assert_true (written);
  count = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (count, ==, "2");
}

/* Root may write everywhere, so this is done as nobody. */
static void
test_read_only_subprocess (void)
{
  const char *path = g_getenv ("LK_TEST_PATH");
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  LkStore *store;
  char *id = (char *) "x";

  if (getuid () == 0)
    g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
  store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (lk_store_get_read_only (store));
  name = ask (store, "SELECT name FROM team");
  g_assert_cmpstr (name, ==, "Onderbouw");
  g_assert_false (rename_team (store, id, "Anders", &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_READ_ONLY);
  lk_store_close (store);
  g_object_unref (store);
}

static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (f->path);

  g_free (add_team (f->store, "Onderbouw"));
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_chmod (f->folder, 0755);
  g_chmod (folder, 0555);
  g_chmod (f->path, 0444);
  g_setenv ("LK_TEST_PATH", f->path, TRUE);
  g_test_trap_subprocess ("/held/read-only/subprocess", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_chmod (folder, 0755);
}

#define ADD(name, func) g_test_add ("/held/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* Whether anyone holds a lock on a file, the store in this process too: what is held by process is not told to the process itself. */
static gboolean
is_locked (const char *path)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fcntl (fd, F_GETLK, &lock), ==, 0);
  g_assert_true (g_close (fd, NULL));
  return lock.l_type != F_UNLCK;
}

/* A file chooser opens what it lists, to tell what it is, and closes it again. */
static void
test_looked_into (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *shared = g_strconcat (f->path, "-shm", NULL);
  g_autofree char *id = add_team (f->store, "Onderbouw");

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (is_locked (f->path));
      g_assert_true (is_locked (shared));
    }
  g_assert_true (rename_team (f->store, id, "Bovenbouw", NULL));
}

int
main (int   argc,
      char *argv[])
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  ADD ("full", test_full);
  ADD ("full-given-up", test_full_given_up);
  ADD ("locked", test_locked);
  ADD ("read-only", test_read_only);
  ADD ("looked-into", test_looked_into);
  g_test_add_func ("/held/read-only/subprocess", test_read_only_subprocess);
  return g_test_run ();
}
