#include "shell/lk-input-watch.h"

#define WATCHED "lk-input-watched"

struct _LkInputWatch
{
  GObject parent_instance;

  GListModel *windows;
};

static guint touched_signal;

G_DEFINE_FINAL_TYPE (LkInputWatch, lk_input_watch, G_TYPE_OBJECT)

static gboolean
event_cb (LkInputWatch *self,
          GdkEvent     *event)
{
  const GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_MOTION_NOTIFY || type == GDK_SCROLL || type == GDK_TOUCH_BEGIN)
    g_signal_emit (self, touched_signal, 0);
  return GDK_EVENT_PROPAGATE;
}

static void
watch (LkInputWatch *self,
       GtkWidget    *window)
{
  GtkEventController *events = NULL;

  if (g_object_get_data (G_OBJECT (window), WATCHED) == self)
    return;
  g_object_set_data (G_OBJECT (window), WATCHED, self);
  events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);
}

static void
windows_changed_cb (LkInputWatch *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (self->windows, i);

      watch (self, window);
    }
}

static void
lk_input_watch_class_init (LkInputWatchClass *klass)
{
  touched_signal = g_signal_new ("touched", LK_TYPE_INPUT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_input_watch_init (LkInputWatch *self)
{
  self->windows = gtk_window_get_toplevels ();
  g_signal_connect_object (self->windows, "items-changed", G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
  windows_changed_cb (self);
}

LkInputWatch *
lk_input_watch_new (void)
{
  return g_object_new (LK_TYPE_INPUT_WATCH, NULL);
}
