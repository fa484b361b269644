/* A program that is killed in the midst of its edits: what it had said was saved is there. 25 times over. */

#include "store-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#define ROUNDS 25
#define EDITS 200

/* The victim: each edit is told on standard output only once the store has said that it is written. */
static int
edit (const char *path)
{
  LkStore *store = lk_store_open (path, NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new ();
  g_autofree char *id = add_team (store, "0");

  for (int i = 1; i <= EDITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);

      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          g_autofree char *other = add_team (store, name);

          printf ("team %s %s\n", other, name);
        }
      else if (rename_team (store, id, name, NULL))
        printf ("team %s %s\n", id, name);
      fflush (stdout);
    }
  return 0;
}

static void
remember (GHashTable *saved,
          char       *line)
{
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", 3);

  /* A line that the kill cut off was not told. */
  if (g_strv_length (words) == 3)
    g_hash_table_insert (saved, g_strdup (words[1]), g_strdup (words[2]));
}

static GHashTable *
run_and_kill (const char *path,
              int         lines_before)
{
  GHashTable *saved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *argv[] = { g_test_get_dir (G_TEST_BUILT), NULL, NULL, NULL };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GSubprocess) victim = NULL;
  g_autoptr (GDataInputStream) out = NULL;
  char *line;
  int n = 0;

  argv[0] = self;
  argv[1] = "--edit";
  argv[2] = path;
  victim = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));
  while ((line = g_data_input_stream_read_line (out, NULL, NULL, NULL)))
    {
      remember (saved, line);
      g_free (line);
      if (++n == lines_before)
        g_subprocess_send_signal (victim, SIGKILL);
    }
  g_subprocess_wait (victim, NULL, NULL);
  return saved;
}

static void
test_killed (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  lk_store_close (f->store);
  g_clear_object (&f->store);
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GHashTable) saved = run_and_kill (f->path, g_rand_int_range (rand, 3, EDITS - 3));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      GHashTableIter iter;
      gpointer id, name;

      f->store = lk_store_open (f->path, NULL, &error);
      g_assert_no_error (error);
      problems = lk_store_check (f->store, NULL);
      g_assert_cmpuint (problems->len, ==, 0);
      g_hash_table_iter_init (&iter, saved);
      while (g_hash_table_iter_next (&iter, &id, &name))
        {
          g_autofree char *sql = g_strdup_printf ("SELECT CAST(name AS INTEGER) >= %s FROM team WHERE id = '%s'", (char *) name, (char *) id);
          g_autofree char *there = ask (f->store, sql);

          g_assert_cmpstr (there, ==, "1");
        }
      lk_store_close (f->store);
      g_clear_object (&f->store);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--edit") == 0)
    return edit (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/killed/loses-nothing", Fixture, NULL, fixture_set_up, test_killed, fixture_tear_down);
  return g_test_run ();
}
