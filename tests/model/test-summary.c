/* What came out of a session, ready for the screen, a mail and paper. */

#include "rig.h"

#include <string.h>

#include "model/lk-session-summary.h"

static void
test_text (Rig           *rig,
           gconstpointer  data)
{
  const char *steps[] = { "check-in 120 131", "successes 120 0", "what 1", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSessionSummary) summary = NULL;
  g_autofree char *text = NULL;
  LkSession *session = NULL;

  g_usleep (3000);
  session = lk_board_start_session (rig->board, 2, rig->anna, NULL, NULL, &error);
  g_usleep (3000);
  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DONE, NULL, &error);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "Bellen", rig->bram, LK_DAY_NONE, &error);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "Open", NULL, LK_DAY_NONE, &error);
  lk_board_add_reading (rig->board, rig->reading_goal, lk_day_today (), 3.5, "", &error);
  lk_board_add_success (rig->board, "Iedereen las", lk_day_today (), &error);
  lk_board_set_session_text (rig->board, session, "tip", "Korter", &error);
  g_assert_no_error (error);

  summary = lk_session_summary_new (rig->board, session, steps);
  text = lk_session_summary_to_text (summary);
  g_assert_nonnull (strstr (text, "\n\nAnna de Vries\n✓ a0\n"));
  g_assert_nonnull (strstr (text, "\n\nBram Jansen\n+ Bellen\n"));
  g_assert_nonnull (strstr (text, "\n\nNobody yet\n+ Open\n"));
  g_assert_nonnull (strstr (text, "Reading: 3.5\n"));
  g_assert_nonnull (strstr (text, "★ Iedereen las\n"));
  g_assert_nonnull (strstr (text, "Tip: Korter\n"));
  g_assert_null (strstr (text, "Top:"));
  g_assert_true (g_str_has_suffix (text, "\n\nTime\nCheck-in 2:11\n"));
  g_assert_null (strstr (text, "a1"));
}

/* Of one that has ended, only what was done in it. */
static void
test_ended (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSessionSummary) summary = NULL;
  g_autofree char *text = NULL;
  LkSession *session = lk_board_start_session (rig->board, 2, NULL, NULL, NULL, &error);

  lk_board_end_session (rig->board, session, NULL, &error);
  g_usleep (3000);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "Later", NULL, LK_DAY_NONE, &error);
  g_assert_no_error (error);
  summary = lk_session_summary_new (rig->board, session, lk_session_get_steps (session));
  text = lk_session_summary_to_text (summary);
  g_assert_null (strstr (text, "Later"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/summary/text", Rig, NULL, rig_set_up, test_text, rig_tear_down);
  g_test_add ("/summary/ended", Rig, NULL, rig_set_up, test_ended, rig_tear_down);
  return g_test_run ();
}
