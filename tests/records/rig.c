#include "rig.h"

#include <string.h>

#include <glib/gstdio.h>

#include "privacy/lk-account.h"
#include "privacy/lk-recovery-key.h"

#define N_ENROLLED 3

/* Deriving keys is slow by intent, so that the accounts are made once, in a file that each test copies. */
static struct
{
  char       *folder;
  char       *path;
  GHashTable *keys;    /* person id → LkSecret */
} template;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

static void
failed_cb (Rig          *rig,
           const GError *error)
{
  rig->n_failed++;
  g_free (rig->told);
  rig->told = g_strdup (error->message);
}

static gboolean
save_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_save (data, db, error);
}

static void
enrol (LkStore    *store,
       const char *person_id)
{
  g_autoptr (LkSecret) password = lk_secret_new_copy ("een lang wachtwoord", 19);
  g_autoptr (LkVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  char *key = NULL;
  g_autoptr (LkAccount) account = lk_account_new (person_id, password, &key, &vault, &error);

  g_assert_no_error (error);
  lk_store_write_apart (store, save_account, account, &error);
  g_assert_no_error (error);
  g_hash_table_replace (template.keys, g_strdup (person_id), lk_recovery_key_parse (key, NULL, &error));
  g_assert_no_error (error);
  lk_secret_free_text (key);
}

static void
make_template (void)
{
  static const char * const names[] = { "Anna de Vries", "Bram Jansen", "Carla Smit", "Dirk Bos" };
  g_autoptr (LkSchool) school = NULL;
  g_autoptr (LkStore) store = NULL;
  LkTeam *team = NULL;

  template.folder = g_dir_make_tmp ("lk-records-XXXXXX", NULL);
  template.path = g_build_filename (template.folder, "board.db", NULL);
  template.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) lk_secret_unref);
  store = lk_store_open (template.path, NULL, NULL);
  school = lk_school_new (store);
  lk_store_flush (store);
  lk_school_set_name (school, "De Wilg", NULL);
  team = lk_school_add_team (school, "Onderbouw", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LkPerson *person = lk_school_add_person (school, names[i], NULL, team, i == 2 ? LK_ROLE_COACH : LK_ROLE_TEACHER, NULL);

      lk_store_flush (store);
      if (i < N_ENROLLED)
        enrol (store, lk_record_get_id (LK_RECORD (person)));
    }
  g_clear_object (&school);
  lk_store_close (store);
}

static LkPerson *
find_person (Rig        *rig,
             const char *name)
{
  LkRecordList *people = lk_school_get_people (rig->school);

  for (guint i = 0; i < lk_record_list_get_size (people); i++)
    if (g_str_has_prefix (lk_person_get_name (lk_record_list_peek (people, i)), name))
      return lk_record_list_peek (people, i);
  g_assert_not_reached ();
}

static void
open_all (Rig *rig)
{
  g_autoptr (GError) error = NULL;

  rig->store = lk_store_open (rig->path, NULL, &error);
  g_assert_no_error (error);
  rig->school = lk_school_new (rig->store);
  lk_store_flush (rig->store);
  rig->team = lk_record_list_peek (lk_school_get_teams (rig->school), 0);
  rig->anna = find_person (rig, "Anna");
  rig->bram = find_person (rig, "Bram");
  rig->carla = find_person (rig, "Carla");
  rig->dirk = find_person (rig, "Dirk");
  rig->board = lk_board_new (rig->school, rig->team);
  lk_store_flush (rig->store);
}

static void
close_all (Rig *rig)
{
  rig_lock (rig);
  lk_store_flush (rig->store);
  g_assert_finalize_object (g_steal_pointer (&rig->board));
  g_assert_finalize_object (g_steal_pointer (&rig->school));
  lk_store_close (rig->store);
  g_clear_object (&rig->store);
}

