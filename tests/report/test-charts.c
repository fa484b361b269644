/* What a team's charts are made of: the right figures with the right words, and nothing that a person could be known by. */

#include "rig.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "chart/lk-chart-painter.h"
#include "report/lk-flow-charts.h"
#include "report/lk-goal-run-chart.h"
#include "report/lk-team-charts.h"
#include "stats/lk-xmr-figures.h"

static LkTeamHistory *
read_history (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  LkTeamHistory *history = NULL;

  lk_store_flush (rig->store);
  history = lk_team_history_read (rig->store, lk_record_get_id (LK_RECORD (rig->team)), lk_day_today () - 60, lk_day_today (), &error);
  g_assert_no_error (error);
  return history;
}

static LkHolidays *
get_holidays (Rig *rig)
{
  return lk_school_get_holidays (rig->school);
}

static void
add_readings (Rig    *rig,
              guint   n,
              double  step)
{
  for (guint i = 0; i < n; i++)
    lk_board_add_reading (rig->board, rig->quiet_goal, lk_day_today () - (int) (n - i) * 2, 5 + i % 2 + i * step, "", NULL);
}

static guint
count_emphasis (LkChart *chart)
{
  guint n = 0;

  for (guint i = 0; i < lk_chart_get_n_points (chart, 0); i++)
    n += lk_chart_get_point_emphasis (chart, 0, i) == LK_CHART_SIGNAL;
  return n;
}

/* No readings, too few for a verdict, a run chart, and from the twelfth on limits. */
static void
test_goal (Rig           *rig,
           gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = read_history (rig);
  g_autoptr (LkChart) empty = lk_goal_run_chart_new (rig->quiet_goal, history, get_holidays (rig)), few = NULL, many = NULL, rising = NULL;

  g_assert_true (lk_chart_is_empty (empty));
  g_assert_cmpstr (lk_chart_get_note (empty), ==, "No readings yet");

  add_readings (rig, 5, 0);
  few = lk_goal_run_chart_new (rig->quiet_goal, NULL, get_holidays (rig));
  g_assert_cmpuint (lk_chart_get_n_points (few, 0), ==, 5);
  g_assert_cmpstr (lk_chart_get_description (few), ==, "Too few readings to say more: 5 of 10.");
  g_assert_cmpuint (count_emphasis (few), ==, 0);

  add_readings (rig, LK_XMR_BASELINE, 0);
  many = lk_goal_run_chart_new (rig->quiet_goal, history, get_holidays (rig));
  g_assert_cmpuint (count_emphasis (many), ==, 0);
  lk_board_add_reading (rig->board, rig->quiet_goal, lk_day_today (), 500, "", NULL);
  rising = lk_goal_run_chart_new (rig->quiet_goal, history, get_holidays (rig));
  g_assert_cmpuint (count_emphasis (rising), >=, 1);
  g_assert_nonnull (lk_chart_get_point_note (rising, 0, lk_chart_get_n_points (rising, 0) - 1));
  g_assert_cmpstr (lk_chart_get_description (rising), !=, lk_chart_get_description (many));
}

/* An action that is done stands on the time line of its goal. */
static void
test_marks (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = NULL;
  g_autoptr (LkChart) run = NULL, burn_up = NULL;

  lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DONE, NULL, NULL);
  history = read_history (rig);
  run = lk_goal_run_chart_new (rig->reading_goal, history, get_holidays (rig));
  g_assert_cmpuint (lk_chart_get_n_marks (run), ==, 1);
  g_assert_cmpstr (lk_chart_get_mark_name (run, 0), ==, lk_action_get_title (rig->actions[0]));
  g_assert_cmpfloat (lk_chart_get_mark_x (run, 0), ==, lk_day_today ());
  burn_up = lk_goal_burn_up_chart_new (rig->reading_goal, history, get_holidays (rig));
  g_assert_cmpfloat (lk_chart_get_point (burn_up, 0, lk_chart_get_n_points (burn_up, 0) - 1).y, ==, 3);
  g_assert_cmpfloat (lk_chart_get_point (burn_up, 1, lk_chart_get_n_points (burn_up, 1) - 1).y, ==, 1);
  g_assert_true (g_str_has_prefix (lk_chart_get_description (burn_up), "1 of 3 actions are done."));
}

/* What was done before the days of the chart does not lie under it. */
static void
test_flow (Rig           *rig,
           gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = NULL;
  g_autoptr (LkChart) flow = NULL, begun = NULL;
  const gint64 long_ago = lk_day_to_time (lk_day_today () - 200);
  g_autofree char *sql = NULL, *move = NULL;
  guint last;

  sql = g_strdup_printf ("INSERT INTO action (id, team, title, stage, stage_since, rank, created) VALUES ('old', '%s', 'Old', 'done', 1, 'zz', %" G_GINT64_FORMAT ")",
                         lk_record_get_id (LK_RECORD (rig->team)), long_ago);
  rig_run (rig, sql);
  move = g_strdup_printf ("INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('m', 'old', 'todo', 'done', %" G_GINT64_FORMAT ")", long_ago + 1);
  rig_run (rig, move);
  history = read_history (rig);
  flow = lk_flow_chart_new (history, get_holidays (rig));
  last = lk_chart_get_n_points (flow, 0) - 1;
  g_assert_cmpuint (last, ==, 60);
  g_assert_cmpfloat (lk_chart_get_point (flow, 0, last).y, ==, 0);
  g_assert_cmpfloat (lk_chart_get_point (flow, 1, last).y, ==, 1);
  g_assert_cmpfloat (lk_chart_get_point (flow, 2, last).y, ==, 3);
  g_assert_cmpstr (lk_chart_get_description (flow), ==, "3 to do, 1 doing and 0 done.");
  begun = lk_begun_chart_new (history, get_holidays (rig));
  g_assert_true (g_str_has_suffix (lk_chart_get_description (begun), "0 finished."));
}

