#include "report/lk-goal-run-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"
#include "stats/lk-run-figures.h"
#include "stats/lk-xmr-figures.h"

#define NEXT_WEEK 7

static GArray *
gather_readings (LkGoal *goal)
{
  LkRecordList *readings = lk_goal_get_readings (goal);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (LkDatedValue));

  for (guint i = 0; i < lk_record_list_get_size (readings); i++)
    {
      LkReading *reading = lk_record_list_peek (readings, i);
      const LkDatedValue value = { lk_reading_get_day (reading), lk_reading_get_value (reading) };

      g_array_append_val (values, value);
    }
  return values;
}

static const LkDatedValue *
get_values (GArray *values)
{
  return (const LkDatedValue *) (gpointer) values->data;
}

static GArray *
gather_limit_days (LkGoal *goal)
{
  const char * const *kept = lk_goal_get_limit_days (goal);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LkDay));

  for (guint i = 0; kept != NULL && kept[i] != NULL; i++)
    {
      const LkDay day = lk_day_from_text (kept[i]);

      if (day != LK_DAY_NONE)
        g_array_append_val (days, day);
    }
  return days;
}

static void
add_readings (LkChart *chart,
              GArray  *values)
{
  const guint series = lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);

  for (guint i = 0; i < values->len; i++)
    lk_chart_add_point (chart, series, get_values (values)[i].day, get_values (values)[i].value);
}

static void
mark_signal (LkChart        *chart,
             const LkSignal *signal,
             GArray         *values,
             gboolean        down)
{
  g_autofree char *sentence = lk_signal_to_sentence (signal, get_values (values), values->len);
  const LkSignalMeaning meaning = lk_signal_get_meaning (signal, down);
  g_autofree char *note = meaning == LK_MEANING_NEITHER ? g_strdup (sentence)
                        : g_strdup_printf ("%s (%s)", sentence, lk_signal_meaning_get_name (meaning));

  for (guint i = signal->first; i <= signal->last && i < values->len; i++)
    lk_chart_set_point_emphasis (chart, 0, i, LK_CHART_SIGNAL);
  lk_chart_set_point_note (chart, 0, signal->last, note);
}

static void
compose_run (LkChart *chart,
             LkGoal  *goal,
             GArray  *values)
{
  const LkRunFigures figures = lk_run_figures_compute (get_values (values), values->len);
  g_autofree char *sentence = lk_run_figures_to_sentence (&figures, get_values (values), values->len);
  LkSignal signal;

  if (isfinite (figures.median) && values->len > 1)
    lk_chart_add_reference (chart, LK_CHART_MIDDLE, _("Middle"), figures.median, NAN, NAN);
  if (lk_run_figures_find_signal (&figures, values->len, &signal))
    mark_signal (chart, &signal, values, lk_goal_get_direction (goal) == LK_DIRECTION_DOWN);
  lk_chart_set_description (chart, sentence);
}

static void
add_segment (LkChart            *chart,
             const LkXmrSegment *segment,
             GArray             *values,
             gboolean            newest)
{
  const LkDatedValue *readings = get_values (values);
  const double from = readings[segment->first].day, till = newest ? NAN : readings[segment->last].day;

  if (!isfinite (segment->mean))
    return;
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, newest ? _("Mean") : NULL, segment->mean, from, till);
  if (!isfinite (segment->lower))
    return;
  lk_chart_add_reference (chart, LK_CHART_LIMIT, newest ? _("Usual at most") : NULL, segment->upper, from, till);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, newest ? _("Usual at least") : NULL, segment->lower, from, till);
}

static void
compose_xmr (LkChart *chart,
             LkGoal  *goal,
             GArray  *values)
{
  g_autoptr (GArray) days = gather_limit_days (goal);
  g_autoptr (LkXmrFigures) figures = lk_xmr_figures_new (get_values (values), values->len, (const LkDay *) (gpointer) days->data, days->len);
  g_autofree char *sentence = lk_xmr_figures_to_sentence (figures, get_values (values), values->len);

  for (guint i = 0; i < figures->segments->len; i++)
    {
      const LkXmrSegment *segment = &g_array_index (figures->segments, LkXmrSegment, i);

      add_segment (chart, segment, values, i + 1 == figures->segments->len);
      if (i > 0)
        lk_chart_add_break (chart, get_values (values)[segment->first].day);
    }
  for (guint i = 0; i < figures->signals->len; i++)
    mark_signal (chart, &g_array_index (figures->signals, LkSignal, i), values, lk_goal_get_direction (goal) == LK_DIRECTION_DOWN);
  lk_chart_set_description (chart, sentence);
}

