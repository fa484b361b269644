#include "report/lk-flow-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "stats/lk-goal-figures.h"
#include "stats/lk-spread-figures.h"

#define MOST_AGES 12
#define PERCENT 100
#define TO_THURSDAY 3 /* in the middle of its week */

static const LkFlowMove *
get_moves (const LkTeamHistory *history)
{
  return (const LkFlowMove *) (gpointer) history->moves->data;
}

/* Not further than today: nothing has happened yet after that. */
static LkDay
get_till (const LkTeamHistory *history)
{
  return CLAMP (history->till, history->from, MAX (history->from, lk_day_today ()));
}

static LkChart *
new_day_chart (const LkTeamHistory *history,
               LkHolidays          *holidays,
               const char          *title,
               const char          *unit)
{
  LkChart *chart = lk_chart_new ();

  lk_chart_set_title (chart, title);
  lk_chart_set_unit (chart, unit);
  lk_chart_set_x_days (chart, history->from, get_till (history));
  lk_chart_set_y_range (chart, 0, NAN);
  lk_chart_add_school_spans (chart, holidays, history->from, get_till (history));
  return chart;
}

LkChart *
lk_flow_chart_new (const LkTeamHistory *history,
                   LkHolidays          *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *description = NULL;
  const LkFlowDay *last = NULL;
  guint series[LK_FLOW_N_STAGES], before;

  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = new_day_chart (history, holidays, _("Flow of actions"), _("actions"));
  days = lk_flow_figures_get_days (get_moves (history), history->moves->len, history->from, get_till (history));
  last = &g_array_index (days, LkFlowDay, days->len - 1);
  before = g_array_index (days, LkFlowDay, 0).counts[LK_FLOW_DONE];
  description = g_strdup_printf (_("%u to do, %u doing and %u done."), last->counts[LK_FLOW_TODO], last->counts[LK_FLOW_DOING],
                                 last->counts[LK_FLOW_DONE] - before);
  lk_chart_set_description (chart, description);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_set_note (chart, _("No actions yet"));
  series[LK_FLOW_DONE] = lk_chart_add_series (chart, lk_stage_get_name (LK_STAGE_DONE), LK_CHART_AREA, 0);
  series[LK_FLOW_DOING] = lk_chart_add_series (chart, lk_stage_get_name (LK_STAGE_DOING), LK_CHART_AREA, 1);
  series[LK_FLOW_TODO] = lk_chart_add_series (chart, lk_stage_get_name (LK_STAGE_TODO), LK_CHART_AREA, 2);
  for (guint i = 0; history->moves->len > 0 && i < days->len; i++)
    {
      const LkFlowDay *day = &g_array_index (days, LkFlowDay, i);

      for (guint stage = 0; stage < LK_FLOW_N_STAGES; stage++)
        lk_chart_add_point (chart, series[stage], day->day, day->counts[stage] - (stage == LK_FLOW_DONE ? before : 0));
    }
  return g_steal_pointer (&chart);
}

LkChart *
lk_begun_chart_new (const LkTeamHistory *history,
                    LkHolidays          *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) weeks = NULL;
  g_autofree char *description = NULL;
  guint begun, finished, n_begun = 0, n_finished = 0;

  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = new_day_chart (history, holidays, _("Begun and finished"), _("actions a week"));
  weeks = lk_flow_figures_get_weeks (get_moves (history), history->moves->len, history->from, get_till (history));
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_set_note (chart, _("No actions yet"));
  begun = lk_chart_add_series (chart, _("Begun"), LK_CHART_BARS, 1);
  finished = lk_chart_add_series (chart, _("Finished"), LK_CHART_BARS, 0);
  for (guint i = 0; history->moves->len > 0 && i < weeks->len; i++)
    {
      const LkFlowWeek *week = &g_array_index (weeks, LkFlowWeek, i);

      lk_chart_add_point (chart, begun, week->monday + TO_THURSDAY, week->begun);
      lk_chart_add_point (chart, finished, week->monday + TO_THURSDAY, week->finished);
      n_begun += week->begun;
      n_finished += week->finished;
    }
  description = g_strdup_printf (_("%u actions were begun and %u finished."), n_begun, n_finished);
  lk_chart_set_description (chart, description);
  return g_steal_pointer (&chart);
}

