/* A database of every earlier version opens, keeps what is in it, and was backed up before it was changed. */

#include "store-fixture.h"

#include <sqlite3.h>

#include "store/lk-backup.h"
#include "store/lk-migrations.h"

typedef struct
{
  guint       version;
  const char *sql;      /* of what it held when it was kept */
  const char *answer;
  gboolean    undo;
} Kept;

static const Kept kept[] = {
  { 1, "SELECT host FROM site ORDER BY created", "another login", FALSE },
  { 2, "SELECT group_concat (title || stage, ' ') FROM (SELECT * FROM action ORDER BY title)", "Eerste regeldoing Tweedetodo Wegtodo", TRUE },
  { 3, "SELECT agenda || session_time || steps FROM session s JOIN team t ON t.id = s.team", "goals 508:15goals 300 310", TRUE },
  { 4, "SELECT title || answer || day FROM question", "Mag het rooster anders?Ja2026-12-01", TRUE },
  { 5, "SELECT days_off || planned_day || day || h.till_day FROM person, goal, theme, holiday h", "352027-01-042026-10-262027-05-09", TRUE },
  { 6, "SELECT limit_days || t.name FROM goal g, released_team r JOIN team t ON t.id = r.id WHERE limit_days IS NOT NULL", "2026-12-01Onderbouw", TRUE },
  { 7, "SELECT s.kind || version || day || ops || (SELECT count (*) FROM sealed_reader WHERE person = s.owner) "
       "FROM sealed s JOIN account a ON a.person = s.owner", "visit12026-12-0131", TRUE },
  { 8, "SELECT name || group_concat (number || used, ' ') FROM guide g JOIN guide_version v ON v.guide = g.id", "Onze start11 20", TRUE },
  { 9, "SELECT period || item || score || shown FROM guide_score", "2026-1Groet30", TRUE },
  { 10, "SELECT group_concat (weekday || '-' || hour, ' ') FROM (SELECT * FROM free_hour ORDER BY weekday)", "2-3 4-1", TRUE },
  { 11, "SELECT d.title || d.class || b.words || p.title || hex (f.bytes) FROM design_index i JOIN design_index_row r ON r.number = i.rowid "
        "JOIN design d ON d.id = r.design JOIN design_block b ON b.design = d.id AND b.block = 'goal' JOIN phase p ON p.design = d.id "
        "JOIN attachment a ON a.design = d.id JOIN file_content f ON f.hash = a.hash WHERE design_index MATCH 'vergel*'",
    "Breuken1BVergelijkenStart504B", TRUE },
  { 12, "SELECT s.name || json_extract (s.form, '$.statements[0].text') || h.sheets || h.day || t.name FROM statement_set s, shared_survey h "
        "JOIN team t ON t.id = h.team", "Onze lijstIk snap het62026-12-01Onderbouw", TRUE },
};

static void
copy_kept (Fixture    *f,
           const Kept *one)
{
  g_autofree char *name = g_strdup_printf ("version-%u.db", one->version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;

  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_free (f->path);
  f->path = g_build_filename (f->folder, name, NULL);
  to = g_file_new_for_path (f->path);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* From the header of a file that nobody has open: a big-endian number at byte 60. */
static guint
get_version (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_assert_cmpuint (size, >, 100);
  return GUINT32_FROM_BE (*(guint32 *) (data + 60));
}

static void
expect_backup_before (Fixture    *f,
                      const Kept *one)
{
  g_autoptr (GListModel) backups = lk_backup_list (f->path, NULL);
  g_autoptr (LkBackup) backup = g_list_model_get_item (backups, 0);

  g_assert_cmpuint (g_list_model_get_n_items (backups), ==, 1);
  g_assert_cmpint (lk_backup_get_reason (backup), ==, LK_BACKUP_MIGRATION);
  g_assert_cmpuint (get_version (lk_backup_get_path (backup)), ==, one->version);
}

static void
expect_sound (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lk_store_check (f->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Returns: (transfer full): the columns of the tables whose older changes are still read from the log. */
static char *
list_columns (const char *path)
{
  static const char sql[] =
    "SELECT group_concat (name) FROM pragma_table_info ('action') UNION ALL SELECT group_concat (name) FROM pragma_table_info ('goal')";
  GString *columns = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (columns, "%s\n", (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return g_string_free (columns, FALSE);
}

/* A changeset names its columns by their place. */
static void
expect_appended (const char *before,
                 const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1), new = g_strsplit (after, "\n", -1);

  for (guint i = 0; old[i] != NULL && old[i][0] != '\0' && g_strcmp0 (old[i], "(null)") != 0; i++)
    g_assert_true (g_str_has_prefix (new[i], old[i]));
}

static void
test_kept (Fixture       *f,
           gconstpointer  data)
{
  const Kept *one = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autofree char *answer = NULL, *version = NULL, *latest = g_strdup_printf ("%d", lk_migrations_get_latest ());

  copy_kept (f, one);
  before = list_columns (f->path);
  f->store = lk_store_open (f->path, NULL, &error);
  g_assert_no_error (error);
  answer = ask (f->store, one->sql);
  g_assert_cmpstr (answer, ==, one->answer);
  version = ask (f->store, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, latest);
  if ((int) one->version < lk_migrations_get_latest ())
    expect_backup_before (f, one);
  expect_sound (f);
  after = list_columns (f->path);
  expect_appended (before, after);
  g_free (add_team (f->store, "Added after"));
  g_assert_true (lk_store_undo (f->store, &error));
  if (one->undo && (int) one->version == lk_migrations_get_latest ())
    g_assert_true (lk_store_undo (f->store, &error));
  expect_sound (f);
}

/* Nobody may add a migration and forget to keep a database of the version before it. */
static void
test_all_kept (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (kept), >=, (guint) lk_migrations_get_latest ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The login that the databases were kept by, so that what it did can be undone. */
  g_setenv ("LK_HOST", "kept", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *name = g_strdup_printf ("/migrations/version-%u", kept[i].version);

      g_test_add (name, Fixture, &kept[i], fixture_set_up, test_kept, fixture_tear_down);
    }
  g_test_add_func ("/migrations/all-kept", test_all_kept);
  return g_test_run ();
}
