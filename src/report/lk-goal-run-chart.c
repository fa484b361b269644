#include "report/lk-goal-run-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"
#include "stats/lk-run-figures.h"
#include "stats/lk-xmr-figures.h"

#define NEXT_WEEK 7
#define LONGEST_PERIOD 182  /* what is longer is a school year, in which a goal of five weeks would be lost */

/* Over which days a chart goes, and what has happened by the last of them. */
typedef struct
{
  LkDay from;
  LkDay till;
  LkDay end;   /* the last of them that has come */
} Days;

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

/* Those of its days. Returns: the index of the first. */
static guint
add_readings (LkChart    *chart,
              GArray     *values,
              const Days *days)
{
  const guint series = lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);
  guint first = 0;

  for (guint i = 0; i < values->len; i++)
    {
      const LkDatedValue *value = &get_values (values)[i];

      if (value->day < days->from)
        first = i + 1;
      else if (value->day <= days->till)
        lk_chart_add_point (chart, series, value->day, value->value);
    }
  return first;
}

/* What the readings say, and by whose rule. */
static void
describe_readings (LkChart    *chart,
                   const char *sentence,
                   const char *source)
{
  /* Translators: where a rule was published, as in "The rule is from NHS England, Making Data Count." */
  g_autofree char *rule = source != NULL ? g_strdup_printf (_("The rule is from %s."), source) : NULL;
  g_autofree char *words = rule != NULL ? g_strdup_printf ("%s %s", sentence, rule) : g_strdup (sentence);

  lk_chart_set_description (chart, words);
}

/* @shown: the first reading that is a point of the chart. What lies before it is told by its last point alone, if that is seen. */
static void
mark_signal (LkChart        *chart,
             const LkSignal *signal,
             GArray         *values,
             guint           shown,
             gboolean        down)
{
  const guint n_points = lk_chart_get_n_points (chart, 0);
  g_autofree char *sentence = lk_signal_to_sentence (signal, get_values (values), values->len);
  const LkSignalMeaning meaning = lk_signal_get_meaning (signal, down);
  g_autofree char *told = meaning == LK_MEANING_NEITHER ? g_strdup (sentence)
                        : g_strdup_printf ("%s (%s)", sentence, lk_signal_meaning_get_name (meaning));
  g_autofree char *note = g_strdup_printf ("%s %s", told, lk_signal_kind_get_source (signal->kind));

  if (signal->last < shown || signal->last - shown >= n_points)
    return;
  /* It is the whole line that crosses too seldom, and no reading of it more than another. */
  for (guint i = MAX (signal->first, shown); signal->kind != LK_SIGNAL_FEW_CROSSINGS && i <= signal->last; i++)
    lk_chart_set_point_emphasis (chart, 0, i - shown, LK_CHART_SIGNAL);
  lk_chart_set_point_note (chart, 0, signal->last - shown, note);
}

static void
compose_run (LkChart *chart,
             LkGoal  *goal,
             GArray  *values,
             guint    shown)
{
  const LkRunFigures figures = lk_run_figures_compute (get_values (values), values->len);
  g_autofree char *sentence = lk_run_figures_to_sentence (&figures, get_values (values), values->len);
  LkSignal signal;
  const gboolean is_signal = lk_run_figures_find_signal (&figures, values->len, &signal);

  if (isfinite (figures.median) && values->len > 1)
    lk_chart_add_reference (chart, LK_CHART_MIDDLE, is_signal && signal.kind == LK_SIGNAL_FEW_CROSSINGS ? _("Middle, seldom crossed") : _("Middle"),
                            figures.median, NAN, NAN);
  if (is_signal)
    mark_signal (chart, &signal, values, shown, lk_goal_get_direction (goal) == LK_DIRECTION_DOWN);
  describe_readings (chart, sentence, is_signal ? lk_signal_kind_get_source (signal.kind) : NULL);
}

static void
add_segment (LkChart            *chart,
             const LkXmrSegment *segment,
             GArray             *values,
             const Days         *days,
             gboolean            newest)
{
  const LkDatedValue *readings = get_values (values);
  const double from = MAX (days->from, readings[segment->first].day), till = newest ? NAN : readings[segment->last].day;

  if (!isfinite (segment->mean) || till < from || from > days->till)
    return;
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, newest ? _("Mean") : NULL, segment->mean, from, till);
  if (!isfinite (segment->lower))
    return;
  lk_chart_add_reference (chart, LK_CHART_LIMIT, newest ? _("Usual at most") : NULL, segment->upper, from, till);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, newest ? _("Usual at least") : NULL, segment->lower, from, till);
}

