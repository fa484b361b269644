/* What a team's charts are made of: the right figures with the right words, and nothing that a person could be known by. */

#include "rig.h"

#include <cairo.h>
#include <math.h>

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
  g_test_add ("/report/all", Rig, NULL, rig_set_up, test_all, rig_tear_down);
  return g_test_run ();
}
