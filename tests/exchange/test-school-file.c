/* The school's file, the tables and the planning: out, in again, and what is refused. */

#include "designs/lk-design-rows.h"
#include "designs/lk-designs.h"
#include "exchange/lk-sample-school.h"
#include "exchange/lk-school-file.h"
#include "exchange/lk-tables.h"

#include <string.h>

typedef struct
{
  char    *folder;
  LkStore *store;
} Fixture;

static char *
path_of (Fixture    *f,
         const char *name)
{
  return g_build_filename (f->folder, name, NULL);
}

static GFile *
file_of (Fixture    *f,
         const char *name)
{
  g_autofree char *path = path_of (f, name);

  return g_file_new_for_path (path);
}

static LkStore *
open_database (Fixture    *f,
               const char *name)
{
  g_autofree char *path = path_of (f, name);
  g_autoptr (GError) error = NULL;
  LkStore *store = lk_store_open (path, NULL, &error);

  g_assert_no_error (error);

  return store;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("lk-school-XXXXXX", NULL);
  f->store = open_database (f, "board.db");
  lk_sample_school_fill (f->store, lk_day_new (2026, 11, 23), &error);
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

static char *
read_file (Fixture    *f,
           const char *name)
{
  g_autofree char *path = path_of (f, name);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return content;
}

static void
export (Fixture    *f,
        LkStore    *store,
        const char *name)
{
  g_autoptr (GFile) file = file_of (f, name);
  g_autoptr (GError) error = NULL;

  lk_school_file_export (store, file, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
write_odd_values (LkDb      *db,
                  gpointer   data,
                  GError   **error)
{
  g_autoptr (GBytes) picture = g_bytes_new_static ("\x89PNG\0\xFF\n", 7);

  return lk_db_exec (db, error, "UPDATE goal SET start = ?, target = ?", "dd", 0.1 + 0.2, 1e300 / 3) &&
         lk_db_exec (db, error, "UPDATE reading SET value = value / 3", "") &&
         lk_db_exec (db, error, "UPDATE action SET notes = ?", "t", "\"quoted\" \\ \x01\ttab\nline é 日本 🚀") &&
         lk_db_exec (db, error, "UPDATE person SET picture = ?", "b", picture);
}

/* The same file comes out of the database that it went into: every value of every row, to the last bit. */
static void
test_round_trip (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (LkStore) other = open_database (f, "other.db");
  g_autoptr (GFile) file = file_of (f, "a.json");
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autoptr (GError) error = NULL;
  LkImportReport report;

  g_assert_true (lk_store_write (f->store, "Odd", write_odd_values, NULL, &error));
  export (f, f->store, "a.json");
  lk_school_file_import (other, file, &report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.people, ==, 26);
  g_assert_cmpuint (report.actions, >, 20);
  g_assert_cmpuint (report.skipped, ==, 0);

  export (f, other, "b.json");
  a = read_file (f, "a.json");
  b = read_file (f, "b.json");
  g_assert_cmpuint (strlen (a), >, 10000);
  g_assert_cmpstr (a, ==, b);
  lk_store_close (other);
}

static void
test_twice_adds_nothing (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "a.json");
  g_autofree char *undo = g_strdup (lk_store_get_undo_label (f->store));
  g_autoptr (GError) error = NULL;
  LkImportReport report;

  export (f, f->store, "a.json");
  lk_school_file_import (f->store, file, &report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.actions + report.people + report.comments + report.checklist_items + report.archived, ==, 0);
  g_assert_cmpuint (report.skipped, >, 100);
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, undo);
}

static void
test_one_step (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (LkStore) other = open_database (f, "other.db");
  g_autoptr (GFile) file = file_of (f, "a.json");
  g_autofree char *empty = NULL;
  g_autofree char *undone = NULL;

  export (f, other, "empty.json");
  export (f, f->store, "a.json");
  g_assert_true (lk_school_file_import (other, file, NULL, NULL, NULL));
  g_assert_true (lk_store_undo (other, NULL));
  export (f, other, "undone.json");
  empty = read_file (f, "empty.json");
  undone = read_file (f, "undone.json");
  g_assert_cmpstr (empty, ==, undone);
  g_assert_null (lk_store_get_undo_label (other));
  lk_store_close (other);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  LkImportReport report;

  g_assert_true (lk_school_file_import_finish (result, &report, &error));
  g_assert_cmpuint (report.people, ==, 26);
  *(gboolean *) user_data = TRUE;
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_school_file_export_finish (result, &error));
  *(gboolean *) user_data = TRUE;
}

static void
test_async (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (LkStore) other = open_database (f, "other.db");
  g_autoptr (GFile) file = file_of (f, "a.json");
  gboolean exported = FALSE;
  gboolean imported = FALSE;

  lk_school_file_export_async (f->store, file, NULL, exported_cb, &exported);
  while (!exported)
    g_main_context_iteration (NULL, TRUE);
  lk_school_file_import_async (other, file, NULL, imported_cb, &imported);
  while (!imported)
    g_main_context_iteration (NULL, TRUE);
  lk_store_close (other);
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lk_school_file_export_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "a.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  g_cancellable_cancel (cancellable);
  lk_school_file_export_async (f->store, file, cancellable, cancelled_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_file_query_exists (file, NULL));
}

