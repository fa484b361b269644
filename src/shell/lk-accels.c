#include "shell/lk-accels.h"

typedef enum
{
  ALWAYS,       /* ahead of whatever has the focus */
  UNLESS_TYPED, /* after it: "/" is a letter and Ctrl+Z takes back typing while there is something typed */
} When;

typedef struct
{
  const char *action; /* with its target, as in "win.preferences::board" */
  When        when;
  const char *keys[3];
} Accel;

/* Every key of the program but those of the cards (arrows, N, P, D, Del, Enter), which the card list has itself.
 * F10 opens the main menu because its button is the primary one. */
static const Accel accels[] = {
  { "app.quit", ALWAYS, { "<Control>q" } },
  { "window.close", ALWAYS, { "<Control>w" } },
  { "win.undo", UNLESS_TYPED, { "<Control>z" } },
  { "win.redo", UNLESS_TYPED, { "<Control><Shift>z", "<Control>y" } },
  { "win.search", ALWAYS, { "<Control>f" } },
  { "win.search", UNLESS_TYPED, { "slash", "KP_Divide" } },
  { "win.present", ALWAYS, { "F11" } },
  { "win.preferences::board", ALWAYS, { "<Control>comma" } },
  { "win.import", ALWAYS, { "<Control>i" } },
  { "win.export", ALWAYS, { "<Control>e" } },
  { "win.set-goals", ALWAYS, { "<Control>g" } },
  { "win.show-matrix", ALWAYS, { "<Control>m" } },
  { "win.show-year", ALWAYS, { "<Control>j" } },
  { "win.show-lessons", ALWAYS, { "<Control>d" } },
  { "win.show-voice", ALWAYS, { "<Control>u" } },
  { "win.show-progress", ALWAYS, { "<Control>r" } },
  { "win.show-week", ALWAYS, { "<Control><Shift>w" } },
  { "win.lock", ALWAYS, { "<Control>l" } },
  { "win.show-overview", ALWAYS, { "<Control><Shift>r" } },
  { "win.print-board", ALWAYS, { "<Control>p" } },
  { "win.take-over-paper", ALWAYS, { "<Control><Shift>p" } },
  { "win.show-help-overlay", ALWAYS, { "<Control>question", "<Control>slash" } },
};

void
lk_accels_add_to_application (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    {
      if (accels[i].when == ALWAYS)
        gtk_application_set_accels_for_action (application, accels[i].action, (const char **) accels[i].keys);
    }
}

static void
add_shortcut (GtkShortcutController *controller,
              const char            *key,
              GtkShortcutAction     *action)
{
  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key), action));
}

void
lk_accels_add_to_window (GtkWidget *window)
{
  GtkShortcutController *controller;

  g_return_if_fail (GTK_IS_WINDOW (window));

  controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    {
      for (guint k = 0; accels[i].when == UNLESS_TYPED && accels[i].keys[k] != NULL; k++)
        add_shortcut (controller, accels[i].keys[k], gtk_named_action_new (accels[i].action));
    }
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (controller));
}

static gboolean
is_undo (const Accel *accel)
{
  return g_str_equal (accel->action, "win.undo") || g_str_equal (accel->action, "win.redo");
}

static gboolean
hold_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return GDK_EVENT_STOP;
}

void
lk_accels_hold_undo (GtkWidget *widget)
{
  GtkShortcutController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    {
      for (guint k = 0; is_undo (&accels[i]) && accels[i].keys[k] != NULL; k++)
        add_shortcut (controller, accels[i].keys[k], gtk_callback_action_new (hold_cb, NULL, NULL));
    }
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (controller));
}
