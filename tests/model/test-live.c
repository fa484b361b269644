#include <sqlite3.h>

#include "rig.h"

/* What happens while something else happens: other windows, failing writes, crowded ranks. */

static void
assert_titles (gpointer    list,
               const char *expected)
{
  g_autofree char *titles = rig_titles (list);

  g_assert_cmpstr (titles, ==, expected);
}

static void
assert_as_stored (Rig *rig)
{
  g_autofree char *shown = rig_describe (rig->school, rig->board);
  g_autofree char *stored = rig_describe_anew (rig);

  g_assert_cmpstr (shown, ==, stored);
}

static void
move (Rig      *rig,
      LkAction *action,
      LkStage   stage,
      LkAction *before)
{
  LkGoal *goal = lk_board_find_goal (rig->board, lk_action_get_goal_id (action));

  g_assert_true (lk_board_move_action (rig->board, action, goal, stage, before, NULL));
}

/* Directly before the other in the column and in the cell alike. */
static void
test_order (Rig           *rig,
            gconstpointer  data)
{
  LkAction **a = rig->actions;
  LkRecordList *todo = lk_board_get_column (rig->board, LK_STAGE_TODO);
  g_autoptr(GPtrArray) several = g_ptr_array_new ();

  assert_titles (todo, "a0 a1 a3");
  move (rig, a[3], LK_STAGE_TODO, a[0]);
  assert_titles (todo, "a3 a0 a1");
  move (rig, a[0], LK_STAGE_TODO, NULL);
  assert_titles (todo, "a3 a1 a0");
  assert_titles (lk_board_get_cell (rig->board, rig->reading_goal, LK_STAGE_TODO), "a1 a0");
  move (rig, a[2], LK_STAGE_TODO, a[1]);
  assert_titles (todo, "a3 a2 a1 a0");
  assert_titles (lk_board_get_column (rig->board, LK_STAGE_DOING), "");

  /* Several, in the order given, before one of themselves. */
  g_ptr_array_add (several, a[0]);
  g_ptr_array_add (several, a[2]);
  g_assert_true (lk_board_move_actions (rig->board, several, rig->reading_goal, LK_STAGE_TODO, a[2], NULL));
  assert_titles (todo, "a3 a0 a2 a1");
  lk_store_flush (rig->store);
  assert_as_stored (rig);
}

static void
test_move_rows (Rig           *rig,
                gconstpointer  data)
{
  g_autofree char *none = rig_ask (rig, "SELECT count (*) FROM action_move");
  g_autofree char *one = NULL;
  gint64 since = lk_action_get_stage_since (rig->actions[0]);

  g_assert_cmpstr (none, ==, "0");
  move (rig, rig->actions[0], LK_STAGE_TODO, NULL);
  g_assert_cmpint (lk_action_get_stage_since (rig->actions[0]), ==, since);
  g_usleep (2000);
  move (rig, rig->actions[0], LK_STAGE_DONE, NULL);
  g_assert_cmpint (lk_action_get_stage_since (rig->actions[0]), >, since);
  lk_store_flush (rig->store);
  one = rig_ask (rig, "SELECT group_concat (from_stage || '>' || to_stage) FROM action_move");
  g_assert_cmpstr (one, ==, "todo>done");
}

/* Two PCs may make the same rank; then only those in the way get a new one. */
static void
test_equal_ranks (Rig           *rig,
                  gconstpointer  data)
{
  LkAction **a = rig->actions;
  LkRecordList *todo = lk_board_get_column (rig->board, LK_STAGE_TODO);
  g_autofree char *rank = g_strdup (lk_action_get_rank (a[0]));

  rig_run (rig, "UPDATE action SET rank = 'V' WHERE stage = 'todo'");
  assert_titles (todo, "a0 a1 a3");
  move (rig, a[2], LK_STAGE_TODO, a[1]);
  assert_titles (todo, "a0 a2 a1 a3");
  g_assert_cmpstr (lk_action_get_rank (a[0]), ==, "V");
  lk_store_flush (rig->store);
  assert_as_stored (rig);
  assert_titles (todo, "a0 a2 a1 a3");
}

