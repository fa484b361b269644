/*
 * read-overview FILE: prints how many seconds the school overview of the last whole school year takes to read, with the year
 * before it, how many its charts take to be made, how many the history of the first team since then, and how many all charts of it take to be made. The model reads it all on one thread.
 */

#include <locale.h>
#include <stdlib.h>

#include "calendar/lk-school-year.h"
#include "report/lk-overview-charts.h"
#include "report/lk-team-charts.h"

#define RUNS 11

typedef struct
{
  double overview, overview_charts, history, charts;
} Times;

static double
measure (gint64 *since)
{
  const gint64 began = *since;

  *since = g_get_monotonic_time ();
  return (double) (*since - began) / G_USEC_PER_SEC;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
find_median (double *times)
{
  qsort (times, RUNS, sizeof (double), compare);
  return times[RUNS / 2];
}

static guint
make_charts (LkBoard       *board,
             LkTeamHistory *history)
{
  guint n = 0;

  for (guint section = 0; section < LK_N_CHART_SECTIONS; section++)
    {
      g_autoptr (GPtrArray) charts = lk_team_charts_new (board, history, (LkChartSection) section);

      n += charts->len;
    }
  return n;
}

static gboolean
run (LkStore  *store,
     LkBoard  *board,
     Times    *times,
     GError  **error)
{
  const char *team = lk_record_get_id (LK_RECORD (lk_board_get_team (board)));
  const int year = lk_school_year_get (lk_day_today ()) - 1;
  gint64 now = g_get_monotonic_time ();
  g_autoptr (LkReportPeriod) period = lk_report_period_new (lk_school_get_holidays (lk_board_get_school (board)), year, 0, lk_day_today ());
  LkSchoolPast *past = lk_school_past_read (store, period->before_from, period->till, error);
  g_autoptr (LkReport) report = NULL;
  g_autoptr (GPtrArray) overview = NULL;
  g_autoptr (LkTeamHistory) history = NULL;

  times->overview = measure (&now);
  if (past == NULL)
    return FALSE;
  report = lk_report_new (NULL, lk_school_get_holidays (lk_board_get_school (board)), period, past, lk_day_today ());
  overview = lk_overview_charts_new (report, LK_OVERVIEW_DONE);
  times->overview_charts = measure (&now);
  history = lk_team_history_read (store, team, lk_school_year_get_first (year), lk_day_today (), error);
  times->history = measure (&now);
  if (history == NULL)
    return FALSE;
  if (make_charts (board, history) == 0)
    return FALSE;
  times->charts = measure (&now);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) store = NULL;
  g_autoptr (LkSchool) school = NULL;
  g_autoptr (LkBoard) board = NULL;
  double overview[RUNS], overview_charts[RUNS], history[RUNS], charts[RUNS];
  Times times;

  setlocale (LC_ALL, "C.UTF-8");
  store = argc == 2 ? lk_store_open (argv[1], NULL, &error) : NULL;
  if (store == NULL)
    return EXIT_FAILURE;
  school = lk_school_new (store);
  lk_store_flush (store);
  board = lk_board_new (school, lk_record_list_peek (lk_school_get_teams (school), 0));
  while (!lk_board_get_loaded (board))
    g_main_context_iteration (NULL, TRUE);

  /* The first only warms. */
  for (int i = -1; i < RUNS; i++)
    {
      if (!run (store, board, &times, &error))
        return EXIT_FAILURE;
      overview[MAX (i, 0)] = times.overview;
      overview_charts[MAX (i, 0)] = times.overview_charts;
      history[MAX (i, 0)] = times.history;
      charts[MAX (i, 0)] = times.charts;
    }
  g_print ("%f %f %f %f\n", find_median (overview), find_median (overview_charts), find_median (history), find_median (charts));
  lk_store_close (store);
  return EXIT_SUCCESS;
}
