/* A Trello board into a school: what becomes of it, there and back, twice, and what is refused. */

#include "exchange/lk-trello-private.h"
#include "model/lk-board.h"

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

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("lk-trello-XXXXXX", NULL);
  path = path_of (f, "board.db");
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

static LkTrello *
load (Fixture     *f,
      const char  *content,
      gssize       length,
      GError     **error)
{
  g_autofree char *path = path_of (f, "board.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, length, NULL));

  return lk_trello_load (file, NULL, error);
}

static gpointer
ask_in_job (LkDb      *db,
            gpointer   sql,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "");
  g_autoptr (GString) out = g_string_new (NULL);

  while (stmt != NULL && lk_stmt_step (stmt, error))
    g_string_append_printf (out, "%s%s", out->len > 0 ? "/" : "", lk_stmt_get_text (stmt, 0));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_rows (Fixture    *f,
             const char *sql,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = lk_store_read (f->store, ask_in_job, (char *) sql, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

#define L1 "54b0fd8dee901a913afe5f01"
#define L2 "54b0fd8dee901a913afe5f02"
#define L3 "54b0fd8dee901a913afe5f03"
#define ANNA "54b0fd8dee901a913afe5f04"
#define BOB "54b0fd8dee901a913afe5f05"
#define C1 "54b4a420e3782eba55004501"
#define C2 "54b4a420e3782eba55004502"
#define C3 "54b4a420e3782eba55004503"

static const char board[] =
  "{\"id\":\"54b0fd8dee901a913afe5f84\",\"name\":\"Verbeterbord\",\"lists\":["
  "{\"id\":\"" L2 "\",\"name\":\"Mee bezig!\",\"closed\":false,\"pos\":20},"
  "{\"id\":\"" L1 "\",\"name\":\"Te doen\",\"closed\":false,\"pos\":10.5},"
  "{\"id\":\"" L3 "\",\"name\":\"Parkeerplaats\",\"closed\":false,\"pos\":30}],"
  "\"members\":[{\"id\":\"" ANNA "\",\"fullName\":\"Anna de Vries\",\"username\":\"anna\"},"
  "{\"id\":\"" BOB "\",\"fullName\":\"\",\"username\":\"bob\"}],"
  "\"cards\":["
  "{\"id\":\"" C2 "\",\"name\":\"Tweede\",\"desc\":\"\",\"closed\":false,\"idList\":\"" L1 "\",\"pos\":2,\"idMembers\":[],\"labels\":[]},"
  "{\"id\":\"" C1 "\",\"name\":\"Eerste\\nregel\",\"desc\":\"Uitleg\",\"closed\":false,\"idList\":\"" L2 "\",\"pos\":1,"
  "\"due\":\"2015-03-20T11:00:00.000Z\",\"dateLastActivity\":\"2015-03-02T10:00:00.000Z\","
  "\"idMembers\":[\"" ANNA "\",\"" BOB "\",\"nobody\"],\"labels\":[{\"name\":\"Lezen\",\"color\":\"green\"},{\"name\":\"\",\"color\":\"red\"}]},"
  "{\"id\":\"" C3 "\",\"name\":\"Weg\",\"closed\":true,\"idList\":\"" L3 "\",\"pos\":3,\"due\":null,"
  "\"dateLastActivity\":\"2015-03-02T10:00:00.000Z\"},"
  "{\"id\":\"x\",\"name\":\"  \",\"idList\":\"" L1 "\"},"
  "{\"id\":\"y\",\"name\":\"Zonder lijst\",\"idList\":\"nowhere\"}],"
  "\"checklists\":[{\"id\":\"k\",\"idCard\":\"" C1 "\",\"checkItems\":["
  "{\"name\":\"b\",\"state\":\"incomplete\",\"pos\":2},{\"name\":\"a\",\"state\":\"complete\",\"pos\":1}]}],"
  "\"actions\":["
  "{\"type\":\"updateCard\",\"date\":\"2015-03-01T08:00:00.000Z\",\"idMemberCreator\":\"" ANNA "\",\"data\":{\"card\":{\"id\":\"" C1 "\"},"
  "\"listBefore\":{\"id\":\"" L1 "\"},\"listAfter\":{\"id\":\"" L2 "\"}}},"
  "{\"type\":\"updateCard\",\"date\":\"2015-02-20T08:00:00.000Z\",\"data\":{\"card\":{\"id\":\"" C1 "\"},"
  "\"listBefore\":{\"id\":\"" L1 "\"},\"listAfter\":{\"id\":\"" L3 "\"}}},"
  "{\"type\":\"commentCard\",\"date\":\"2015-02-14T06:28:58.959Z\",\"idMemberCreator\":\"" ANNA "\","
  "\"memberCreator\":{\"fullName\":\"Anna de Vries\"},\"data\":{\"card\":{\"id\":\"" C1 "\"},\"text\":\"Gaat goed\"}},"
  "{\"type\":\"createCard\",\"date\":\"2015-01-13T04:50:40.000Z\",\"idMemberCreator\":\"" BOB "\",\"data\":{\"card\":{\"id\":\"" C1 "\"},"
  "\"list\":{\"id\":\"" L1 "\"}}},"
  "{\"type\":\"somethingNew\",\"data\":7}]}";

static LkImportReport
import (Fixture    *f,
        const char *team)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkTrello) trello = load (f, board, -1, &error);
  LkImportReport report;

  g_assert_no_error (error);
  lk_trello_import (trello, f->store, NULL, team, &report, &error);
  g_assert_no_error (error);

  return report;
}

static void
test_load (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (LkTrello) trello = load (f, board, -1, NULL);

  g_assert_cmpstr (lk_trello_get_name (trello), ==, "Verbeterbord");
  g_assert_cmpuint (lk_trello_get_n_cards (trello), ==, 3);
  g_assert_cmpuint (lk_trello_get_n_lists (trello), ==, 3);
  g_assert_cmpstr (lk_trello_get_list_name (trello, 0), ==, "Te doen");
  g_assert_cmpstr (lk_trello_get_list_name (trello, 1), ==, "Mee bezig!");
  g_assert_true (lk_trello_get_list_known (trello, 1));
  g_assert_cmpint (lk_trello_get_list_stage (trello, 1), ==, LK_STAGE_DOING);
  g_assert_false (lk_trello_get_list_known (trello, 2));
  g_assert_cmpint (lk_trello_get_list_stage (trello, 2), ==, LK_STAGE_TODO);
  g_assert_cmpuint (lk_trello_get_list_size (trello, 0), ==, 1);
}

static void
test_import (Fixture       *f,
             gconstpointer  data)
{
  LkImportReport report = import (f, NULL);
  g_autofree char *json = lk_import_report_to_json (&report);

  g_assert_cmpstr (json, ==,
                   "{\"format\":\"trello\",\"actions\":3,\"people\":2,\"archived\":1,\"comments\":1,"
                   "\"checklist_items\":2,\"skipped\":2}");
  assert_rows (f, "SELECT name FROM team", "Verbeterbord");
  assert_rows (f, "SELECT name FROM person ORDER BY name", "Anna de Vries/bob");
  assert_rows (f, "SELECT title || '=' || stage FROM action WHERE archived IS NULL ORDER BY rank", "Tweede=todo/Eerste regel=doing");
  assert_rows (f, "SELECT title FROM action WHERE archived IS NOT NULL", "Weg");
  assert_rows (f, "SELECT p.name FROM action a JOIN person p ON p.id = a.owner", "Anna de Vries");
  assert_rows (f, "SELECT p.name FROM action_person w JOIN person p ON p.id = w.person", "bob");
  assert_rows (f, "SELECT due_day FROM action WHERE due_day IS NOT NULL", "2015-03-20");
  assert_rows (f, "SELECT replace (labels, char (10), '+') FROM action WHERE labels <> ''", "Lezen+red");
  assert_rows (f, "SELECT title || done FROM checklist_item ORDER BY rank", "a1/b0");
  assert_rows (f, "SELECT replace (notes, char (10), '|') FROM action WHERE notes <> ''",
               "Uitleg||Anna de Vries, Saturday 14 February 2015:|Gaat goed");
}

/* A move between two lists of one stage is none; the last one tells since when it stands there. */
static void
test_history (Fixture       *f,
              gconstpointer  data)
{
  import (f, NULL);
  assert_rows (f, "SELECT coalesce (from_stage, '') || '>' || to_stage || ' ' || coalesce (p.name, '') FROM action_move m "
                  "LEFT JOIN person p ON p.id = m.person ORDER BY at", ">todo bob/todo>doing Anna de Vries");
  assert_rows (f, "SELECT datetime (stage_since / 1000, 'unixepoch') FROM action WHERE stage = 'doing'", "2015-03-01 08:00:00");
  assert_rows (f, "SELECT datetime (created / 1000, 'unixepoch') FROM action WHERE stage = 'doing'", "2015-01-13 04:50:40");
}

static void
test_again (Fixture       *f,
            gconstpointer  data)
{
  LkImportReport report;
  g_autofree char *undo = NULL;

  import (f, "Bovenbouw");
  undo = g_strdup (lk_store_get_undo_label (f->store));
  report = import (f, "bovenbouw");
  g_assert_cmpuint (report.actions, ==, 0);
  g_assert_cmpuint (report.people, ==, 0);
  g_assert_cmpuint (report.skipped, ==, 5);
  assert_rows (f, "SELECT count(*) FROM action", "3");
  assert_rows (f, "SELECT count(*) FROM team", "1");
  assert_rows (f, "SELECT count(*) FROM membership", "2");
  assert_rows (f, "SELECT count(*) FROM action_move", "2");
}

static void
test_one_step (Fixture       *f,
               gconstpointer  data)
{
  import (f, NULL);
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Import Trello Board");
  g_assert_true (lk_store_undo (f->store, NULL));
  assert_rows (f, "SELECT count(*) FROM action", "0");
  assert_rows (f, "SELECT count(*) FROM person", "0");
  assert_rows (f, "SELECT count(*) FROM team", "0");
  g_assert_null (lk_store_get_undo_label (f->store));
  g_assert_true (lk_store_redo (f->store, NULL));
  assert_rows (f, "SELECT count(*) FROM action", "3");
}

static void
test_set_stage (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (LkTrello) trello = load (f, board, -1, NULL);

  lk_trello_set_list_stage (trello, 2, LK_STAGE_DONE);
  g_assert_true (lk_trello_import (trello, f->store, NULL, NULL, NULL, NULL));
  assert_rows (f, "SELECT title FROM action WHERE stage = 'done'", "Weg");
}

typedef struct
{
  gboolean done;
  double   last;
} Progress;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  progress->last = fraction;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LkImportReport report;

  g_assert_true (lk_trello_import_finish (result, &report, NULL));
  g_assert_cmpuint (report.actions, ==, 3);
  ((Progress *) user_data)->done = TRUE;
}

