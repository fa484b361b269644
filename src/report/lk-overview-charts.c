#include "report/lk-overview-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"

#define TO_THURSDAY 3 /* in the middle of its week */

/* With more teams than this on one screen there is room for what counts most of each. */
#define FEW_TEAMS 9

const char *
lk_overview_figure_get_name (LkOverviewFigure figure)
{
  return figure == LK_OVERVIEW_DONE ? _("Actions done") : lk_rhythm_activity_get_name ((LkRhythmActivity) figure);
}

guint
lk_overview_figure_count (LkOverviewFigure       figure,
                          const LkReportFigures *figures)
{
  g_return_val_if_fail (figure < LK_N_OVERVIEW_FIGURES, 0);
  g_return_val_if_fail (figures != NULL, 0);

  return figure == LK_OVERVIEW_DONE ? figures->done : figures->held[figure];
}

static guint
get_week (const LkReportTeam *team,
          LkOverviewFigure    figure,
          guint               week)
{
  return figure == LK_OVERVIEW_DONE ? g_array_index (team->flow, LkFlowWeek, week).finished
                                    : g_array_index (team->weeks, LkRhythmWeek, week).held[figure];
}

static guint
count_weeks (const LkReportTeam *team)
{
  return MIN (team->weeks->len, team->flow->len);
}

static guint
find_most (const LkReport   *report,
           LkOverviewFigure  figure)
{
  guint most = 1;

  for (guint t = 0; t < report->teams->len; t++)
    for (guint i = 0; i < count_weeks (lk_report_get_team (report, t)); i++)
      most = MAX (most, get_week (lk_report_get_team (report, t), figure, i));
  return most;
}

/* "3 of 4" for sessions, of which it is known how many were agreed. */
static char *
dup_count (LkOverviewFigure       figure,
           const LkReportFigures *figures)
{
  const guint n = lk_overview_figure_count (figure, figures);

  return figure == LK_OVERVIEW_SESSIONS && figures->due_sessions > 0 ? g_strdup_printf (_("%u of %u"), n, figures->due_sessions)
                                                                     : g_strdup_printf ("%u", n);
}

static char *
describe_held (const LkReport     *report,
               const LkReportTeam *team,
               LkOverviewFigure    figure)
{
  g_autofree char *count = dup_count (figure, &team->now), *before = dup_count (figure, &team->before);
  /* Translators: a count, as in "7 of 8 sessions" */
  g_autofree char *now = figure == LK_OVERVIEW_SESSIONS && team->now.due_sessions > 0 ? g_strdup_printf (_("%s sessions"), count) : g_strdup (count);

  if (!team->compared)
    return g_steal_pointer (&now);
  /* Translators: a count in this period, the name of the period before, the count in that: "7 of 8 · Period 1: 5 of 6" */
  return g_strdup_printf (_("%1$s · %2$s: %3$s"), now, report->period->before_name, before);
}

/* What the team worked on, and had open on the last day. */
static char *
describe_work (const LkReportFigures *now)
{
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", now->goals), now->goals);
  g_autofree char *open = g_strdup_printf (ngettext ("%u open action", "%u open actions", now->n_open), now->n_open);

  return g_strdup_printf ("%s · %s", goals, open);
}

/* From when on it is counted, when that is later than the period begins. */
static char *
describe_cut (const LkReport     *report,
              const LkReportTeam *team)
{
  g_autofree char *since = lk_day_format_short (team->past->since, report->made);

  return g_strdup_printf (_("Counted from %s on"), since);
}

static void
add_line (GString    *words,
          const char *line)
{
  g_string_append_printf (words, "\n%s", line);
}

static char *
describe (const LkReport     *report,
          const LkReportTeam *team,
          LkOverviewFigure    figure)
{
  const gboolean few = report->teams->len <= FEW_TEAMS;
  g_autoptr (GPtrArray) questions = lk_report_dup_team_questions (report, team);
  g_autofree char *held = describe_held (report, team, figure), *work = describe_work (&team->now), *cut = describe_cut (report, team);
  GString *words = g_string_new (held);

  if (few || (questions->len == 0 && !team->cut))
    add_line (words, work);
  if (team->cut)
    add_line (words, cut);
  for (guint i = 0; i < questions->len && (few || i == 0); i++)
    add_line (words, questions->pdata[i]);
  return g_string_free (words, FALSE);
}

static LkChart *
new_chart (const LkReport     *report,
           const LkReportTeam *team,
           LkOverviewFigure    figure,
           guint               most)
{
  LkChart *chart = lk_chart_new ();
  const guint series = lk_chart_add_series (chart, NULL, LK_CHART_BARS, 0);
  const LkDay from = report->period->from, till = MAX (from, lk_report_get_end (report));
  g_autofree char *words = describe (report, team, figure);

  lk_chart_set_title (chart, team->past->name);
  lk_chart_set_description (chart, words);
  lk_chart_set_x_days (chart, from, till);
  lk_chart_set_y_range (chart, 0, most);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_school_spans (chart, report->holidays, from, till);
  for (guint i = 0; i < count_weeks (team); i++)
    {
      const LkDay thursday = g_array_index (team->weeks, LkRhythmWeek, i).monday + TO_THURSDAY;

      if (thursday >= from)
        lk_chart_add_point (chart, series, thursday, get_week (team, figure, i));
    }
  return chart;
}

GPtrArray *
lk_overview_charts_new (const LkReport   *report,
                        LkOverviewFigure  figure)
{
  GPtrArray *charts = NULL;
  guint most;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (figure < LK_N_OVERVIEW_FIGURES, NULL);

  charts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_chart_unref);
  most = find_most (report, figure);
  for (guint i = 0; i < report->teams->len; i++)
    g_ptr_array_add (charts, new_chart (report, lk_report_get_team (report, i), figure, most));
  return charts;
}