static void
compose_xmr (LkChart    *chart,
             LkGoal     *goal,
             GArray     *values,
             const Days *days,
             guint       shown)
{
  g_autoptr (GArray) anew = gather_limit_days (goal);
  g_autoptr (LkXmrFigures) figures = lk_xmr_figures_new (get_values (values), values->len, (const LkDay *) (gpointer) anew->data, anew->len);
  g_autofree char *sentence = lk_xmr_figures_to_sentence (figures, get_values (values), values->len);

  for (guint i = 0; i < figures->segments->len; i++)
    {
      const LkXmrSegment *segment = &g_array_index (figures->segments, LkXmrSegment, i);

      add_segment (chart, segment, values, days, i + 1 == figures->segments->len);
      if (i > 0 && get_values (values)[segment->first].day > days->from && get_values (values)[segment->first].day <= days->till)
        lk_chart_add_break (chart, get_values (values)[segment->first].day);
    }
  for (guint i = 0; i < figures->signals->len; i++)
    mark_signal (chart, &g_array_index (figures->signals, LkSignal, i), values, shown, lk_goal_get_direction (goal) == LK_DIRECTION_DOWN);
  describe_readings (chart, sentence, figures->signals->len > 0 ? lk_signal_kind_get_source (g_array_index (figures->signals, LkSignal, 0).kind) : NULL);
}

/* The actions that were done for it, on the day on which they were. */
static void
add_done (LkChart             *chart,
          LkGoal              *goal,
          const LkTeamHistory *history,
          const Days          *days)
{
  const char *id = lk_record_get_id (LK_RECORD (goal));

  for (guint i = 0; i < history->moves->len; i++)
    {
      const LkFlowMove *move = &g_array_index (history->moves, LkFlowMove, i);
      const LkPastAction *action = history->actions->pdata[move->action];

      if (move->to == LK_FLOW_DONE && move->day >= days->from && move->day <= days->till && g_strcmp0 (action->goal_id, id) == 0)
        lk_chart_add_mark (chart, action->title, move->day);
    }
}

/* Those of the goal itself, in which its readings lie. */
static Days
find_days (LkGoal *goal,
           GArray *values)
{
  const LkDay today = lk_day_today ();
  Days self = { lk_goal_get_from_day (goal), lk_goal_get_till_day (goal), today };

  if (values->len > 0)
    {
      self.from = self.from == LK_DAY_NONE ? get_values (values)[0].day : MIN (self.from, get_values (values)[0].day);
      self.till = MAX (self.till, get_values (values)[values->len - 1].day);
    }
  if (self.from == LK_DAY_NONE)
    self.from = today;
  if (self.till <= self.from)
    self.till = self.from + NEXT_WEEK;
  return self;
}

/* Of a period its own days; of a whole year so many of the goal's as lie in it. */
static void
limit_days (Days  *self,
            LkDay  from,
            LkDay  till)
{
  const gboolean is_period = till - from <= LONGEST_PERIOD;

  self->end = MAX (from, MIN (till, self->end));
  self->from = is_period ? from : CLAMP (self->from, from, till);
  self->till = is_period ? till : MAX (self->from + NEXT_WEEK, MIN (self->till, till));
}

/* Where its days have none, though the goal has. */
static void
tell_no_readings (LkChart *chart,
                  GArray  *values)
{
  const LkDatedValue *last = &get_values (values)[values->len - 1];
  g_autofree char *value = lk_value_to_text (last->value), *day = lk_day_format_long (last->day);
  /* Translators: a value, a day */
  g_autofree char *before = g_strdup_printf (_("The last reading before these days was %1$s, on %2$s."), value, day);
  g_autofree char *words = g_strdup_printf ("%s %s", lk_chart_get_description (chart), before);

  lk_chart_set_note (chart, _("No readings in these days"));
  lk_chart_set_description (chart, words);
}

static LkChart *
new_run_chart (LkGoal              *goal,
               GArray              *values,
               const LkTeamHistory *history,
               LkHolidays          *holidays,
               const Days          *days)
{
  LkChart *chart = lk_chart_new ();
  const guint shown = add_readings (chart, values, days);

  lk_chart_set_title (chart, lk_goal_get_title (goal));
  lk_chart_set_unit (chart, lk_goal_get_measure (goal)[0] != '\0' ? lk_goal_get_measure (goal) : lk_goal_get_unit (goal));
  lk_chart_set_x_days (chart, days->from, days->till);
  lk_chart_add_school_spans (chart, holidays, days->from, days->till);
  lk_chart_set_today (chart, lk_day_today ());
  if (values->len < LK_XMR_BASELINE)
    compose_run (chart, goal, values, shown);
  else
    compose_xmr (chart, goal, values, days, shown);
  if (isfinite (lk_goal_get_target (goal)))
    lk_chart_add_reference (chart, LK_CHART_TARGET, _("Target"), lk_goal_get_target (goal), NAN, NAN);
  if (history != NULL)
    add_done (chart, goal, history, days);
  if (values->len == 0)
    lk_chart_set_note (chart, _("No readings yet"));
  else if (lk_chart_is_empty (chart))
    tell_no_readings (chart, values);
  return chart;
}