/* An action whose goal is archived stands without a goal, keeps it when moved there, and goes back with it. */
static void
test_goal_away (Rig           *rig,
                gconstpointer  data)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE goal SET archived = 1 WHERE id = '%s'",
                                          lk_record_get_id (LK_RECORD (rig->reading_goal)));
  g_autofree char *back = g_strdup_printf ("UPDATE goal SET archived = NULL WHERE id = '%s'",
                                           lk_record_get_id (LK_RECORD (rig->reading_goal)));
  g_autofree char *id = g_strdup (lk_record_get_id (LK_RECORD (rig->reading_goal)));
  LkRecordList *none = lk_board_get_cell (rig->board, NULL, LK_STAGE_TODO);
  LkGoal *goal = NULL;

  rig_run (rig, sql);
  assert_titles (none, "a0 a1 a3");
  g_assert_true (lk_board_move_action (rig->board, rig->actions[3], NULL, LK_STAGE_TODO, rig->actions[0], NULL));
  g_assert_true (lk_board_move_action (rig->board, rig->actions[1], NULL, LK_STAGE_TODO, rig->actions[3], NULL));
  assert_titles (none, "a1 a3 a0");
  g_assert_cmpstr (lk_action_get_goal_id (rig->actions[1]), ==, id);
  lk_store_flush (rig->store);

  rig_run (rig, back);
  assert_titles (none, "a3");
  goal = lk_board_find_goal (rig->board, id);
  g_assert_nonnull (goal);
  assert_titles (lk_board_get_cell (rig->board, goal, LK_STAGE_TODO), "a1 a0");
  g_assert_cmpuint (lk_record_list_get_size (lk_goal_get_readings (goal)), ==, 1);
  assert_as_stored (rig);
}

/* Another window on the same file. */
static void
test_elsewhere (Rig           *rig,
                gconstpointer  data)
{
  g_autoptr(LkStore) store = lk_store_open (rig->path, NULL, NULL);
  g_autoptr(LkSchool) school = lk_school_new (store);
  g_autoptr(LkBoard) board = NULL;
  g_autoptr(GPtrArray) actions = g_ptr_array_new ();
  LkAction *first = rig->actions[0];
  LkTeam *team = NULL;

  lk_store_flush (store);
  team = lk_record_list_peek (lk_school_get_teams (school), 0);
  board = lk_board_new (school, team);
  lk_store_flush (store);

  /* There: a new title, a move, a new card, a person with it, one archived, a reading removed. */
  g_assert_true (lk_board_set_action_title (board, lk_board_find_action (board, lk_record_get_id (LK_RECORD (first))), "A0", NULL));
  g_assert_true (lk_board_move_action (board, lk_record_list_peek (lk_board_get_actions (board), 0), NULL, LK_STAGE_DONE, NULL, NULL));
  g_assert_nonnull (lk_board_add_action (board, NULL, LK_STAGE_DOING, "new", NULL, LK_DAY_NONE, NULL));
  g_assert_true (lk_board_set_action_with (board, lk_record_list_peek (lk_board_get_column (board, LK_STAGE_TODO), 0),
                                           lk_record_list_peek (lk_school_get_people (school), 0), TRUE, NULL));
  lk_store_flush (store);
  g_ptr_array_add (actions, lk_record_list_peek (lk_board_get_column (board, LK_STAGE_TODO), 1));
  g_assert_true (lk_board_archive_actions (board, actions, NULL));
  lk_store_flush (store);

  lk_store_refresh (rig->store);
  lk_store_flush (rig->store);
  g_assert_cmpstr (lk_action_get_title (first), !=, NULL);
  assert_titles (lk_board_get_column (rig->board, LK_STAGE_DOING), "a2 new");
  assert_as_stored (rig);

  /* And taking someone off again, of which the row itself can no longer tell whose it was. */
  g_assert_true (lk_board_set_action_with (board, lk_record_list_peek (lk_board_get_column (board, LK_STAGE_TODO), 0),
                                           lk_record_list_peek (lk_school_get_people (school), 0), FALSE, NULL));
  lk_store_flush (store);
  lk_store_refresh (rig->store);
  lk_store_flush (rig->store);
  assert_as_stored (rig);
  g_assert_null (lk_action_get_with_ids (lk_record_list_peek (lk_board_get_column (rig->board, LK_STAGE_TODO), 0)));
}

