/* The database that targets import into. It lives as long as the program, and in a folder that goes with it. */

#include "fuzz.h"

#include <stdlib.h>

#include "exchange/lk-exchange.h"
#include "model/lk-model-error.h"

#define USES 60

static char *folder;
static LkStore *store;
static unsigned uses;

static void
empty_folder (void)
{
  const char *command[] = { "rm", "-rf", folder, NULL };

  g_clear_object (&store);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
clean_up (void)
{
  empty_folder ();
  g_clear_pointer (&folder, g_free);
}

static const char *
get_folder (void)
{
  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("board-fuzz-XXXXXX", NULL);
      atexit (clean_up);
    }
  g_mkdir_with_parents (folder, 0700);
  return folder;
}

LkStore *
fuzz_store (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (store != NULL && ++uses < USES)
    return store;
  uses = 0;
  if (store != NULL)
    empty_folder ();
  path = g_build_filename (get_folder (), "board.db", NULL);
  store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static gpointer
count_changes (LkDb     *db,
               gpointer  data,
               GError  **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, "SELECT count(*) FROM change", "");

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return NULL;
  *(gint64 *) data = lk_stmt_get_int (stmt, 0);
  return data;
}

gint64
fuzz_count_changes (LkStore *self)
{
  gint64 number = -1;

  lk_store_read (self, count_changes, &number, NULL);
  g_assert_cmpint (number, >=, 0);
  return number;
}

void
fuzz_assert_sound (LkStore *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lk_store_check (self, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", (const char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

void
fuzz_assert_refused (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == LK_EXCHANGE_ERROR || error->domain == LK_STORE_ERROR || error->domain == LK_MODEL_ERROR || error->domain == G_IO_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpstr (error->message, !=, "");
}

GFile *
fuzz_write_file (const uint8_t *data,
                 size_t         size)
{
  static GFile *file;

  if (file == NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s.input", get_folder ());

      file = g_file_new_for_path (path);
    }
  g_assert_true (g_file_replace_contents (file, (const char *) data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  return file;
}
