#include "store-fixture.h"

#include <glib/gstdio.h>

static void
remove_folder (const char *folder)
{
  g_autofree char *quoted = g_shell_quote (folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

void
fixture_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("board-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "school", "board.db", NULL);
  self->store = lk_store_open (self->path, NULL, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture       *self,
                   gconstpointer  data)
{
  if (self->store)
    {
      lk_store_flush (self->store);
      lk_store_close (self->store);
      g_assert_finalize_object (self->store);
    }
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  lk_store_flush (self->store);
  lk_store_close (self->store);
  g_clear_object (&self->store);
  self->store = lk_store_open (self->path, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
insert_team (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  const char **team = data;

  return lk_db_exec (db, error, "INSERT INTO team (id, name, rank, created) VALUES (?, ?, 'V', ?)", "tti",
                     team[0], team[1], g_get_real_time () / 1000);
}

char *
add_team (LkStore    *store,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  char *id = lk_store_new_id ();
  const char *team[] = { id, name };

  lk_store_write (store, "Add Team", insert_team, team, &error);
  g_assert_no_error (error);
  return id;
}

static gboolean
update_team (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  const char **team = data;

  return lk_db_exec (db, error, "UPDATE team SET name = ? WHERE id = ?", "tt", team[1], team[0]);
}

gboolean
rename_team (LkStore     *store,
             const char  *id,
             const char  *name,
             GError     **error)
{
  const char *team[] = { id, name };

  return lk_store_write (store, "Rename Team", update_team, team, error);
}

static gboolean
delete_team (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return lk_db_exec (db, error, "DELETE FROM team WHERE id = ?", "t", data);
}

void
remove_team (LkStore    *store,
             const char *id)
{
  g_autoptr (GError) error = NULL;

  lk_store_write (store, "Remove Team", delete_team, (gpointer) id, &error);
  g_assert_no_error (error);
}

static gpointer
read_first (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, data, "");

  if (stmt == NULL || !lk_stmt_step (stmt, error))
    return NULL;
  return lk_stmt_dup_text (stmt, 0);
}

char *
ask (LkStore    *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *answer = lk_store_read (store, read_first, (gpointer) sql, &error);

  g_assert_no_error (error);
  return answer ? answer : g_strdup ("");
}

char *
dump (LkStore *store)
{
  g_autofree char *teams = ask (store, "SELECT group_concat(id || name || rank || created || coalesce(archived, ''), char(10)) "
                                       "FROM (SELECT * FROM team ORDER BY id)");
  g_autofree char *goals = ask (store, "SELECT group_concat(id || team || title || coalesce(target, ''), char(10)) "
                                       "FROM (SELECT * FROM goal ORDER BY id)");

  return g_strconcat (teams, "\n--\n", goals, NULL);
}
