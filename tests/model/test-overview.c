/* What a school leader sees of the teams: counts of groups of five and more, and nothing that can be told apart to fewer. */

#include "rig.h"

#include <sqlite3.h>
#include <string.h>

#include "calendar/lk-school-year.h"
#include "report/lk-overview-charts.h"

#define YEAR 2026
#define DAY "2026-09-16"
#define WEEK 7
#define RIG_TEAMS 1  /* the rig's own, of two people */

/* A team of the people @first to @first + @n - 1, and what it did on DAY. */
static char *
add_team (Rig        *rig,
          const char *name,
          guint       first,
          guint       n,
          guint       n_visits)
{
  LkTeam *team = lk_school_add_team (rig->school, name, NULL);
  const char *id = lk_record_get_id (LK_RECORD (team));
  g_autoptr (GString) sql = g_string_new (NULL);

  lk_store_flush (rig->store);
  for (guint i = first; i < first + n; i++)
    {
      g_string_printf (sql, "INSERT OR IGNORE INTO person (id, name, created) VALUES ('p%u', 'Person %u', 1)", i, i);
      rig_run (rig, sql->str);
      g_string_printf (sql, "INSERT INTO membership (id, team, person, rank, created) VALUES ('%s-%u', '%s', 'p%u', 'a', 1)", name, i, id, i);
      rig_run (rig, sql->str);
    }
  for (guint i = 0; i < n_visits; i++)
    {
      g_string_printf (sql, "INSERT INTO planning (id, team, day, kind, person, created) VALUES ('%s-v%u', '%s', '" DAY "', 'visit', 'p%u', 1)",
                       name, i, id, first + i % n);
      rig_run (rig, sql->str);
    }
  return g_strdup (id);
}

/* As the overview has it, with "year" or a period of it, and that before it. */
static LkReport *
read_period (Rig            *rig,
             LkReportPeriod *period)
{
  g_autoptr (LkReportPeriod) owned = period;
  g_autoptr (GError) error = NULL;
  LkSchoolPast *past = lk_school_past_read (rig->store, period->before_from, period->till, &error);

  g_assert_no_error (error);
  return lk_report_new (NULL, lk_school_get_holidays (rig->school), period, past, lk_day_today ());
}

static LkReport *
read_overview (Rig *rig)
{
  return read_period (rig, lk_report_period_new (lk_school_get_holidays (rig->school), YEAR, 0, lk_day_today ()));
}

/* Eight weeks from @from on, and the eight before. */
static LkReport *
read_weeks (Rig   *rig,
            LkDay  from)
{
  LkReportPeriod *period = g_new0 (LkReportPeriod, 1);

  *period = (LkReportPeriod) { g_strdup ("Now"), g_strdup ("Before"), from, from + 8 * WEEK - 1, from - 8 * WEEK, from - 1 };
  return read_period (rig, period);
}

static char *
get_names (LkReport *report)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < report->teams->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", lk_report_get_team (report, i)->past->name);
  return g_string_free (names, FALSE);
}

/* What the overview says under the chart of its first team. */
static char *
get_words (LkReport         *report,
           LkOverviewFigure  figure)
{
  g_autoptr (GPtrArray) charts = lk_overview_charts_new (report, figure);

  g_assert_cmpuint (charts->len, >, 0);
  return g_strdup (lk_chart_get_description (charts->pdata[0]));
}