/* Past the store, as another program would. */
static void
run_behind (Rig        *rig,
            const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (rig->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* A write that cannot be made: all goes back, and the board tells. */
static void
test_failure (Rig           *rig,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  run_behind (rig, "CREATE TRIGGER no_update BEFORE UPDATE ON action BEGIN SELECT raise (ABORT, 'no'); END");
  run_behind (rig, "CREATE TRIGGER no_insert BEFORE INSERT ON action BEGIN SELECT raise (ABORT, 'no'); END");
  run_behind (rig, "CREATE TRIGGER no_delete BEFORE DELETE ON reading BEGIN SELECT raise (ABORT, 'no'); END");
  before = rig_describe (rig->school, rig->board);

  move (rig, rig->actions[0], LK_STAGE_DONE, NULL);
  assert_titles (lk_board_get_column (rig->board, LK_STAGE_DONE), "a0");
  g_assert_nonnull (lk_board_add_action (rig->board, NULL, LK_STAGE_DOING, "new", NULL, LK_DAY_NONE, NULL));
  assert_titles (lk_board_get_column (rig->board, LK_STAGE_DOING), "a2 new");
  g_assert_true (lk_board_archive_goal (rig->board, rig->reading_goal, NULL));
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_goals (rig->board)), ==, 1);
  lk_store_flush (rig->store);

  g_assert_cmpuint (rig->n_failed, ==, 3);
  after = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (before, ==, after);
  assert_as_stored (rig);
}

/* What another hand has erased cannot be changed; it leaves. */
static void
test_gone (Rig           *rig,
           gconstpointer  data)
{
  g_autoptr(LkStore) store = lk_store_open (rig->path, NULL, NULL);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM action WHERE id = '%s'",
                                          lk_record_get_id (LK_RECORD (rig->actions[1])));
  Rig other = { .store = store };

  rig_run (&other, sql);
  g_assert_true (lk_board_set_action_title (rig->board, rig->actions[1], "more", NULL));
  lk_store_flush (rig->store);
  g_assert_cmpuint (rig->n_failed, ==, 1);
  assert_titles (lk_board_get_column (rig->board, LK_STAGE_TODO), "a0 a3");
  assert_as_stored (rig);
}

/* Rows of the same day from two PCs add up; setting makes one of them. */
static void
test_check_ins (Rig           *rig,
                gconstpointer  data)
{
  LkRecordList *check_ins = lk_board_get_check_ins (rig->board);
  LkCheckIn *today = lk_record_list_peek (check_ins, 0);
  g_autofree char *n = NULL;

  rig_run (rig, "INSERT INTO check_in (id, team, day, well, so_so, unwell, created) "
                "SELECT 'other', team, day, 2, 0, 1, created FROM check_in");
  g_assert_cmpuint (lk_record_list_get_size (check_ins), ==, 1);
  g_assert_true (lk_record_list_peek (check_ins, 0) == today);
  g_assert_cmpuint (lk_check_in_get_well (today), ==, 5);
  g_assert_cmpuint (lk_check_in_get_so_so (today), ==, 1);
  g_assert_cmpuint (lk_check_in_get_unwell (today), ==, 1);

  g_assert_true (lk_board_set_check_in (rig->board, lk_day_today (), 1, 2, 3, NULL));
  g_assert_cmpuint (lk_check_in_get_well (today), ==, 1);
  lk_store_flush (rig->store);
  n = rig_ask (rig, "SELECT count (*) FROM check_in");
  g_assert_cmpstr (n, ==, "1");
  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_check_in_get_well (today), ==, 5);
}

