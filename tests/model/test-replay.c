/* The board of a past day is the board that stood there in the evening, whatever was done or undone since. */

#include "rig.h"

#include <sqlite3.h>

#include "model/lk-replay.h"

#define MS_A_DAY (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define N_DAYS 9

/* The days that are lived through in a few moments, and then moved apart. */
typedef struct
{
  Rig   *rig;
  gint64 ends[N_DAYS];
  guint  n;
} Days;

static void
end_day (Days *days)
{
  lk_store_flush (days->rig->store);
  g_usleep (5000);
  days->ends[days->n++] = lk_now_ms ();
  g_usleep (5000);
}

static void
run (sqlite3    *db,
     const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* The last of them becomes yesterday; what comes after it stays where it is. Not by way of the store, which would log it. */
static void
move_apart (Days *days)
{
  sqlite3 *db = NULL;
  /* @bits: how far to the left the milliseconds stand. */
  static const struct
  {
    const char *table, *column;
    int bits;
  } columns[] = { { "action", "created", 0 }, { "goal", "created", 0 }, { "action_move", "at", 0 }, { "change", "clock", 16 } };

  g_assert_cmpint (sqlite3_open (days->rig->path, &db), ==, SQLITE_OK);
  for (guint day = 0; day < days->n; day++)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      {
        g_autofree char *sql = g_strdup_printf (
          "UPDATE %s SET %s = %s - (%" G_GINT64_FORMAT " << %d) "
          "WHERE %s >> %d BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT,
          columns[i].table, columns[i].column, columns[i].column, (days->n - day) * MS_A_DAY, columns[i].bits,
          columns[i].column, columns[i].bits, day == 0 ? 0 : days->ends[day - 1] + 1, days->ends[day]);

        run (db, sql);
      }
  sqlite3_close (db);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  LkReplay **replay = data;
  g_autoptr (GError) error = NULL;

  *replay = lk_replay_read_finish (result, &error);
  g_assert_no_error (error);
}

static LkReplay *
read_replay (Rig *rig)
{
  LkReplay *replay = NULL;

  lk_replay_read_async (rig->board, lk_day_today () - 300, NULL, read_cb, &replay);
  lk_store_flush (rig->store);
  g_assert_nonnull (replay);
  return replay;
}

static char *
describe (LkReplay *replay,
          LkDay     day,
          LkDay     since)
{
  static const char marks[] = "nxm ";
  g_autoptr (LkReplayView) view = lk_replay_at (replay, day, since);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->rows->len; i++)
    {
      const LkReplayRow *row = view->rows->pdata[i];

      g_string_append_printf (text, "%s%s[%s]", row->title, row->is_new ? "*" : "", row->standing);
      for (guint stage = 0; stage < LK_N_STAGES; stage++)
        {
          g_string_append (text, stage > 0 ? "|" : " ");
          for (guint c = 0; c < row->cards[stage]->len; c++)
            {
              const LkReplayCard *card = &g_array_index (row->cards[stage], LkReplayCard, c);

              g_string_append_printf (text, "%s%c", card->title, marks[card->mark]);
            }
        }
      g_string_append (text, ";");
    }
  if (view->n_gone > 0)
    g_string_append_printf (text, "-%u", view->n_gone);
  if (view->n_goals_gone > 0)
    g_string_append_printf (text, "~%u", view->n_goals_gone);
  return g_string_free (text, FALSE);
}

/* @ago: how many days before today. */
static void
expect (LkReplay   *replay,
        int         ago,
        const char *answer)
{
  const LkDay day = lk_day_today () - ago;
  g_autofree char *text = describe (replay, day, day - 1);

  g_assert_cmpstr (text, ==, answer);
}

static void
expect_days (LkReplay   *replay,
             const char *answer)
{
  GArray *days = lk_replay_get_days (replay);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (text, "%d ", lk_day_today () - g_array_index (days, LkDay, i));
  g_assert_cmpstr (text->str, ==, answer);
}

static void
archive (Rig      *rig,
         LkAction *action)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (actions, action);
  lk_board_archive_actions (rig->board, actions, &error);
  g_assert_no_error (error);
}

