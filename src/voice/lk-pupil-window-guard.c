/* What keeps a pupil at the questions: no key of the program or the desktop, no other window, and back on top when something else came over it. */

#include "voice/lk-pupil-window-private.h"

#include <glib/gi18n.h>

#include "voice/lk-pupil-sheet.h"

#define RETURN_MS 200

static gboolean
is_other (LkPupilWindow *self,
          GtkWidget     *window)
{
  return window != GTK_WIDGET (self) && GTK_IS_WINDOW (window) && gtk_widget_get_visible (window);
}

static void
hide_others (LkPupilWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i-- > 0;)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == NULL || !is_other (self, window))
        continue;
      if (!g_ptr_array_find (self->hidden, window, NULL))
        g_ptr_array_add (self->hidden, g_object_ref (window));
      gtk_widget_set_visible (window, FALSE);
    }
}

static gboolean
guard_cb (gpointer user_data)
{
  LkPupilWindow *self = user_data;

  hide_others (self);
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_fullscreen (GTK_WINDOW (self));
  /* A desktop may not let it come to the front at the first time of asking. */
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    {
      gtk_window_present (GTK_WINDOW (self));
      return G_SOURCE_CONTINUE;
    }
  self->guard_source = 0;
  return G_SOURCE_REMOVE;
}

static void
guard_soon (LkPupilWindow *self)
{
  if (self->guard_source == 0 && !self->leaving)
    self->guard_source = g_timeout_add (RETURN_MS, guard_cb, self);
}

/* The desktop's own keys are the window's only while it is in front. */
static void
active_cb (LkPupilWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));

  if (!gtk_window_is_active (GTK_WINDOW (self)))
    guard_soon (self);
  else if (surface != NULL)
    gdk_toplevel_inhibit_system_shortcuts (GDK_TOPLEVEL (surface), NULL);
}

static void
watch_windows (LkPupilWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == NULL || window == GTK_WIDGET (self))
        continue;
      g_signal_handlers_disconnect_by_func (window, guard_soon, self);
      g_signal_connect_object (window, "notify::visible", G_CALLBACK (guard_soon), self, G_CONNECT_SWAPPED);
    }
  guard_soon (self);
}

void
lk_pupil_window_guard (LkPupilWindow *self)
{
  GtkApplication *application = self->parent != NULL ? gtk_window_get_application (self->parent) : NULL;

  hide_others (self);
  watch_windows (self);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (watch_windows), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "notify::state", G_CALLBACK (guard_soon), self, G_CONNECT_SWAPPED);
  /* A screen that locks between two pupils would lock the private part too. */
  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, NULL, GTK_APPLICATION_INHIBIT_IDLE, _("Questions for the pupils"));
  active_cb (self);
}

void
lk_pupil_window_unguard (LkPupilWindow *self)
{
  GtkApplication *application = self->parent != NULL ? gtk_window_get_application (self->parent) : NULL;

  g_clear_handle_id (&self->guard_source, g_source_remove);
  g_signal_handlers_disconnect_by_func (gtk_window_get_toplevels (), watch_windows, self);
  if (application != NULL && self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
  for (guint i = 0; i < self->hidden->len; i++)
    {
      GtkWidget *window = self->hidden->pdata[i];
      g_autoptr (GList) there = gtk_window_list_toplevels ();

      g_signal_handlers_disconnect_by_func (window, guard_soon, self);
      if (g_list_find (there, window) != NULL)
        gtk_widget_set_visible (window, TRUE);
    }
  g_ptr_array_set_size (self->hidden, 0);
}

gboolean
lk_pupil_window_takes_key (LkPupilWindow   *self,
                           guint            key,
                           GdkModifierType  state)
{
  const gboolean writing = lk_pupil_sheet_is_writing (LK_PUPIL_SHEET (self->sheet));

  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK))
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    return writing && (key == GDK_KEY_a || key == GDK_KEY_Left || key == GDK_KEY_Right || key == GDK_KEY_BackSpace || key == GDK_KEY_Delete);
  return !(key >= GDK_KEY_F1 && key <= GDK_KEY_F35) && key != GDK_KEY_Escape && key != GDK_KEY_Menu && key != GDK_KEY_Super_L && key != GDK_KEY_Super_R &&
         key != GDK_KEY_Insert && key != GDK_KEY_Print;
}