/* The actions that were done for it, on the day on which they were. */
static void
add_done (LkChart             *chart,
          LkGoal              *goal,
          const LkTeamHistory *history)
{
  const char *id = lk_record_get_id (LK_RECORD (goal));

  for (guint i = 0; i < history->moves->len; i++)
    {
      const LkFlowMove *move = &g_array_index (history->moves, LkFlowMove, i);
      const LkPastAction *action = history->actions->pdata[move->action];

      if (move->to == LK_FLOW_DONE && g_strcmp0 (action->goal_id, id) == 0)
        lk_chart_add_mark (chart, action->title, move->day);
    }
}

static void
find_days (LkGoal *goal,
           GArray *values,
           LkDay  *from,
           LkDay  *till)
{
  const LkDay today = lk_day_today ();

  *from = lk_goal_get_from_day (goal);
  *till = lk_goal_get_till_day (goal);
  if (values->len > 0)
    {
      *from = *from == LK_DAY_NONE ? get_values (values)[0].day : MIN (*from, get_values (values)[0].day);
      *till = MAX (*till, get_values (values)[values->len - 1].day);
    }
  if (*from == LK_DAY_NONE)
    *from = today;
  if (*till <= *from)
    *till = *from + NEXT_WEEK;
}

LkChart *
lk_goal_run_chart_new (LkGoal              *goal,
                       const LkTeamHistory *history,
                       LkHolidays          *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) values = NULL;
  LkDay from, till;

  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = lk_chart_new ();
  values = gather_readings (goal);
  find_days (goal, values, &from, &till);
  lk_chart_set_title (chart, lk_goal_get_title (goal));
  lk_chart_set_unit (chart, lk_goal_get_measure (goal)[0] != '\0' ? lk_goal_get_measure (goal) : lk_goal_get_unit (goal));
  lk_chart_set_x_days (chart, from, till);
  lk_chart_add_school_spans (chart, holidays, from, till);
  lk_chart_set_today (chart, lk_day_today ());
  add_readings (chart, values);
  if (values->len < LK_XMR_BASELINE)
    compose_run (chart, goal, values);
  else
    compose_xmr (chart, goal, values);
  if (isfinite (lk_goal_get_target (goal)))
    lk_chart_add_reference (chart, LK_CHART_TARGET, _("Target"), lk_goal_get_target (goal), NAN, NAN);
  if (history != NULL)
    add_done (chart, goal, history);
  if (values->len == 0)
    lk_chart_set_note (chart, _("No readings yet"));
  return g_steal_pointer (&chart);
}

static char *
describe_burn_up (const LkFlowDay *last,
                  LkGoal          *goal)
{
  const LkDay till = lk_goal_get_till_day (goal), today = lk_day_today ();
  const guint all = lk_flow_day_get_total (last), done = last->counts[LK_FLOW_DONE];
  g_autofree char *counts = g_strdup_printf (ngettext ("%u of %u action is done.", "%u of %u actions are done.", all), done, all);
  g_autofree char *left = NULL;

  if (till == LK_DAY_NONE || till < today)
    return g_steal_pointer (&counts);
  left = g_strdup_printf (ngettext ("%d day is left.", "%d days are left.", till - today), till - today);
  return g_strdup_printf ("%s %s", counts, left);
}

LkChart *
lk_goal_burn_up_chart_new (LkGoal              *goal,
                           const LkTeamHistory *history,
                           LkHolidays          *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) moves = NULL, days = NULL;
  g_autofree char *description = NULL;
  LkDay from, till, today = lk_day_today ();
  guint all, done;

  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);
  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = lk_chart_new ();
  moves = lk_team_history_dup_moves (history, lk_record_get_id (LK_RECORD (goal)));
  from = lk_goal_get_from_day (goal);
  if (moves->len > 0)
    from = from == LK_DAY_NONE ? g_array_index (moves, LkFlowMove, 0).day : MIN (from, g_array_index (moves, LkFlowMove, 0).day);
  from = from == LK_DAY_NONE ? today : MIN (from, today);
  till = MAX (lk_goal_get_till_day (goal), today);
  days = lk_flow_figures_get_days ((const LkFlowMove *) (gpointer) moves->data, moves->len, from, today);
  description = describe_burn_up (&g_array_index (days, LkFlowDay, days->len - 1), goal);
  lk_chart_set_title (chart, lk_goal_get_title (goal));
  lk_chart_set_unit (chart, _("actions"));
  lk_chart_set_description (chart, description);
  lk_chart_set_x_days (chart, from, till);
  lk_chart_set_y_range (chart, 0, NAN);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_school_spans (chart, holidays, from, till);
  lk_chart_set_today (chart, today);
  all = lk_chart_add_series (chart, _("All"), LK_CHART_STEPS, 1);
  done = lk_chart_add_series (chart, _("Done"), LK_CHART_STEPS, 0);
  for (guint i = 0; i < days->len; i++)
    {
      const LkFlowDay *day = &g_array_index (days, LkFlowDay, i);

      lk_chart_add_point (chart, all, day->day, lk_flow_day_get_total (day));
      lk_chart_add_point (chart, done, day->day, day->counts[LK_FLOW_DONE]);
    }
  return g_steal_pointer (&chart);
}
