#include "board-fixture.h"

#include "board/lk-card.h"

static void
toast_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  g_string_append_printf (data, "%s\n", g_variant_get_string (parameter, NULL));
}

static void
fill (Fixture *f)
{
  LkTeam *team;
  GError *error = NULL;

  lk_school_set_name (f->school, "De Regenboog", &error);
  team = lk_school_add_team (f->school, "Onderbouw", &error);
  f->anna = g_object_ref (lk_school_add_person (f->school, "Anna de Boer", "", team, LK_ROLE_TEACHER, &error));
  f->bram = g_object_ref (lk_school_add_person (f->school, "Bram Smit", "", team, LK_ROLE_TEACHER, &error));
  lk_store_flush (f->store);
  f->board = lk_board_new (f->school, team);
  lk_store_flush (f->store);
  f->tidy = g_object_ref (lk_board_add_goal (f->board, "Tidy on 4 of 5 days", lk_day_today (), LK_GOAL_ACTIVE, &error));
  f->read = g_object_ref (lk_board_add_goal (f->board, "Everyone reads 15 minutes", lk_day_today (), LK_GOAL_ACTIVE, &error));
  lk_board_set_goal_values (f->board, f->tidy, 1, 4, LK_DIRECTION_UP, &error);
  lk_board_add_action (f->board, f->tidy, LK_STAGE_TODO, "Timer on the table", f->anna, LK_DAY_NONE, &error);
  lk_board_add_action (f->board, f->tidy, LK_STAGE_TODO, "Photos in the corner", NULL, lk_day_today () + 1, &error);
  lk_board_add_action (f->board, f->tidy, LK_STAGE_DOING, "Tidying song", f->bram, LK_DAY_NONE, &error);
  lk_board_add_action (f->board, f->read, LK_STAGE_TODO, "Box of books", NULL, LK_DAY_NONE, &error);
  lk_store_flush (f->store);
  g_assert_no_error (error);
}

static void
load_css (const char *path)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static gboolean
is_drawn (Fixture *f)
{
  return gtk_widget_get_mapped (f->page) && gtk_widget_get_width (f->page) > 0 && gtk_window_is_active (GTK_WINDOW (f->window));
}

void
fixture_set_up (Fixture       *f,
                gconstpointer  data)
{
  const GActionEntry actions[] = { { .name = "toast", .activate = toast_cb, .parameter_type = "s" } };
  g_autofree char *path = NULL;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GError *error = NULL;

  f->folder = g_dir_make_tmp ("board-XXXXXX", &error);
  path = g_build_filename (f->folder, "board.db", NULL);
  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  fill (f);

  load_css ("/org/leerkracht/Board/cards/cards.css");
  load_css ("/org/leerkracht/Board/page/page.css");
  f->toasts = g_string_new (NULL);
  f->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), f->toasts);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1300, 700);
  f->page = lk_board_page_new ();
  lk_board_page_set_board (LK_BOARD_PAGE (f->page), f->board);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  wait_for (f, is_drawn);
  settle (f);
}

void
fixture_tear_down (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *quoted = g_shell_quote (f->folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  gtk_window_destroy (GTK_WINDOW (f->window));
  settle (f);
  g_clear_object (&f->tidy);
  g_clear_object (&f->read);
  g_clear_object (&f->anna);
  g_clear_object (&f->bram);
  g_clear_object (&f->board);
  g_clear_object (&f->school);
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_string_free (f->toasts, TRUE);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

void
wait_for (Fixture   *f,
          Condition  condition)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!condition (f))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

void
settle (Fixture *f)
{
  gint64 until;

  lk_store_flush (f->store);
  until = g_get_monotonic_time () + 120 * 1000;
  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  lk_store_flush (f->store);
}

LkAction *
find_action (Fixture    *f,
             const char *title)
{
  LkRecordList *actions = lk_board_get_actions (f->board);

  for (guint i = 0; i < lk_record_list_get_size (actions); i++)
    if (g_str_equal (lk_action_get_title (lk_record_list_peek (actions, i)), title))
      return lk_record_list_peek (actions, i);
  return NULL;
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (text == NULL)
    return TRUE;
  if (LK_IS_CARD (widget))
    return lk_card_get_action (LK_CARD (widget)) && g_str_equal (lk_action_get_title (lk_card_get_action (LK_CARD (widget))), text);
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
  if (GTK_IS_ENTRY (widget))
    return g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), text) == 0;
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

