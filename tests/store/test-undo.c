/* Undo and redo: the inverse of what was logged, by the same path, across restarts and between two PCs. */

#include "store-fixture.h"

static void
test_undo_redo_reopen (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "Onderbouw");
  g_autofree char *added = dump (f->store);
  g_autofree char *empty = NULL, *again = NULL, *gone = NULL;

  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Add Team");
  g_assert_true (lk_store_undo (f->store, NULL));
  g_assert_null (lk_store_get_undo_label (f->store));
  g_assert_cmpstr (lk_store_get_redo_label (f->store), ==, "Add Team");
  empty = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (empty, ==, "0");

  fixture_reopen (f);
  g_assert_true (lk_store_redo (f->store, NULL));
  again = dump (f->store);
  g_assert_cmpstr (again, ==, added);

  fixture_reopen (f);
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Add Team");
  g_assert_true (lk_store_undo (f->store, NULL));
  gone = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (gone, ==, "0");
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) undo = NULL, redo = NULL;

  g_assert_false (lk_store_undo (f->store, &undo));
  g_assert_error (undo, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING);
  g_assert_false (lk_store_redo (f->store, &redo));
  g_assert_error (redo, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING);
}

static void
test_new_deed_clears_redo (Fixture       *f,
                           gconstpointer  data)
{
  g_free (add_team (f->store, "Onderbouw"));
  g_assert_true (lk_store_undo (f->store, NULL));
  g_free (add_team (f->store, "Bovenbouw"));
  g_assert_null (lk_store_get_redo_label (f->store));
}

typedef struct
{
  char *id;
  char *name;
} Typed;

static gboolean
write_typed (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Typed *typed = data;

  return lk_db_exec (db, error, "UPDATE team SET name = ? WHERE id = ?", "tt", typed->name, typed->id);
}

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_free (typed->id);
  g_free (typed->name);
  g_free (typed);
}

static void
type_name (LkStore    *store,
           const char *id,
           const char *name)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->id = g_strdup (id);
  typed->name = g_strdup (name);
  lk_store_write_async (store, "Rename Team", "team/name", write_typed, typed, typed_free, NULL, NULL, NULL);
  lk_store_flush (store);
}

static void
test_typing_is_one_step (Fixture       *f,
                         gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "");
  g_autofree char *undone = NULL, *redone = NULL, *twice = NULL;

  type_name (f->store, id, "B");
  type_name (f->store, id, "Bo");
  type_name (f->store, id, "Bov");
  g_assert_true (lk_store_undo (f->store, NULL));
  undone = ask (f->store, "SELECT name FROM team");
  g_assert_cmpstr (undone, ==, "");
  g_assert_true (lk_store_redo (f->store, NULL));
  redone = ask (f->store, "SELECT name FROM team");
  g_assert_cmpstr (redone, ==, "Bov");
  type_name (f->store, id, "Bove");
  g_assert_true (lk_store_undo (f->store, NULL));
  twice = ask (f->store, "SELECT name FROM team");
  g_assert_cmpstr (twice, ==, "Bov");
}

static void
test_typing_there_and_back (Fixture       *f,
                            gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "A");
  g_autofree char *n = NULL;

  type_name (f->store, id, "AB");
  type_name (f->store, id, "A");
  g_assert_true (lk_store_undo (f->store, NULL));
  n = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (n, ==, "0");
}

static LkStore *
open_elsewhere (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  LkStore *other;

  g_setenv ("LK_HOST", "another PC", TRUE);
  other = lk_store_open (f->path, NULL, &error);
  g_unsetenv ("LK_HOST");
  g_assert_no_error (error);
  return other;
}

static void
test_conflict (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *id = add_team (f->store, "Onderbouw");
  g_autoptr (LkStore) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *gone = NULL;

  g_assert_true (rename_team (f->store, id, "Groep 1-2", NULL));
  other = open_elsewhere (f);
  g_assert_null (lk_store_get_undo_label (other));
  g_assert_true (rename_team (other, id, "Kleuters", NULL));

  g_assert_false (lk_store_undo (f->store, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  name = ask (f->store, "SELECT name FROM team");
  g_assert_cmpstr (name, ==, "Kleuters");
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Add Team");

  g_assert_true (rename_team (other, id, "Onderbouw", NULL));
  g_assert_true (lk_store_undo (f->store, NULL));
  gone = ask (f->store, "SELECT count(*) FROM team");
  g_assert_cmpstr (gone, ==, "0");
}

static void
note_cb (LkStore   *store,
         LkChanges *changes,
         GString   *seen)
{
  for (guint i = 0; i < lk_changes_get_n (changes); i++)
    g_string_append_printf (seen, "%d:%s:%s ", lk_changes_get_origin (changes), lk_changes_get (changes, i)->table,
                            lk_changes_get (changes, i)->id);
}

static void
test_elsewhere (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (LkStore) other = open_elsewhere (f);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autofree char *id = NULL, *expected = NULL;

  g_signal_connect (f->store, "changed", G_CALLBACK (note_cb), seen);
  lk_store_refresh (f->store);
  lk_store_flush (f->store);
  g_assert_cmpstr (seen->str, ==, "");
  id = add_team (other, "Bovenbouw");
  lk_store_refresh (f->store);
  lk_store_flush (f->store);
  expected = g_strdup_printf ("%d:team:%s ", LK_CHANGES_ELSEWHERE, id);
  g_assert_cmpstr (seen->str, ==, expected);
  lk_store_refresh (f->store);
  lk_store_flush (f->store);
  g_assert_cmpstr (seen->str, ==, expected);
}

static void
one_edit (LkStore   *store,
          GRand     *rand,
          GPtrArray *ids)
{
  int what = g_rand_int_range (rand, 0, 10);
  guint at = ids->len > 0 ? (guint) g_rand_int_range (rand, 0, (int) ids->len) : 0;
  g_autofree char *name = g_strdup_printf ("Team %u", g_rand_int (rand) % 1000);

  if (ids->len == 0 || what < 4)
    g_ptr_array_add (ids, add_team (store, name));
  else if (what < 8)
    g_assert_true (rename_team (store, ids->pdata[at], name, NULL));
  else
    {
      remove_team (store, ids->pdata[at]);
      g_ptr_array_remove_index_fast (ids, at);
    }
}

/* 2,000 edits taken back to the start give the same rows, and redone the end; with a restart half-way. */
static void
test_random_walk (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *start = dump (f->store), *end = NULL, *undone = NULL, *redone = NULL;
  int steps = 0;

  for (int i = 0; i < 2000; i++)
    one_edit (f->store, rand, ids);
  end = dump (f->store);
  while (lk_store_undo (f->store, NULL))
    if (++steps == 700)
      fixture_reopen (f);
  undone = dump (f->store);
  g_assert_cmpstr (undone, ==, start);
  g_assert_cmpint (steps, >, 1900);
  while (lk_store_redo (f->store, NULL))
    if (--steps == 700)
      fixture_reopen (f);
  g_assert_cmpint (steps, ==, 0);
  redone = dump (f->store);
  g_assert_cmpstr (redone, ==, end);
}

#define ADD(name, func) g_test_add ("/undo/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("undo-redo-reopen", test_undo_redo_reopen);
  ADD ("nothing", test_nothing);
  ADD ("new-deed-clears-redo", test_new_deed_clears_redo);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("typing-there-and-back", test_typing_there_and_back);
  ADD ("conflict", test_conflict);
  ADD ("elsewhere", test_elsewhere);
  ADD ("random-walk", test_random_walk);
  return g_test_run ();
}