/* A goal that was put away since is shown under the days in which it was live, as the report has it; and under no others. */
static void
test_put_away (Rig           *rig,
               gconstpointer  data)
{
  const LkDay today = lk_day_today ();
  g_autofree char *from = lk_day_to_text (today - 100), *till = lk_day_to_text (today - 70), *goal = NULL, *reading = NULL, *later = NULL;
  g_autoptr (LkTeamHistory) then = NULL, now = NULL;
  g_autoptr (GPtrArray) charts = NULL, none = NULL;

  goal = g_strdup_printf ("INSERT INTO goal (id, team, title, stage, from_day, till_day, rank, archived, created) VALUES ('old', '%s', 'Old', 'achieved', '%s', '%s', 'a', %" G_GINT64_FORMAT ", 1)",
                          lk_record_get_id (LK_RECORD (rig->team)), from, till, lk_day_to_time (today - 60));
  rig_run (rig, goal);
  reading = g_strdup_printf ("INSERT INTO reading (id, goal, day, value, created) VALUES ('r1', 'old', '%s', 3, 1)", from);
  rig_run (rig, reading);
  later = g_strdup_printf ("INSERT INTO reading (id, goal, day, value, created) VALUES ('r2', 'old', '%s', 4, 1)", till);
  rig_run (rig, later);
  then = lk_team_history_read (rig->store, lk_record_get_id (LK_RECORD (rig->team)), today - 120, today - 80, NULL);
  charts = lk_team_charts_new (rig->board, then, LK_CHART_SECTION_GOALS);
  g_assert_cmpuint (charts->len, ==, 2);
  g_assert_cmpstr (lk_chart_get_title (charts->pdata[0]), ==, "Old");
  /* The second reading had not been taken. */
  g_assert_cmpuint (lk_chart_get_n_points (charts->pdata[0], 0), ==, 1);
  now = lk_team_history_read (rig->store, lk_record_get_id (LK_RECORD (rig->team)), today - 50, today - 40, NULL);
  none = lk_team_charts_new (rig->board, now, LK_CHART_SECTION_GOALS);
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpstr (lk_chart_get_note (none->pdata[0]), ==, "No goal stood on the board in these days.");
}

/* What is open, and for how long, is told as of the last day of the days that are asked for. */
static void
test_ages_then (Rig           *rig,
                gconstpointer  data)
{
  const LkDay today = lk_day_today ();
  g_autofree char *action = NULL, *begun = NULL, *done = NULL;
  g_autoptr (LkTeamHistory) then = NULL;
  g_autoptr (LkChart) ages = NULL;

  action = g_strdup_printf ("INSERT INTO action (id, team, title, stage, stage_since, rank, created) VALUES ('old', '%s', 'Old', 'done', 1, 'zz', %" G_GINT64_FORMAT ")",
                            lk_record_get_id (LK_RECORD (rig->team)), lk_day_to_time (today - 100));
  rig_run (rig, action);
  begun = g_strdup_printf ("INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('m1', 'old', 'todo', 'doing', %" G_GINT64_FORMAT ")", lk_day_to_time (today - 90));
  rig_run (rig, begun);
  done = g_strdup_printf ("INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('m2', 'old', 'doing', 'done', %" G_GINT64_FORMAT ")", lk_day_to_time (today - 20));
  rig_run (rig, done);
  then = lk_team_history_read (rig->store, lk_record_get_id (LK_RECORD (rig->team)), today - 95, today - 60, NULL);
  ages = lk_age_chart_new (then);
  g_assert_cmpstr (lk_chart_get_description (ages), ==, "1 action is open; the oldest has stood for 30 days.");
}

static void
take_days (Rig   *rig,
           guint  n,
           LkDay  till)
{
  for (guint i = 0; i < n; i++)
    lk_board_add_reading (rig->board, rig->quiet_goal, till - (int) (n - 1 - i) * 2, i < n / 2 ? 4 + i % 2 : 8 + i % 2, "", NULL);
  lk_store_flush (rig->store);
}

/* A line that crosses its middle too seldom is told by its middle's name and in the sentence, with whose rule it is; no reading of it
 * is marked more than another. */
