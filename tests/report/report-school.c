#include "report-school.h"

#include "calendar/lk-day.h"

#define WEEK 7
#define N_WEEKS 26
#define N_GOALS 3
#define N_READINGS 14
#define N_ACTIONS 24

static const char * const names[] = {
  "Onderbouw", "Middenbouw", "Een team met een naam die veel langer is dan in welke tabel of kop van een bladzijde ook maar past, en dan nog een stuk",
  "צוות הגן", "Team 🚀 Groei",
};

static void
run (LkDb        *db,
     const char  *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
run (LkDb       *db,
     const char *format,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  lk_db_exec (db, &error, sql, "");
  g_assert_no_error (error);
}

static void
add_people (LkDb  *db,
            guint  team,
            guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      run (db, "INSERT INTO person (id, name, created) VALUES ('p%u-%u', '" REPORT_PERSON "%u %c', 1)", team, i, team, 'A' + i);
      run (db, "INSERT INTO membership (id, team, person, role, rank, created) VALUES ('m%u-%u', 't%u', 'p%u-%u', 'teacher', 'a%u', 1)",
           team, i, team, team, i, i);
    }
}

static void
add_team (LkDb       *db,
          guint       team,
          const char *name,
          guint       n_people)
{
  run (db, "INSERT INTO team (id, name, rank, created) VALUES ('t%u', '%s', 'a%u', 1)", team, name, team);
  add_people (db, team, n_people);
}

static void
add_weeks (LkDb  *db,
           guint  team)
{
  for (guint week = 1; week <= N_WEEKS; week++)
    {
      g_autofree char *day = lk_day_to_text (lk_day_get_monday (lk_day_today ()) - (LkDay) week * WEEK + 3);

      if ((week * 7 + team * 3) % 5 != 0)
        run (db, "INSERT INTO session (id, team, day, started, ended, leader, tip, created) VALUES ('s%u-%u', 't%u', '%s', 1, 2, 'p%u-0', 'Dank je " REPORT_PERSON "', 1)", team, week, team, day, team);
      for (guint i = 0; i < (week + team) % 4; i++)
        run (db, "INSERT INTO planning (id, team, day, kind, person, other, title, created) VALUES ('v%u-%u-%u', 't%u', '%s', '%s', 'p%u-0', 'p%u-1', 'Bij " REPORT_PERSON "', 1)",
             team, week, i, team, day, i == 0 ? "design" : i == 3 ? "arena" : "visit", team, team);
    }
}

static void
add_goal (LkDb  *db,
          guint  team,
          guint  goal)
{
  const LkDay today = lk_day_today ();
  g_autofree char *from = lk_day_to_text (today - 100 + (LkDay) goal * 20), *till = lk_day_to_text (today + 20);

  run (db, "INSERT INTO goal (id, team, title, unit, start, target, from_day, till_day, stage, outcome, rank, created) "
       "VALUES ('g%u-%u', 't%u', 'Op %u van de 5 dagen ruimen we samen op', 'dagen', 1, 5, '%s', '%s', 'active', 'Dank aan " REPORT_PERSON "', 'a%u', 1)",
       team, goal, team, goal + 2, from, till, goal);
  for (guint i = 0; i < N_READINGS - goal * 4; i++)
    {
      g_autofree char *day = lk_day_to_text (today - 99 + (LkDay) (i * 7));

      run (db, "INSERT INTO reading (id, goal, day, value, note, created) VALUES ('r%u-%u-%u', 'g%u-%u', '%s', %u.5, 'Geteld door " REPORT_PERSON "', 1)",
           team, goal, i, team, goal, day, 1 + i / 4 + (i + team) % 2);
    }
}

static void
add_actions (LkDb  *db,
             guint  team)
{
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      const gint64 created = lk_day_to_time (lk_day_today () - 90 + (LkDay) i * 3), day = 86400000;
      const gboolean begun = i % 4 != 3, done = i % 3 == 0 && begun;

      run (db, "INSERT INTO action (id, team, goal, title, owner, stage, stage_since, rank, created) "
           "VALUES ('a%u-%u', 't%u', 'g%u-0', 'Vraag het " REPORT_PERSON "', 'p%u-1', '%s', 1, 'a', %" G_GINT64_FORMAT ")",
           team, i, team, team, team, done ? "done" : begun ? "doing" : "todo", created);
      if (begun)
        run (db, "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('b%u-%u', 'a%u-%u', 'todo', 'doing', %" G_GINT64_FORMAT ")",
             team, i, team, i, created + day);
      if (done)
        run (db, "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('d%u-%u', 'a%u-%u', 'doing', 'done', %" G_GINT64_FORMAT ")",
             team, i, team, i, created + (2 + i % 9) * day);
    }
}

static gboolean
fill (LkDb      *db,
      gpointer   data,
      GError   **error)
{
  const guint n_teams = GPOINTER_TO_UINT (data);

  run (db, "UPDATE school SET name = 'Basisschool De Proef', region = 'noord'");
  run (db, "INSERT INTO school (id, name, region, created) SELECT 'school', 'Basisschool De Proef', 'noord', 1 WHERE NOT EXISTS (SELECT 1 FROM school)");
  for (guint team = 0; team < n_teams; team++)
    {
      g_autofree char *numbered = g_strdup_printf ("Groep %u", team);

      add_team (db, team, team < G_N_ELEMENTS (names) ? names[team] : numbered, 5);
      add_weeks (db, team);
      for (guint goal = 0; goal < 1 + team % N_GOALS; goal++)
        add_goal (db, team, goal);
      add_actions (db, team);
    }
  if (n_teams == 0)
    return TRUE;
  add_team (db, n_teams, "Klein Drietal", 3);
  add_weeks (db, n_teams);
  add_goal (db, n_teams, 0);
  add_team (db, n_teams + 1, "Leeg Lokaal", 0);
  return TRUE;
}

LkStore *
report_school_new (const char *path,
                   guint       n_teams)
{
  g_autoptr (GError) error = NULL;
  LkStore *store = lk_store_open (path, NULL, &error);

  g_assert_no_error (error);
  lk_store_write (store, NULL, fill, GUINT_TO_POINTER (n_teams), &error);
  g_assert_no_error (error);
  return store;
}

void
report_rig_set_up (ReportRig     *f,
                   gconstpointer  data)
{
  g_autofree char *database = NULL;

  f->folder = g_dir_make_tmp ("lk-report-XXXXXX", NULL);
  database = g_build_filename (f->folder, "board.db", NULL);
  f->store = report_school_new (database, GPOINTER_TO_UINT (data));
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  f->path = g_build_filename (f->folder, "out", NULL);
  f->file = g_file_new_for_path (f->path);
}

void
report_rig_tear_down (ReportRig     *f,
                      gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", f->folder, NULL };

  g_assert_finalize_object (f->school);
  lk_store_close (f->store);
  g_assert_finalize_object (f->store);
  g_object_unref (f->file);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (f->path);
  g_free (f->folder);
}

LkReportPeriod
report_rig_get_period (void)
{
  const LkDay monday = lk_day_get_monday (lk_day_today ());

  return (LkReportPeriod) { (char *) "Period 2", (char *) "Period 1", monday - 56, monday + 13, monday - 105, monday - 57 };
}

void
report_rig_export (ReportRig      *f,
                   LkReportFormat  format)
{
  const LkReportPeriod period = report_rig_get_period ();
  g_autoptr (GError) error = NULL;

  lk_report_export (f->school, &period, format, f->file, FALSE, NULL, &error);
  g_assert_no_error (error);
}

char *
report_rig_run (const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}
