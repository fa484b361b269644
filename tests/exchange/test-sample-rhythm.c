#include "exchange/lk-sample-school.h"

#include <glib/gstdio.h>

#include "calendar/lk-holidays.h"
#include "calendar/lk-school-year.h"
#include "model/lk-school-past.h"
#include "model/lk-team-history.h"
#include "stats/lk-run-figures.h"
#include "stats/lk-xmr-figures.h"

typedef struct
{
  char *folder;
  LkStore *store;
  LkDay today;
} School;

static void
school_open (School     *school,
             LkDay       today)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  school->today = today;
  school->folder = g_dir_make_tmp ("lk-sample-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (school->folder, "board.db", NULL);
  school->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  lk_sample_school_fill_in (school->store, today, "nl", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
school_close (School *school)
{
  lk_store_close (school->store);
  g_clear_object (&school->store);
  remove_folder (school->folder);
  g_clear_pointer (&school->folder, g_free);
}

/* The first column of each row, a line each. */
static gpointer
query_job (LkDb      *db,
           gpointer   sql,
           GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;

  g_assert_nonnull (stmt);
  while (lk_stmt_step (stmt, &failure))
    {
      for (int column = 0; column < lk_stmt_n_columns (stmt); column++)
        g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", lk_stmt_get_text (stmt, column));
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (failure);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
query (School     *school,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *text = lk_store_read (school->store, query_job, (gpointer) sql, &error);

  g_assert_no_error (error);

  return text;
}

static void
assert_query (School     *school,
              const char *sql,
              const char *wanted)
{
  g_autofree char *text = query (school, sql);

  g_assert_cmpstr (g_strchomp (text), ==, wanted);
}

static gint64
count (School     *school,
       const char *sql)
{
  g_autofree char *text = query (school, sql);

  return g_ascii_strtoll (text, NULL, 10);
}

/* On how many of the days that @sql selects there is no school. */
static guint
count_closed (School     *school,
              const char *sql)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped ("midden");
  g_autofree char *text = query (school, sql);
  g_auto (GStrv) days = g_strsplit (g_strchomp (text), "\n", -1);
  guint closed = 0;

  for (guint i = 0; days[i] != NULL && days[i][0] != '\0'; i++)
    closed += !lk_holidays_is_school_day (holidays, lk_day_from_text (days[i]));

  return closed;
}

/* The program reads them as those that it has held itself: with seconds for each step, and nobody but who works on the day. */
static void
check_sessions (School *school)
{
  g_autofree char *teams = query (school, "SELECT id FROM team ORDER BY rank LIMIT 3");
  g_auto (GStrv) ids = g_strsplit (g_strchomp (teams), "\n", -1);

  for (guint team = 0; ids[team] != NULL; team++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LkTeamHistory) history = lk_team_history_read (school->store, ids[team], 1, school->today, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (history->sessions->len, >=, 20);
      g_assert_cmpuint (history->sessions->len, ==, history->check_ins->len);
      for (guint i = 0; i < history->sessions->len; i++)
        for (guint step = 0; step < LK_N_STEPS; step++)
          {
            const LkPastSession *session = &g_array_index (history->sessions, LkPastSession, i);

            g_assert_cmpuint (session->seconds[step], >, 0);
            g_assert_cmpuint (session->agreed[step], >, 0);
          }
    }
  assert_query (school, "SELECT count(*) FROM session WHERE ended IS NULL OR ended <= started", "0");
  assert_query (school, "SELECT count(*) FROM session s WHERE present != "
                "(SELECT sum(well + so_so + unwell) FROM check_in c WHERE c.team = s.team AND c.day = s.day)", "0");
  assert_query (school, "SELECT count(*) FROM session JOIN person ON person.id IN (leader, note_taker, timekeeper) "
                "WHERE instr(days_off, strftime('%w', day)) > 0", "0");
  assert_query (school, "SELECT count(*) FROM session WHERE leader IN (note_taker, timekeeper)", "0");
  assert_query (school, "SELECT min(n) >= 1 FROM (SELECT sum(tip != '') AS n FROM session GROUP BY team)", "1");
  g_assert_cmpuint (count_closed (school, "SELECT day FROM session UNION SELECT day FROM check_in"), ==, 0);
}

/* As @what counts the days of that school year up to @last. */
static void
assert_sum (School              *school,
            const LkSchoolPast  *past,
            guint                total,
            const char          *team,
            LkDay                last,
            const char          *what)
{
  g_autofree char *from = lk_day_to_text (past->from), *till = lk_day_to_text (MIN (past->till, last));
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s AND team = '%s' AND day BETWEEN '%s' AND '%s'", what, team, from, till);

  g_assert_cmpint (total, ==, count (school, sql));
}

static guint
sum_activity (const LkTeamPast *team,
              LkRhythmActivity  activity)
{
  guint total = 0;

  for (guint i = 0; i < team->history->activities->len; i++)
    {
      const LkPastActivity *past = &g_array_index (team->history->activities, LkPastActivity, i);

      total += past->activity == activity ? past->n : 0;
    }
  return total;
}

/* What a school leader sees is what the rows say. */
static void
check_overview (School *school)
{
  for (int year = lk_school_year_get (school->today) - 1; year <= lk_school_year_get (school->today); year++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LkSchoolPast) past = lk_school_past_read (school->store, lk_school_year_get_first (year), lk_school_year_get_last (year), &error);

      g_assert_no_error (error);
      g_assert_cmpuint (past->teams->len, ==, 3);
      g_assert_cmpuint (past->n_hidden, ==, 1);
      for (guint i = 0; i < past->teams->len; i++)
        {
          const LkTeamPast *team = past->teams->pdata[i];

          assert_sum (school, past, team->history->sessions->len, team->id, MIN (school->today, lk_day_today ()), "session WHERE ended > 0");
          assert_sum (school, past, sum_activity (team, LK_RHYTHM_VISIT), team->id, lk_day_today (), "planning WHERE kind = 'visit'");
          assert_sum (school, past, sum_activity (team, LK_RHYTHM_DESIGN), team->id, lk_day_today (), "planning WHERE kind = 'design'");
          assert_sum (school, past, sum_activity (team, LK_RHYTHM_VOICE), team->id, lk_day_today (), "planning WHERE kind = 'arena'");
        }
    }
}

/* Everyone visits and is visited on a school day; a year has each of the four, and weeks with less. */
static void
check_rhythm (School *school)
{
  g_autofree char *monday = lk_day_to_text (lk_day_get_monday (school->today) - 7);
  g_autofree char *least = g_strdup_printf (
    "SELECT min(n) FROM (SELECT sum(kind = 'visit' AND p.day < '%s') AS n FROM membership m "
    "LEFT JOIN planning p ON p.person = m.person WHERE m.role = 'teacher' GROUP BY m.person)", monday);
  g_autofree char *busy = g_strdup_printf (
    "SELECT count(*) > 0 FROM (SELECT count(*) AS n FROM planning WHERE kind = 'visit' AND day < '%s' "
    "GROUP BY team, strftime('%%Y %%W', day)) WHERE n = 1", monday);

  g_assert_cmpuint (count_closed (school, "SELECT day FROM planning"), ==, 0);
  g_assert_cmpint (count (school, least), >=, 4);
  assert_query (school, busy, "1");
  assert_query (school, "SELECT count(*) FROM planning WHERE kind = 'visit' AND (person IS NULL OR other IS NULL OR hour = '' OR title = '')", "0");
  assert_query (school, "SELECT count(*) FROM (SELECT DISTINCT team FROM planning WHERE kind = 'arena')", "3");
  assert_query (school, "SELECT max(n) FROM (SELECT count(*) AS n FROM planning WHERE kind = 'visit' GROUP BY team, person, day)", "1");
}

/* A real change by its limits, one by its crossings, and readings that just go up and down. */
static void
check_signals (School *school)
{
  g_autofree char *text = query (school, "SELECT group_concat(value, ' ') FROM "
                                 "(SELECT g.id, value FROM goal g JOIN reading r ON r.goal = g.id WHERE stage = 'active' ORDER BY r.day) GROUP BY id");
  g_auto (GStrv) goals = g_strsplit (g_strchomp (text), "\n", -1);
  guint n_xmr = 0, n_run = 0, n_calm = 0;

  for (guint goal = 0; goals[goal] != NULL; goal++)
    {
      g_auto (GStrv) values = g_strsplit (goals[goal], " ", -1);
      const guint n = g_strv_length (values);
      g_autofree LkDatedValue *readings = g_new0 (LkDatedValue, n);
      g_autoptr (LkXmrFigures) xmr = NULL;
      LkRunFigures run;
      LkSignal signal;

      for (guint i = 0; i < n; i++)
        readings[i] = (LkDatedValue) { (LkDay) i + 1, g_ascii_strtod (values[i], NULL) };
      xmr = lk_xmr_figures_new (readings, n, NULL, 0);
      run = lk_run_figures_compute (readings, n);
      n_xmr += n >= 14 && lk_xmr_figures_find_signal (xmr) != NULL;
      n_run += n < LK_XMR_BASELINE && lk_run_figures_find_signal (&run, n, &signal);
      n_calm += n < LK_XMR_BASELINE && run.has_verdict && !lk_run_figures_find_signal (&run, n, &signal);
    }
  g_assert_cmpuint (n_xmr, ==, 1);
  g_assert_cmpuint (n_run, ==, 1);
  g_assert_cmpuint (n_calm, ==, 1);
}

/* In term and in each holiday, at both ends of a school year, and with a year before whose holidays are not known. */
static const int days[][3] = {
  { 2026, 11, 24 }, { 2026, 11, 26 }, { 2027, 2, 28 }, { 2028, 2, 29 }, { 2026, 8, 1 }, { 2026, 7, 31 }, { 2026, 12, 31 }, { 2027, 1, 3 },
  { 2027, 3, 29 }, { 2026, 10, 26 }, { 2027, 5, 9 }, { 2026, 9, 2 },
};
static School schools[G_N_ELEMENTS (days)];

/* The checks do nothing but read, so all of them are of the same schools; each is made for who asks first. */
static void
each_day (void (*check) (School *school))
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (schools[i].store == NULL)
        school_open (&schools[i], lk_day_new (days[i][0], days[i][1], days[i][2]));
      check (&schools[i]);
    }
}

static void
test_sessions (void)
{
  each_day (check_sessions);
}

static void
test_rhythm (void)
{
  each_day (check_rhythm);
}

static void
test_overview (void)
{
  each_day (check_overview);
}

static void
test_signals (void)
{
  each_day (check_signals);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/sample-rhythm/sessions", test_sessions);
  g_test_add_func ("/exchange/sample-rhythm/rhythm", test_rhythm);
  g_test_add_func ("/exchange/sample-rhythm/overview", test_overview);
  g_test_add_func ("/exchange/sample-rhythm/signals", test_signals);

  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
    if (schools[i].store != NULL)
      school_close (&schools[i]);

  return status;
}
