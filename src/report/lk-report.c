#include "report/lk-report.h"

#include <glib/gi18n-lib.h>

#include "report/lk-rhythm-charts.h"

/* Below so much it is too early to ask anything. */
#define ENOUGH_SESSIONS 3
#define ENOUGH_ACTIONS 5

static void
team_free (gpointer data)
{
  LkReportTeam *self = data;

  g_array_unref (self->weeks);
  g_free (self);
}

static gboolean
is_worked_on (LkGoal *goal,
              LkDay   from,
              LkDay   till,
              LkDay   today)
{
  const LkDay first = lk_goal_get_from_day (goal), last = lk_goal_get_till_day (goal);

  if (lk_goal_get_stage (goal) == LK_GOAL_ACTIVE && till >= today && from <= today)
    return TRUE;
  return first != LK_DAY_NONE && first <= till && (last == LK_DAY_NONE || last >= from);
}

static LkReportFigures
count (const LkTeamPast *past,
       GArray           *weeks,
       LkDay             from,
       LkDay             till,
       LkDay             today)
{
  g_autoptr (GArray) flow = lk_flow_figures_get_weeks ((const LkFlowMove *) (gpointer) past->history->moves->data,
                                                       past->history->moves->len, from, till);
  LkReportFigures figures = { 0 };

  for (guint i = 0; i < weeks->len; i++)
    {
      const LkRhythmWeek *week = &g_array_index (weeks, LkRhythmWeek, i);

      if (week->monday < lk_day_get_monday (from) || week->monday > till)
        continue;
      for (guint activity = 0; activity < LK_RHYTHM_N_ACTIVITIES; activity++)
        figures.held[activity] += week->held[activity];
      figures.due_sessions += week->due[LK_RHYTHM_SESSION];
    }
  for (guint i = 0; i < flow->len; i++)
    {
      figures.begun += g_array_index (flow, LkFlowWeek, i).begun;
      figures.done += g_array_index (flow, LkFlowWeek, i).finished;
    }
  for (guint i = 0; i < past->goals->len; i++)
    figures.goals += is_worked_on (past->goals->pdata[i], from, till, today);
  for (guint i = 0; i < past->achieved->len; i++)
    {
      const LkDay day = g_array_index (past->achieved, LkDay, i);

      figures.achieved += day >= from && day <= till;
    }
  return figures;
}

static void
add (LkReportFigures       *sum,
     const LkReportFigures *figures)
{
  for (guint activity = 0; activity < LK_RHYTHM_N_ACTIVITIES; activity++)
    sum->held[activity] += figures->held[activity];
  sum->due_sessions += figures->due_sessions;
  sum->goals += figures->goals;
  sum->achieved += figures->achieved;
  sum->begun += figures->begun;
  sum->done += figures->done;
}

static LkReportTeam *
team_new (const LkReport   *report,
          const LkTeamPast *past)
{
  const LkReportPeriod *period = report->period;
  const LkDay end = MAX (lk_report_get_end (report), period->from);
  /* The teachers are not known here, so nothing but sessions is due. */
  g_autoptr (GArray) weeks = lk_team_history_dup_rhythm (past->history, report->holidays, NULL, 0);
  LkReportTeam *self = g_new0 (LkReportTeam, 1);

  self->past = past;
  self->weeks = g_array_new (FALSE, FALSE, sizeof (LkRhythmWeek));
  for (guint i = 0; i < weeks->len; i++)
    if (g_array_index (weeks, LkRhythmWeek, i).monday >= lk_day_get_monday (period->from))
      g_array_append_val (self->weeks, g_array_index (weeks, LkRhythmWeek, i));
  self->now = count (past, weeks, period->from, end, report->made);
  self->before = count (past, weeks, period->before_from, period->before_till, report->made);
  return self;
}