static void
test_async (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (LkTrello) trello = load (f, board, -1, NULL);
  Progress progress = { 0 };

  lk_trello_import_async (trello, f->store, NULL, NULL, progress_cb, &progress, NULL, imported_cb, &progress);
  while (!progress.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (progress.last, ==, 1.0);
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lk_trello_import_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (LkTrello) trello = load (f, board, -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  lk_trello_import_async (trello, f->store, NULL, NULL, NULL, NULL, cancellable, cancelled_cb, &done);
  g_cancellable_cancel (cancellable);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_rows (f, "SELECT count(*) FROM action", "0");
  assert_rows (f, "SELECT count(*) FROM team", "0");
}

static void
test_limits (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *title = g_strnfill (600, 'x');
  g_autofree char *notes = g_strnfill (150000, 'y');
  g_autofree char *content = g_strdup_printf ("{\"lists\":[{\"id\":\"l\",\"name\":\"To do\"}],\"cards\":[{\"id\":\"c\",\"idList\":\"l\","
                                              "\"name\":\"%s\",\"desc\":\"%s\"}]}", title, notes);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkTrello) trello = load (f, content, -1, &error);

  g_assert_no_error (error);
  g_assert_true (lk_trello_import (trello, f->store, NULL, NULL, NULL, NULL));
  assert_rows (f, "SELECT length (title) || ' ' || length (notes) || ' ' || substr (notes, 1, 600) = '500 100000 ' || "
                  "(SELECT group_concat ('x', '') FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                  "SELECT i FROM n)) FROM action", "1");
}

