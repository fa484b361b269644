#include "report/lk-report.h"

#include <glib/gi18n-lib.h>

#include "model/lk-past-goals.h"
#include "model/lk-reading.h"
#include "report/lk-rhythm-charts.h"

/* Below so much it is too early to ask anything, and more than two questions are a list of faults. */
#define ENOUGH_SESSIONS 3
#define ENOUGH_ACTIONS 5
#define ENOUGH_STILL 2
#define ENOUGH_BEFORE 4
#define MOST_QUESTIONS 2
#define LONG_SCHOOL_DAYS 15

static void
team_free (gpointer data)
{
  LkReportTeam *self = data;

  g_array_unref (self->weeks);
  g_array_unref (self->flow);
  g_free (self);
}

static const LkFlowMove *
get_moves (const LkTeamPast *past)
{
  return (const LkFlowMove *) (gpointer) past->history->moves->data;
}

/* Whether three weeks of school lie between two days, the first not counted. */
static gboolean
is_long_since (LkHolidays *holidays,
               LkDay       since,
               LkDay       day)
{
  guint n = 0;

  while (++since <= day && n < LONG_SCHOOL_DAYS)
    n += lk_holidays_is_school_day (holidays, since);
  return n >= LONG_SCHOOL_DAYS;
}

static gboolean
is_unread (LkGoal     *goal,
           LkHolidays *holidays,
           LkDay       end)
{
  LkRecordList *readings = lk_goal_get_readings (goal);
  LkDay last = lk_goal_get_from_day (goal);

  for (guint i = 0; i < lk_record_list_get_size (readings); i++)
    {
      const LkDay day = lk_reading_get_day (lk_record_list_peek (readings, i));

      last = day <= end ? MAX (last, day) : last;
    }
  return last != LK_DAY_NONE && is_long_since (holidays, last, end);
}

static void
count_goals (LkReportFigures  *figures,
             const LkTeamPast *past,
             const LkReport   *report,
             LkDay             from,
             LkDay             till)
{
  for (guint i = 0; i < past->history->goals->len; i++)
    {
      LkGoal *goal = past->history->goals->pdata[i];

      figures->goals += lk_goal_was_live (goal, from, till, report->made);
      figures->n_unread += lk_goal_was_live (goal, till, till, report->made) && is_unread (goal, report->holidays, till);
    }
  for (guint i = 0; i < past->achieved->len; i++)
    {
      const LkDay day = g_array_index (past->achieved, LkDay, i);

      figures->achieved += day >= from && day <= till;
    }
}

/* As things stood on its last day. */
static void
count_open (LkReportFigures  *figures,
            const LkTeamPast *past,
            const LkReport   *report,
            LkDay             till)
{
  g_autoptr (GArray) days = lk_flow_figures_get_days (get_moves (past), past->history->moves->len, till, till);
  g_autoptr (GArray) ages = lk_flow_figures_get_ages (get_moves (past), past->history->moves->len, till);
  const LkFlowDay *day = &g_array_index (days, LkFlowDay, 0);

  figures->n_open = day->counts[LK_FLOW_TODO] + day->counts[LK_FLOW_DOING];
  for (guint i = 0; i < ages->len; i++)
    {
      const LkFlowAge *age = &g_array_index (ages, LkFlowAge, i);

      figures->n_still += age->stage == LK_FLOW_DOING && is_long_since (report->holidays, age->since, till);
    }
}

static LkReportFigures
count (const LkReport   *report,
       const LkTeamPast *past,
       GArray           *weeks,
       GArray           *flow,
       LkDay             from,
       LkDay             till)
{
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
  count_goals (&figures, past, report, from, till);
  count_open (&figures, past, report, till);
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
  sum->n_unread += figures->n_unread;
  sum->begun += figures->begun;
  sum->done += figures->done;
  sum->n_open += figures->n_open;
  sum->n_still += figures->n_still;
}

/* Whether there was school before the day from which on a team may be shown. */
static gboolean
is_cut (LkHolidays *holidays,
        LkDay       from,
        LkDay       since)
{
  for (LkDay day = from; day < since; day++)
    if (lk_holidays_is_school_day (holidays, day))
      return TRUE;
  return FALSE;
}

