#include "rig.h"

#include <glib/gstdio.h>

static void
failed_cb (Rig *rig)
{
  rig->n_failed++;
}

static void
open_all (Rig *rig)
{
  g_autoptr(GError) error = NULL;

  rig->store = lk_store_open (rig->path, NULL, &error);
  g_assert_no_error (error);
  rig->school = lk_school_new (rig->store);
  lk_store_flush (rig->store);
  g_assert_true (lk_school_get_loaded (rig->school));
}

static void
open_board (Rig *rig)
{
  rig->board = lk_board_new (rig->school, rig->team);
  g_signal_connect_swapped (rig->board, "failed", G_CALLBACK (failed_cb), rig);
  lk_store_flush (rig->store);
  g_assert_true (lk_board_get_loaded (rig->board));
}

static void
close_all (Rig *rig)
{
  lk_store_flush (rig->store);
  g_signal_handlers_disconnect_by_data (rig->board, rig);
  g_assert_finalize_object (g_steal_pointer (&rig->board));
  g_assert_finalize_object (g_steal_pointer (&rig->school));
  lk_store_close (rig->store);
  g_clear_object (&rig->store);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

void
rig_set_up (Rig           *rig,
            gconstpointer  data)
{
  LkDay today = lk_day_today ();
  LkBoard *board = NULL;

  rig->folder = g_dir_make_tmp ("lk-model-XXXXXX", NULL);
  rig->path = g_build_filename (rig->folder, "board.db", NULL);
  open_all (rig);

  g_assert_true (lk_school_set_name (rig->school, "De Wilg", NULL));
  rig->team = lk_school_add_team (rig->school, "Onderbouw", NULL);
  rig->anna = lk_school_add_person (rig->school, "Anna de Vries", "anna@dewilg.nl", rig->team, LK_ROLE_TEACHER, NULL);
  rig->bram = lk_school_add_person (rig->school, "Bram Jansen", NULL, rig->team, LK_ROLE_COACH, NULL);
  open_board (rig);

  board = rig->board;
  rig->reading_goal = lk_board_add_goal (board, "Reading", today - 7, LK_GOAL_ACTIVE, NULL);
  rig->quiet_goal = lk_board_add_goal (board, "Quiet", today, LK_GOAL_IDEA, NULL);
  rig->actions[0] = lk_board_add_action (board, rig->reading_goal, LK_STAGE_TODO, "a0", rig->anna, today + 2, NULL);
  rig->actions[1] = lk_board_add_action (board, rig->reading_goal, LK_STAGE_TODO, "a1", NULL, LK_DAY_NONE, NULL);
  rig->actions[2] = lk_board_add_action (board, rig->reading_goal, LK_STAGE_DOING, "a2", NULL, LK_DAY_NONE, NULL);
  rig->actions[3] = lk_board_add_action (board, NULL, LK_STAGE_TODO, "a3", NULL, LK_DAY_NONE, NULL);
  rig->reading = lk_board_add_reading (board, rig->reading_goal, today - 3, 3.5, "after the break", NULL);
  rig->success = lk_board_add_success (board, "Tidy", today - 1, NULL);
  rig->planning = lk_board_add_planning (board, LK_PLANNING_VISIT, today, "10:15", rig->anna, rig->bram, "", NULL);
  g_assert_true (lk_board_set_check_in (board, today, 3, 1, 0, NULL));
  lk_store_flush (rig->store);
}

void
rig_tear_down (Rig           *rig,
               gconstpointer  data)
{
  close_all (rig);
  remove_folder (rig->folder);
  g_free (rig->path);
  g_free (rig->folder);
}

void
rig_reopen (Rig *rig)
{
  g_autofree char *id = g_strdup (lk_record_get_id (LK_RECORD (rig->team)));

  close_all (rig);
  open_all (rig);
  rig->team = lk_record_list_find (lk_school_get_teams (rig->school), id);
  g_assert_nonnull (rig->team);
  open_board (rig);
}

static void
describe_object (GString *text,
                 GObject *object)
{
  guint n = 0;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;
      g_autofree char *contents = NULL;

      if (g_type_is_a (pspecs[i]->value_type, G_TYPE_OBJECT))
        continue;
      g_object_get_property (object, pspecs[i]->name, &value);
      contents = g_strdup_value_contents (&value);
      if (G_VALUE_HOLDS (&value, G_TYPE_BYTES) && g_value_get_boxed (&value) != NULL)
        g_string_append_printf (text, "  %s=%u\n", pspecs[i]->name, g_bytes_hash (g_value_get_boxed (&value)));
      else
        g_string_append_printf (text, "  %s=%s\n", pspecs[i]->name, contents);
    }
}

