/* A session is held, broken off at any step, and taken up at the step and second where it stood. */

#include "session/lk-session-run.h"

typedef struct
{
  char     *folder;
  LkStore  *store;
  LkSchool *school;
  LkBoard  *board;
} Fixture;

static void
open_all (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->folder, "board.db", NULL);
  g_autoptr (GError) error = NULL;

  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  if (lk_record_list_get_size (lk_school_get_teams (f->school)) == 0)
    lk_school_add_team (f->school, "Onderbouw", &error);
  lk_store_flush (f->store);
  f->board = lk_board_new (f->school, lk_record_list_peek (lk_school_get_teams (f->school), 0));
  lk_store_flush (f->store);
  g_assert_no_error (error);
}

static void
close_all (Fixture *f)
{
  lk_store_flush (f->store);
  g_clear_object (&f->board);
  g_clear_object (&f->school);
  lk_store_close (f->store);
  g_assert_finalize_object (f->store);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("board-XXXXXX", NULL);
  open_all (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *quoted = g_shell_quote (f->folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  close_all (f);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static LkSessionRun *
start (Fixture *f)
{
  LkSessionRun *run = lk_session_run_new (f->board);
  g_autoptr (GError) error = NULL;

  g_assert_null (lk_session_run_get_session (run));
  g_assert_true (lk_session_run_start (run, 7, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return run;
}

static void
wait_for_tick (LkSessionRun *run,
               guint         place)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (lk_session_clock_get_used (lk_session_run_get_clock (run), place) < 0.9)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_taken_up (Fixture       *f,
               gconstpointer  data)
{
  const int n_steps = GPOINTER_TO_INT (data);
  LkSessionRun *run = start (f);
  LkSessionClock *clock = NULL;
  double used;

  for (int i = 0; i < n_steps; i++)
    lk_session_run_go (run, 1);
  wait_for_tick (run, (guint) n_steps);
  clock = lk_session_run_get_clock (run);
  used = lk_session_clock_get_used (clock, (guint) n_steps);
  /* What a kill leaves is what was noted at the last tick. */
  lk_store_flush (f->store);
  g_object_unref (run);
  close_all (f);

  open_all (f);
  run = lk_session_run_new (f->board);
  lk_store_flush (f->store);
  clock = lk_session_run_get_clock (run);
  g_assert_nonnull (clock);
  g_assert_false (lk_session_clock_is_running (clock));
  g_assert_cmpuint (lk_session_clock_get_place (clock), ==, (guint) n_steps);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_used (clock, (guint) n_steps), used, 1);
  g_object_unref (run);
}

static void
test_ended (Fixture       *f,
            gconstpointer  data)
{
  LkSessionRun *run = start (f);
  g_autoptr (GError) error = NULL;
  LkSession *session = NULL;

  lk_session_run_go (run, 99);
  g_assert_cmpuint (lk_session_clock_get_place (lk_session_run_get_clock (run)), ==, LK_N_STEPS);
  lk_session_run_go (run, -99);
  g_assert_cmpuint (lk_session_clock_get_place (lk_session_run_get_clock (run)), ==, 0);
  lk_session_run_pause (run, TRUE);
  g_assert_false (lk_session_clock_is_running (lk_session_run_get_clock (run)));
  g_assert_true (lk_session_run_end (run, &error));
  g_assert_null (lk_session_run_get_session (run));
  session = lk_record_list_peek (lk_board_get_sessions (f->board), 0);
  g_assert_cmpuint (lk_session_get_present (session), ==, 7);
  g_assert_cmpuint (g_strv_length ((char **) lk_session_get_steps (session)), ==, LK_N_STEPS);
  g_object_unref (run);

  run = lk_session_run_new (f->board);
  lk_store_flush (f->store);
  g_assert_null (lk_session_run_get_session (run));
  g_object_unref (run);
}

/* A session that is undone is over. */
static void
test_undone (Fixture       *f,
             gconstpointer  data)
{
  LkSessionRun *run = start (f);

  lk_store_flush (f->store);
  g_assert_true (lk_store_undo (f->store, NULL));
  lk_store_flush (f->store);
  g_assert_null (lk_session_run_get_session (run));
  g_object_unref (run);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i <= LK_N_STEPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("/session-run/taken-up/%d", i);

      g_test_add (name, Fixture, GINT_TO_POINTER (i), set_up, test_taken_up, tear_down);
    }
  g_test_add ("/session-run/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add ("/session-run/undone", Fixture, NULL, set_up, test_undone, tear_down);
  return g_test_run ();
}