static void run (Rig *rig, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
run (Rig        *rig,
     const char *format,
     ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  rig_run (rig, sql);
}

/* An action that was moved on such days. */
static void
add_action (Rig        *rig,
            const char *team,
            const char *name,
            const char *stage,
            LkDay       doing,
            LkDay       done)
{
  run (rig, "INSERT INTO action (id, team, title, stage, stage_since, rank, created) VALUES ('%s', '%s', '%s', '%s', 1, 'a', %" G_GINT64_FORMAT ")",
       name, team, name, stage, lk_day_to_time (doing - 1));
  run (rig, "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('%s-1', '%s', 'todo', 'doing', %" G_GINT64_FORMAT ")",
       name, name, lk_day_to_time (doing) + 1);
  if (done != LK_DAY_NONE)
    run (rig, "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('%s-2', '%s', 'doing', 'done', %" G_GINT64_FORMAT ")",
         name, name, lk_day_to_time (done) + 1);
}

static void
test_released (Rig           *rig,
               gconstpointer  data)
{
  static const struct { const char *name; guint first, n; } teams[] = {
    { "Eight", 0, 8 }, { "Seven", 0, 7 }, { "Four", 10, 4 }, { "Five", 20, 5 }, { "Same", 20, 5 }, { "Elder", 30, 6 },
    { "Younger", 31, 6 }, { "Apart", 28, 8 },
  };
  g_autoptr (LkReport) overview = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    g_free (add_team (rig, teams[i].name, teams[i].first, teams[i].n, 1));
  overview = read_overview (rig);
  names = get_names (overview);
  /* "Seven" is "Eight" but for one person; "Elder" and "Younger" differ by two, and both by few from "Apart". */
  g_assert_cmpstr (names, ==, "Apart Eight Five Same");
  g_assert_cmpuint (overview->past->n_hidden, ==, 5);
}

static void
test_counts (Rig           *rig,
             gconstpointer  data)
{
  g_autofree char *id = add_team (rig, "Groen", 0, 6, 3), *sql = NULL;
  g_autoptr (LkReport) overview = NULL;
  const LkReportTeam *team = NULL;
  guint week;

  run (rig, "INSERT INTO session (id, team, day, started, ended, created) VALUES ('s1', '%s', '" DAY "', 1, 2, 1)", id);
  run (rig, "INSERT INTO session (id, team, day, started, ended, created) VALUES ('s2', '%s', '" DAY "', 1, NULL, 1)", id);
  run (rig, "INSERT INTO planning (id, team, day, kind, created) VALUES ('d1', '%s', '2026-09-20', 'design', 1)", id);
  run (rig, "INSERT INTO planning (id, team, day, kind, created) VALUES ('d2', '%s', '2027-07-20', 'design', 1)", id);
  run (rig, "INSERT INTO planning (id, team, day, kind, created) VALUES ('a1', '%s', '" DAY "', 'arena', 1)", id);
  run (rig, "INSERT INTO planning (id, team, day, kind, created) VALUES ('o1', '%s', '" DAY "', 'other', 1)", id);
  run (rig, "INSERT INTO goal (id, team, title, stage, from_day, rank, created) VALUES ('g1', '%s', 'G', 'active', '" DAY "', 'a', 1)", id);
  run (rig, "INSERT INTO success (id, team, title, day, goal, created) VALUES ('u1', '%s', 'U', '" DAY "', 'g1', 1)", id);
  add_action (rig, id, "a1", "doing", lk_day_from_text (DAY), LK_DAY_NONE);
  add_action (rig, id, "a2", "done", lk_day_from_text (DAY), lk_day_from_text (DAY));
  overview = read_overview (rig);
  g_assert_cmpuint (overview->teams->len, ==, 1);
  team = lk_report_get_team (overview, 0);
  week = (guint) (lk_day_from_text (DAY) - g_array_index (team->weeks, LkRhythmWeek, 0).monday) / WEEK;
  g_assert_cmpint (g_array_index (team->weeks, LkRhythmWeek, week).monday, ==, lk_day_from_text ("2026-09-14"));
  g_assert_cmpuint (g_array_index (team->weeks, LkRhythmWeek, week).held[LK_RHYTHM_SESSION], ==, 1);
  g_assert_cmpuint (g_array_index (team->weeks, LkRhythmWeek, week).held[LK_RHYTHM_VISIT], ==, 3);
  g_assert_cmpuint (g_array_index (team->weeks, LkRhythmWeek, week).held[LK_RHYTHM_DESIGN], ==, 1);
  g_assert_cmpuint (g_array_index (team->weeks, LkRhythmWeek, week).held[LK_RHYTHM_VOICE], ==, 1);
  g_assert_cmpuint (g_array_index (team->flow, LkFlowWeek, week).begun, ==, 2);
  g_assert_cmpuint (g_array_index (team->flow, LkFlowWeek, week).finished, ==, 1);
  g_assert_cmpuint (team->now.held[LK_RHYTHM_DESIGN], ==, 1);
  g_assert_cmpuint (team->now.goals, ==, 1);
  g_assert_cmpuint (team->now.achieved, ==, 1);
  g_assert_cmpuint (team->now.n_open, ==, 1);
}

/* An action that was done, taken back and done again is one that was done, in the overview as in the report. */
static void
test_lives (Rig           *rig,
            gconstpointer  data)
{
  g_autofree char *id = add_team (rig, "Groen", 0, 6, 0), *words = NULL;
  const LkDay day = lk_day_from_text (DAY);
  g_autoptr (LkReport) overview = NULL;

  add_action (rig, id, "a1", "done", day, day + 1);
  run (rig, "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('b', 'a1', 'done', 'doing', %" G_GINT64_FORMAT ")", lk_day_to_time (day + 2));
  run (rig, "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('c', 'a1', 'doing', 'done', %" G_GINT64_FORMAT ")", lk_day_to_time (day + 9));
  overview = read_overview (rig);
  g_assert_cmpuint (lk_report_get_team (overview, 0)->now.done, ==, 1);
  words = get_words (overview, LK_OVERVIEW_DONE);
  g_assert_true (g_str_has_prefix (words, "1 · School year 2025–2026: 0\n"));
}

/* Who belonged to the team then says whether it is shown: not who does today. */
static void
test_members_then (Rig           *rig,
                   gconstpointer  data)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 20 * WEEK;
  g_autofree char *grown = add_team (rig, "Grown", 0, 6, 0), *shrunk = add_team (rig, "Shrunk", 10, 6, 0);
  g_autofree char *then = NULL, *now = NULL;
  g_autoptr (LkReport) before = NULL, after = NULL;

  /* Two came to the one, and two left the other's school, in the middle of the eight weeks before today. */
  run (rig, "UPDATE membership SET created = %" G_GINT64_FORMAT " WHERE team = '%s' AND person IN ('p0', 'p1')", lk_day_to_time (monday + 14 * WEEK), grown);
  run (rig, "UPDATE person SET archived = %" G_GINT64_FORMAT " WHERE id IN ('p10', 'p11')", lk_day_to_time (monday + 14 * WEEK));
  before = read_weeks (rig, monday + 4 * WEEK);
  then = get_names (before);
  g_assert_cmpstr (then, ==, "Shrunk");
  g_assert_cmpuint (before->past->n_hidden, ==, 1 + RIG_TEAMS);
  after = read_weeks (rig, monday + 12 * WEEK);
  now = get_names (after);
  g_assert_cmpstr (now, ==, "Grown");
  /* Only from the week on in which it was six; and the weeks before say nothing. */
  g_assert_cmpint (lk_report_get_team (after, 0)->past->since, ==, monday + 14 * WEEK);
  g_assert_cmpint (g_array_index (lk_report_get_team (after, 0)->weeks, LkRhythmWeek, 0).monday, ==, monday + 14 * WEEK);
  g_assert_false (lk_report_get_team (after, 0)->compared);
}

