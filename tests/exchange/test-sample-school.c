#include "exchange/lk-sample-school.h"

#include <glib/gstdio.h>
#include <string.h>

static const char * const tables[] = {
  "school", "team", "person", "membership", "goal", "reading", "action", "action_person", "action_move",
  "checklist_item", "comment", "success", "check_in", "planning", "holiday", "theme",
  "session", "question", "design", "design_block", "phase", "model_pupil", "designer",
};

typedef struct
{
  char *folder;
  LkStore *store;
} School;

static void
school_open (School     *school,
             LkDay       today,
             const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  school->folder = g_dir_make_tmp ("lk-sample-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (school->folder, "board.db", NULL);
  school->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  lk_sample_school_fill_in (school->store, today, language, &error);
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

static char *
dump (School *school)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", tables[i]);
      g_autofree char *text = query (school, sql);

      g_string_append_printf (all, "%s\n%s", tables[i], text);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* What the teams have made together: in every state, with a version that was made better. */
static void
check_designs (School *school)
{
  g_assert_cmpint (count (school, "SELECT count (*) FROM design"), ==, 13);
  g_assert_cmpint (count (school, "SELECT count (DISTINCT status) FROM design"), ==, 4);
  g_assert_cmpint (count (school, "SELECT min (n) FROM (SELECT count (*) AS n FROM design GROUP BY team)"), ==, 4);
  g_assert_cmpint (count (school, "SELECT count (*) FROM design d JOIN design p ON p.id = d.previous WHERE p.status = 'revised' AND d.family = p.id"), ==, 1);
  g_assert_cmpint (count (school, "SELECT count (*) FROM model_pupil WHERE expected <> '' AND seen <> ''"), ==, 3);
  g_assert_cmpint (count (school, "SELECT count (*) FROM design WHERE goal IS NULL OR (status <> 'designed' AND day IS NULL)"), ==, 0);
  g_assert_cmpint (count (school, "SELECT min (n) FROM (SELECT count (*) AS n FROM designer GROUP BY design)"), ==, 2);
  g_assert_cmpint (count (school, "SELECT count (*) FROM design_index_row WHERE NOT touched"), ==, 13);
}

/* The school year: part-timers whose days the planning keeps, a study day to come, themes, and ideas for a later period. */
static void
check_year (School *school,
            LkDay   today)
{
  g_autofree char *now = lk_day_to_text (today);
  g_autofree char *study_days = g_strdup_printf (
    "SELECT count(*) FROM holiday WHERE kind = 'other' AND from_day = till_day AND from_day > '%s' "
    "AND strftime('%%w', from_day) BETWEEN '1' AND '5'", now);
  g_autofree char *ideas = g_strdup_printf (
    "SELECT min(n) || ' ' || max(n) FROM (SELECT count(*) AS n FROM goal WHERE stage = 'idea' AND planned_day > '%s' "
    "AND feasibility > 0 AND effect > 0 GROUP BY team)", now);

  assert_query (school, "SELECT count(*) FROM person WHERE days_off != ''", "8");
  assert_query (school, "SELECT count(*) FROM person WHERE days_off GLOB '*[^1-5]*'", "0");
  assert_query (school, "SELECT count(*) FROM planning JOIN person ON person.id IN (person, other) "
                "WHERE instr(days_off, strftime('%w', day)) > 0", "0");
  assert_query (school, "SELECT count(*) FROM holiday", "1");
  assert_query (school, study_days, "1");
  assert_query (school, "SELECT min(n) || ' ' || max(n) FROM (SELECT count(*) AS n FROM theme GROUP BY team, day)", "1 2");
  assert_query (school, "SELECT min(n) || ' ' || max(n) FROM (SELECT count(*) AS n FROM theme GROUP BY team)", "8 8");
  assert_query (school, ideas, "2 2");
}

static void
check_school (School *school,
              LkDay   today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lk_store_check (school->store, &error);
  g_autofree char *limit = lk_day_to_text (today + 30);
  g_autofree char *late = g_strdup_printf (
    "SELECT count(*) FROM (SELECT due_day AS day FROM action UNION ALL SELECT till_day FROM goal "
    "UNION ALL SELECT day FROM reading UNION ALL SELECT day FROM success UNION ALL SELECT day FROM check_in) "
    "WHERE day > '%s'", limit);
  /* In summer the next week with school is far. */
  g_autofree char *summer = lk_day_to_text (today + 60);
  g_autofree char *later = g_strdup_printf ("SELECT count(*) FROM planning WHERE day > '%s'", summer);
  g_autofree char *now = lk_day_to_text (today);
  g_autofree char *ahead = g_strdup_printf (
    "SELECT count(*) FROM (SELECT day FROM reading UNION ALL SELECT day FROM success UNION ALL SELECT day FROM check_in "
    "UNION ALL SELECT day FROM session) WHERE day > '%s'", now);
  g_autofree char *future = g_strdup_printf (
    "SELECT count(*) FROM (SELECT created AS at FROM action UNION ALL SELECT stage_since FROM action "
    "UNION ALL SELECT at FROM action_move UNION ALL SELECT created FROM comment UNION ALL SELECT created FROM planning "
    "UNION ALL SELECT created FROM goal UNION ALL SELECT archived FROM action UNION ALL SELECT ended FROM session) WHERE at >= %" G_GINT64_FORMAT,
    lk_day_to_time (today));

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_query (school, "SELECT count(*) FROM team", "4");
  assert_query (school, "SELECT count(*) FROM person", "26");
  assert_query (school, "SELECT count(*) FROM membership", "34");
  assert_query (school, "SELECT count(*) FROM membership WHERE team = (SELECT id FROM team ORDER BY rank DESC LIMIT 1)", "4");
  assert_query (school, "SELECT count(*) || ' ' || count(answered) FROM question WHERE asked = (SELECT id FROM team ORDER BY rank DESC LIMIT 1)", "2 1");
  assert_query (school, "SELECT count(*) FROM question WHERE (answered IS NULL) != (answer = '') OR answered < created", "0");
  assert_query (school, late, "0");
  assert_query (school, later, "0");
  assert_query (school, ahead, "0");
  assert_query (school, future, "0");
  assert_query (school, "SELECT count(*) FROM action WHERE stage_since < created", "0");
  assert_query (school, "SELECT count(*) FROM action_move m JOIN action a ON a.id = m.action WHERE m.at < a.created", "0");
  assert_query (school,
                "SELECT count(*) FROM action a WHERE stage != 'todo' AND stage_since != "
                "(SELECT max(at) FROM action_move WHERE action = a.id AND to_stage = a.stage)", "0");
  assert_query (school, "SELECT count(*) FROM goal WHERE till_day <= from_day OR start = target", "0");
  assert_query (school, "SELECT count(*) FROM goal WHERE (direction = 'down') != (target < start)", "0");
  assert_query (school, "SELECT count(*) FROM check_in WHERE well < 1", "0");
  assert_query (school, "SELECT count(*) FROM planning WHERE person = other", "0");
  assert_query (school, "SELECT min(n) >= 3 AND max(n) <= 4 FROM "
                "(SELECT count(*) AS n FROM goal WHERE stage = 'active' "
                "AND team IN (SELECT id FROM team ORDER BY rank LIMIT 3) GROUP BY team)", "1");
  g_assert_cmpint (count (school, "SELECT count(*) FROM action WHERE archived IS NOT NULL"), >=, 150);
  g_assert_cmpint (count (school, "SELECT count(*) FROM action WHERE archived IS NOT NULL"), <=, 300);
  g_assert_cmpint (count (school, "SELECT count(*) FROM action WHERE archived IS NULL AND owner IS NULL"), >=, 5);
  g_assert_cmpint (count (school, "SELECT count(DISTINCT rank) FROM action"), ==,
                   count (school, "SELECT count(*) FROM action"));
  check_year (school, today);
  check_designs (school);
}

static void
test_rows (void)
{
  static const int days[][3] = {
    { 2026, 11, 24 }, { 2027, 2, 28 }, { 2028, 2, 29 }, { 2026, 8, 1 }, { 2026, 7, 31 }, { 2026, 12, 31 }, { 2027, 1, 3 },
    { 2027, 3, 29 }, { 2026, 10, 26 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      LkDay today = lk_day_new (days[i][0], days[i][1], days[i][2]);
      School school;

      school_open (&school, today, i % 2 == 0 ? "nl" : "en");
      check_school (&school, today);
      school_close (&school);
    }
}

static void
test_same (void)
{
  LkDay today = lk_day_new (2026, 11, 24);
  School one, two;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  school_open (&one, today, "nl");
  school_open (&two, today, "nl");
  first = dump (&one);
  second = dump (&two);
  g_assert_cmpstr (first, ==, second);
  school_close (&one);
  school_close (&two);
}

/* Everything but the words is the same in both languages, and the words are not. */
static void
test_languages (void)
{
  static const char * const wordless[] = {
    "SELECT id, team, goal, owner, due_day, stage, stage_since, rank, archived, created FROM action ORDER BY id",
    "SELECT id, team, start, target, from_day, till_day, stage FROM goal ORDER BY id",
    "SELECT * FROM reading ORDER BY id", "SELECT * FROM action_move ORDER BY id",
    "SELECT id, action, done FROM checklist_item ORDER BY id", "SELECT id, action, person FROM comment ORDER BY id",
    "SELECT id, team, day, kind, person, other FROM planning ORDER BY id", "SELECT * FROM check_in ORDER BY id",
    "SELECT id, day, started, ended, present, leader, steps FROM session ORDER BY id",
    "SELECT id, name, days_off FROM person ORDER BY id", "SELECT id, team, day FROM theme ORDER BY id",
    "SELECT id, family, previous, number, team, goal, day, minutes, status FROM design ORDER BY id",
    "SELECT id, design, minutes, grouping FROM phase ORDER BY id", "SELECT id, from_day FROM holiday", "SELECT id, feasibility, effect, planned_day FROM goal ORDER BY id",
  };
  static const char * const words[] = {
    "SELECT id, title FROM action ORDER BY id", "SELECT id, title FROM goal ORDER BY id",
    "SELECT id, body FROM comment ORDER BY id", "SELECT id, title FROM success ORDER BY id",
    "SELECT id, title FROM theme ORDER BY id", "SELECT id, name FROM holiday",
    "SELECT id, title FROM design ORDER BY id", "SELECT id, title FROM checklist_item ORDER BY id", "SELECT id, name FROM team ORDER BY id",
    "SELECT id, notes FROM action WHERE notes != '' ORDER BY id",
    "SELECT id, title FROM planning WHERE title != '' ORDER BY id",
    "SELECT id, tip FROM session WHERE tip != '' ORDER BY id", "SELECT id, top FROM session WHERE top != '' ORDER BY id",
  };
  LkDay today = lk_day_new (2026, 11, 24);
  School dutch, english;

  school_open (&dutch, today, "nl");
  school_open (&english, today, "en");
  for (guint i = 0; i < G_N_ELEMENTS (wordless); i++)
    {
      g_autofree char *text = query (&dutch, wordless[i]);

      g_strchomp (text);
      assert_query (&english, wordless[i], text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *nl = query (&dutch, words[i]);
      g_autofree char *en = query (&english, words[i]);
      g_auto (GStrv) nl_lines = g_strsplit (nl, "\n", -1);
      g_auto (GStrv) en_lines = g_strsplit (en, "\n", -1);

      g_assert_cmpuint (g_strv_length (nl_lines), ==, g_strv_length (en_lines));
      for (guint line = 0; nl_lines[line] != NULL; line++)
        if (strchr (nl_lines[line], '|') != NULL)
          g_assert_cmpstr (nl_lines[line], !=, en_lines[line]);
    }
  school_close (&dutch);
  school_close (&english);
}

/* Someone who tries the sample and presses undo must not see the school vanish. */
static void
test_undo_stays_out (void)
{
  g_autoptr (GError) error = NULL;
  School school;

  school_open (&school, lk_day_new (2026, 11, 24), "en");
  g_assert_null (lk_store_get_undo_label (school.store));
  g_assert_false (lk_store_undo (school.store, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING);
  check_school (&school, lk_day_new (2026, 11, 24));
  school_close (&school);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/sample-school/rows", test_rows);
  g_test_add_func ("/exchange/sample-school/same", test_same);
  g_test_add_func ("/exchange/sample-school/languages", test_languages);
  g_test_add_func ("/exchange/sample-school/undo-stays-out", test_undo_stays_out);

  return g_test_run ();
}
