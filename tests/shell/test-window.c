/* The window in this process, on a real display: what it shows of a database, and the ways into one. */

#include "shell/lk-application.h"
#include "shell/lk-region-row.h"
#include "shell/lk-school-assistant.h"
#include "shell/lk-trouble-page.h"
#include "shell/lk-welcome-page.h"
#include "shell/lk-window.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "board/lk-board-page.h"
#include "store/lk-backup.h"
#include "widgets/lk-notice.h"

#define PATIENCE_S 20

typedef struct _Fixture Fixture;

typedef gboolean (*Condition) (gpointer data);
typedef void (*Body) (Fixture *f);

struct _Fixture
{
  char          *folder;
  char          *database;
  LkApplication *application;
  Body           body;
  sqlite3       *other; /* another program's connection */
};

static gboolean
wait_until (Condition condition,
            gpointer  data)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }

  return TRUE;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The button that does @action, among what can be seen. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_window (Fixture *f)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (f->application)); l != NULL; l = l->next)
    {
      if (LK_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

static gboolean
shows (Fixture *f,
       GType    type)
{
  GtkWidget *window = get_window (f);
  GtkWidget *found = window != NULL ? find (window, type) : NULL;

  return found != NULL && gtk_widget_get_mapped (found);
}

static gboolean
shows_board (gpointer data)
{
  return shows (data, LK_TYPE_BOARD_PAGE);
}

static gboolean
shows_welcome (gpointer data)
{
  return shows (data, LK_TYPE_WELCOME_PAGE);
}

static gboolean
shows_trouble (gpointer data)
{
  return shows (data, LK_TYPE_TROUBLE_PAGE);
}

static GtkWidget *
get_dialog (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
        return toplevel;
    }

  return NULL;
}

static LkSchool *
get_school (Fixture *f)
{
  return lk_window_get_school (LK_WINDOW (get_window (f)));
}

static gboolean
is_closed (gpointer data)
{
  return get_window (data) == NULL;
}

static gboolean
run_body_cb (gpointer user_data)
{
  Fixture *f = user_data;

  f->body (f);
  gtk_window_close (GTK_WINDOW (get_window (f)));
  g_assert_true (wait_until (is_closed, f));

  return G_SOURCE_REMOVE;
}

static void
window_added_cb (Fixture *f)
{
  if (f->body != NULL)
    g_idle_add (run_body_cb, f);
  g_signal_handlers_disconnect_by_func (f->application, window_added_cb, f);
}

/* Runs the program, and in it @body, as soon as the window is there; then closes it. */
static void
run (Fixture  *f,
     gboolean  demo,
     Body      body)
{
  LkOptions options = { .database = demo ? NULL : f->database, .demo = demo };

  f->body = body;
  f->application = lk_application_new (&options);
  g_signal_connect_swapped (f->application, "window-added", G_CALLBACK (window_added_cb), f);
  g_assert_cmpint (lk_application_run (f->application), ==, 0);
  g_assert_finalize_object (f->application);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("lk-window-XXXXXX", NULL);
  f->database = g_build_filename (f->folder, "board.db", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", f->folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (f->folder);
  g_free (f->database);
}

static gboolean
is_revealed (GtkWidget  *widget,
             const char *icon_name)
{
  g_autofree char *icon = NULL;

  if (LK_IS_NOTICE (widget))
    {
      g_object_get (widget, "icon-name", &icon, NULL);
      if (g_strcmp0 (icon, icon_name) == 0)
        return lk_notice_get_revealed (LK_NOTICE (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (is_revealed (child, icon_name))
        return TRUE;
    }

  return FALSE;
}

static void
demo_body (Fixture *f)
{
  g_assert_true (wait_until (shows_board, f));
  g_assert_cmpuint (lk_record_list_get_size (lk_school_get_teams (get_school (f))), ==, 4);
  g_assert_true (is_revealed (get_window (f), "dialog-information-symbolic"));
  g_assert_nonnull (lk_board_page_get_board (LK_BOARD_PAGE (find (get_window (f), LK_TYPE_BOARD_PAGE))));
}

static void
test_demo (Fixture       *f,
           gconstpointer  data)
{
  run (f, TRUE, demo_body);
}

static void
welcome_body (Fixture *f)
{
  g_assert_true (wait_until (shows_welcome, f));
  g_assert_false (is_revealed (get_window (f), "dialog-information-symbolic"));
}

static void
test_welcome (Fixture       *f,
              gconstpointer  data)
{
  run (f, FALSE, welcome_body);
}

static gboolean
has_undo_tooltip (gpointer data)
{
  GtkWidget *undo = find_button (get_window (data), "win.undo");

  return g_strcmp0 (gtk_widget_get_tooltip_text (undo), "Undo Add Team") == 0;
}

static gboolean
has_redo_tooltip (gpointer data)
{
  GtkWidget *redo = find_button (get_window (data), "win.redo");

  return g_strcmp0 (gtk_widget_get_tooltip_text (redo), "Redo Add Team") == 0;
}

/* The first team brings its board; undo takes it back to the welcome, redo to the board. */
static void
undo_label_body (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wait_until (shows_welcome, f));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (get_window (f), "win.undo")), ==, "Undo");
  g_assert_false (gtk_widget_get_sensitive (find_button (get_window (f), "win.undo")));

  lk_school_add_team (get_school (f), "Onderbouw", &error);
  g_assert_no_error (error);
  g_assert_true (wait_until (shows_board, f));
  g_assert_true (wait_until (has_undo_tooltip, f));
  g_assert_true (gtk_widget_get_sensitive (find_button (get_window (f), "win.undo")));

  gtk_widget_activate_action (get_window (f), "win.undo", NULL);
  g_assert_true (wait_until (shows_welcome, f));
  g_assert_true (wait_until (has_redo_tooltip, f));

  gtk_widget_activate_action (get_window (f), "win.redo", NULL);
  g_assert_true (wait_until (shows_board, f));
}

static void
test_undo_label (Fixture       *f,
                 gconstpointer  data)
{
  run (f, FALSE, undo_label_body);
}

static gboolean
has_assistant (gpointer data)
{
  return get_dialog (LK_TYPE_SCHOOL_ASSISTANT) != NULL;
}

static void
collect_rows (GtkWidget *widget,
              GPtrArray *rows)
{
  if (ADW_IS_ENTRY_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static gboolean
has_first_goal (gpointer data)
{
  LkBoardPage *page = LK_BOARD_PAGE (find (get_window (data), LK_TYPE_BOARD_PAGE));
  LkBoard *board = lk_board_page_get_board (page);

  return board != NULL && lk_record_list_get_size (lk_board_get_goals (board)) == 1 &&
         g_list_model_get_n_items (lk_board_get_members (board)) == 2;
}

/* A name, a region, a team, two people and a goal; then the board shows them. */
static void
assistant_body (Fixture *f)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *assistant;

  g_assert_true (wait_until (shows_welcome, f));
  gtk_widget_activate_action (get_window (f), "win.start-school", NULL);
  g_assert_true (wait_until (has_assistant, f));
  assistant = get_dialog (LK_TYPE_SCHOOL_ASSISTANT);

  collect_rows (assistant, rows);
  g_assert_cmpuint (rows->len, ==, 3);
  gtk_editable_set_text (rows->pdata[0], "De Regenboog");
  gtk_editable_set_text (rows->pdata[1], "Team 5/6");
  gtk_editable_set_text (rows->pdata[2], "Opruimen op 4 van 5 dagen");
  lk_region_row_set (LK_REGION_ROW (find (assistant, LK_TYPE_REGION_ROW)), "zuid");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (assistant, GTK_TYPE_TEXT_VIEW))),
                            "Anna de Vries\nBob Bakker\n", -1);
  for (guint step = 0; step < 3; step++)
    g_signal_emit_by_name (rows->pdata[1], "entry-activated");

  g_assert_true (wait_until (shows_board, f));
  g_assert_true (wait_until (has_first_goal, f));
  g_assert_cmpstr (lk_school_get_name (get_school (f)), ==, "De Regenboog");
  g_assert_cmpstr (lk_school_get_region (get_school (f)), ==, "zuid");
}

