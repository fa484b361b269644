/* What is said about the actions since the team's last session. */

#include "rig.h"

#include "model/lk-review.h"

#define MS_A_DAY (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static void
expect (Rig        *rig,
        gint64      now,
        const char *answer)
{
  g_autoptr (LkReview) review = lk_review_new (rig->board, now);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint kind = 0; kind < LK_N_REVIEW_KINDS; kind++)
    for (guint i = 0; i < review->actions[kind]->len; i++)
      g_string_append_printf (text, "%s:%u ", lk_action_get_title (review->actions[kind]->pdata[i]), kind);
  g_assert_cmpstr (text->str, ==, answer);
}

/* What came before the session that ended is no news; what comes after it is. */
static void
hold_session (Rig *rig)
{
  LkSession *session = NULL;
  g_autoptr (GError) error = NULL;

  g_usleep (3000);
  session = lk_board_start_session (rig->board, 2, NULL, NULL, NULL, &error);
  g_assert_true (lk_board_end_session (rig->board, session, NULL, &error));
  g_usleep (3000);
}

static void
test_since (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  expect (rig, lk_now_ms (), "a0:4 a2:4 a1:4 a3:4 ");
  hold_session (rig);
  expect (rig, lk_now_ms (), "");
  lk_board_move_action (rig->board, rig->actions[0], NULL, LK_STAGE_DOING, NULL, &error);
  lk_board_move_action (rig->board, rig->actions[1], rig->reading_goal, LK_STAGE_DONE, NULL, &error);
  lk_board_set_action_due_day (rig->board, rig->actions[2], lk_day_today () - 1, &error);
  lk_board_set_action_due_day (rig->board, rig->actions[3], lk_day_today () + 1, &error);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "new", NULL, LK_DAY_NONE, &error);
  g_assert_no_error (error);
  expect (rig, lk_now_ms (), "a1:0 a2:1 a0:3 new:4 ");
}

static void
test_stuck (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (LkReview) review = NULL;
  g_autoptr (GError) error = NULL;

  lk_board_set_action_due_day (rig->board, rig->actions[0], LK_DAY_NONE, &error);
  g_assert_no_error (error);
  hold_session (rig);
  expect (rig, lk_now_ms () + 13 * MS_A_DAY, "");
  expect (rig, lk_now_ms () + 15 * MS_A_DAY, "a0:2 a2:2 a1:2 a3:2 ");
  review = lk_review_new (rig->board, lk_now_ms () + 15 * MS_A_DAY);
  g_assert_cmpuint (lk_review_count (review, rig->reading_goal, LK_REVIEW_STUCK), ==, 3);
  g_assert_cmpuint (lk_review_count (review, NULL, LK_REVIEW_STUCK), ==, 1);
  g_assert_cmpuint (lk_review_count (review, NULL, LK_REVIEW_OPEN), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/review/since", Rig, NULL, rig_set_up, test_since, rig_tear_down);
  g_test_add ("/review/stuck", Rig, NULL, rig_set_up, test_stuck, rig_tear_down);
  return g_test_run ();
}