static GtkWidget *
search (GtkWidget  *widget,
        GType       type,
        const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && shows (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, type, text);

      if (found)
        return found;
    }
  return NULL;
}

GtkWidget *
find_widget (Fixture    *f,
             GType       type,
             const char *text)
{
  return search (f->window, type, text);
}

GtkWidget *
find_card (Fixture    *f,
           const char *title)
{
  GtkWidget *card = find_widget (f, LK_TYPE_CARD, title);

  g_assert_nonnull (card);
  return card;
}

static void
ended_cb (GPid     pid,
          int      status,
          gpointer data)
{
  g_spawn_close_pid (pid);
  *(gboolean *) data = TRUE;
}

void
xdotool (Fixture    *f,
         const char *arguments,
         ...)
{
  g_autofree char *words = NULL;
  g_autofree char *command = NULL;
  g_auto (GStrv) argv = NULL;
  GError *error = NULL;
  gboolean ended = FALSE;
  va_list values;
  GPid pid;

  va_start (values, arguments);
  words = g_strdup_vprintf (arguments, values);
  va_end (values);
  command = g_strconcat ("xdotool ", words, NULL);
  g_assert_true (g_shell_parse_argv (command, NULL, &argv, &error));
  g_spawn_async (NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, ended_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  settle (f);
}

/* Without a window manager the window lies at 0,0; what it draws begins behind its shadow. */
static void
on_screen (Fixture   *f,
           GtkWidget *widget,
           double     x,
           double     y,
           int       *screen_x,
           int       *screen_y)
{
  graphene_point_t point;
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_point (widget, f->window, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (GTK_NATIVE (f->window), &surface_x, &surface_y);
  *screen_x = (int) (point.x + surface_x);
  *screen_y = (int) (point.y + surface_y);
}

void
drag_from_screen (Fixture   *f,
                  int        x0,
                  int        y0,
                  GtkWidget *to,
                  double     x,
                  double     y)
{
  g_autoptr (GString) moves = g_string_new (NULL);
  int x1, y1;

  on_screen (f, to, x, y, &x1, &y1);
  for (int i = 1; i <= 10; i++)
    g_string_append_printf (moves, " mousemove %d %d sleep .02", x0 + (x1 - x0) * i / 10, y0 + (y1 - y0) * i / 10);
  xdotool (f, "mousemove %d %d sleep .02 mousedown 1 sleep .02 %s sleep .12 mousemove_relative 1 1 sleep .03 mouseup 1",
           x0, y0, moves->str);
}

void
drag (Fixture   *f,
      GtkWidget *from,
      GtkWidget *to,
      double     x,
      double     y)
{
  int x0, y0;

  on_screen (f, from, gtk_widget_get_width (from) / 2.0, gtk_widget_get_height (from) / 2.0, &x0, &y0);
  drag_from_screen (f, x0, y0, to, x, y);
}

void
click (Fixture   *f,
       GtkWidget *widget)
{
  int x, y;

  g_assert_nonnull (widget);
  on_screen (f, widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, &x, &y);
  xdotool (f, "mousemove %d %d sleep .03 click 1 sleep .05", x, y);
}

static gpointer
read_first (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, data, "");

  return stmt && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

char *
ask (Fixture    *f,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *answer = lk_store_read (f->store, read_first, (gpointer) sql, &error);

  g_assert_no_error (error);
  return answer ? answer : g_strdup ("");
}