/* Nine days: the board is made, moved on, undone, put away; each evening is there afterwards. */
static void
live (Days *days)
{
  Rig *rig = days->rig;
  g_autoptr (GError) error = NULL;

  end_day (days);                                                                              /* 9 days ago */
  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DOING, NULL, &error);
  lk_board_move_action (rig->board, rig->actions[2], rig->reading_goal, LK_STAGE_DONE, NULL, &error);
  end_day (days);                                                                              /* 8 */
  g_assert_true (lk_store_undo (rig->store, &error));
  end_day (days);                                                                              /* 7 */
  lk_board_move_action (rig->board, rig->actions[3], rig->reading_goal, LK_STAGE_TODO, NULL, &error);
  end_day (days);                                                                              /* 6 */
  lk_board_move_action (rig->board, rig->actions[1], rig->reading_goal, LK_STAGE_DOING, NULL, &error);
  lk_board_move_action (rig->board, rig->actions[1], rig->reading_goal, LK_STAGE_TODO, rig->actions[3], &error);
  end_day (days);                                                                              /* 5: nothing remains of it */
  archive (rig, rig->actions[2]);
  lk_board_set_goal_stage (rig->board, rig->quiet_goal, LK_GOAL_ACTIVE, &error);
  end_day (days);                                                                              /* 4 */
  lk_board_set_goal_stage (rig->board, rig->quiet_goal, LK_GOAL_STOPPED, &error);
  end_day (days);                                                                              /* 3 */
  lk_board_move_action (rig->board, rig->actions[0], NULL, LK_STAGE_DONE, NULL, &error);
  end_day (days);                                                                              /* 2 */
  lk_board_archive_goal (rig->board, rig->reading_goal, &error);
  end_day (days);                                                                              /* 1 */
  g_assert_no_error (error);
  move_apart (days);
}

static void
expect_life (LkReplay *replay)
{
  static const char * const evenings[] = {
    "[] a0m||;",                                                       /* today */
    "[] ||a0 ;-2~1",
    "Reading[3.5] a1 a3 ||;[] ||a0x;",
    "Reading[3.5] a1 a3 |a0 |;~1",
    "Reading[no readings yet] a1 a3 |a0 |;Quiet*[no readings yet] ||;-1",
    "Reading[no readings yet] a1 a3 |a0 a2 |;",
    "Reading[no readings yet] a1 a3m|a0 a2 |;",
    "Reading[no readings yet] a1 |a0 a2m|;[] a3 ||;",
    "Reading[no readings yet] a1 |a0m|a2x;[] a3 ||;",
    "Reading*[no readings yet] a0na1n|a2n|;[] a3n||;",
    "",
  };

  for (int ago = 0; ago < (int) G_N_ELEMENTS (evenings); ago++)
    expect (replay, ago, evenings[ago]);
}

static void
make_older (Rig *rig)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (rig->path, &db), ==, SQLITE_OK);
  run (db, "UPDATE change SET schema = schema - 1");
  sqlite3_close (db);
}

static void
test_days (Rig           *rig,
           gconstpointer  data)
{
  Days days = { rig, { 0 }, 0 };
  g_autoptr (LkReplay) replay = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  live (&days);
  lk_board_move_action (rig->board, rig->actions[0], NULL, LK_STAGE_TODO, NULL, &error);
  lk_store_flush (rig->store);
  replay = read_replay (rig);
  expect_life (replay);
  expect_days (replay, "9 8 7 6 4 3 2 1 0 ");
  g_assert_cmpint (lk_replay_get_first (replay), ==, lk_day_today () - N_DAYS);
  g_assert_cmpint (lk_replay_get_last (replay), ==, lk_day_today ());
  g_assert_false (lk_replay_is_empty (replay));

  /* An upgrade leaves the log as it was. */
  make_older (rig);
  rig_reopen (rig);
  again = read_replay (rig);
  expect_life (again);
}

/* What an import brings stands in no log but as it came; its moves, and when it was put away, tell the rest. */
static void
test_import (Rig           *rig,
             gconstpointer  data)
{
  static const char goal[] =
    "INSERT INTO goal (id, team, title, till_day, stage, rank, created) "
    "SELECT 'g', t.id, 'Past', date ('now', '-12 days'), 'achieved', 'zz', %" G_GINT64_FORMAT " FROM team t";
  static const char action[] =
    "INSERT INTO action (id, team, goal, title, stage, stage_since, rank, archived, created) "
    "SELECT 'i', t.id, 'g', 'i', 'done', 0, 'zz', %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT " FROM team t";
  static const char move[] =
    "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('%s', 'i', %s, '%s', %" G_GINT64_FORMAT ")";
  const gint64 now = lk_now_ms ();
  g_autofree char *insert_goal = g_strdup_printf (goal, now - 30 * MS_A_DAY);
  g_autofree char *insert_action = g_strdup_printf (action, now - 14 * MS_A_DAY, now - 20 * MS_A_DAY);
  g_autofree char *made = g_strdup_printf (move, "m0", "NULL", "todo", now - 20 * MS_A_DAY);
  g_autofree char *doing = g_strdup_printf (move, "m1", "'todo'", "doing", now - 18 * MS_A_DAY);
  g_autofree char *done = g_strdup_printf (move, "m2", "'doing'", "done", now - 16 * MS_A_DAY);
  g_autoptr (LkReplay) replay = NULL;
  g_autoptr (GPtrArray) story = NULL;

  rig_run (rig, insert_goal);
  rig_run (rig, insert_action);
  rig_run (rig, done);
  rig_run (rig, made);
  rig_run (rig, doing);
  replay = read_replay (rig);
  expect (replay, 31, "");
  expect (replay, 30, "Past*[no readings yet] ||;");
  expect (replay, 19, "Past[no readings yet] i ||;");
  expect (replay, 18, "Past[no readings yet] |im|;");
  expect (replay, 16, "Past[no readings yet] ||ix;");
  expect (replay, 14, "Past[no readings yet] ||;-1");
  expect (replay, 11, "~1");
  expect_days (replay, "30 20 18 16 14 11 0 ");
  story = lk_replay_dup_story (replay, "i", lk_day_today () - 17);
  g_assert_cmpuint (story->len, ==, 2);
  g_assert_true (g_str_has_suffix (story->pdata[0], "· Added to the board"));
  g_assert_true (g_str_has_suffix (story->pdata[1], "· Moved to Doing"));
}