static LkReportTeam *
team_new (const LkReport   *report,
          const LkTeamPast *past)
{
  const LkReportPeriod *period = report->period;
  const LkDay from = MAX (period->from, past->since), end = MAX (lk_report_get_end (report), from);
  /* The teachers are not known here, so nothing but sessions is due. */
  g_autoptr (GArray) weeks = lk_team_history_dup_rhythm (past->history, report->holidays, NULL, 0), flow_before = NULL;
  LkReportTeam *self = g_new0 (LkReportTeam, 1);

  self->past = past;
  self->weeks = g_array_new (FALSE, FALSE, sizeof (LkRhythmWeek));
  for (guint i = 0; i < weeks->len; i++)
    if (g_array_index (weeks, LkRhythmWeek, i).monday >= lk_day_get_monday (from))
      g_array_append_val (self->weeks, g_array_index (weeks, LkRhythmWeek, i));
  self->flow = lk_flow_figures_get_weeks (get_moves (past), past->history->moves->len, from, end);
  self->now = count (report, past, weeks, self->flow, from, end);
  self->cut = is_cut (report->holidays, period->from, past->since);
  self->compared = !is_cut (report->holidays, period->before_from, past->since);
  if (!self->compared)
    return self;
  flow_before = lk_flow_figures_get_weeks (get_moves (past), past->history->moves->len, period->before_from, period->before_till);
  self->before = count (report, past, weeks, flow_before, period->before_from, period->before_till);
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
  self->compared = TRUE;
  for (guint i = 0; i < past->teams->len; i++)
    {
      LkReportTeam *team = team_new (self, past->teams->pdata[i]);

      g_ptr_array_add (self->teams, team);
      add (&self->now, &team->now);
      add (&self->before, &team->before);
      self->compared = self->compared && team->compared;
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
  LkDay from;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (team != NULL, NULL);

  goals = g_ptr_array_new ();
  from = MAX (self->period->from, team->past->since);
  for (guint i = 0; i < team->past->history->goals->len; i++)
    if (lk_goal_was_live (team->past->history->goals->pdata[i], from, MAX (lk_report_get_end (self), from), self->made))
      g_ptr_array_add (goals, team->past->history->goals->pdata[i]);
  return goals;
}

/* Takes the text. */
static void
ask (GPtrArray *questions,
     char      *question)
{
  if (questions->len < MOST_QUESTIONS)
    g_ptr_array_add (questions, question);
  else
    g_free (question);
}

static void
ask_about_sessions (GPtrArray          *questions,
                    const LkReportTeam *team)
{
  const guint held = team->now.held[LK_RHYTHM_SESSION], due = team->now.due_sessions;

  if (held * 2 < due)
    ask (questions, g_strdup_printf (ngettext ("%1$u of %2$u board sessions was held: what would help?",
                                               "%1$u of %2$u board sessions were held: what would help?", held), held, due));
}

static void
ask_about_goals (GPtrArray          *questions,
                 const LkReportTeam *team)
{
  const guint n = team->now.n_unread;

  if (team->now.goals == 0)
    ask (questions, g_strdup (_("No pupil goal stood on the board: what does the team want for its pupils?")));
  if (n > 0)
    ask (questions, g_strdup_printf (ngettext ("%u goal had no reading for three school weeks: what would make counting easier?",
                                               "%u goals had no reading for three school weeks: what would make counting easier?", n), n));
}

static void
ask_about_actions (GPtrArray          *questions,
                   const LkReportTeam *team)
{
  const LkReportFigures *now = &team->now;

  if (now->begun >= ENOUGH_ACTIONS && now->done * 2 < now->begun)
    ask (questions, g_strdup_printf (_("%1$u actions were begun and %2$u finished: could fewer things at once help?"), now->begun, now->done));
  if (now->n_still >= ENOUGH_STILL)
    ask (questions, g_strdup_printf (ngettext ("%u action stood still for three school weeks: what would get it going?",
                                               "%u actions stood still for three school weeks: what would get them going?", now->n_still), now->n_still));
}

/* Less than half as often as before, for as many school weeks. */
static gboolean
fell_away (const LkReportTeam *team,
           LkRhythmActivity    activity)
{
  const guint now = team->now.held[activity], before = team->before.held[activity];

  return team->compared && before >= ENOUGH_BEFORE && now * team->before.due_sessions * 2 < before * team->now.due_sessions;
}

static void
ask_about_rhythm (GPtrArray          *questions,
                  const LkReportTeam *team)
{
  if (team->now.held[LK_RHYTHM_VISIT] == 0)
    ask (questions, g_strdup (_("No lesson visit stood on the planning: who could make room in the timetable?")));
  else if (fell_away (team, LK_RHYTHM_VISIT))
    ask (questions, g_strdup_printf (_("Lesson visits went from %1$u to %2$u: who could make room in the timetable?"),
                                     team->before.held[LK_RHYTHM_VISIT], team->now.held[LK_RHYTHM_VISIT]));
  if (fell_away (team, LK_RHYTHM_DESIGN))
    ask (questions, g_strdup_printf (_("Lesson designs went from %1$u to %2$u: when could two colleagues sit down together?"),
                                     team->before.held[LK_RHYTHM_DESIGN], team->now.held[LK_RHYTHM_DESIGN]));
}

GPtrArray *
lk_report_dup_team_questions (const LkReport     *self,
                              const LkReportTeam *team)
{
  GPtrArray *questions = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (team != NULL, NULL);

  questions = g_ptr_array_new_with_free_func (g_free);
  if (team->now.due_sessions < ENOUGH_SESSIONS)
    return questions;
  ask_about_sessions (questions, team);
  ask_about_goals (questions, team);
  ask_about_actions (questions, team);
  ask_about_rhythm (questions, team);
  return questions;
}

GPtrArray *
lk_report_dup_questions (const LkReport *self)
{
  GPtrArray *questions = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  questions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->teams->len; i++)
    {
      const LkReportTeam *team = lk_report_get_team (self, i);
      g_autoptr (GPtrArray) asked = lk_report_dup_team_questions (self, team);

      /* A name is from a person: isolated, so that its direction does not turn the sentence around. */
      if (asked->len > 0)
        g_ptr_array_add (questions, g_strdup_printf ("\u2068%s\u2069: %s", team->past->name, (char *) asked->pdata[0]));
    }
  return questions;
}

char *
lk_report_dup_left_out (const LkReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->past->n_hidden == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u team is left out: it had fewer than five people, or so nearly the same people as another team that the difference would be the doing of a few.",
                                    "%u teams are left out: they had fewer than five people, or so nearly the same people as another team that the difference would be the doing of a few.",
                                    self->past->n_hidden), self->past->n_hidden);
}
