/* The work that needs no display, done by the program itself: its output, its errors and what it leaves behind. */

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *database;
} Fixture;

typedef struct
{
  int   status;
  char *out;
  char *err;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_free (outcome->out);
  g_free (outcome->err);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("lk-commands-XXXXXX", NULL);
  f->database = g_build_filename (f->folder, "board.db", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", f->folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (f->folder);
  g_free (f->database);
}

static char *
write_file (Fixture    *f,
            const char *name,
            const char *content)
{
  char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));

  return path;
}

/* Runs the program on the fixture's database, without a display. */
static Outcome
run (Fixture    *f,
     const char *first,
     const char *second)
{
  g_autofree char *database = g_strconcat ("--database=", f->database, NULL);
  const char *args[] = { g_getenv ("LK_PROGRAM"), database, first, second, NULL };
  g_auto (GStrv) env = g_get_environ ();
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  env = g_environ_unsetenv (env, "DISPLAY");
  env = g_environ_unsetenv (env, "WAYLAND_DISPLAY");
  g_spawn_sync (NULL, (char **) args, env, 0, NULL, NULL, &outcome.out, &outcome.err, &outcome.status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (outcome.status));
  outcome.status = WEXITSTATUS (outcome.status);

  return outcome;
}

static void
assert_done (const Outcome *outcome)
{
  g_assert_cmpstr (outcome->err, ==, "");
  g_assert_cmpint (outcome->status, ==, 0);
}

/* Refused: 1, nothing said but one line, and that on standard error. */
static void
assert_refused (const Outcome *outcome)
{
  const char *end = strchr (outcome->err, '\n');

  g_assert_cmpint (outcome->status, ==, 1);
  g_assert_cmpstr (outcome->out, ==, "");
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  g_assert_true (end > outcome->err);
}

static const char trello[] =
  "{\"id\":\"54b0fd8dee901a913afe5f84\",\"name\":\"Verbeterbord\","
  "\"lists\":[{\"id\":\"54b0fd8dee901a913afe5f01\",\"name\":\"Te doen\",\"closed\":false,\"pos\":1},"
  "{\"id\":\"54b0fd8dee901a913afe5f02\",\"name\":\"Klaar\",\"closed\":false,\"pos\":2}],"
  "\"members\":[{\"id\":\"54b0fd8dee901a913afe5f03\",\"fullName\":\"Anna de Vries\",\"username\":\"anna\",\"initials\":\"AV\"}],"
  "\"cards\":[{\"id\":\"54b4a420e3782eba550045aa\",\"name\":\"Leeshoek inrichten\",\"desc\":\"\",\"closed\":false,"
  "\"idList\":\"54b0fd8dee901a913afe5f01\",\"idMembers\":[\"54b0fd8dee901a913afe5f03\"],\"pos\":1,\"labels\":[],\"idChecklists\":[]},"
  "{\"id\":\"54b4a420e3782eba550045ab\",\"name\":\"Timer kopen\",\"desc\":\"\",\"closed\":true,"
  "\"idList\":\"54b0fd8dee901a913afe5f02\",\"idMembers\":[],\"pos\":2,\"labels\":[],\"idChecklists\":[]}],"
  "\"checklists\":[],\"actions\":[]}";

static char *
import_board (Fixture *f)
{
  g_autofree char *file = write_file (f, "trello.json", trello);
  g_autofree char *option = g_strconcat ("--import=", file, NULL);
  g_auto (Outcome) outcome = run (f, option, "--team=Bovenbouw");

  assert_done (&outcome);

  return g_steal_pointer (&outcome.out);
}

static void
test_version (Fixture       *f,
              gconstpointer  data)
{
  g_auto (Outcome) outcome = run (f, "--version", NULL);

  assert_done (&outcome);
  g_assert_true (g_str_has_prefix (outcome.out, "leerkracht-board "));
}

static void
test_import (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *report = import_board (f);
  g_autofree char *again = import_board (f);

  g_assert_cmpstr (report, ==,
                   "{\"format\":\"trello\",\"actions\":2,\"people\":1,\"archived\":1,\"comments\":0,"
                   "\"checklist_items\":0,\"skipped\":0}\n");
  g_assert_nonnull (strstr (again, "\"skipped\":2"));
}

