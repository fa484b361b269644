#include "stage.h"

#define SETTLE_MS 150
#define DRAG_STEPS 10

static void
toast_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_string_append_printf (((Stage *) user_data)->toasts, "%s\n", g_variant_get_string (parameter, NULL));
}

void
stage_settle (Stage *stage)
{
  gint64 until = g_get_monotonic_time () + SETTLE_MS * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  lk_store_flush (stage->rig.store);
}

void
stage_open (Stage     *stage,
            GtkWidget *widget,
            int        width,
            int        height)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  const GActionEntry entries[] = { { "toast", toast_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  stage->toasts = g_string_new (NULL);
  stage->widget = widget;
  stage->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), stage);
  gtk_widget_insert_action_group (stage->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_decorated (GTK_WINDOW (stage->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (stage->window), width, height);
  gtk_window_set_child (GTK_WINDOW (stage->window), widget);
  gtk_window_present (GTK_WINDOW (stage->window));
  while (!gtk_window_is_active (GTK_WINDOW (stage->window)) || gtk_widget_get_width (widget) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  stage_settle (stage);
}

void
stage_close (Stage *stage)
{
  gtk_window_destroy (GTK_WINDOW (stage->window));
  stage_settle (stage);
  g_string_free (stage->toasts, TRUE);
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
stage_xdotool (Stage      *stage,
               const char *arguments,
               ...)
{
  g_autofree char *words = NULL, *command = NULL;
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ended = FALSE;
  GPid pid;
  va_list list;

  va_start (list, arguments);
  words = g_strdup_vprintf (arguments, list);
  va_end (list);
  command = g_strconcat ("xdotool ", words, NULL);
  g_assert_true (g_shell_parse_argv (command, NULL, &argv, &error));
  g_spawn_async (NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, ended_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  stage_settle (stage);
}

void
stage_locate (Stage     *stage,
              GtkWidget *widget,
              int       *x,
              int       *y)
{
  graphene_rect_t bounds;
  double surface_x, surface_y;

  gtk_native_get_surface_transform (GTK_NATIVE (stage->window), &surface_x, &surface_y);
  g_assert_true (gtk_widget_compute_bounds (widget, stage->window, &bounds));
  *x = (int) (bounds.origin.x + bounds.size.width / 2 + surface_x);
  *y = (int) (bounds.origin.y + bounds.size.height / 2 + surface_y);
}

void
stage_drag (Stage     *stage,
            GtkWidget *from,
            GtkWidget *to)
{
  g_autoptr (GString) path = g_string_new (NULL);
  int x0, y0, x1, y1;

  stage_locate (stage, from, &x0, &y0);
  stage_locate (stage, to, &x1, &y1);
  for (int i = 1; i <= DRAG_STEPS; i++)
    g_string_append_printf (path, "mousemove %d %d sleep .02 ", x0 + (x1 - x0) * i / DRAG_STEPS, y0 + (y1 - y0) * i / DRAG_STEPS);
  stage_xdotool (stage, "mousemove %d %d sleep .02 mousedown 1 sleep .02 %s sleep .12 mousemove_relative 1 1 sleep .03 mouseup 1", x0, y0, path->str);
}
