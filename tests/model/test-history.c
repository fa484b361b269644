/* A team's history: every action's moves from its making on, what was held, and shares without names. */

#include "rig.h"

#include "model/lk-team-history.h"

static LkTeamHistory *
read_history (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  LkTeamHistory *history = lk_team_history_read (rig->store, lk_record_get_id (LK_RECORD (rig->team)), lk_day_today () - 30, lk_day_today (), &error);

  g_assert_no_error (error);
  return history;
}

/* "a0: todo doing done nowhere" of one action. */
static char *
describe (const LkTeamHistory *history,
          const char          *title)
{
  static const char * const names[] = { "todo", "doing", "done", "nowhere" };
  GString *text = g_string_new (title);

  for (guint i = 0; i < history->moves->len; i++)
    {
      const LkFlowMove *move = &g_array_index (history->moves, LkFlowMove, i);

      if (g_str_equal (((LkPastAction *) history->actions->pdata[move->action])->title, title))
        g_string_append_printf (text, " %s>%s", names[move->from], names[move->to]);
    }
  return g_string_free (text, FALSE);
}

static void
expect (Rig        *rig,
        const char *title,
        const char *moves)
{
  g_autoptr (LkTeamHistory) history = read_history (rig);
  g_autofree char *got = describe (history, title);

  g_assert_cmpstr (got, ==, moves);
}

static void
test_moves (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  expect (rig, "a0", "a0 nowhere>todo");
  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DOING, NULL, &error);
  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DONE, NULL, &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  expect (rig, "a0", "a0 nowhere>todo todo>doing doing>done");
  g_ptr_array_add (one, rig->actions[0]);
  lk_board_archive_actions (rig->board, one, &error);
  lk_store_flush (rig->store);
  expect (rig, "a0", "a0 nowhere>todo todo>doing doing>done done>nowhere");
  g_assert_true (lk_store_undo (rig->store, &error));
  g_assert_true (lk_store_undo (rig->store, &error));
  expect (rig, "a0", "a0 nowhere>todo todo>doing");
  rig_reopen (rig);
  expect (rig, "a0", "a0 nowhere>todo todo>doing");
}

static void
test_goal_moves (Rig           *rig,
                 gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = read_history (rig);
  g_autoptr (GArray) of_goal = lk_team_history_dup_moves (history, lk_record_get_id (LK_RECORD (rig->reading_goal)));
  g_autoptr (GArray) of_none = lk_team_history_dup_moves (history, NULL);

  g_assert_cmpuint (of_goal->len, >=, 3);
  for (guint i = 0; i < of_goal->len; i++)
    g_assert_cmpuint (g_array_index (of_goal, LkFlowMove, i).action, <, 3);
  g_assert_cmpuint (of_none->len, ==, 1);
}

static void
test_rows (Rig           *rig,
           gconstpointer  data)
{
  g_autofree char *sql = NULL, *today = lk_day_to_text (lk_day_today ());
  const char *team = lk_record_get_id (LK_RECORD (rig->team));
  g_autoptr (LkTeamHistory) history = NULL;
  const LkPastSession *session = NULL;

  rig_run (rig, "DELETE FROM planning");
  rig_run (rig, "DELETE FROM check_in");
#define RUN(...) G_STMT_START { g_free (sql); sql = g_strdup_printf (__VA_ARGS__); rig_run (rig, sql); } G_STMT_END
  RUN ("INSERT INTO planning (id, team, day, kind, created) VALUES ('v1', '%s', '%s', 'visit', 1), ('v2', '%s', '%s', 'visit', 1), "
       "('v3', '%s', '2999-01-01', 'visit', 1), ('o1', '%s', '%s', 'other', 1)", team, today, team, today, team, team, today);
  /* Of v1 two people wrote: it stands in the planning. s3 and s4 are of an entry that is there no more, s5 of none, s6 a copy. */
  g_free (sql);
  sql = g_strdup_printf ("INSERT INTO sealed (id, kind, format, version, owner, author, day, team, planning, body, signature, changed) "
                         "SELECT column1, 'visit', 1, 1, 'x', 'x', column2, '%s', column3, x'', x'', 1 FROM (VALUES ('s1', '%s', 'v1'), ('s2', '%s', 'v1'), "
                         "('s3', '%s', 'gone'), ('s4', '%s', 'gone'), ('s5', '%s', NULL), ('s6', NULL, NULL))", team, today, today, today, today, today);
  rig_run_apart (rig, sql);
  RUN ("INSERT INTO session (id, team, day, started, ended, steps, created) VALUES ('s1', '%s', '%s', 1, 2, 'check-in 120 131\ngoals 240 300', 1)", team, today);
  RUN ("INSERT INTO check_in (id, team, day, well, so_so, unwell, created) VALUES ('c1', '%s', '%s', 3, 1, 0, 1), ('c2', '%s', '%s', 2, 0, 1, 1)", team, today, team, today);
#undef RUN
  history = read_history (rig);
  g_assert_cmpuint (history->activities->len, ==, 1);
  g_assert_cmpuint (g_array_index (history->activities, LkPastActivity, 0).n, ==, 4);
  g_assert_cmpuint (history->sessions->len, ==, 1);
  session = &g_array_index (history->sessions, LkPastSession, 0);
  g_assert_cmpuint (session->agreed[LK_STEP_CHECK_IN], ==, 120);
  g_assert_cmpuint (session->seconds[LK_STEP_GOALS], ==, 300);
  g_assert_cmpuint (session->seconds[LK_STEP_PLANNING], ==, 0);
  g_assert_cmpuint (history->check_ins->len, ==, 1);
  g_assert_cmpuint (g_array_index (history->check_ins, LkPastCheckIn, 0).well, ==, 5);
}

/* Two members, of whom one owns one action and the other none. */
static void
test_shares (Rig           *rig,
             gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = read_history (rig);

  g_assert_cmpuint (history->shares->len, ==, g_list_model_get_n_items (lk_board_get_members (rig->board)));
  g_assert_cmpuint (g_array_index (history->shares, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (history->shares, guint, history->shares->len - 1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/history/moves", Rig, NULL, rig_set_up, test_moves, rig_tear_down);
  g_test_add ("/history/goal-moves", Rig, NULL, rig_set_up, test_goal_moves, rig_tear_down);
  g_test_add ("/history/rows", Rig, NULL, rig_set_up, test_rows, rig_tear_down);
  g_test_add ("/history/shares", Rig, NULL, rig_set_up, test_shares, rig_tear_down);
  return g_test_run ();
}