/* A team that was archived hides the one that came after it only in the weeks in which it was there. */
static void
test_archived_team (Rig           *rig,
                    gconstpointer  data)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 20 * WEEK;
  g_autofree char *old = add_team (rig, "Old", 0, 7, 0), *heir = add_team (rig, "Heir", 0, 6, 0), *then = NULL, *now = NULL;
  g_autoptr (LkReport) before = NULL, after = NULL;

  run (rig, "UPDATE membership SET created = %" G_GINT64_FORMAT " WHERE team = '%s'", lk_day_to_time (monday + 13 * WEEK), heir);
  before = read_weeks (rig, monday + 12 * WEEK);
  then = get_names (before);
  g_assert_cmpstr (then, ==, "Old");
  run (rig, "UPDATE team SET archived = %" G_GINT64_FORMAT " WHERE id = '%s'", lk_day_to_time (monday + 14 * WEEK + 2), old);
  after = read_weeks (rig, monday + 12 * WEEK);
  now = get_names (after);
  g_assert_cmpstr (now, ==, "Heir");
  g_assert_cmpint (lk_report_get_team (after, 0)->past->since, ==, monday + 15 * WEEK);
}

/* The log is the store's own, and kept by it as it was written; so past the store. */
static void
date_departures (Rig   *rig,
                 LkDay  day)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE change SET clock = %" G_GINT64_FORMAT " WHERE number IN (SELECT change FROM change_row WHERE op = 'delete')",
                                          lk_day_to_time (day) * 65536);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (rig->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), ==, 1);
  sqlite3_close (db);
}