#define WITH_CARD(card) "{\"lists\":[{\"id\":\"l\",\"name\":\"To do\"}],\"cards\":[" card "]}"

static const struct
{
  const char *content;
  int         code;
} bad[] = {
  { "", LK_EXCHANGE_ERROR_UNREADABLE },
  { "no JSON", LK_EXCHANGE_ERROR_UNREADABLE },
  { "{\"lists\":[", LK_EXCHANGE_ERROR_UNREADABLE },
  { "[]", LK_EXCHANGE_ERROR_FOREIGN },
  { "{}", LK_EXCHANGE_ERROR_FOREIGN },
  { "{\"cards\":[]}", LK_EXCHANGE_ERROR_FOREIGN },
  { "{\"lists\":[],\"cards\":{}}", LK_EXCHANGE_ERROR_HOSTILE },
  { "{\"lists\":[7],\"cards\":[]}", LK_EXCHANGE_ERROR_HOSTILE },
  { "{\"lists\":[],\"cards\":[null]}", LK_EXCHANGE_ERROR_HOSTILE },
  { "{\"name\":[],\"lists\":[],\"cards\":[]}", LK_EXCHANGE_ERROR_HOSTILE },
  { "{\"lists\":[{\"id\":\"l\",\"name\":3}],\"cards\":[]}", LK_EXCHANGE_ERROR_HOSTILE },
  { "{\"lists\":[{\"id\":\"l\",\"pos\":\"top\"}],\"cards\":[]}", LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":7}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":{}}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":\"a\",\"closed\":\"no\"}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":\"a\",\"due\":\"tomorrow\"}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":\"a\",\"idMembers\":[[]]}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":\"a\",\"labels\":[1]}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":\"a\\u0000b\"}"), LK_EXCHANGE_ERROR_HOSTILE },
  { WITH_CARD ("{\"id\":\"c\",\"name\":\"\xFF\"}"), LK_EXCHANGE_ERROR_UNREADABLE },
};