LkChart *
lk_duration_chart_new (const LkTeamHistory *history,
                       LkHolidays          *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) durations = NULL;
  g_autofree char *middle = NULL, *most = NULL, *description = NULL;
  double median, percentile;
  guint series;

  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = new_day_chart (history, holidays, _("How long actions take"), _("days from begun to done"));
  durations = lk_flow_figures_get_durations (get_moves (history), history->moves->len, history->from, get_till (history), &median, &percentile);
  lk_chart_set_note (chart, _("No action is done yet"));
  series = lk_chart_add_series (chart, NULL, LK_CHART_MARKERS, 0);
  for (guint i = 0; i < durations->len; i++)
    lk_chart_add_point (chart, series, g_array_index (durations, LkDatedValue, i).day, g_array_index (durations, LkDatedValue, i).value);
  if (durations->len == 0)
    return g_steal_pointer (&chart);
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, _("Half within"), median, NAN, NAN);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, _("85 of 100 within"), percentile, NAN, NAN);
  middle = lk_value_to_text (median);
  most = lk_value_to_text (percentile);
  description = g_strdup_printf (_("Half of the actions took %s days or fewer, 85 of 100 took %s or fewer."), middle, most);
  lk_chart_set_description (chart, description);
  return g_steal_pointer (&chart);
}

LkChart *
lk_age_chart_new (const LkTeamHistory *history)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) ages = NULL;
  g_autoptr (GPtrArray) names = NULL;
  guint n, series[2];

  g_return_val_if_fail (history != NULL, NULL);

  chart = lk_chart_new ();
  ages = lk_flow_figures_get_ages (get_moves (history), history->moves->len, get_till (history));
  names = g_ptr_array_new ();
  n = MIN (ages->len, MOST_AGES);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, ((LkPastAction *) history->actions->pdata[g_array_index (ages, LkFlowAge, i).action])->title);
  g_ptr_array_add (names, NULL);
  lk_chart_set_title (chart, _("How long open actions stand still"));
  lk_chart_set_unit (chart, _("days in the same place"));
  lk_chart_set_note (chart, _("No action is open"));
  lk_chart_set_x_bands (chart, (const char * const *) names->pdata);
  lk_chart_set_y_range (chart, 0, NAN);
  lk_chart_set_y_integers (chart, TRUE);
  series[LK_FLOW_TODO] = lk_chart_add_series (chart, lk_stage_get_name (LK_STAGE_TODO), LK_CHART_STACKED_BARS, 2);
  series[LK_FLOW_DOING] = lk_chart_add_series (chart, lk_stage_get_name (LK_STAGE_DOING), LK_CHART_STACKED_BARS, 1);
  for (guint i = 0; i < n; i++)
    {
      const LkFlowAge *age = &g_array_index (ages, LkFlowAge, i);

      lk_chart_add_point (chart, series[age->stage], i, age->days);
    }
  if (ages->len > 0)
    {
      const LkFlowAge *oldest = &g_array_index (ages, LkFlowAge, 0);
      g_autofree char *description = g_strdup_printf (ngettext ("%u action is open; the oldest has stood for %d days.",
                                                                "%u actions are open; the oldest has stood for %d days.", ages->len),
                                                      ages->len, oldest->days);

      lk_chart_set_description (chart, description);
    }
  return g_steal_pointer (&chart);
}

LkChart *
lk_spread_chart_new (const LkTeamHistory *history)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (LkSpreadFigures) figures = NULL;
  g_autofree char *description = NULL;
  double half;
  guint even, series;

  g_return_val_if_fail (history != NULL, NULL);

  chart = lk_chart_new ();
  figures = lk_spread_figures_new ((const guint *) (gpointer) history->shares->data, history->shares->len);
  lk_chart_set_title (chart, _("How actions are spread over the team"));
  lk_chart_set_unit (chart, _("part of all actions, in percent"));
  lk_chart_set_note (chart, _("Shown from five people on"));
  lk_chart_set_x_numbers (chart, 0, PERCENT, _("part of the team, from who does least on, in percent"));
  lk_chart_set_y_range (chart, 0, PERCENT);
  even = lk_chart_add_series (chart, _("All the same"), LK_CHART_LINE, 3);
  series = lk_chart_add_series (chart, _("This team"), LK_CHART_LINE, 0);
  if (figures->curve == NULL)
    return g_steal_pointer (&chart);
  lk_chart_add_point (chart, even, 0, 0);
  lk_chart_add_point (chart, even, PERCENT, PERCENT);
  for (guint i = 0; i < figures->curve->len; i++)
    lk_chart_add_point (chart, series, i * (double) PERCENT / figures->n_people, g_array_index (figures->curve, double, i) * PERCENT);
  half = g_array_index (figures->curve, double, figures->n_people / 2) * PERCENT;
  description = g_strdup_printf (_("The half that does least carries %.0f of 100 actions."), half);
  lk_chart_set_description (chart, description);
  return g_steal_pointer (&chart);
}