/* Who was taken off a team is in the change log alone; until then the team was so many. */
static void
test_departed (Rig           *rig,
               gconstpointer  data)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 10 * WEEK;
  g_autofree char *id = add_team (rig, "Five", 0, 5, 0), *twin = add_team (rig, "Twin", 0, 5, 0), *then = NULL, *now = NULL;
  g_autoptr (LkReport) before = NULL, after = NULL;

  run (rig, "DELETE FROM membership WHERE team = '%s' AND person = 'p4'", id);
  date_departures (rig, monday + 5 * WEEK);
  before = read_weeks (rig, monday - 4 * WEEK);
  then = get_names (before);
  /* They were the same people until then. */
  g_assert_cmpstr (then, ==, "Five Twin");
  after = read_weeks (rig, monday + 2 * WEEK);
  now = get_names (after);
  g_assert_cmpstr (now, ==, "Twin");
  g_assert_cmpstr (twin, !=, id);
}

/* A week before the first member was entered is nobody's that is known. */
static void
test_unknown (Rig           *rig,
              gconstpointer  data)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 20 * WEEK;
  g_autofree char *id = add_team (rig, "Late", 0, 6, 4), *names = NULL;
  g_autoptr (LkReport) before = NULL;

  run (rig, "UPDATE membership SET created = %" G_GINT64_FORMAT " WHERE team = '%s'", lk_day_to_time (monday + 12 * WEEK), id);
  before = read_weeks (rig, monday + 2 * WEEK);
  names = get_names (before);
  g_assert_cmpstr (names, ==, "");
  g_assert_cmpuint (before->past->n_hidden, ==, 1 + RIG_TEAMS);
}

/* Open actions and goals are those of the last day of a past period, and what it says of the one before is of that. */
static void
test_past (Rig           *rig,
           gconstpointer  data)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 20 * WEEK;
  g_autofree char *id = add_team (rig, "Groen", 0, 6, 0), *words = NULL, *from = lk_day_to_text (monday), *till = lk_day_to_text (monday + 4 * WEEK), *later = lk_day_to_text (monday + 11 * WEEK);
  g_autofree char *held = lk_day_to_text (monday + 2), *held_before = lk_day_to_text (monday - 5);
  g_autoptr (LkReport) report = NULL;

  /* Done and put away since, and a goal that was closed since. */
  add_action (rig, id, "a1", "done", monday + WEEK, monday + 12 * WEEK);
  run (rig, "UPDATE action SET archived = %" G_GINT64_FORMAT " WHERE id = 'a1'", lk_day_to_time (monday + 13 * WEEK));
  add_action (rig, id, "a2", "doing", monday + 12 * WEEK, LK_DAY_NONE);
  run (rig, "INSERT INTO goal (id, team, title, stage, from_day, till_day, rank, archived, created) VALUES ('g1', '%s', 'G', 'achieved', '%s', '%s', 'a', %" G_GINT64_FORMAT ", 1)",
       id, from, till, lk_day_to_time (monday + 10 * WEEK));
  run (rig, "INSERT INTO goal (id, team, title, stage, from_day, rank, created) VALUES ('g2', '%s', 'H', 'active', '%s', 'a', %" G_GINT64_FORMAT ")", id,
       later, lk_day_to_time (monday + 11 * WEEK));
  run (rig, "INSERT INTO session (id, team, day, started, ended, created) VALUES ('s1', '%s', '%s', 1, 2, 1)", id, held);
  run (rig, "INSERT INTO session (id, team, day, started, ended, created) VALUES ('s2', '%s', '%s', 1, 2, 1)", id, held_before);
  report = read_weeks (rig, monday);
  g_assert_cmpuint (lk_report_get_team (report, 0)->now.n_open, ==, 1);
  g_assert_cmpuint (lk_report_get_team (report, 0)->now.goals, ==, 1);
  g_assert_true (lk_report_get_team (report, 0)->compared);
  words = get_words (report, LK_OVERVIEW_SESSIONS);
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, " · Before: 1 of "));
  g_assert_nonnull (strstr (words, "\n1 goal · 1 open action"));
}

