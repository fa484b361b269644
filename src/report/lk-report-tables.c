#include "report/lk-report-tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"
#include "model/lk-goal-words.h"
#include "report/lk-goal-run-chart.h"
#include "report/lk-report-pages.h"

#define NAME 28
#define SHORT 11
#define DATE 13
#define LONG 60

static void
clear_cell (gpointer data)
{
  g_free (((LkReportCell *) data)->text);
}

static void
table_free (gpointer data)
{
  LkReportTable *self = data;

  g_array_unref (self->cells);
  g_free (self);
}

static LkReportTable *
add_table (GPtrArray  *tables,
           const char *title,
           const char *file_part)
{
  LkReportTable *self = g_new0 (LkReportTable, 1);

  self->title = title;
  self->file_part = file_part;
  self->cells = g_array_new (FALSE, FALSE, sizeof (LkReportCell));
  g_array_set_clear_func (self->cells, clear_cell);
  g_ptr_array_add (tables, self);
  return self;
}

static void
add_column (LkReportTable      *self,
            const char         *heading,
            LkReportColumnKind  kind,
            double              width)
{
  g_assert (self->n_columns < G_N_ELEMENTS (self->columns));

  self->columns[self->n_columns++] = (LkReportColumn) { heading, kind, width };
}

static void
put_text (LkReportTable *self,
          const char    *text)
{
  const LkReportCell cell = { g_strdup (text != NULL ? text : ""), NAN };

  g_array_append_val (self->cells, cell);
}

static void
put_number (LkReportTable *self,
            double         number)
{
  const LkReportCell cell = { NULL, number };

  g_array_append_val (self->cells, cell);
}

static void
put_day (LkReportTable *self,
         LkDay          day)
{
  put_number (self, day != LK_DAY_NONE ? day : NAN);
}

guint
lk_report_table_get_n_rows (const LkReportTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len / self->n_columns;
}

const LkReportCell *
lk_report_table_get (const LkReportTable *self,
                     guint                row,
                     guint                column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns && row < lk_report_table_get_n_rows (self), NULL);

  return &g_array_index (self->cells, LkReportCell, row * self->n_columns + column);
}

static void
add_weeks (LkReportTable      *self,
           const LkReport     *report,
           const LkReportTeam *team)
{
  const LkTeamHistory *history = team->past->history;
  g_autoptr (GArray) flow = lk_flow_figures_get_weeks ((const LkFlowMove *) (gpointer) history->moves->data, history->moves->len,
                                                       report->period->from, MAX (report->period->from, lk_report_get_end (report)));

  for (guint i = 0; i < team->weeks->len && i < flow->len; i++)
    {
      const LkRhythmWeek *week = &g_array_index (team->weeks, LkRhythmWeek, i);
      const LkFlowWeek *moves = &g_array_index (flow, LkFlowWeek, i);

      put_text (self, team->past->name);
      put_day (self, week->monday);
      put_number (self, lk_day_get_week (week->monday, NULL));
      put_number (self, week->due[LK_RHYTHM_SESSION]);
      for (guint activity = 0; activity < LK_RHYTHM_N_ACTIVITIES; activity++)
        put_number (self, week->held[activity]);
      put_number (self, moves->begun);
      put_number (self, moves->finished);
    }
}

static void
make_weeks (GPtrArray      *tables,
            const LkReport *report)
{
  LkReportTable *self = add_table (tables, _("Weeks"), NULL);

  add_column (self, _("Team"), LK_REPORT_TEXT, NAME);
  add_column (self, _("Week from"), LK_REPORT_DAY, DATE);
  add_column (self, _("Week"), LK_REPORT_COUNT, SHORT);
  add_column (self, _("Board sessions agreed"), LK_REPORT_COUNT, SHORT);
  for (guint activity = 0; activity < LK_RHYTHM_N_ACTIVITIES; activity++)
    add_column (self, lk_rhythm_activity_get_name ((LkRhythmActivity) activity), LK_REPORT_COUNT, SHORT);
  add_column (self, _("Actions begun"), LK_REPORT_COUNT, SHORT);
  add_column (self, _("Actions finished"), LK_REPORT_COUNT, SHORT);
  for (guint i = 0; i < report->teams->len; i++)
    add_weeks (self, report, lk_report_get_team (report, i));
}

