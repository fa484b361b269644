/* A session is recorded, found again after a restart, and taken back as a whole. */

#include "rig.h"

#include "model/lk-session-clock.h"

static const char * const steps[] = { "check-in 120 131", "successes 120 90", NULL };

static void
test_recorded (Rig           *rig,
               gconstpointer  data)
{
  g_autofree char *anna = g_strdup (lk_record_get_id (LK_RECORD (rig->anna)));
  g_autoptr (GError) error = NULL;
  LkSession *session = lk_board_start_session (rig->board, 2, rig->anna, rig->bram, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (lk_board_find_open_session (rig->board) == session);
  rig_reopen (rig);
  session = lk_board_find_open_session (rig->board);
  g_assert_nonnull (session);
  g_assert_cmpuint (lk_session_get_present (session), ==, 2);
  g_assert_cmpstr (lk_session_get_leader_id (session), ==, anna);

  g_assert_true (lk_board_set_session_text (rig->board, session, "tip", "  Korter  ", &error));
  g_assert_true (lk_board_end_session (rig->board, session, steps, &error));
  g_assert_null (lk_board_find_open_session (rig->board));
  rig_reopen (rig);
  session = lk_record_list_peek (lk_board_get_sessions (rig->board), 0);
  g_assert_cmpstr (lk_session_get_tip (session), ==, "Korter");
  g_assert_cmpstr (lk_session_get_steps (session)[1], ==, "successes 120 90");
  g_assert_cmpint (lk_session_get_ended (session), >=, lk_session_get_started (session));

  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  g_assert_nonnull (lk_board_find_open_session (rig->board));
}

/* Whom the planning names; else who never led, else who led longest ago. */
static void
test_leader (Rig           *rig,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_board_suggest_leader (rig->board) == rig->anna);
  lk_board_start_session (rig->board, 2, rig->anna, NULL, NULL, &error);
  g_usleep (2000);
  g_assert_true (lk_board_suggest_leader (rig->board) == rig->bram);
  lk_board_start_session (rig->board, 2, rig->bram, NULL, NULL, &error);
  g_assert_true (lk_board_suggest_leader (rig->board) == rig->anna);
  lk_board_add_planning (rig->board, LK_PLANNING_LEADER, lk_day_today (), "", rig->bram, NULL, "", &error);
  g_assert_no_error (error);
  g_assert_true (lk_board_suggest_leader (rig->board) == rig->bram);
}

/* Who never works on this weekday leads only where the planning says so. */
static void
test_leader_off (Rig           *rig,
                 gconstpointer  data)
{
  const LkDay today = lk_day_today ();
  const gboolean weekend = lk_day_get_weekday (today) > 5;
  const char days_off[] = { weekend ? '5' : '0' + lk_day_get_weekday (today), '\0' };
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_school_set_person_days_off (rig->school, rig->anna, days_off, &error));
  g_assert_true (lk_board_suggest_leader (rig->board) == (weekend ? rig->anna : rig->bram));
  g_assert_true (lk_school_set_person_days_off (rig->school, rig->bram, days_off, &error));
  g_assert_true (lk_board_suggest_leader (rig->board) == (weekend ? rig->anna : NULL));
  lk_board_add_planning (rig->board, LK_PLANNING_LEADER, today, "", rig->bram, NULL, "", &error);
  g_assert_no_error (error);
  g_assert_true (lk_board_suggest_leader (rig->board) == rig->bram);
}

static void
keep_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
take_back (Rig        *rig,
           const char *id,
           GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lk_store_take_back_async (rig->store, "Take Back Board Session", id, NULL, keep_cb, &result);
  lk_store_flush (rig->store);
  g_assert_nonnull (result);
  lk_store_flush (rig->store);
  return lk_store_write_finish (rig->store, result, error);
}

static char *
hold_session (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  LkSession *session = lk_board_start_session (rig->board, 2, rig->anna, NULL, NULL, &error);
  char *id = g_strdup (lk_record_get_id (LK_RECORD (session)));

  lk_board_add_action (rig->board, rig->reading_goal, LK_STAGE_TODO, "New in the session", rig->anna, LK_DAY_NONE, &error);
  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DONE, NULL, &error);
  lk_board_add_reading (rig->board, rig->reading_goal, lk_day_today (), 4, "", &error);
  lk_store_flush (rig->store);
  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  lk_board_end_session (rig->board, session, steps, &error);
  lk_store_flush (rig->store);
  g_assert_no_error (error);
  return id;
}

static void
test_taken_back (Rig           *rig,
                 gconstpointer  data)
{
  g_autofree char *before = rig_describe (rig->school, rig->board), *held = NULL, *after = NULL, *again = NULL, *id = NULL;
  g_autoptr (GError) error = NULL;

  id = hold_session (rig);
  held = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (held, !=, before);
  /* What came later stays. */
  lk_board_add_success (rig->board, "Later", lk_day_today (), &error);
  lk_store_flush (rig->store);
  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);

  g_assert_true (take_back (rig, id, &error));
  after = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_sessions (rig->board)), ==, 0);

  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  again = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (again, ==, held);
}

/* What somebody has changed since is not overwritten: all stays as it is. */
static void
test_refused (Rig           *rig,
              gconstpointer  data)
{
  g_autofree char *id = hold_session (rig), *held = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DOING, NULL, &error);
  lk_store_flush (rig->store);
  held = rig_describe (rig->school, rig->board);
  g_assert_false (take_back (rig, id, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  after = rig_describe_anew (rig);
  g_assert_cmpstr (after, ==, held);
}

static char *
get_note (Rig        *rig,
          const char *key)
{
  g_autoptr (GAsyncResult) result = NULL;

  lk_store_get_note_async (rig->store, key, NULL, keep_cb, &result);
  lk_store_flush (rig->store);
  return lk_store_get_note_finish (rig->store, result, NULL);
}

/* A note is there after a restart, and neither undo nor the log knows of it. */
static void
test_note (Rig           *rig,
           gconstpointer  data)
{
  g_autofree char *label = g_strdup (lk_store_get_undo_label (rig->store));
  g_autofree char *n_before = rig_ask (rig, "SELECT count(*) FROM change"), *n_after = NULL;
  g_autofree char *none = get_note (rig, "session"), *kept = NULL, *gone = NULL;

  g_assert_null (none);
  lk_store_note (rig->store, "session", "one");
  lk_store_note (rig->store, "session", "two");
  rig_reopen (rig);
  kept = get_note (rig, "session");
  g_assert_cmpstr (kept, ==, "two");
  g_assert_cmpstr (lk_store_get_undo_label (rig->store), ==, label);
  n_after = rig_ask (rig, "SELECT count(*) FROM change");
  g_assert_cmpstr (n_after, ==, n_before);
  lk_store_note (rig->store, "session", NULL);
  gone = get_note (rig, "session");
  g_assert_null (gone);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/sessions/recorded", Rig, NULL, rig_set_up, test_recorded, rig_tear_down);
  g_test_add ("/sessions/leader", Rig, NULL, rig_set_up, test_leader, rig_tear_down);
  g_test_add ("/sessions/leader-off", Rig, NULL, rig_set_up, test_leader_off, rig_tear_down);
  g_test_add ("/sessions/taken-back", Rig, NULL, rig_set_up, test_taken_back, rig_tear_down);
  g_test_add ("/sessions/refused", Rig, NULL, rig_set_up, test_refused, rig_tear_down);
  g_test_add ("/sessions/note", Rig, NULL, rig_set_up, test_note, rig_tear_down);
  return g_test_run ();
}