static void
test_assistant (Fixture       *f,
                gconstpointer  data)
{
  run (f, FALSE, assistant_body);
}

static void
damaged_body (Fixture *f)
{
  g_autofree char *content = NULL;

  g_assert_true (wait_until (shows_trouble, f));
  g_assert_nonnull (find_button (get_window (f), "app.choose-database"));
  g_assert_null (find_button (get_window (f), "app.recover"));
  g_assert_true (g_file_get_contents (f->database, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "no database at all");
}

static void
test_damaged (Fixture       *f,
              gconstpointer  data)
{
  g_assert_true (g_file_set_contents (f->database, "no database at all", -1, NULL));
  run (f, FALSE, damaged_body);
}

static gboolean
offers_recovery (gpointer data)
{
  return find_button (get_window (data), "app.recover") != NULL;
}

/* The newest good backup is offered; taking it opens the board, and the broken file is still there. */
static void
recover_body (Fixture *f)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_damaged = 0;

  g_assert_true (wait_until (shows_trouble, f));
  g_assert_true (wait_until (offers_recovery, f));
  gtk_widget_activate (find_button (get_window (f), "app.recover"));
  g_assert_true (wait_until (shows_board, f));

  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    n_damaged += strstr (name, ".damaged-") != NULL;
  g_assert_cmpuint (n_damaged, >, 0);
}

