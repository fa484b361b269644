#include "rig.h"

typedef struct
{
  Rig        rig;
  LkArchive *archive;
  char      *before;   /* the board before anything was archived */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  rig_set_up (&self->rig, data);
  self->before = rig_describe (self->rig.school, self->rig.board);
  self->archive = lk_archive_new (self->rig.board);
  lk_store_flush (self->rig.store);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  lk_store_flush (self->rig.store);
  g_assert_finalize_object (self->archive);
  g_free (self->before);
  rig_tear_down (&self->rig, data);
}

static void
assert_archive (Fixture    *self,
                const char *titles,
                guint       n_found)
{
  g_autofree char *shown = NULL;

  lk_store_flush (self->rig.store);
  shown = rig_titles (G_LIST_MODEL (self->archive));
  g_assert_cmpstr (shown, ==, titles);
  g_assert_cmpuint (lk_archive_get_n_found (self->archive), ==, n_found);
}

static LkRecord *
find (Fixture    *self,
      const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->archive)); i++)
    {
      g_autoptr(LkRecord) record = g_list_model_get_item (G_LIST_MODEL (self->archive), i);
      g_autofree char *other = NULL;

      g_object_get (record, "title", &other, NULL);
      if (g_str_equal (other, title))
        return g_steal_pointer (&record);
    }
  return NULL;
}

static void
archive_action (Fixture *self,
                guint    index)
{
  g_autoptr(GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, self->rig.actions[index]);
  g_assert_true (lk_board_archive_actions (self->rig.board, actions, NULL));
  lk_store_flush (self->rig.store);
  g_usleep (2000);
}

/* Newest first; what is brought back stands where it stood, there and back. */
static void
test_bring_back (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(Mirror) mirror = mirror_new (self->archive);
  g_autoptr(LkRecord) action = NULL;
  g_autoptr(LkRecord) success = NULL;
  g_autofree char *back = NULL;

  archive_action (self, 3);
  archive_action (self, 1);
  g_assert_true (lk_board_archive_success (self->rig.board, self->rig.success, NULL));
  assert_archive (self, "Tidy a1 a3", 3);

  action = find (self, "a1");
  g_assert_true (lk_archive_bring_back (self->archive, action, NULL));
  g_assert_false (lk_archive_bring_back (self->archive, action, NULL));
  assert_archive (self, "Tidy a3", 2);
  g_assert_true (lk_store_undo (self->rig.store, NULL));
  assert_archive (self, "Tidy a1 a3", 3);
  g_assert_true (lk_store_redo (self->rig.store, NULL));
  assert_archive (self, "Tidy a3", 2);

  g_clear_object (&action);
  action = find (self, "a3");
  success = find (self, "Tidy");
  g_assert_true (lk_archive_bring_back (self->archive, action, NULL));
  g_assert_true (lk_archive_bring_back (self->archive, success, NULL));
  assert_archive (self, "", 0);
  back = rig_describe (self->rig.school, self->rig.board);
  g_assert_cmpstr (back, ==, self->before);
}

/* A goal comes back with what was put away with it, and not with what was put away before. */
static void
test_goal (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(LkRecord) goal = NULL;
  g_autofree char *titles = NULL;

  archive_action (self, 2);
  g_assert_true (lk_board_archive_goal (self->rig.board, self->rig.reading_goal, NULL));
  lk_store_flush (self->rig.store);
  g_assert_cmpuint (lk_archive_get_n_found (self->archive), ==, 4);

  goal = find (self, "Reading");
  g_assert_true (lk_archive_bring_back (self->archive, goal, NULL));
  assert_archive (self, "a2", 1);
  titles = rig_titles (G_LIST_MODEL (lk_board_get_actions (self->rig.board)));
  g_assert_cmpstr (titles, ==, "a0 a1 a3");
}

