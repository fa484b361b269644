#include "report/lk-report-pages.h"

#include <glib/gi18n-lib.h>

#include "model/lk-goal-words.h"
#include "report/lk-flow-charts.h"
#include "report/lk-goal-run-chart.h"
#include "report/lk-report-rhythm.h"

#define FIGURE 20.0
#define FIGURES_HEIGHT 58.0
#define RHYTHM_HEIGHT 84.0
#define GAP 16.0
#define COLUMN_GAP 22.0
#define MOST_CHARTS 4
#define LINE 14.0
#define MOST_LINES 6
#define FLOW_PART 0.36   /* of what is left, for the actions' charts */
#define TALLEST 210.0

static double
put_figures (const LkReportPaper *paper,
             const LkReportTeam  *team,
             double               y)
{
  const struct { const char *name; guint now, before; } figures[] = {
    { _("Board sessions"), 0, team->before.held[LK_RHYTHM_SESSION] },
    { _("Lesson visits"), team->now.held[LK_RHYTHM_VISIT], team->before.held[LK_RHYTHM_VISIT] },
    { _("Goals worked on"), team->now.goals, team->before.goals },
    { _("Goals achieved"), team->now.achieved, team->before.achieved },
    { _("Actions begun"), team->now.begun, team->before.begun },
    { _("Actions finished"), team->now.done, team->before.done },
  };
  const double first = LK_REPORT_INNER * 0.2, width = (LK_REPORT_INNER - first) / (G_N_ELEMENTS (figures) - 1);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *number = i == 0 ? lk_report_dup_held (&team->now) : g_strdup_printf ("%u", figures[i].now);
      g_autofree char *before = team->compared ? g_strdup_printf (_("before: %u"), figures[i].before) : g_strdup ("");

      lk_report_paper_figure (paper, number, figures[i].name, before, &(LkSheetBox) { LK_REPORT_MARGIN + (i > 0 ? first + (i - 1) * width : 0), y, i > 0 ? width - 4 : first - 4, FIGURES_HEIGHT }, FIGURE);
    }
  return y + FIGURES_HEIGHT;
}

static double
put_rhythm (const LkReportPaper *paper,
            const LkReportTeam  *team,
            double               y)
{
  y = lk_report_paper_heading (paper, _("Rhythm"), _("a column for each week; a ring where an agreed board session was not held"), y);
  lk_report_rhythm_draw (paper, team, &(LkSheetBox) { LK_REPORT_MARGIN, y, LK_REPORT_INNER, RHYTHM_HEIGHT }, TRUE);
  return y + RHYTHM_HEIGHT + GAP;
}

/* Those without a chart of their own, one a line. */
static void
put_goal_lines (const LkReportPaper *paper,
                GPtrArray           *goals,
                guint                n,
                double               y)
{
  const LkSheetHand hand = { .size = 9, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  const LkSheetHand end = { .size = 9, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED), .at_end = TRUE };

  for (guint i = 0; i < n && i < MOST_LINES; i++, y += LINE)
    {
      LkGoal *goal = goals->pdata[i];
      g_autofree char *standing = lk_goal_dup_standing (goal);
      g_autofree char *more = g_strdup_printf (ngettext ("and %u goal more", "and %u goals more", n - i), n - i);
      const gboolean is_last = i + 1 == MOST_LINES && n > MOST_LINES;

      lk_sheet_pen_write (&paper->pen, is_last ? more : lk_goal_get_title (goal), &hand, LK_REPORT_MARGIN, y, LK_REPORT_INNER * 0.68);
      if (!is_last)
        lk_sheet_pen_write (&paper->pen, standing, &end, LK_REPORT_MARGIN + LK_REPORT_INNER * 0.7, y, LK_REPORT_INNER * 0.3);
    }
}

/* The newest goals as charts, the others as lines above them. Without the names of actions: a person may stand in them. */
static void
put_goals (const LkReportPaper *paper,
           GPtrArray           *goals,
           const LkSheetBox    *box)
{
  const LkSheetHand hand = { .size = 9, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  const guint n = MIN (goals->len, MOST_CHARTS), n_lines = goals->len - n, columns = n > 1 ? 2 : 1, rows = (n + columns - 1) / columns;
  const double lines = n_lines > 0 ? MIN (n_lines, MOST_LINES) * LINE + 6 : 0;
  const double width = (box->width - (columns - 1) * COLUMN_GAP) / columns;
  const double height = n > 0 ? (box->height - lines - (rows - 1) * GAP) / rows : 0;

  if (n == 0)
    lk_sheet_pen_write (&paper->pen, _("No pupil goal stood on the board in this period."), &hand, box->x, box->y, box->width);
  put_goal_lines (paper, goals, n_lines, box->y);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LkChart) chart = lk_goal_run_chart_new_of (goals->pdata[n_lines + i], paper->report->holidays, paper->report->period->from, paper->report->period->till);
      const LkSheetBox cell = { box->x + i % columns * (width + COLUMN_GAP), box->y + lines + i / columns * (height + GAP), width, height };

      lk_report_paper_chart (paper, chart, &cell);
    }
}

static void
put_actions (const LkReportPaper *paper,
             const LkReportTeam  *team,
             const LkSheetBox    *box)
{
  LkTeamHistory shown = *team->past->history;
  g_autoptr (LkChart) flow = NULL, begun = NULL;
  const double width = (box->width - COLUMN_GAP) / 2;

  shown.from = MAX (paper->report->period->from, team->past->since);
  flow = lk_flow_chart_new (&shown, paper->report->holidays);
  begun = lk_begun_chart_new (&shown, paper->report->holidays);
  lk_report_paper_chart (paper, flow, &(LkSheetBox) { box->x, box->y, width, box->height });
  lk_report_paper_chart (paper, begun, &(LkSheetBox) { box->x + width + COLUMN_GAP, box->y, width, box->height });
}

void
lk_report_team_draw (const LkReportPaper *paper,
                     const LkReportTeam  *team)
{
  g_autoptr (GPtrArray) goals = NULL;
  double y, left, flow, height;

  g_return_if_fail (paper != NULL);
  g_return_if_fail (team != NULL);

  goals = lk_report_dup_goals (paper->report, team);
  y = lk_report_paper_title (paper, team->past->name, lk_report_paper_begin (paper));
  y = put_figures (paper, team, y) + 4;
  y = put_rhythm (paper, team, y);
  left = LK_REPORT_BOTTOM - y;
  flow = MIN (left * FLOW_PART, TALLEST);
  y = lk_report_paper_heading (paper, _("Pupil goals"), NULL, y);
  height = goals->len == 0 ? 2 * LINE : MIN (LK_REPORT_BOTTOM - flow - GAP - y, goals->len <= 2 ? TALLEST : left);
  put_goals (paper, goals, &(LkSheetBox) { LK_REPORT_MARGIN, y, LK_REPORT_INNER, height });
  y = lk_report_paper_heading (paper, _("Actions"), NULL, y + height + GAP);
  put_actions (paper, team, &(LkSheetBox) { LK_REPORT_MARGIN, y, LK_REPORT_INNER, MIN (LK_REPORT_BOTTOM - y, TALLEST) });
}