static void
test_recover (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (LkStore) store = lk_store_open (f->database, NULL, NULL);
  g_autoptr (LkSchool) school = lk_school_new (store);

  lk_store_flush (store);
  g_assert_nonnull (lk_school_add_team (school, "Onderbouw", NULL));
  lk_store_flush (store);
  g_assert_true (lk_store_backup (store, NULL, LK_BACKUP_BY_HAND, NULL));
  g_clear_object (&school);
  lk_store_close (store);
  g_assert_true (g_file_set_contents (f->database, "no database at all", -1, NULL));
  run (f, FALSE, recover_body);
}

static void
run_sql (Fixture    *f,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->database, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
foreign_body (Fixture *f)
{
  g_assert_true (wait_until (shows_trouble, f));
  g_assert_nonnull (find_button (get_window (f), "app.open-sample"));
}

static void
test_foreign (Fixture       *f,
              gconstpointer  data)
{
  run_sql (f, "CREATE TABLE other (a)");
  run (f, FALSE, foreign_body);
}

static void
newer_body (Fixture *f)
{
  g_assert_true (wait_until (shows_trouble, f));
  g_assert_nonnull (find_button (get_window (f), "app.retry-opening"));
}

static void
test_newer (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (LkStore) store = lk_store_open (f->database, NULL, NULL);

  lk_store_close (store);
  run_sql (f, "PRAGMA user_version = 9999");
  run (f, FALSE, newer_body);
}

static void
no_folder_body (Fixture *f)
{
  g_assert_true (wait_until (shows_trouble, f));
  g_assert_nonnull (find_button (get_window (f), "app.retry-opening"));
}

static void
test_no_folder (Fixture       *f,
                gconstpointer  data)
{
  g_free (f->database);
  f->database = g_strdup ("/dev/null/folder/board.db");
  run (f, FALSE, no_folder_body);
}

/* Opens by itself as soon as the file is free. */
static void
locked_body (Fixture *f)
{
  g_assert_true (wait_until (shows_trouble, f));

  g_assert_cmpint (sqlite3_exec (f->other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (f->other);
  g_assert_true (wait_until (shows_welcome, f));
}

static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  g_assert_cmpint (sqlite3_open (f->database, &f->other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (f->other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  run (f, FALSE, locked_body);
}

#define ADD(name, func) g_test_add ("/window/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  /* The icons are found through the data folders, so those are not isolated; each database lies in a folder of its own. */
  g_test_init (&argc, &argv, NULL);

  ADD ("demo", test_demo);
  ADD ("welcome", test_welcome);
  ADD ("undo-label", test_undo_label);
  ADD ("assistant", test_assistant);
  ADD ("damaged", test_damaged);
  ADD ("recover", test_recover);
  ADD ("foreign", test_foreign);
  ADD ("newer", test_newer);
  ADD ("no-folder", test_no_folder);
  ADD ("locked", test_locked);

  return g_test_run ();
}
