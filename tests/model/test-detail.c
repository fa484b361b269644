#include <string.h>

#include "rig.h"

typedef struct
{
  Rig             rig;
  LkActionDetail *detail;
  LkChecklistItem *items[3];
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  rig_set_up (&self->rig, data);
  self->detail = lk_action_detail_new (self->rig.board, self->rig.actions[0]);
  lk_store_flush (self->rig.store);
  g_assert_true (lk_live_get_loaded (LK_LIVE (self->detail)));
  self->items[0] = lk_action_detail_add_item (self->detail, "one", NULL);
  self->items[1] = lk_action_detail_add_item (self->detail, "two", NULL);
  self->items[2] = lk_action_detail_add_item (self->detail, "three", NULL);
  lk_store_flush (self->rig.store);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  lk_store_flush (self->rig.store);
  g_assert_finalize_object (self->detail);
  rig_tear_down (&self->rig, data);
}

/* The lines of the checklist with their ticks, and what the card counts. */
static char *
describe (LkActionDetail *detail)
{
  LkRecordList *list = lk_action_detail_get_checklist (detail);
  LkAction *action = lk_action_detail_get_action (detail);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      LkChecklistItem *item = lk_record_list_peek (list, i);

      g_string_append_printf (text, "%s%s ", lk_checklist_item_get_title (item),
                              lk_checklist_item_get_done (item) ? "!" : "");
    }
  g_string_append_printf (text, "%u/%u %u", lk_action_get_checklist_done (action),
                          lk_action_get_checklist_total (action), lk_action_get_n_comments (action));
  return g_string_free (text, FALSE);
}

static char *
describe_anew (Fixture *self)
{
  g_autoptr(LkBoard) board = lk_board_new (self->rig.school, self->rig.team);
  g_autoptr(LkActionDetail) detail = NULL;

  lk_store_flush (self->rig.store);
  detail = lk_action_detail_new (board, lk_record_list_peek (lk_board_get_actions (board), 0));
  lk_store_flush (self->rig.store);
  return describe (detail);
}

static void
assert_shows (Fixture    *self,
              const char *expected)
{
  g_autofree char *shown = describe (self->detail);
  g_autofree char *stored = describe_anew (self);

  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpstr (stored, ==, expected);
}

static gboolean
add_item (Fixture *self)
{
  return lk_action_detail_add_item (self->detail, "four", NULL) != NULL;
}

static gboolean
tick (Fixture *self)
{
  return lk_action_detail_set_item_done (self->detail, self->items[1], TRUE, NULL);
}

static gboolean
rename_item (Fixture *self)
{
  return lk_action_detail_set_item_title (self->detail, self->items[0], "uno", NULL);
}

static gboolean
move_item (Fixture *self)
{
  return lk_action_detail_move_item (self->detail, self->items[2], self->items[0], NULL);
}

static gboolean
remove_item (Fixture *self)
{
  return lk_action_detail_remove_item (self->detail, self->items[1], NULL);
}

static gboolean
add_comment (Fixture *self)
{
  return lk_action_detail_add_comment (self->detail, "Well\ndone", self->rig.anna, NULL);
}

typedef struct
{
  const char *name;
  gboolean  (*deed) (Fixture *self);
  const char *after;
} Verb;

static const Verb verbs[] = {
  { "add-item", add_item, "one two three four 0/4 0" },
  { "tick", tick, "one two! three 1/3 0" },
  { "rename-item", rename_item, "uno two three 0/3 0" },
  { "move-item", move_item, "three one two 0/3 0" },
  { "remove-item", remove_item, "one three 0/2 0" },
  { "add-comment", add_comment, "one two three 0/3 1" },
};

static void
test_verb (Fixture       *self,
           gconstpointer  data)
{
  const Verb *verb = data;
  const char *before = "one two three 0/3 0";
  g_autoptr(Mirror) items = mirror_new (lk_action_detail_get_checklist (self->detail));
  g_autoptr(Mirror) events = mirror_new (lk_action_detail_get_events (self->detail));
  g_autofree char *at_once = NULL;

  assert_shows (self, before);
  g_assert_true (verb->deed (self));
  at_once = describe (self->detail);
  g_assert_cmpstr (at_once, ==, verb->after);
  lk_store_flush (self->rig.store);
  assert_shows (self, verb->after);

  g_assert_true (lk_store_undo (self->rig.store, NULL));
  lk_store_flush (self->rig.store);
  assert_shows (self, before);
  g_assert_true (lk_store_redo (self->rig.store, NULL));
  lk_store_flush (self->rig.store);
  assert_shows (self, verb->after);
}