typedef struct
{
  const char *content;
  int         code;
} Bad;

#define FILE_OF(tables) "{\"format\":\"leerkracht-board\",\"version\":1,\"tables\":{" tables "}}"
#define TEAM(id, name, rank, created) "\"team\":[{\"id\":" id ",\"name\":" name ",\"rank\":" rank ",\"archived\":null,\"created\":" created "}]"

static const Bad bad[] = {
  { "", LK_EXCHANGE_ERROR_UNREADABLE },
  { "{", LK_EXCHANGE_ERROR_UNREADABLE },
  { "[]", LK_EXCHANGE_ERROR_FOREIGN },
  { "{}", LK_EXCHANGE_ERROR_FOREIGN },
  { "{\"format\":\"other\",\"version\":1,\"tables\":{}}", LK_EXCHANGE_ERROR_FOREIGN },
  { "{\"format\":[],\"version\":1,\"tables\":{}}", LK_EXCHANGE_ERROR_FOREIGN },
  { "{\"format\":\"leerkracht-board\",\"version\":1,\"tables\":[]}", LK_EXCHANGE_ERROR_FOREIGN },
  { "{\"format\":\"leerkracht-board\",\"version\":2,\"tables\":{}}", LK_EXCHANGE_ERROR_NEWER },
  { "{\"format\":\"leerkracht-board\",\"version\":\"1\",\"tables\":{}}", LK_EXCHANGE_ERROR_UNREADABLE },
  { "{\"format\":\"leerkracht-board\",\"tables\":{}}", LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF ("\"team\":{}"), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF ("\"team\":[3]"), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("7", "\"A\"", "\"V\"", "1")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"\"", "\"A\"", "\"V\"", "1")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"t\"", "null", "\"V\"", "1")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"t\"", "[\"A\"]", "\"V\"", "1")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"t\"", "\"A\"", "\"!\"", "1")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"t\"", "\"A\"", "\"V\"", "\"1\"")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"t\"", "\"A\"", "\"V\"", "1.5")), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF ("\"membership\":[{\"id\":\"m\",\"team\":\"nowhere\",\"person\":\"nobody\",\"role\":\"teacher\",\"rank\":\"V\",\"created\":1}]"),
    LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF ("\"person\":[{\"id\":\"p\",\"name\":null,\"created\":1}]"), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF ("\"success\":[{\"id\":\"s\",\"team\":\"t\",\"title\":\"A\",\"day\":\"2026-02-31\",\"created\":1}]"), LK_EXCHANGE_ERROR_UNREADABLE },
  { FILE_OF (TEAM ("\"t\"", "\"A\\u0000B\"", "\"V\"", "1")), LK_EXCHANGE_ERROR_HOSTILE },
  { "{\"format\":\"leerkracht-board\xFF\"}", LK_EXCHANGE_ERROR_UNREADABLE },
};

/* Each is refused, and nothing of it stays. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "bad.json");
  g_autofree char *path = path_of (f, "bad.json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  export (f, f->store, "before.json");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_strescape (bad[i].content, "\"");

      g_assert_true (g_file_set_contents (path, bad[i].content, -1, NULL));
      g_test_message ("%s", shown);
      g_assert_false (lk_school_file_import (f->store, file, NULL, NULL, &error));
      g_assert_error (error, LK_EXCHANGE_ERROR, bad[i].code);
    }
  export (f, f->store, "after.json");
  before = read_file (f, "before.json");
  after = read_file (f, "after.json");
  g_assert_cmpstr (before, ==, after);
}

static void
test_hostile (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "bad.json");
  g_autofree char *path = path_of (f, "bad.json");
  g_autofree char *deep = g_strnfill (2000000, '[');
  g_autofree char *text = g_strnfill (17000000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, deep, -1, NULL));
  g_assert_false (lk_school_file_import (f->store, file, NULL, NULL, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE);
  g_clear_error (&error);

  text[0] = text[16999999] = '"';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_false (lk_school_file_import (f->store, file, NULL, NULL, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE);
}

static gpointer
read_first (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, data, "");

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

static gboolean
add_file (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  LkAttachmentContent *file = lk_design_content_add_attachment (content);

  lk_design_content_set (&content->title, "Met een werkblad");
  lk_design_content_set (&file->title, "werkblad.odt");
  file->bytes = g_bytes_new ("PK\3\4\0x", 6);
  file->size = 6;
  file->hash = lk_design_hash (file->bytes);
  return lk_design_write_content (db, content, NULL, error);
}

/* A design's file goes along; one under another's hash is refused with all the rest. */
static void
test_files (Fixture       *f,
            gconstpointer  data)
{
  static const char sql[] = "SELECT hex (bytes) FROM file_content f JOIN attachment a ON a.hash = f.hash";
  g_autoptr (LkStore) other = open_database (f, "other.db");
  g_autoptr (GFile) file = file_of (f, "a.json");
  g_autofree char *path = path_of (f, "a.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL, *whole = NULL, *back = NULL;
  char *at = NULL;

  g_assert_true (lk_store_write (f->store, "Add", add_file, NULL, &error));
  export (f, f->store, "a.json");
  whole = read_file (f, "a.json");
  at = strstr (whole, "\"bytes\":\"UE");
  g_assert_nonnull (at);
  at[strlen ("\"bytes\":\"U")] = 'A';
  g_assert_true (g_file_set_contents (path, whole, -1, NULL));
  g_assert_false (lk_school_file_import (other, file, NULL, NULL, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_UNREADABLE);
  g_clear_error (&error);

  export (f, f->store, "a.json");
  g_assert_true (lk_school_file_import (other, file, NULL, NULL, &error));
  g_assert_no_error (error);
  back = lk_store_read (other, read_first, (gpointer) sql, &error);
  bytes = lk_store_read (f->store, read_first, (gpointer) sql, &error);
  g_assert_cmpstr (back, ==, "504B03040078");
  g_assert_cmpstr (back, ==, bytes);
  lk_store_close (other);
}

/* A file that is cut off anywhere is refused, wherever that is. */
static void
test_cut_off (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "cut.json");
  g_autofree char *path = path_of (f, "cut.json");
  g_autofree char *whole = NULL;
  gsize length;

  export (f, f->store, "a.json");
  whole = read_file (f, "a.json");
  length = strlen (whole);
  for (guint i = 1; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, whole, (gssize) (length * i / 20), NULL));
      g_assert_false (lk_school_file_import (f->store, file, NULL, NULL, &error));
      g_assert_true (error->domain == LK_EXCHANGE_ERROR);
    }
}