static void
test_erase (Fixture       *self,
            gconstpointer  data)
{
  Rig *rig = &self->rig;
  g_autoptr(LkActionDetail) detail = lk_action_detail_new (rig->board, rig->actions[0]);
  g_autoptr(GPtrArray) actions = g_ptr_array_new ();
  g_autoptr(LkRecord) action = NULL;
  g_autoptr(LkRecord) goal = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *stays = NULL;

  lk_store_flush (rig->store);
  g_assert_nonnull (lk_action_detail_add_item (detail, "one", NULL));
  g_assert_true (lk_action_detail_add_comment (detail, "Well", NULL, NULL));
  g_assert_true (lk_board_set_action_with (rig->board, rig->actions[0], rig->bram, TRUE, NULL));
  g_ptr_array_add (actions, rig->actions[0]);
  g_assert_true (lk_board_celebrate_actions (rig->board, actions, lk_day_today (), NULL));
  assert_archive (self, "a0", 1);

  action = find (self, "a0");
  g_assert_true (lk_archive_erase (self->archive, action, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->archive)), ==, 0);
  assert_archive (self, "", 0);
  rest = rig_ask (rig, "SELECT (SELECT count (*) FROM checklist_item) || (SELECT count (*) FROM comment) || "
                       "(SELECT count (*) FROM action_person) || (SELECT count (*) FROM action_move) || "
                       "(SELECT count (*) FROM success WHERE action IS NOT NULL) || (SELECT count (*) FROM success)");
  g_assert_cmpstr (rest, ==, "000002");
  g_assert_cmpuint (rig->n_failed, ==, 0);

  g_assert_true (lk_store_undo (rig->store, NULL));
  assert_archive (self, "a0", 1);

  g_assert_true (lk_board_archive_goal (rig->board, rig->reading_goal, NULL));
  lk_store_flush (rig->store);
  goal = find (self, "Reading");
  g_assert_true (lk_archive_erase (self->archive, goal, NULL));
  lk_store_flush (rig->store);
  stays = rig_ask (rig, "SELECT (SELECT count (*) FROM reading) || (SELECT count (*) FROM action) || "
                        "(SELECT count (*) FROM action WHERE goal IS NOT NULL) || (SELECT count (*) FROM goal)");
  g_assert_cmpstr (stays, ==, "0401");
  g_assert_cmpuint (rig->n_failed, ==, 0);
}

static const char many[] =
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
  "INSERT INTO action (id, team, title, notes, stage_since, rank, created, archived) "
  "SELECT 'id' || (10000 + i), (SELECT id FROM team), 'x' || i, CASE WHEN i % 10 = 0 THEN 'Crème brûlée' ELSE '' END, "
  "       1, 'V', 1, 1 + i / 3 FROM n";

static void
test_pages (Fixture       *self,
            gconstpointer  data)
{
  GListModel *list = G_LIST_MODEL (self->archive);
  g_autoptr(Mirror) mirror = NULL;
  g_autoptr(LkRecord) first = NULL;
  g_autofree char *title = NULL;

  rig_run (&self->rig, many);
  g_assert_cmpuint (lk_archive_get_n_found (self->archive), ==, 1000);
  lk_archive_set_search (self->archive, "x");
  lk_store_flush (self->rig.store);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 200);
  lk_archive_set_search (self->archive, "");
  lk_store_flush (self->rig.store);
  mirror = mirror_new (list);

  for (guint n = 200; n <= 1000; n += 200)
    {
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
      g_assert_cmpuint (lk_archive_get_n_found (self->archive), ==, 1000);
      lk_archive_more (self->archive);
      lk_archive_more (self->archive);
      lk_store_flush (self->rig.store);
    }
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1000);
  first = g_list_model_get_item (list, 0);
  g_object_get (first, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "x1000");
}

static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  const struct
  {
    const char *search;
    guint       n_found;
  } cases[] = {
    { "creme", 100 }, { "BRULEE crème", 100 }, { "x10 creme", 3 }, { "creme nothing", 0 }, { "  ", 1000 }, { "x999", 1 },
    { "\xff", 1000 },
  };

  rig_run (&self->rig, many);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lk_archive_set_search (self->archive, cases[i].search);
      lk_store_flush (self->rig.store);
      g_assert_cmpuint (lk_archive_get_n_found (self->archive), ==, cases[i].n_found);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->archive)), ==, MIN (cases[i].n_found, 200));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/archive/bring-back", Fixture, NULL, set_up, test_bring_back, tear_down);
  g_test_add ("/archive/goal", Fixture, NULL, set_up, test_goal, tear_down);
  g_test_add ("/archive/erase", Fixture, NULL, set_up, test_erase, tear_down);
  g_test_add ("/archive/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/archive/search", Fixture, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