/* All events, newest first: "who: what; ". */
static char *
describe_events (LkActionDetail *detail)
{
  GListModel *events = lk_action_detail_get_events (detail);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr(LkEvent) event = g_list_model_get_item (events, i);

      g_assert_cmpint (ABS (lk_event_get_time (event) - lk_now_ms ()), <, 60000);
      g_string_append_printf (text, "%s%s%s; ", lk_event_get_who (event) != NULL ? lk_event_get_who (event) : "",
                              lk_event_get_comment (event) ? " says: " : "", lk_event_get_text (event));
    }
  return g_string_free (text, FALSE);
}

static void
settle (Fixture *self)
{
  lk_store_flush (self->rig.store);
  g_usleep (2000);
}

static void
test_events (Fixture       *self,
             gconstpointer  data)
{
  LkBoard *board = self->rig.board;
  LkAction *action = self->rig.actions[0];
  g_autofree char *events = NULL;
  g_autofree char *undone = NULL;

  g_usleep (2000);
  g_assert_true (lk_board_set_action_owner (board, action, self->rig.bram, NULL));
  settle (self);
  g_assert_true (lk_board_set_action_due_day (board, action, LK_DAY_NONE, NULL));
  settle (self);
  g_assert_true (lk_board_set_action_title (board, action, "b", NULL));
  settle (self);
  g_assert_true (lk_board_set_action_title (board, action, "bb", NULL));
  settle (self);
  g_assert_true (lk_board_move_action (board, action, self->rig.quiet_goal, LK_STAGE_DOING, NULL, NULL));
  settle (self);
  g_assert_true (tick (self));
  settle (self);
  g_assert_true (add_comment (self));
  lk_store_flush (self->rig.store);

  events = describe_events (self->detail);
  g_assert_true (g_str_has_prefix (events, "Anna de Vries says: Well\ndone; Ticked off: two; "));
  g_assert_nonnull (strstr (events, "Moved to Doing; "));
  g_assert_nonnull (strstr (events, "Goal: Quiet; "));
  g_assert_true (g_str_has_suffix (events, "Renamed: bb; No due day; Owner: Bram Jansen; Added to the board; "));
  g_assert_null (strstr (strstr (events, "Moved to Doing") + 1, "Moved to Doing"));

  /* What is undone did not happen. */
  g_assert_true (lk_store_undo (self->rig.store, NULL));
  lk_store_flush (self->rig.store);
  undone = describe_events (self->detail);
  g_assert_null (strstr (undone, "Well"));
}

/* Moves that an import brought have their own time and person. */
static void
test_imported_moves (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO action_move (id, action, to_stage, person, at) "
                                          "VALUES ('m', '%s', 'done', '%s', 1000)",
                                          lk_record_get_id (LK_RECORD (self->rig.actions[0])),
                                          lk_record_get_id (LK_RECORD (self->rig.bram)));
  GListModel *events = lk_action_detail_get_events (self->detail);
  g_autoptr(LkEvent) last = NULL;

  rig_run (&self->rig, sql);
  last = g_list_model_get_item (events, g_list_model_get_n_items (events) - 1);
  g_assert_cmpstr (lk_event_get_text (last), ==, "Moved to Done");
  g_assert_cmpstr (lk_event_get_who (last), ==, "Bram Jansen");
  g_assert_cmpint (lk_event_get_time (last), ==, 1000);
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) actions = g_ptr_array_new ();

  g_assert_null (lk_action_detail_add_item (self->detail, "", NULL));
  g_assert_null (lk_action_detail_add_item (self->detail, "a\nb", NULL));
  g_assert_false (lk_action_detail_set_item_title (self->detail, self->items[0], " ", NULL));
  g_assert_false (lk_action_detail_add_comment (self->detail, " \n", NULL, NULL));
  g_assert_false (lk_action_detail_add_comment (self->detail, "\xff", NULL, NULL));
  g_ptr_array_add (actions, self->rig.actions[0]);
  g_assert_true (lk_board_archive_actions (self->rig.board, actions, NULL));
  g_assert_false (lk_action_detail_add_comment (self->detail, "Late", NULL, NULL));
  g_assert_null (lk_action_detail_add_item (self->detail, "late", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strconcat ("/detail/", verbs[i].name, NULL);

      g_test_add (path, Fixture, &verbs[i], set_up, test_verb, tear_down);
    }
  g_test_add ("/detail/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/detail/imported-moves", Fixture, NULL, set_up, test_imported_moves, tear_down);
  g_test_add ("/detail/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