static void
describe_list (GString    *text,
               const char *title,
               gpointer    list,
               gboolean    ids_only)
{
  g_string_append_printf (text, "%s\n", title);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(LkRecord) record = g_list_model_get_item (list, i);

      g_string_append_printf (text, " %s\n", lk_record_get_id (record));
      if (!ids_only)
        describe_object (text, G_OBJECT (record));
      if (LK_IS_GOAL (record) && !ids_only)
        describe_list (text, " readings", lk_goal_get_readings (LK_GOAL (record)), FALSE);
    }
}

static void
describe_cells (GString *text,
                LkBoard *board,
                LkGoal  *goal)
{
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    describe_list (text, "cell", lk_board_get_cell (board, goal, stage), TRUE);
}

char *
rig_describe (LkSchool *school,
              LkBoard  *board)
{
  GString *text = g_string_new (NULL);
  guint n_active = 0;

  g_object_get (board, "n-active-goals", &n_active, NULL);
  g_string_append_printf (text, "school %s in %s\nactive goals %u\n", lk_school_get_name (school), lk_school_get_region (school), n_active);
  describe_list (text, "holidays", lk_school_get_own_holidays (school), FALSE);
  describe_list (text, "teams", lk_school_get_teams (school), FALSE);
  describe_list (text, "people", lk_school_get_people (school), FALSE);
  describe_list (text, "memberships", lk_school_get_memberships (school), FALSE);
  describe_list (text, "members", lk_board_get_members (board), TRUE);
  describe_list (text, "goals", lk_board_get_goals (board), FALSE);
  describe_list (text, "actions", lk_board_get_actions (board), FALSE);
  describe_list (text, "successes", lk_board_get_successes (board), FALSE);
  describe_list (text, "planning", lk_board_get_plannings (board), FALSE);
  describe_list (text, "check-ins", lk_board_get_check_ins (board), FALSE);
  describe_list (text, "themes", lk_board_get_themes (board), FALSE);
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    describe_list (text, "column", lk_board_get_column (board, stage), TRUE);
  describe_cells (text, board, NULL);
  for (guint i = 0; i < lk_record_list_get_size (lk_board_get_goals (board)); i++)
    describe_cells (text, board, lk_record_list_peek (lk_board_get_goals (board), i));
  return g_string_free (text, FALSE);
}

char *
rig_describe_anew (Rig *rig)
{
  g_autoptr(LkSchool) school = lk_school_new (rig->store);
  g_autoptr(LkBoard) board = lk_board_new (school, rig->team);

  lk_store_flush (rig->store);
  return rig_describe (school, board);
}

static gpointer
ask_func (LkDb      *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, data, "");

  if (stmt == NULL)
    return NULL;
  if (lk_stmt_step (stmt, error) && !lk_stmt_is_null (stmt, 0))
    return lk_stmt_dup_text (stmt, 0);
  return g_strdup ("");
}

char *
rig_ask (Rig        *rig,
         const char *sql)
{
  g_autoptr(GError) error = NULL;
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
  g_autoptr(GError) error = NULL;

  lk_store_write (rig->store, "Test", run_func, (gpointer) sql, &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);
}

void
rig_run_apart (Rig        *rig,
               const char *sql)
{
  g_autoptr(GError) error = NULL;

  lk_store_write_apart (rig->store, run_func, (gpointer) sql, &error);
  g_assert_no_error (error);
}

char *
rig_titles (GListModel *list)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(GObject) record = g_list_model_get_item (list, i);
      g_autofree char *title = NULL;

      g_object_get (record, "title", &title, NULL);
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? " " : "", title);
    }
  return g_string_free (titles, FALSE);
}

static void
items_changed_cb (Mirror *mirror,
                  guint   position,
                  guint   removed,
                  guint   added)
{
  g_string_append_printf (mirror->log, "%u-%u+%u ", position, removed, added);
  g_assert_cmpuint (position + removed, <=, mirror->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, position + i, g_list_model_get_item (mirror->list, position + i));

  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (mirror->list));
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (mirror->list, i);

      g_assert_true (item == g_ptr_array_index (mirror->items, i));
    }
}

Mirror *
mirror_new (gpointer list)
{
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->list = g_object_ref (list);
  mirror->items = g_ptr_array_new_with_free_func (g_object_unref);
  mirror->log = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (mirror->items, g_list_model_get_item (list, i));
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), mirror);
  return mirror;
}

void
mirror_free (Mirror *mirror)
{
  g_signal_handlers_disconnect_by_data (mirror->list, mirror);
  g_object_unref (mirror->list);
  g_ptr_array_unref (mirror->items);
  g_string_free (mirror->log, TRUE);
  g_free (mirror);
}