LkReport *
lk_report_new (const char           *school,
               LkHolidays           *holidays,
               const LkReportPeriod *period,
               LkSchoolPast         *past,
               LkDay                 today)
{
  LkReport *self = NULL;

  g_return_val_if_fail (holidays != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);
  g_return_val_if_fail (past != NULL, NULL);

  self = g_new0 (LkReport, 1);
  self->school = g_strdup (school != NULL ? school : "");
  self->made = today;
  self->period = lk_report_period_copy (period);
  self->holidays = lk_holidays_ref (holidays);
  self->past = past;
  self->teams = g_ptr_array_new_with_free_func (team_free);
  for (guint i = 0; i < past->teams->len; i++)
    {
      LkReportTeam *team = team_new (self, past->teams->pdata[i]);

      g_ptr_array_add (self->teams, team);
      add (&self->now, &team->now);
      add (&self->before, &team->before);
    }
  return self;
}

void
lk_report_free (LkReport *self)
{
  g_ptr_array_unref (self->teams);
  lk_school_past_free (self->past);
  lk_report_period_free (self->period);
  lk_holidays_unref (self->holidays);
  g_free (self->school);
  g_free (self);
}

LkReportTeam *
lk_report_get_team (const LkReport *self,
                    guint           index)
{
  g_return_val_if_fail (self != NULL && index < self->teams->len, NULL);

  return self->teams->pdata[index];
}

LkDay
lk_report_get_end (const LkReport *self)
{
  g_return_val_if_fail (self != NULL, LK_DAY_NONE);

  return MIN (self->period->till, self->made);
}

GPtrArray *
lk_report_dup_goals (const LkReport     *self,
                     const LkReportTeam *team)
{
  GPtrArray *goals = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (team != NULL, NULL);

  goals = g_ptr_array_new ();
  for (guint i = 0; i < team->past->goals->len; i++)
    if (is_worked_on (team->past->goals->pdata[i], self->period->from, MAX (lk_report_get_end (self), self->period->from), self->made))
      g_ptr_array_add (goals, team->past->goals->pdata[i]);
  return goals;
}

static void
ask (GPtrArray          *questions,
     const LkReportTeam *team)
{
  const LkReportFigures *now = &team->now;
  const guint held = now->held[LK_RHYTHM_SESSION];
  /* A name is from a person: isolated, so that its direction does not turn the sentence around. */
  g_autofree char *name = g_strdup_printf ("\u2068%s\u2069", team->past->name);

  if (now->due_sessions >= ENOUGH_SESSIONS && held * 2 < now->due_sessions)
    g_ptr_array_add (questions, g_strdup_printf (_("%1$s held %2$u of %3$u board sessions: what would help?"), name, held, now->due_sessions));
  if (now->due_sessions >= ENOUGH_SESSIONS && now->goals == 0)
    g_ptr_array_add (questions, g_strdup_printf (_("%s had no pupil goal on its board: what does the team want for its pupils?"), name));
  if (now->begun >= ENOUGH_ACTIONS && now->done * 2 < now->begun)
    g_ptr_array_add (questions, g_strdup_printf (_("%1$s began %2$u actions and finished %3$u: could fewer things at once help?"), name, now->begun, now->done));
  if (now->due_sessions >= ENOUGH_SESSIONS && now->held[LK_RHYTHM_VISIT] == 0)
    g_ptr_array_add (questions, g_strdup_printf (_("%s has no lesson visit on its planning: who could make room in the timetable?"), name));
}

GPtrArray *
lk_report_dup_questions (const LkReport *self)
{
  GPtrArray *questions = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  questions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->teams->len; i++)
    ask (questions, lk_report_get_team (self, i));
  return questions;
}

char *
lk_report_dup_left_out (const LkReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->past->n_hidden == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u team is left out: it has fewer than five people, or so nearly the same people as another team that the difference would be the doing of a few.",
                                    "%u teams are left out: they have fewer than five people, or so nearly the same people as another team that the difference would be the doing of a few.",
                                    self->past->n_hidden), self->past->n_hidden);
}