/* Before a period of a school year comes the period before, and before a year the year. */
static void
test_before (Rig           *rig,
             gconstpointer  data)
{
  g_autoptr (LkHolidays) noord = lk_holidays_new_shipped ("noord");
  g_autoptr (LkReportPeriod) first = lk_report_period_new (noord, YEAR, 1, lk_day_from_text (DAY)), second = lk_report_period_new (noord, YEAR, 2, lk_day_from_text (DAY));
  g_autoptr (LkReportPeriod) year = lk_report_period_new (noord, YEAR, 0, lk_day_from_text (DAY));

  g_assert_cmpstr (second->before_name, ==, "Period 1");
  g_assert_cmpint (second->before_from, ==, first->from);
  g_assert_cmpint (second->before_till, ==, first->till);
  g_assert_cmpstr (first->before_name, ==, "Period 5 · 2025–2026");
  g_assert_cmpint (first->before_till, ==, lk_day_from_text ("2026-07-03"));
  g_assert_cmpint (year->before_from, ==, lk_day_from_text ("2025-08-01"));
}

/* A team that held a few sessions, set nothing right and lets actions and readings lie is asked two questions and no more. */
static void
test_questions (Rig           *rig,
                gconstpointer  data)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 9 * WEEK;
  g_autofree char *id = add_team (rig, "Groen", 0, 6, 0), *from = lk_day_to_text (monday - 20 * WEEK), *words = NULL;
  g_autofree char *newest = lk_day_to_text (monday + 7 * WEEK), *second = lk_day_to_text (monday + WEEK), *earlier = lk_day_to_text (monday - 2 * WEEK);
  g_autoptr (LkReport) report = NULL, calm = NULL;
  g_autoptr (GPtrArray) asked = NULL, fewer = NULL;

  g_free (add_team (rig, "Duo", 10, 3, 0));
  run (rig, "INSERT INTO school (id, name, region, created) SELECT 'school', 'De Proef', NULL, 1 WHERE NOT EXISTS (SELECT 1 FROM school)");
  for (guint week = 0; week < 8; week++)
    {
      g_autofree char *day = lk_day_to_text (monday + (LkDay) week * WEEK + 1);

      run (rig, "INSERT INTO session (id, team, day, started, ended, created) VALUES ('s%u', '%s', '%s', 1, 2, 1)", week, id, day);
      run (rig, "INSERT INTO planning (id, team, day, kind, created) VALUES ('v%u', '%s', '%s', 'visit', 1)", week, id, day);
    }
  run (rig, "INSERT INTO goal (id, team, title, stage, from_day, rank, created) VALUES ('g1', '%s', 'G', 'active', '%s', 'a', 1)", id, from);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("a%u", i);

      add_action (rig, id, name, "doing", monday, LK_DAY_NONE);
    }
  report = read_weeks (rig, monday);
  asked = lk_report_dup_team_questions (report, lk_report_get_team (report, 0));
  g_assert_cmpuint (asked->len, ==, 2);
  g_assert_cmpstr (asked->pdata[0], ==, "1 goal had no reading for three school weeks: what would make counting easier?");
  g_assert_cmpstr (asked->pdata[1], ==, "3 actions stood still for three school weeks: what would get them going?");
  words = get_words (report, LK_OVERVIEW_VISITS);
  g_assert_nonnull (strstr (words, asked->pdata[0]));
  g_assert_cmpuint (report->teams->len, ==, 1);

  run (rig, "INSERT INTO reading (id, goal, day, value, created) VALUES ('r', 'g1', '%s', 1, 1)", newest);
  run (rig, "UPDATE action SET archived = %" G_GINT64_FORMAT, lk_day_to_time (monday + 1));
  run (rig, "DELETE FROM planning WHERE day > '%s'", second);
  for (guint i = 0; i < 8; i++)
    run (rig, "INSERT INTO planning (id, team, day, kind, created) VALUES ('w%u', '%s', '%s', 'visit', 1)", i, id, earlier);
  calm = read_weeks (rig, monday);
  fewer = lk_report_dup_team_questions (calm, lk_report_get_team (calm, 0));
  g_assert_cmpuint (fewer->len, ==, 1);
  g_assert_cmpstr (fewer->pdata[0], ==, "Lesson visits went from 8 to 1: who could make room in the timetable?");
}