static void
test_few_crossings (Rig           *rig,
                    gconstpointer  data)
{
  static const double values[] = { 1, 2, 1, 2, 1, 5, 9, 8, 9, 8, 9 };
  g_autoptr (LkChart) chart = NULL;
  const char *description = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    lk_board_add_reading (rig->board, rig->quiet_goal, lk_day_today () - (int) (G_N_ELEMENTS (values) - i) * 2, values[i], "", NULL);
  chart = lk_goal_run_chart_new (rig->quiet_goal, NULL, get_holidays (rig));
  description = lk_chart_get_description (chart);
  g_test_message ("%s", description);
  g_assert_cmpuint (count_emphasis (chart), ==, 0);
  g_assert_true (g_str_has_prefix (description, "The readings cross the middle less often than by chance: this is a real change."));
  g_assert_nonnull (strstr (description, "The rule is from Anhøj & Olesen (2014)"));
  g_assert_nonnull (strstr (lk_chart_get_point_note (chart, 0, lk_chart_get_n_points (chart, 0) - 1), "Anhøj & Olesen"));
}

/* With a period chosen the chart goes over that period, though its limits are of all readings; and says when it has none in it. */
static void
test_period (Rig           *rig,
             gconstpointer  data)
{
  const LkDay today = lk_day_today ();
  const char *team = lk_record_get_id (LK_RECORD (rig->team));
  g_autoptr (LkTeamHistory) now = NULL, later = NULL;
  g_autoptr (LkChart) chart = NULL, empty = NULL;

  take_days (rig, 20, today - 20);
  now = lk_team_history_read (rig->store, team, today - 40, today - 10, NULL);
  chart = lk_goal_run_chart_new (rig->quiet_goal, now, get_holidays (rig));
  g_assert_cmpuint (lk_chart_get_n_points (chart, 0), ==, 11);
  g_assert_cmpfloat (lk_chart_get_point (chart, 0, 0).x, ==, today - 40);
  g_assert_nonnull (strstr (lk_chart_get_description (chart), "The rule is from NHS England, Making Data Count."));
  g_assert_cmpuint (count_emphasis (chart), >, 0);
  later = lk_team_history_read (rig->store, team, today - 15, today, NULL);
  empty = lk_goal_run_chart_new (rig->quiet_goal, later, get_holidays (rig));
  g_assert_true (lk_chart_is_empty (empty));
  g_assert_cmpstr (lk_chart_get_note (empty), ==, "No readings in these days");
  g_assert_nonnull (strstr (lk_chart_get_description (empty), "The last reading before these days was 9, on "));
}

/* What was agreed stands in each week with the bar of what was held, in the last one too; and the line is drawn through it. */
static void
test_agreed (Rig           *rig,
             gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = read_history (rig);
  g_autoptr (GPtrArray) charts = lk_team_charts_new (rig->board, history, LK_CHART_SECTION_RHYTHM);
  LkChart *sessions = charts->pdata[0];
  const guint last = lk_chart_get_n_points (sessions, 1) - 1;

  g_assert_cmpuint (last + 1, ==, lk_chart_get_n_points (sessions, 0));
  g_assert_cmpfloat (lk_chart_get_point (sessions, 1, last).x, ==, lk_chart_get_point (sessions, 0, last).x);
}

/* Two people are too few for a curve; and every chart of a team can be drawn, with nothing on it and with all. */
static void
test_all (Rig           *rig,
          gconstpointer  data)
{
  g_autoptr (LkTeamHistory) history = read_history (rig);
  g_autoptr (LkChart) spread = lk_spread_chart_new (history);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 320);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  g_assert_true (lk_chart_is_empty (spread));
  for (guint section = 0; section < LK_N_CHART_SECTIONS; section++)
    {
      g_autoptr (GPtrArray) charts = lk_team_charts_new (rig->board, history, section);

      for (guint i = 0; i < charts->len; i++, n++)
        {
          g_autoptr (LkChartShapes) shapes = lk_chart_draw (charts->pdata[i], cr, 600, 320, &(LkChartStyle) { .font = "Sans 10" });

          g_assert_nonnull (shapes);
          g_assert_nonnull (lk_chart_get_title (charts->pdata[i]));
        }
    }
  g_assert_cmpuint (n, >=, 13);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/goal", Rig, NULL, rig_set_up, test_goal, rig_tear_down);
  g_test_add ("/report/marks", Rig, NULL, rig_set_up, test_marks, rig_tear_down);
  g_test_add ("/report/flow", Rig, NULL, rig_set_up, test_flow, rig_tear_down);
  g_test_add ("/report/put-away", Rig, NULL, rig_set_up, test_put_away, rig_tear_down);
  g_test_add ("/report/ages-then", Rig, NULL, rig_set_up, test_ages_then, rig_tear_down);
  g_test_add ("/report/few-crossings", Rig, NULL, rig_set_up, test_few_crossings, rig_tear_down);
  g_test_add ("/report/period", Rig, NULL, rig_set_up, test_period, rig_tear_down);
  g_test_add ("/report/agreed", Rig, NULL, rig_set_up, test_agreed, rig_tear_down);
  g_test_add ("/report/all", Rig, NULL, rig_set_up, test_all, rig_tear_down);
  return g_test_run ();
}