static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_strescape (bad[i].content, "\"");

      g_test_message ("%s", shown);
      g_assert_null (load (f, bad[i].content, -1, &error));
      g_assert_error (error, LK_EXCHANGE_ERROR, bad[i].code);
    }
}

static void
test_cut_off (Fixture       *f,
              gconstpointer  data)
{
  for (gsize length = 0; length < sizeof board - 2; length++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (f, board, (gssize) length, &error));
      g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_UNREADABLE);
    }
}

static void
test_nested_deep (Fixture       *f,
                  gconstpointer  data)
{
  const gsize depth = 1000000;
  g_autofree char *deep = g_malloc (depth * 6 + 1);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < depth; i++)
    memcpy (deep + i * 6, "{\"a\":[", 6);
  g_assert_null (load (f, deep, (gssize) (depth * 6), &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE);
}

static void
test_stages (void)
{
  static const struct { const char *name; int stage; } names[] = {
    { "To Do", LK_STAGE_TODO }, { "To-do", LK_STAGE_TODO }, { "TE DOEN", LK_STAGE_TODO }, { "Nog te doen", LK_STAGE_TODO },
    { "Ideeën 💡", LK_STAGE_TODO }, { "Backlog (2026)", LK_STAGE_TODO },
    { "Doing", LK_STAGE_DOING }, { "Bezig", LK_STAGE_DOING }, { "🚧 Mee bezig", LK_STAGE_DOING }, { "In Progress", LK_STAGE_DOING },
    { "Done", LK_STAGE_DONE }, { "Klaar!", LK_STAGE_DONE }, { "✅ Klaar ✅", LK_STAGE_DONE }, { "Done (October)", LK_STAGE_DONE },
    { "Nog niet klaar", -1 }, { "Parkeerplaats", -1 }, { "Klaarzetten", -1 }, { "", -1 }, { "作業中", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LkStage stage = LK_STAGE_TODO;
      const gboolean known = lk_trello_guess_stage (names[i].name, &stage);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (known ? (int) stage : -1, ==, names[i].stage);
    }
}

#define ADD(name, func) g_test_add ("/trello/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("load", test_load);
  ADD ("import", test_import);
  ADD ("history", test_history);
  ADD ("again", test_again);
  ADD ("one-step", test_one_step);
  ADD ("set-stage", test_set_stage);
  ADD ("async", test_async);
  ADD ("cancel", test_cancel);
  ADD ("limits", test_limits);
  ADD ("refused", test_refused);
  ADD ("cut-off", test_cut_off);
  ADD ("nested-deep", test_nested_deep);
  g_test_add_func ("/trello/stages", test_stages);

  return g_test_run ();
}