static void
add_goal (LkReportTable  *self,
          const LkReport *report,
          const char     *team,
          LkGoal         *goal)
{
  g_autoptr (LkChart) chart = lk_goal_run_chart_new (goal, NULL, report->holidays);
  const LkGoalFigures figures = lk_goal_get_figures (goal);

  put_text (self, team);
  put_text (self, lk_goal_get_title (goal));
  put_text (self, lk_goal_get_measure (goal));
  put_text (self, lk_goal_get_unit (goal));
  put_day (self, lk_goal_get_from_day (goal));
  put_day (self, lk_goal_get_till_day (goal));
  put_text (self, lk_goal_stage_get_name (lk_goal_get_stage (goal)));
  put_number (self, lk_goal_get_start (goal));
  put_number (self, lk_goal_get_target (goal));
  put_number (self, lk_record_list_get_size (lk_goal_get_readings (goal)));
  put_day (self, lk_record_list_get_size (lk_goal_get_readings (goal)) > 0 ? figures.last_day : LK_DAY_NONE);
  put_number (self, figures.last);
  put_text (self, lk_chart_get_description (chart));
}

static void
make_goals (GPtrArray      *tables,
            const LkReport *report)
{
  LkReportTable *self = add_table (tables, _("Pupil goals"), _("goals"));

  add_column (self, _("Team"), LK_REPORT_TEXT, NAME);
  add_column (self, _("Goal"), LK_REPORT_TEXT, LONG);
  add_column (self, _("Measure"), LK_REPORT_TEXT, NAME);
  add_column (self, _("Unit"), LK_REPORT_TEXT, SHORT);
  add_column (self, _("First day"), LK_REPORT_DAY, DATE);
  add_column (self, _("Last day"), LK_REPORT_DAY, DATE);
  add_column (self, _("Stage"), LK_REPORT_TEXT, SHORT);
  add_column (self, _("Start"), LK_REPORT_NUMBER, SHORT);
  add_column (self, _("Target"), LK_REPORT_NUMBER, SHORT);
  add_column (self, _("Readings"), LK_REPORT_COUNT, SHORT);
  add_column (self, _("Newest reading on"), LK_REPORT_DAY, DATE);
  add_column (self, _("Newest reading"), LK_REPORT_NUMBER, SHORT);
  add_column (self, _("What the readings say"), LK_REPORT_TEXT, LONG);
  for (guint i = 0; i < report->teams->len; i++)
    {
      const LkReportTeam *team = lk_report_get_team (report, i);
      g_autoptr (GPtrArray) goals = lk_report_dup_goals (report, team);

      for (guint g = 0; g < goals->len; g++)
        add_goal (self, report, team->past->name, goals->pdata[g]);
    }
}

static void
add_readings (LkReportTable *self,
              const char    *team,
              LkGoal        *goal)
{
  guint n;
  g_autofree LkDatedValue *values = lk_goal_dup_values (goal, &n);

  for (guint i = 0; i < n; i++)
    {
      put_text (self, team);
      put_text (self, lk_goal_get_title (goal));
      put_day (self, values[i].day);
      put_number (self, values[i].value);
    }
}

/* Without their notes, in which a person may be named. */
static void
make_readings (GPtrArray      *tables,
               const LkReport *report)
{
  LkReportTable *self = add_table (tables, _("Readings"), _("readings"));

  add_column (self, _("Team"), LK_REPORT_TEXT, NAME);
  add_column (self, _("Goal"), LK_REPORT_TEXT, LONG);
  add_column (self, _("Day"), LK_REPORT_DAY, DATE);
  add_column (self, _("Value"), LK_REPORT_NUMBER, SHORT);
  for (guint i = 0; i < report->teams->len; i++)
    {
      const LkReportTeam *team = lk_report_get_team (report, i);
      g_autoptr (GPtrArray) goals = lk_report_dup_goals (report, team);

      for (guint g = 0; g < goals->len; g++)
        add_readings (self, team->past->name, goals->pdata[g]);
    }
}

static void
add_note (LkReportTable *self,
          const char    *head,
          const char    *text)
{
  put_text (self, head);
  put_text (self, text);
}

static void
make_notes (GPtrArray      *tables,
            const LkReport *report)
{
  LkReportTable *self = add_table (tables, _("Notes"), _("notes"));
  g_autofree char *days = lk_report_period_dup_days (report->period), *made = lk_day_format_long (report->made);
  g_autofree char *left_out = lk_report_dup_left_out (report);
  const char *head, *text;

  add_column (self, _("About"), LK_REPORT_TEXT, NAME);
  add_column (self, _("Note"), LK_REPORT_TEXT, 2 * LONG);
  add_note (self, _("School"), report->school);
  add_note (self, report->period->name, days);
  add_note (self, _("Made"), made);
  if (left_out != NULL)
    add_note (self, _("Left out"), left_out);
  for (guint i = 0; lk_report_notes_get (i, &head, &text); i++)
    add_note (self, head, text);
}

GPtrArray *
lk_report_tables_new (const LkReport *report)
{
  GPtrArray *tables = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  tables = g_ptr_array_new_with_free_func (table_free);
  make_weeks (tables, report);
  make_goals (tables, report);
  make_readings (tables, report);
  make_notes (tables, report);
  return tables;
}
