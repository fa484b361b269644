#include "report/lk-overview-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WEEK 7
#define TO_THURSDAY 3 /* in the middle of its week */
#define FEW_PART 0.5  /* of the sessions that were agreed, below which a question is asked */

const char *
lk_overview_figure_get_name (LkOverviewFigure figure)
{
  return figure == LK_OVERVIEW_DONE ? _("Actions done") : lk_rhythm_activity_get_name ((LkRhythmActivity) figure);
}

static const guint *
get_weeks (const LkTeamYear *team,
           LkOverviewFigure  figure)
{
  return figure == LK_OVERVIEW_DONE ? team->done : team->activities[figure];
}

guint
lk_overview_count (const LkOverview *self,
                   const LkTeamYear *team,
                   LkOverviewFigure  figure,
                   LkDay             from,
                   LkDay             till)
{
  const guint *weeks = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (team != NULL, 0);

  weeks = get_weeks (team, figure);
  for (guint i = 0; i < self->n_weeks; i++)
    if (self->weeks[i] + WEEK > from && self->weeks[i] <= till)
      n += weeks[i];
  return n;
}

/* Weeks with school until today, for each of which a session is agreed. */
static guint
count_due (LkHolidays *holidays,
           LkDay       from,
           LkDay       till)
{
  g_autoptr (GArray) weeks = lk_rhythm_figures_get_weeks (holidays, from, MIN (till, lk_day_today ()), NULL, 0, lk_rhythm_norms_default (), NULL, 0);
  guint n = 0;

  for (guint i = 0; i < weeks->len; i++)
    n += g_array_index (weeks, LkRhythmWeek, i).due[LK_RHYTHM_SESSION];
  return n;
}

static double
find_most (const LkOverview *self,
           LkOverviewFigure  figure,
           LkDay             from,
           LkDay             till)
{
  guint most = 1;

  for (guint t = 0; t < self->teams->len; t++)
    for (guint i = 0; i < self->n_weeks; i++)
      if (self->weeks[i] + WEEK > from && self->weeks[i] <= till)
        most = MAX (most, get_weeks (lk_overview_get_team (self, t), figure)[i]);
  return most;
}

/* What the team works on now. */
static char *
describe_now (const LkTeamYear *team)
{
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", team->n_goals), team->n_goals);
  g_autofree char *open = g_strdup_printf (ngettext ("%u open action", "%u open actions", team->n_open), team->n_open);

  return g_strdup_printf ("%s · %s", goals, open);
}

/* Sessions against what was agreed; of the rest as many as before, more or fewer. */
static char *
describe_held (const LkOverview *self,
          const LkTeamYear *team,
          LkOverviewFigure  figure,
          LkHolidays       *holidays,
          LkDay             from,
          LkDay             till)
{
  const guint held = lk_overview_count (self, team, figure, from, till), due = count_due (holidays, from, till);
  const LkDay length = till - from + 1;
  const gboolean compared = from - length >= self->weeks[0];
  const guint before = compared ? lk_overview_count (self, team, figure, from - length, from - 1) : 0;

  if (figure == LK_OVERVIEW_SESSIONS && due > 0 && held < due * FEW_PART)
    return g_strdup_printf (_("%u of %u sessions: what would help?"), held, due);
  if (figure == LK_OVERVIEW_SESSIONS && due > 0)
    return g_strdup_printf (_("%u of %u sessions"), held, due);
  return compared ? g_strdup_printf (_("%u, before %u"), held, before) : g_strdup_printf ("%u", held);
}

static LkChart *
new_chart (const LkOverview *self,
           const LkTeamYear *team,
           LkOverviewFigure  figure,
           LkHolidays       *holidays,
           LkDay             from,
           LkDay             till,
           double            most)
{
  LkChart *chart = lk_chart_new ();
  const guint series = lk_chart_add_series (chart, NULL, LK_CHART_BARS, 0);
  const guint *weeks = get_weeks (team, figure);
  g_autofree char *held = describe_held (self, team, figure, holidays, from, till), *now = describe_now (team);
  g_autofree char *words = g_strdup_printf ("%s\n%s", held, now);

  lk_chart_set_title (chart, team->name);
  lk_chart_set_description (chart, words);
  lk_chart_set_x_days (chart, from, till);
  lk_chart_set_y_range (chart, 0, most);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_school_spans (chart, holidays, from, till);
  for (guint i = 0; i < self->n_weeks; i++)
    if (self->weeks[i] + TO_THURSDAY >= from && self->weeks[i] <= MIN (till, lk_day_today ()))
      lk_chart_add_point (chart, series, self->weeks[i] + TO_THURSDAY, weeks[i]);
  return chart;
}

GPtrArray *
lk_overview_charts_new (const LkOverview *self,
                        LkOverviewFigure  figure,
                        LkHolidays       *holidays,
                        LkDay             from,
                        LkDay             till)
{
  GPtrArray *charts = NULL;
  double most;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);
  g_return_val_if_fail (figure < LK_N_OVERVIEW_FIGURES, NULL);

  charts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_chart_unref);
  till = MAX (from, MIN (till, lk_day_today ()));
  most = find_most (self, figure, from, till);
  for (guint i = 0; i < self->teams->len; i++)
    g_ptr_array_add (charts, new_chart (self, lk_overview_get_team (self, i), figure, holidays, from, till, most));
  return charts;
}