void
rig_set_up (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *contents = NULL;
  gsize size;

  if (template.path == NULL)
    make_template ();
  rig->folder = g_dir_make_tmp ("lk-records-XXXXXX", NULL);
  rig->path = g_build_filename (rig->folder, "board.db", NULL);
  g_assert_true (g_file_get_contents (template.path, &contents, &size, NULL));
  g_assert_true (g_file_set_contents_full (rig->path, contents, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  open_all (rig);
}

void
rig_tear_down (Rig           *rig,
               gconstpointer  data G_GNUC_UNUSED)
{
  close_all (rig);
  remove_folder (rig->folder);
  g_free (rig->folder);
  g_free (rig->path);
  g_free (rig->told);
}

static gpointer
read_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_read (db, data, error);
}

LkVault *
rig_make_vault (LkStore    *store,
                const char *person_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkAccount) account = lk_store_read (store, read_account, (gpointer) person_id, &error);
  LkVault *vault = lk_account_unlock_by_key (account, g_hash_table_lookup (template.keys, person_id), &error);

  g_assert_no_error (error);
  return vault;
}

LkPrivate *
rig_unlock (Rig      *rig,
            LkPerson *person)
{
  g_autoptr (LkVault) vault = NULL;

  rig_lock (rig);
  vault = rig_make_vault (rig->store, lk_record_get_id (LK_RECORD (person)));
  rig->mine = lk_private_new (rig->school, vault);
  g_signal_connect_swapped (rig->mine, "failed", G_CALLBACK (failed_cb), rig);
  lk_store_flush (rig->store);
  g_assert_true (lk_private_get_loaded (rig->mine));
  return rig->mine;
}

void
rig_lock (Rig *rig)
{
  if (rig->mine == NULL)
    return;
  lk_private_lock (rig->mine);
  lk_store_flush (rig->store);
  g_assert_finalize_object (g_steal_pointer (&rig->mine));
}

void
rig_enrol (Rig      *rig,
           LkPerson *person)
{
  enrol (rig->store, lk_record_get_id (LK_RECORD (person)));
}

void
rig_reopen (Rig *rig)
{
  close_all (rig);
  open_all (rig);
}

void
rig_open_other (Rig *rig,
                Rig *other)
{
  other->path = g_strdup (rig->path);
  open_all (other);
}

void
rig_close_other (Rig *other)
{
  close_all (other);
  g_free (other->path);
  g_free (other->told);
}

static gpointer
ask_func (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, data, "");

  if (stmt == NULL)
    return NULL;
  return lk_stmt_step (stmt, error) && !lk_stmt_is_null (stmt, 0) ? lk_stmt_dup_text (stmt, 0) : g_strdup ("");
}

char *
rig_ask (Rig        *rig,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *answer = lk_store_read (rig->store, ask_func, (gpointer) sql, &error);

  g_assert_no_error (error);
  return answer;
}

static gboolean
run_func (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  return lk_db_exec (db, error, data, "");
}

void
rig_run (Rig        *rig,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  lk_store_write_apart (rig->store, run_func, (gpointer) sql, &error);
  g_assert_no_error (error);
}

void
rig_write (Rig        *rig,
           const char *sql)
{
  g_autoptr (GError) error = NULL;

  lk_store_write (rig->store, NULL, run_func, (gpointer) sql, &error);
  g_assert_no_error (error);
}

void
rig_save (Rig *rig)
{
  lk_private_save (rig->mine);
  lk_store_flush (rig->store);
  g_assert_false (lk_private_get_pending (rig->mine));
}

static gboolean
folder_holds (const char *folder,
              const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  gboolean found = FALSE;

  while (!found && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize size;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        found = folder_holds (child, text);
      else if (g_file_get_contents (child, &contents, &size, NULL))
        found = memmem (contents, size, text, strlen (text)) != NULL;
    }
  return found;
}

gboolean
rig_finds (Rig        *rig,
           const char *text)
{
  return folder_holds (rig->folder, text);
}

void
rig_assert_answer (Rig        *rig,
                   const char *sql,
                   const char *wanted)
{
  g_autofree char *answer = rig_ask (rig, sql);

  g_assert_cmpstr (answer, ==, wanted);
}

void
rig_kept_both_cb (gpointer        *both,
                  LkSealedRecord  *mine,
                  LkSealedRecord  *theirs)
{
  both[0] = mine;
  both[1] = theirs;
}