static void
test_csv (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "out.csv");
  g_autofree char *actions = NULL;
  g_autofree char *readings = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GError) error = NULL;

  lk_tables_export_csv (f->store, file, TRUE, NULL, &error);
  g_assert_no_error (error);
  actions = read_file (f, "out.csv");
  readings = read_file (f, "out-readings.csv");
  g_assert_true (g_str_has_prefix (actions, "\xEF\xBB\xBF" "Team,Goal,Action,Owner,"));
  g_assert_true (g_str_has_prefix (readings, "\xEF\xBB\xBF" "Team,Goal,Measure,"));
  g_assert_true (g_str_has_suffix (actions, "\r\n"));

  lk_tables_export_csv (f->store, file, FALSE, NULL, &error);
  g_assert_no_error (error);
  plain = read_file (f, "out.csv");
  g_assert_cmpstr (plain, ==, actions + 3);
}

static void
test_ics (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (GFile) file = file_of (f, "out.ics");
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_events = 0;

  lk_planning_export_ics (f->store, file, NULL, &error);
  g_assert_no_error (error);
  content = read_file (f, "out.ics");
  g_assert_true (g_str_has_prefix (content, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_true (g_str_has_suffix (content, "END:VCALENDAR\r\n"));

  lines = g_strsplit (content, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strchr (lines[i], '\n'));
      n_events += g_str_equal (lines[i], "BEGIN:VEVENT");
    }
  g_assert_cmpuint (n_events, >, 3);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_planning_export_team_ics_finish (LK_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gpointer
read_team_id (LkDb     *db,
              gpointer  data,
              GError  **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, "SELECT team FROM planning GROUP BY team ORDER BY count (*) DESC LIMIT 1", "");

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

static guint
count_team_events (Fixture    *f,
                   const char *team_id,
                   LkDay       from_day)
{
  g_autoptr (GFile) file = file_of (f, "team.ics");
  g_autofree char *content = NULL;
  g_auto (GStrv) events = NULL;
  gboolean done = FALSE;

  lk_planning_export_team_ics_async (f->store, team_id, from_day, file, NULL, finished_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  content = read_file (f, "team.ics");
  events = g_strsplit (content, "BEGIN:VEVENT", -1);
  return g_strv_length (events) - 1;
}

/* After its session a team keeps its own coming days, nobody else's. */
static void
test_team_ics (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *team_id = lk_store_read (f->store, read_team_id, NULL, NULL);
  const guint n = count_team_events (f, team_id, LK_DAY_NONE);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (count_team_events (f, "nobody", LK_DAY_NONE), ==, 0);
  g_assert_cmpuint (count_team_events (f, team_id, lk_day_new (2999, 1, 1)), ==, 0);
  g_assert_cmpuint (count_team_events (f, NULL, LK_DAY_NONE), >=, n);
}

#define ADD(name, func) g_test_add ("/school-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("twice-adds-nothing", test_twice_adds_nothing);
  ADD ("one-step", test_one_step);
  ADD ("async", test_async);
  ADD ("cancel", test_cancel);
  ADD ("refused", test_refused);
  ADD ("hostile", test_hostile);
  ADD ("files", test_files);
  ADD ("cut-off", test_cut_off);
  ADD ("csv", test_csv);
  ADD ("ics", test_ics);
  ADD ("team-ics", test_team_ics);

  return g_test_run ();
}
