/* A staff list into a school: once, in one step, there and back. */

#include "exchange/lk-people-csv.h"
#include "exchange/lk-people-import.h"
#include "model/lk-school.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char    *folder;
  LkStore *store;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("lk-people-XXXXXX", NULL);
  path = g_build_filename (f->folder, "board.db", NULL);
  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", f->folder, NULL };

  lk_store_close (f->store);
  g_assert_finalize_object (f->store);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static LkImportReport
import (Fixture    *f,
        const char *list,
        const char *team_name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (list, strlen (list));
  g_autoptr (GPtrArray) rows = lk_people_csv_parse (bytes, NULL);
  g_autoptr (GError) error = NULL;
  LkImportReport report;

  lk_people_import (f->store, rows, NULL, team_name, &report, &error);
  g_assert_no_error (error);

  return report;
}

/* "Team: name name; Team: …", teams in their order and people in theirs. */
static gpointer
read_teams (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error,
                                         "SELECT t.name || ': ' || coalesce ((SELECT group_concat (n, ' ') FROM "
                                         "(SELECT p.name AS n FROM membership m JOIN person p ON p.id = m.person "
                                         "WHERE m.team = t.id ORDER BY m.rank)), '') FROM team t ORDER BY t.rank", "");
  g_autoptr (GString) out = g_string_new (NULL);

  while (lk_stmt_step (stmt, error))
    g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", lk_stmt_get_text (stmt, 0));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_teams (Fixture    *f,
              const char *expected)
{
  g_autofree char *teams = lk_store_read (f->store, read_teams, NULL, NULL);

  g_assert_cmpstr (teams, ==, expected);
}

static const char list[] = "name;email;team\nAnna;anna@x.nl;Onderbouw\nBob;;\nCas;;Bovenbouw\n";

static void
test_import (Fixture       *f,
             gconstpointer  data)
{
  LkImportReport report = import (f, list, "Middenbouw");

  g_assert_cmpstr (report.format, ==, "people");
  g_assert_cmpuint (report.people, ==, 3);
  g_assert_cmpuint (report.skipped, ==, 0);
  assert_teams (f, "Onderbouw: Anna; Middenbouw: Bob; Bovenbouw: Cas");
}

static void
test_one_step (Fixture       *f,
               gconstpointer  data)
{
  import (f, list, "Middenbouw");
  g_assert_true (lk_store_undo (f->store, NULL));
  assert_teams (f, "");
  g_assert_null (lk_store_get_undo_label (f->store));
  g_assert_true (lk_store_redo (f->store, NULL));
  assert_teams (f, "Onderbouw: Anna; Middenbouw: Bob; Bovenbouw: Cas");
}

/* Twice adds nothing twice; someone who is there joins one team more. */
static void
test_again (Fixture       *f,
            gconstpointer  data)
{
  LkImportReport report;

  import (f, list, "Middenbouw");
  report = import (f, list, "middenbouw");
  g_assert_cmpuint (report.people, ==, 0);
  g_assert_cmpuint (report.skipped, ==, 3);
  assert_teams (f, "Onderbouw: Anna; Middenbouw: Bob; Bovenbouw: Cas");

  import (f, "ANNA\nDik\n", "Bovenbouw");
  assert_teams (f, "Onderbouw: Anna; Middenbouw: Bob; Bovenbouw: Cas Anna Dik");
}

static void
test_no_team (Fixture       *f,
              gconstpointer  data)
{
  LkImportReport report = import (f, "Anna\nBob\n", NULL);

  g_assert_cmpuint (report.people, ==, 2);
  assert_teams (f, "");
}

#define ADD(name, func) g_test_add ("/people-import/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("import", test_import);
  ADD ("one-step", test_one_step);
  ADD ("again", test_again);
  ADD ("no-team", test_no_team);

  return g_test_run ();
}