/* Every figure that the overview can be asked for is a sum over some of its teams. Somebody tries all pairs of such sums, looking
 * for two that differ by what fewer than five people did: whoever that is, their number of visits is like no other's. */
static void
test_differencing (Rig           *rig,
                   gconstpointer  data)
{
  static const struct { const char *name; guint first, n; } teams[] = {
    { "A", 0, 8 }, { "B", 1, 7 }, { "C", 0, 9 }, { "D", 8, 4 }, { "E", 12, 6 }, { "F", 13, 6 }, { "G", 30, 1 }, { "H", 4, 9 },
  };
  g_autoptr (LkReport) overview = NULL;
  guint64 people[G_N_ELEMENTS (teams)] = { 0 };
  guint n = 0, n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    g_free (add_team (rig, teams[i].name, teams[i].first, teams[i].n, 1u << i));
  overview = read_overview (rig);
  for (guint t = 0; t < overview->teams->len; t++)
    for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
      if (g_str_equal (lk_report_get_team (overview, t)->past->name, teams[i].name))
        people[n++] = ((G_GUINT64_CONSTANT (1) << teams[i].n) - 1) << teams[i].first;
  g_assert_cmpuint (n, ==, overview->teams->len);
  g_assert_cmpuint (n, >=, 2);

  for (guint one = 0; one < 1u << n; one++)
    for (guint other = 0; other < 1u << n; other++)
      {
        guint64 behind = 0;

        for (guint t = 0; t < n; t++)
          if (((one ^ other) >> t) & 1)
            behind |= people[t];
        n_tried++;
        g_assert_true (behind == 0 || __builtin_popcountll (behind) >= 5);
      }
  /* And of two teams alone: who is in just one of them. */
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      g_assert_true (people[a] == people[b] || __builtin_popcountll (people[a] ^ people[b]) >= 5);
  g_test_message ("%u pairs of figures of %u teams, %u hidden", n_tried, n, overview->past->n_hidden);
}

