/* A question stands on two boards: of the team that asks, and of the one that is asked. */

#include "rig.h"

static void
test_there_and_back (Rig           *rig,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LkTeam *management = lk_school_add_team (rig->school, "Management", &error);
  g_autoptr (LkBoard) above = NULL;
  LkQuestion *asked = NULL;
  g_autoptr (LkQuestion) seen = NULL;

  lk_store_flush (rig->store);
  above = lk_board_new (rig->school, management);
  lk_store_flush (rig->store);
  asked = lk_board_ask (rig->board, management, " Mag het rooster anders? ", lk_day_today () + 7, &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);

  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_questions (above)), ==, 1);
  seen = g_object_ref (lk_record_list_peek (lk_board_get_questions (above), 0));
  g_assert_cmpstr (lk_question_get_title (seen), ==, "Mag het rooster anders?");
  g_assert_true (lk_board_is_asked (above, seen));
  g_assert_false (lk_board_is_asked (rig->board, asked));
  g_assert_cmpint (lk_question_get_answered (asked), ==, 0);

  g_assert_true (lk_board_answer (above, seen, "Ja, vanaf januari", &error));
  lk_store_flush (rig->store);
  g_assert_cmpstr (lk_question_get_answer (asked), ==, "Ja, vanaf januari");
  g_assert_cmpint (lk_question_get_answered (asked), >, 0);

  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  g_assert_cmpstr (lk_question_get_answer (asked), ==, "");
  g_assert_cmpint (lk_question_get_answered (asked), ==, 0);
  g_assert_cmpint (lk_question_get_answered (seen), ==, 0);

  g_assert_true (lk_board_archive_question (rig->board, asked, &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_questions (rig->board)), ==, 0);
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_questions (above)), ==, 0);
  g_assert_false (lk_board_answer (above, seen, "Te laat", &error));
  g_assert_nonnull (error);
}

/* Those that wait come first, the most pressing on top. */
static void
test_order (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LkTeam *management = lk_school_add_team (rig->school, "Management", &error);
  LkRecordList *questions = lk_board_get_questions (rig->board);
  LkQuestion *answered = NULL;

  lk_store_flush (rig->store);
  lk_board_ask (rig->board, management, "whenever", LK_DAY_NONE, &error);
  answered = lk_board_ask (rig->board, management, "answered", lk_day_today (), &error);
  lk_board_ask (rig->board, management, "later", lk_day_today () + 9, &error);
  lk_board_ask (rig->board, management, "soon", lk_day_today () + 2, &error);
  lk_board_answer (rig->board, answered, "Ja", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    {
      static const char * const titles[] = { "soon", "later", "whenever", "answered" };

      g_assert_cmpstr (lk_question_get_title (lk_record_list_peek (questions, i)), ==, titles[i]);
    }
  rig_reopen (rig);
  g_assert_cmpstr (lk_question_get_title (lk_record_list_peek (lk_board_get_questions (rig->board), 3)), ==, "answered");
}

static void
test_refused (Rig           *rig,
              gconstpointer  data)
{
  g_autoptr (GError) empty = NULL, own = NULL;
  LkTeam *management = lk_school_add_team (rig->school, "Management", NULL);

  g_assert_null (lk_board_ask (rig->board, management, "  ", LK_DAY_NONE, &empty));
  g_assert_nonnull (empty);
  g_assert_null (lk_board_ask (rig->board, rig->team, "Mag het?", LK_DAY_NONE, &own));
  g_assert_nonnull (own);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/questions/there-and-back", Rig, NULL, rig_set_up, test_there_and_back, rig_tear_down);
  g_test_add ("/questions/order", Rig, NULL, rig_set_up, test_order, rig_tear_down);
  g_test_add ("/questions/refused", Rig, NULL, rig_set_up, test_refused, rig_tear_down);
  return g_test_run ();
}
