#include "rig.h"

#include "records/lk-own-week.h"

typedef struct
{
  LkPrivate *of;
  LkOwnWeek *week;
  gboolean   done;
} Answer;

static void
read_cb (GObject      *source G_GNUC_UNUSED,
         GAsyncResult *result,
         gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr (GError) error = NULL;

  answer->week = lk_own_week_read_finish (answer->of, result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

static LkOwnWeek *
read_week (Rig   *rig,
           LkDay  today)
{
  Answer answer = { rig->mine, NULL, FALSE };

  lk_own_week_read_async (rig->mine, today, NULL, read_cb, &answer);
  rig_wait (answer.done);
  return answer.week;
}

static void
test_actions (Rig           *rig,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkOwnWeek) week = NULL;
  const LkDay today = lk_day_today ();
  LkAction *together = lk_board_add_action (rig->board, NULL, LK_STAGE_DOING, "samen", rig->bram, today + 1, NULL);

  lk_board_set_action_with (rig->board, together, rig->anna, TRUE, NULL);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "zonder dag", rig->anna, LK_DAY_NONE, NULL);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "eerst", rig->anna, today - 1, NULL);
  lk_board_add_action (rig->board, NULL, LK_STAGE_DONE, "klaar", rig->anna, today, NULL);
  lk_board_add_action (rig->board, NULL, LK_STAGE_TODO, "van Bram", rig->bram, today, NULL);
  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  week = read_week (rig, today);
  g_assert_cmpuint (week->actions->len, ==, 3);
  g_assert_cmpstr (((LkOwnAction *) week->actions->pdata[0])->title, ==, "eerst");
  g_assert_cmpstr (((LkOwnAction *) week->actions->pdata[1])->title, ==, "samen");
  g_assert_true (((LkOwnAction *) week->actions->pdata[1])->together);
  g_assert_cmpint (((LkOwnAction *) week->actions->pdata[1])->stage, ==, LK_STAGE_DOING);
  g_assert_cmpstr (((LkOwnAction *) week->actions->pdata[2])->title, ==, "zonder dag");
}

static guint
count_in (GArray           *weeks,
          LkRhythmActivity  activity)
{
  guint n = 0;

  for (guint i = 0; i < weeks->len; i++)
    n += g_array_index (weeks, LkRhythmWeek, i).held[activity];
  return n;
}

static guint
count_held (LkOwnWeek *week)
{
  return count_in (week->rhythm, LK_RHYTHM_VISIT);
}

static guint
count_due (GArray *weeks)
{
  guint n = 0;

  for (guint i = 0; i < weeks->len; i++)
    n += g_array_index (weeks, LkRhythmWeek, i).due[LK_RHYTHM_VISIT];
  return n;
}

/* Being watched and designing together are a person's own too, from either side of the entry; what others do is not. */
static void
test_other_activities (Rig           *rig,
                       gconstpointer  data G_GNUC_UNUSED)
{
  const LkDay today = lk_day_today ();
  g_autoptr (LkOwnWeek) week = NULL;

  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today, "", rig->bram, rig->anna, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today + 1, "", rig->carla, rig->anna, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today, "", rig->bram, rig->carla, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, today, "", rig->anna, rig->bram, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, today, "", rig->carla, rig->anna, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, today, "", rig->carla, rig->bram, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_LEADER, today, "", rig->anna, NULL, "", NULL);
  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  week = read_week (rig, today);
  g_assert_cmpuint (count_held (week), ==, 0);
  g_assert_cmpuint (count_in (week->received, LK_RHYTHM_VISIT), ==, 1);
  g_assert_cmpuint (count_in (week->rhythm, LK_RHYTHM_DESIGN), ==, 2);
  g_assert_cmpuint (count_in (week->rhythm, LK_RHYTHM_SESSION), ==, 0);
  g_assert_cmpuint (count_due (week->received), ==, count_due (week->rhythm));
}

static void
test_rhythm (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  const LkDay today = lk_day_today ();
  LkPlanning *made = lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today, "", rig->anna, rig->bram, "", NULL);
  LkVisit *visit = NULL;
  LkOwnWeek *week = NULL;

  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today + 1, "", rig->anna, rig->carla, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today + 1, "", rig->bram, rig->carla, "", NULL);
  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  week = read_week (rig, today);
  g_assert_cmpuint (count_held (week), ==, 1);
  g_assert_cmpuint (week->planned->len, >=, 1);
  g_assert_cmpuint (week->planned->len, <=, 2);
  lk_own_week_free (week);

  g_assert_true (lk_visit_set_text (lk_private_open_planning (rig->mine, made, NULL), LK_VISIT_TOP, "x", NULL));
  visit = lk_private_add_visit (rig->mine, rig->anna, rig->carla, rig->team, today, NULL, NULL);
  week = read_week (rig, today);
  g_assert_cmpuint (count_held (week), ==, 1);
  lk_own_week_free (week);
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_NOTICED, "x", NULL));
  week = read_week (rig, today);
  g_assert_cmpuint (count_held (week), ==, 2);
  lk_own_week_free (week);
}

/* What is planned with a lesson design has it at hand: the draft while it is one, and what the team shares after that. */
static void
test_designs (Rig           *rig,
              gconstpointer  data G_GNUC_UNUSED)
{
  const LkDay today = lk_day_today ();
  LkPlanning *planned = lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, today, "", rig->anna, rig->bram, "", NULL);
  const char *planning = lk_record_get_id (LK_RECORD (planned));
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  g_autofree char *sql = g_strdup_printf ("INSERT INTO design (id, family, number, planning, created) VALUES ('d1', 'd1', 1, '%s', 1), "
                                          "('d2', 'd1', 2, '%s', 2)", planning, planning);
  LkDraft *draft = NULL;
  LkOwnWeek *week = NULL;

  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  draft = lk_private_add_draft (rig->mine, content, planning, NULL);
  week = read_week (rig, today);
  g_assert_cmpuint (week->planned->len, ==, 1);
  g_assert_cmpuint (g_hash_table_size (week->designs), ==, 0);
  g_assert_true (lk_private_find_draft_of_planning (rig->mine, planning) == draft);
  g_assert_cmpstr (lk_draft_get_planning_id (draft), ==, planning);
  lk_own_week_free (week);

  rig_write (rig, sql);
  week = read_week (rig, today);
  g_assert_cmpstr (g_hash_table_lookup (week->designs, planning), ==, "d2");
  lk_own_week_free (week);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/records/own-week/actions", Rig, NULL, rig_set_up, test_actions, rig_tear_down);
  g_test_add ("/records/own-week/rhythm", Rig, NULL, rig_set_up, test_rhythm, rig_tear_down);
  g_test_add ("/records/own-week/other-activities", Rig, NULL, rig_set_up, test_other_activities, rig_tear_down);
  g_test_add ("/records/own-week/designs", Rig, NULL, rig_set_up, test_designs, rig_tear_down);
  return g_test_run ();
}