/* The same while people come and go: in no week does a figure that is shown, or the difference of two, belong to fewer than five. */
static void
test_differencing_weeks (Rig           *rig,
                         gconstpointer  data)
{
  static const struct { const char *name; guint first, n; } teams[] = {
    { "A", 0, 9 }, { "B", 0, 9 }, { "C", 20, 6 }, { "D", 26, 7 }, { "E", 24, 9 },
  };
  const LkDay monday = lk_day_get_monday (lk_day_today ()) - 20 * WEEK;
  char *ids[G_N_ELEMENTS (teams)];
  guint n_shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    ids[i] = add_team (rig, teams[i].name, teams[i].first, teams[i].n, 1);
  /* One of B comes late, and one of C goes early, so that it is five, and another, so that it is four. */
  run (rig, "UPDATE membership SET created = %" G_GINT64_FORMAT " WHERE team = '%s' AND person = 'p8'", lk_day_to_time (monday + 6 * WEEK), ids[1]);
  run (rig, "UPDATE person SET archived = %" G_GINT64_FORMAT " WHERE id = 'p20'", lk_day_to_time (monday + 9 * WEEK));
  run (rig, "UPDATE person SET archived = %" G_GINT64_FORMAT " WHERE id = 'p21'", lk_day_to_time (monday + 14 * WEEK));
  for (guint from = 0; from < 18; from++)
    for (guint till = from; till < 18; till++)
      {
        const LkDay first = monday + (LkDay) from * WEEK, last = monday + (LkDay) till * WEEK + WEEK - 1;
        g_autoptr (GError) error = NULL;
        g_autoptr (LkSchoolPast) past = lk_school_past_read (rig->store, first, last, &error);

        g_assert_no_error (error);
        n_shown += past->teams->len;
        for (guint week = from; week <= till; week++)
          {
            guint64 people[G_N_ELEMENTS (teams)] = { 0 };

            for (guint t = 0; t < past->teams->len; t++)
              for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
                if (g_str_equal (((LkTeamPast *) past->teams->pdata[t])->id, ids[i]) && ((LkTeamPast *) past->teams->pdata[t])->since <= monday + (LkDay) week * WEEK)
                  {
                    people[i] = ((G_GUINT64_CONSTANT (1) << teams[i].n) - 1) << teams[i].first;
                    people[i] &= ~((i == 1 && week < 6 ? G_GUINT64_CONSTANT (1) << 8 : 0) | (week > 9 ? G_GUINT64_CONSTANT (1) << 20 : 0) | (week > 14 ? G_GUINT64_CONSTANT (1) << 21 : 0));
                    g_assert_cmpint (__builtin_popcountll (people[i]), >=, 5);
                  }
            for (guint a = 0; a < G_N_ELEMENTS (teams); a++)
              for (guint b = 0; b < a; b++)
                g_assert_true (people[a] == 0 || people[b] == 0 || people[a] == people[b] || __builtin_popcountll (people[a] ^ people[b]) >= 5);
          }
      }
  g_assert_cmpuint (n_shown, >, 18);
  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    g_free (ids[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/overview/released", Rig, NULL, rig_set_up, test_released, rig_tear_down);
  g_test_add ("/overview/counts", Rig, NULL, rig_set_up, test_counts, rig_tear_down);
  g_test_add ("/overview/lives", Rig, NULL, rig_set_up, test_lives, rig_tear_down);
  g_test_add ("/overview/members-then", Rig, NULL, rig_set_up, test_members_then, rig_tear_down);
  g_test_add ("/overview/archived-team", Rig, NULL, rig_set_up, test_archived_team, rig_tear_down);
  g_test_add ("/overview/departed", Rig, NULL, rig_set_up, test_departed, rig_tear_down);
  g_test_add ("/overview/unknown", Rig, NULL, rig_set_up, test_unknown, rig_tear_down);
  g_test_add ("/overview/past", Rig, NULL, rig_set_up, test_past, rig_tear_down);
  g_test_add ("/overview/before", Rig, NULL, rig_set_up, test_before, rig_tear_down);
  g_test_add ("/overview/questions", Rig, NULL, rig_set_up, test_questions, rig_tear_down);
  g_test_add ("/overview/differencing", Rig, NULL, rig_set_up, test_differencing, rig_tear_down);
  g_test_add ("/overview/differencing-weeks", Rig, NULL, rig_set_up, test_differencing_weeks, rig_tear_down);
  return g_test_run ();
}