static void
test_import_people (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *file = write_file (f, "staf.csv", "naam;e-mail;team\r\nAnna de Vries;anna@school.nl;Onderbouw\r\nBob Bakker;;\r\n");
  g_autofree char *option = g_strconcat ("--import=", file, NULL);
  g_auto (Outcome) first = run (f, option, "--team=Bovenbouw");
  g_auto (Outcome) second = run (f, option, "--team=Bovenbouw");

  assert_done (&first);
  g_assert_nonnull (strstr (first.out, "\"format\":\"people\""));
  g_assert_nonnull (strstr (first.out, "\"people\":2"));
  assert_done (&second);
  g_assert_nonnull (strstr (second.out, "\"people\":0"));
  g_assert_nonnull (strstr (second.out, "\"skipped\":2"));
}

static const char guide[] =
  "{\"format\":\"leerkracht-board-guide\",\"version\":1,\"id\":\"0190aaaa-0000-7000-8000-000000000001\",\"origin\":\"\","
  "\"name\":\"Rust aan het begin\",\"domains\":[{\"id\":\"d1\",\"name\":\"Begin\",\"items\":["
  "{\"id\":\"i1\",\"text\":\"Iedereen is op tijd\",\"one\":\"\",\"four\":\"\"}]}]}";

static void
test_import_guide (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *file = write_file (f, "rust.kijkwijzer.json", guide), *option = g_strconcat ("--import=", file, NULL);
  g_autofree char *cut = g_strndup (guide, sizeof guide - 20), *bad = write_file (f, "cut.json", cut), *bad_option = g_strconcat ("--import=", bad, NULL);
  g_auto (Outcome) first = run (f, option, NULL);
  g_auto (Outcome) second = run (f, option, NULL);
  g_auto (Outcome) refused = run (f, bad_option, NULL);

  assert_done (&first);
  g_assert_cmpstr (first.out, ==, "{\"format\":\"guide\",\"guides\":1,\"skipped\":0}\n");
  assert_done (&second);
  g_assert_cmpstr (second.out, ==, "{\"format\":\"guide\",\"guides\":0,\"skipped\":1}\n");
  assert_refused (&refused);
}

static void
test_export (Fixture       *f,
             gconstpointer  data)
{
  static const struct { const char *name, *start, *holds; } kinds[] = {
    { "out.json", "{", "Leeshoek inrichten" },
    { "out.csv", "\xEF\xBB\xBF", "Leeshoek inrichten" },
    { "out.ics", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n" },
  };

  g_free (import_board (f));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, kinds[i].name, NULL);
      g_autofree char *option = g_strconcat ("--export=", path, NULL);
      g_auto (Outcome) outcome = run (f, option, NULL);
      g_autofree char *content = NULL;

      assert_done (&outcome);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, kinds[i].start));
      g_assert_nonnull (strstr (content, kinds[i].holds));
    }
}

/* Also of a school without a team that may be shown. */
static void
test_report (Fixture       *f,
             gconstpointer  data)
{
  static const struct { const char *name, *period, *start; } kinds[] = {
    { "out.pdf", NULL, "%PDF-" },
    { "out.PDF", "--period=year", "%PDF-" },
    { "out.xlsx", NULL, "PK" },
    { "out.report.csv", NULL, "\xEF\xBB\xBF" },
  };
  g_autofree char *beside = g_build_filename (f->folder, "out.report-readings.csv", NULL);

  g_free (import_board (f));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, kinds[i].name, NULL);
      g_autofree char *option = g_strconcat ("--export=", path, NULL);
      g_auto (Outcome) outcome = run (f, option, kinds[i].period);
      g_autofree char *content = NULL;

      assert_done (&outcome);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, kinds[i].start));
    }
  g_assert_true (g_file_test (beside, G_FILE_TEST_EXISTS));
}

