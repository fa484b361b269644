#include "report/lk-team-charts.h"

#include <glib/gi18n-lib.h>

#include "report/lk-flow-charts.h"
#include "report/lk-goal-run-chart.h"
#include "report/lk-rhythm-charts.h"

const char *
lk_chart_section_get_name (LkChartSection section)
{
  switch (section)
    {
    case LK_CHART_SECTION_GOALS:
      return _("Pupil goals");
    case LK_CHART_SECTION_ACTIONS:
      return _("Actions");
    case LK_CHART_SECTION_RHYTHM:
      return _("Rhythm");
    case LK_CHART_SECTION_TEAM:
      return _("Together");
    default:
      g_return_val_if_reached ("");
    }
}

static LkHolidays *
get_holidays (LkBoard *board)
{
  return lk_school_get_holidays (lk_board_get_school (board));
}

static void
add_goals (GPtrArray           *charts,
           LkBoard             *board,
           const LkTeamHistory *history)
{
  for (guint i = 0; i < history->goals->len; i++)
    {
      g_ptr_array_add (charts, lk_goal_run_chart_new (history->goals->pdata[i], history, get_holidays (board)));
      g_ptr_array_add (charts, lk_goal_burn_up_chart_new (history->goals->pdata[i], history, get_holidays (board)));
    }
}

/* In place of charts. */
static void
add_note (GPtrArray  *charts,
          const char *note)
{
  LkChart *chart = lk_chart_new ();

  lk_chart_set_note (chart, note);
  g_ptr_array_add (charts, chart);
}

static void
add_actions (GPtrArray           *charts,
             LkBoard             *board,
             const LkTeamHistory *history)
{
  g_ptr_array_add (charts, lk_flow_chart_new (history, get_holidays (board)));
  g_ptr_array_add (charts, lk_begun_chart_new (history, get_holidays (board)));
  g_ptr_array_add (charts, lk_duration_chart_new (history, get_holidays (board)));
  g_ptr_array_add (charts, lk_age_chart_new (history));
}

static void
add_rhythm (GPtrArray           *charts,
            LkBoard             *board,
            const LkTeamHistory *history)
{
  GListModel *members = lk_board_get_members (board);
  g_autoptr (GPtrArray) days_off = g_ptr_array_new ();
  g_autoptr (GArray) weeks = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (members, i);

      g_ptr_array_add (days_off, (gpointer) lk_person_get_days_off (person));
    }
  weeks = lk_team_history_dup_rhythm (history, get_holidays (board), (const char * const *) days_off->pdata, days_off->len);
  for (guint activity = 0; activity < LK_RHYTHM_N_ACTIVITIES; activity++)
    g_ptr_array_add (charts, lk_rhythm_chart_new (weeks, (LkRhythmActivity) activity, get_holidays (board)));
}

GPtrArray *
lk_team_charts_new (LkBoard             *board,
                    const LkTeamHistory *history,
                    LkChartSection       section)
{
  GPtrArray *charts = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);
  g_return_val_if_fail (history != NULL, NULL);

  charts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_chart_unref);
  switch (section)
    {
    case LK_CHART_SECTION_GOALS:
      add_goals (charts, board, history);
      if (charts->len == 0)
        add_note (charts, _("No goal stood on the board in these days."));
      break;
    case LK_CHART_SECTION_ACTIONS:
      add_actions (charts, board, history);
      break;
    case LK_CHART_SECTION_RHYTHM:
      add_rhythm (charts, board, history);
      break;
    case LK_CHART_SECTION_TEAM:
      g_ptr_array_add (charts, lk_minutes_chart_new (history));
      g_ptr_array_add (charts, lk_check_in_chart_new (history));
      g_ptr_array_add (charts, lk_spread_chart_new (history));
      break;
    default:
      g_assert_not_reached ();
    }
  return charts;
}