/* Read while an edit is on its way is old, and not shown. */
static void
test_pending (Rig           *rig,
              gconstpointer  data)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE action SET notes = 'other' WHERE id = '%s'",
                                          lk_record_get_id (LK_RECORD (rig->actions[0])));
  g_autoptr(LkStore) store = lk_store_open (rig->path, NULL, NULL);
  Rig other = { .store = store };

  rig_run (&other, sql);
  lk_store_refresh (rig->store);
  g_assert_true (lk_board_set_action_title (rig->board, rig->actions[0], "mine", NULL));
  while (lk_record_is_pending (LK_RECORD (rig->actions[0])))
    {
      g_assert_cmpstr (lk_action_get_title (rig->actions[0]), ==, "mine");
      g_main_context_iteration (NULL, TRUE);
    }
  lk_store_flush (rig->store);
  g_assert_cmpstr (lk_action_get_title (rig->actions[0]), ==, "mine");
  g_assert_cmpstr (lk_action_get_notes (rig->actions[0]), ==, "other");
}

/* An import: hundreds of rows are told as one splice a list. */
static void
test_many (Rig           *rig,
           gconstpointer  data)
{
  LkRecordList *doing = lk_board_get_column (rig->board, LK_STAGE_DOING);
  g_autoptr(Mirror) mirror = mirror_new (doing);
  g_autoptr(Mirror) cell = mirror_new (lk_board_get_cell (rig->board, NULL, LK_STAGE_DOING));

  rig_run (rig, "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 399) "
                "INSERT INTO action (id, team, title, stage, stage_since, rank, created) "
                "SELECT 'id' || i, (SELECT id FROM team), 'x', 'doing', 1, 'Z' || i || '5', 1 FROM n");
  g_assert_cmpstr (mirror->log->str, ==, "1-0+300 ");
  g_assert_cmpstr (cell->log->str, ==, "0-0+300 ");
  assert_as_stored (rig);

  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (doing), ==, 1);
  assert_as_stored (rig);
}

static void
test_doing (Rig           *rig,
            gconstpointer  data)
{
  g_assert_cmpuint (lk_board_count_doing (rig->board, rig->anna), ==, 0);
  g_assert_true (lk_board_set_action_owner (rig->board, rig->actions[2], rig->anna, NULL));
  g_assert_cmpuint (lk_board_count_doing (rig->board, rig->anna), ==, 1);
  move (rig, rig->actions[0], LK_STAGE_DOING, NULL);
  g_assert_cmpuint (lk_board_count_doing (rig->board, rig->anna), ==, 2);
  g_assert_cmpuint (lk_board_count_doing (rig->board, rig->bram), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/live/order", Rig, NULL, rig_set_up, test_order, rig_tear_down);
  g_test_add ("/live/move-rows", Rig, NULL, rig_set_up, test_move_rows, rig_tear_down);
  g_test_add ("/live/equal-ranks", Rig, NULL, rig_set_up, test_equal_ranks, rig_tear_down);
  g_test_add ("/live/goal-away", Rig, NULL, rig_set_up, test_goal_away, rig_tear_down);
  g_test_add ("/live/elsewhere", Rig, NULL, rig_set_up, test_elsewhere, rig_tear_down);
  g_test_add ("/live/failure", Rig, NULL, rig_set_up, test_failure, rig_tear_down);
  g_test_add ("/live/gone", Rig, NULL, rig_set_up, test_gone, rig_tear_down);
  g_test_add ("/live/check-ins", Rig, NULL, rig_set_up, test_check_ins, rig_tear_down);
  g_test_add ("/live/pending", Rig, NULL, rig_set_up, test_pending, rig_tear_down);
  g_test_add ("/live/many", Rig, NULL, rig_set_up, test_many, rig_tear_down);
  g_test_add ("/live/doing", Rig, NULL, rig_set_up, test_doing, rig_tear_down);

  return g_test_run ();
}