LkChart *
lk_goal_run_chart_new (LkGoal              *goal,
                       const LkTeamHistory *history,
                       LkHolidays          *holidays)
{
  g_autoptr (GArray) values = NULL;
  Days days;

  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  values = gather_readings (goal);
  days = find_days (goal, values);
  if (history != NULL)
    limit_days (&days, history->from, MAX (history->from, history->till));
  return new_run_chart (goal, values, history, holidays, &days);
}

LkChart *
lk_goal_run_chart_new_of (LkGoal     *goal,
                          LkHolidays *holidays,
                          LkDay       from,
                          LkDay       till)
{
  g_autoptr (GArray) values = NULL;
  Days days;

  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  values = gather_readings (goal);
  days = find_days (goal, values);
  limit_days (&days, from, MAX (from, till));
  return new_run_chart (goal, values, NULL, holidays, &days);
}

static char *
describe_burn_up (const LkFlowDay *last,
                  LkGoal          *goal,
                  LkDay            today)
{
  const LkDay till = lk_goal_get_till_day (goal);
  const guint all = lk_flow_day_get_total (last), done = last->counts[LK_FLOW_DONE];
  g_autofree char *counts = g_strdup_printf (ngettext ("%u of %u action is done.", "%u of %u actions are done.", all), done, all);
  g_autofree char *left = NULL;

  if (till == LK_DAY_NONE || till < today)
    return g_steal_pointer (&counts);
  left = g_strdup_printf (ngettext ("%d day is left.", "%d days are left.", till - today), till - today);
  return g_strdup_printf ("%s %s", counts, left);
}

/* From its first day or action till its last day or today. */
static Days
find_burn_up_days (LkGoal *goal,
                   GArray *moves)
{
  const LkDay today = lk_day_today (), first = moves->len > 0 ? g_array_index (moves, LkFlowMove, 0).day : today;
  const LkDay from = lk_goal_get_from_day (goal);

  return (Days) { MIN (from == LK_DAY_NONE ? first : MIN (from, first), today), MAX (lk_goal_get_till_day (goal), today), today };
}

LkChart *
lk_goal_burn_up_chart_new (LkGoal              *goal,
                           const LkTeamHistory *history,
                           LkHolidays          *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GArray) moves = NULL, days = NULL;
  g_autofree char *description = NULL;
  Days shown;
  guint all, done;

  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);
  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = lk_chart_new ();
  moves = lk_team_history_dup_moves (history, lk_record_get_id (LK_RECORD (goal)));
  shown = find_burn_up_days (goal, moves);
  limit_days (&shown, history->from, MAX (history->from, history->till));
  days = lk_flow_figures_get_days ((const LkFlowMove *) (gpointer) moves->data, moves->len, MIN (shown.from, shown.end), shown.end);
  description = describe_burn_up (&g_array_index (days, LkFlowDay, days->len - 1), goal, shown.end);
  lk_chart_set_title (chart, lk_goal_get_title (goal));
  lk_chart_set_unit (chart, _("actions"));
  lk_chart_set_description (chart, description);
  lk_chart_set_x_days (chart, shown.from, shown.till);
  lk_chart_set_y_range (chart, 0, NAN);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_school_spans (chart, holidays, shown.from, shown.till);
  lk_chart_set_today (chart, lk_day_today ());
  all = lk_chart_add_series (chart, _("All"), LK_CHART_STEPS, 1);
  done = lk_chart_add_series (chart, _("Done"), LK_CHART_STEPS, 0);
  for (guint i = 0; i < days->len; i++)
    {
      const LkFlowDay *day = &g_array_index (days, LkFlowDay, i);

      if (day->day < shown.from)
        continue;
      lk_chart_add_point (chart, all, day->day, lk_flow_day_get_total (day));
      lk_chart_add_point (chart, done, day->day, day->counts[LK_FLOW_DONE]);
    }
  return g_steal_pointer (&chart);
}