/* What is exported can be imported into another database, which then exports the same. */
static void
test_round_trip (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *first = g_build_filename (f->folder, "first.json", NULL);
  g_autofree char *second = g_build_filename (f->folder, "second.json", NULL);
  g_autofree char *export_first = g_strconcat ("--export=", first, NULL);
  g_autofree char *import_first = g_strconcat ("--import=", first, NULL);
  g_autofree char *export_second = g_strconcat ("--export=", second, NULL);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  g_free (import_board (f));
  {
    g_auto (Outcome) outcome = run (f, export_first, NULL);

    assert_done (&outcome);
  }

  g_free (f->database);
  f->database = g_build_filename (f->folder, "other.db", NULL);
  {
    g_auto (Outcome) outcome = run (f, import_first, export_second);

    assert_done (&outcome);
    g_assert_nonnull (strstr (outcome.out, "\"actions\":2"));
  }

  g_assert_true (g_file_get_contents (first, &a, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &b, NULL, NULL));
  g_assert_nonnull (strstr (a, "Leeshoek inrichten"));
  g_assert_nonnull (strstr (b, "Leeshoek inrichten"));
}

static void
test_backup_and_check (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (f->folder, "copy.db", NULL);
  g_autofree char *option = g_strconcat ("--backup=", copy, NULL);

  g_free (import_board (f));
  {
    g_auto (Outcome) outcome = run (f, option, "--check");

    assert_done (&outcome);
    g_assert_cmpstr (outcome.out, ==, "ok\n");
  }

  g_free (f->database);
  f->database = g_steal_pointer (&copy);
  {
    g_auto (Outcome) outcome = run (f, "--check", NULL);

    assert_done (&outcome);
    g_assert_cmpstr (outcome.out, ==, "ok\n");
  }
}

static void
test_demo (Fixture       *f,
           gconstpointer  data)
{
  const char *args[] = { g_getenv ("LK_PROGRAM"), "--demo", "--check", NULL };
  g_auto (Outcome) outcome = { 0 };

  g_assert_true (g_spawn_sync (NULL, (char **) args, NULL, 0, NULL, NULL, &outcome.out, &outcome.err, &outcome.status, NULL));
  assert_done (&outcome);
  g_assert_cmpstr (outcome.out, ==, "ok\n");
}

static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *cut = write_file (f, "cut.json", "{\"name\":\"Bord\",\"cards\":[{\"id\":");
  g_autofree char *import_cut = g_strconcat ("--import=", cut, NULL);
  const char *cases[][2] = {
    { "--check", NULL },                       /* no database there */
    { "--backup=/nonexistent/x.db", NULL },
    { "--import=/nonexistent/x.json", NULL },
    { import_cut, NULL },
    { "--nonsense", NULL },
    { "--team=A", NULL },
    { "--period=1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome = run (f, cases[i][0], cases[i][1]);

      g_test_message ("%s: %s", cases[i][0], outcome.err);
      assert_refused (&outcome);
    }
}

static void
test_refused_on_a_database (Fixture       *f,
                            gconstpointer  data)
{
  const char *cases[] = { "--export=/tmp/x.docx", "--export=/nonexistent/x.json", "--export=/nonexistent/x.pdf", "--backup=/dev/null/x.db" };

  g_free (import_board (f));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome = run (f, cases[i], NULL);

      g_test_message ("%s: %s", cases[i], outcome.err);
      assert_refused (&outcome);
    }
}

static void
test_damaged (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *content = NULL;
  g_autofree char *path = write_file (f, "board.db", "no database at all, and long enough to be looked at as one, "
                                                     "for a header has a hundred bytes and this has more than that");
  g_auto (Outcome) outcome = run (f, "--check", NULL);

  assert_refused (&outcome);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "no database at all"));
}

static void
test_no_display (Fixture       *f,
                 gconstpointer  data)
{
  g_auto (Outcome) outcome = run (f, NULL, NULL);

  assert_refused (&outcome);
}

#define ADD(name, func) g_test_add ("/commands/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("version", test_version);
  ADD ("import", test_import);
  ADD ("import-people", test_import_people);
  ADD ("import-guide", test_import_guide);
  ADD ("export", test_export);
  ADD ("report", test_report);
  ADD ("round-trip", test_round_trip);
  ADD ("backup-and-check", test_backup_and_check);
  ADD ("demo", test_demo);
  ADD ("refused", test_refused);
  ADD ("refused-on-a-database", test_refused_on_a_database);
  ADD ("damaged", test_damaged);
  if (g_getenv ("LK_WITHOUT_WINDOWS") == NULL)
    ADD ("no-display", test_no_display);

  return g_test_run ();
}