/* A day is compared with the session before it; a check-in is one too. */
static void
test_sessions (Rig           *rig,
               gconstpointer  data)
{
  const LkDay today = lk_day_today ();
  g_autoptr (LkReplay) replay = NULL;
  g_autoptr (LkReplayView) view = NULL;
  g_autoptr (GError) error = NULL;

  lk_board_set_check_in (rig->board, today - 6, 3, 1, 0, &error);
  lk_board_start_session (rig->board, 2, NULL, NULL, NULL, &error);
  lk_store_flush (rig->store);
  g_assert_no_error (error);
  replay = read_replay (rig);
  g_assert_true (lk_replay_is_session (replay, today));
  g_assert_true (lk_replay_is_session (replay, today - 6));
  g_assert_false (lk_replay_is_session (replay, today - 5));
  g_assert_cmpuint (lk_replay_get_sessions (replay)->len, ==, 2);
  g_assert_cmpint (lk_replay_get_since (replay, today), ==, today - 6);
  g_assert_cmpint (lk_replay_get_since (replay, today - 6), ==, today - 13);

  view = lk_replay_at (replay, today, lk_replay_get_since (replay, today));
  g_assert_cmpuint (view->n_cards[LK_STAGE_TODO], ==, 3);
  g_assert_cmpuint (view->n_cards[LK_STAGE_DOING], ==, 1);
  g_assert_cmpuint (view->n_marks[LK_REPLAY_NEW], ==, 4);
  g_assert_cmpuint (view->n_marks[LK_REPLAY_MOVED], ==, 0);
  g_assert_cmpuint (view->n_gone, ==, 0);
}

static void
test_step (void)
{
  const LkDay of[] = { 10, 12, 15 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LkDay)), none = g_array_new (FALSE, FALSE, sizeof (LkDay));

  g_array_append_vals (days, of, G_N_ELEMENTS (of));
  g_assert_cmpint (lk_days_step (days, 11, 1), ==, 12);
  g_assert_cmpint (lk_days_step (days, 12, 1), ==, 15);
  g_assert_cmpint (lk_days_step (days, 15, 1), ==, 15);
  g_assert_cmpint (lk_days_step (days, 20, 1), ==, 20);
  g_assert_cmpint (lk_days_step (days, 11, -1), ==, 10);
  g_assert_cmpint (lk_days_step (days, 20, -1), ==, 15);
  g_assert_cmpint (lk_days_step (days, 10, -1), ==, 10);
  g_assert_cmpint (lk_days_step (none, 10, -1), ==, 10);
}

/* A team whose board has nothing on it. */
static void
test_empty (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LkTeam *team = lk_school_add_team (rig->school, "Bovenbouw", &error);
  g_autoptr (LkBoard) board = NULL;
  LkReplay *replay = NULL;

  lk_store_flush (rig->store);
  board = lk_board_new (rig->school, team);
  lk_replay_read_async (board, LK_DAY_NONE, NULL, read_cb, &replay);
  lk_store_flush (rig->store);
  g_assert_true (lk_replay_is_empty (replay));
  g_assert_cmpint (lk_replay_get_first (replay), ==, lk_replay_get_last (replay));
  lk_replay_unref (replay);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/replay/step", test_step);
  g_test_add ("/replay/days", Rig, NULL, rig_set_up, test_days, rig_tear_down);
  g_test_add ("/replay/import", Rig, NULL, rig_set_up, test_import, rig_tear_down);
  g_test_add ("/replay/sessions", Rig, NULL, rig_set_up, test_sessions, rig_tear_down);
  g_test_add ("/replay/empty", Rig, NULL, rig_set_up, test_empty, rig_tear_down);
  return g_test_run ();
}
