/*
 * Preloaded into a GTK program that is measured, so that the program itself knows nothing of it. Writes lines to the
 * descriptor WATCH_FD, times in microseconds of CLOCK_MONOTONIC:
 *
 *   frame TIME N            a frame has been painted, with N mapped widgets of the type WATCH_FOR in it
 *   busy FROM TILL          the main loop did not come back to its poll for 2 ms or more
 *   widget TYPE X Y W H     after SIGUSR2: each mapped card and list, in pixels of the screen; then
 *   end
 */

#include <dlfcn.h>
#include <glib-unix.h>
#include <gtk/gtk.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#define WORTH_TELLING 2000

static int out_fd = -1;
static gint64 woken;

__attribute__ ((format (printf, 1, 2))) static void
tell (const char *format,
      ...)
{
  va_list values;

  va_start (values, format);
  vdprintf (out_fd, format, values);
  va_end (values);
}

static gint
poll_and_watch (GPollFD *fds,
                guint    n_fds,
                gint     timeout)
{
  const gint64 now = g_get_monotonic_time ();
  int n;

  if (woken != 0 && now - woken >= WORTH_TELLING)
    tell ("busy %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", woken, now);
  n = poll ((struct pollfd *) fds, n_fds, timeout);
  woken = g_get_monotonic_time ();
  return n;
}

static guint
count (GtkWidget  *widget,
       const char *type)
{
  guint n = g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_height (widget) > 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* The server has drawn it too. */
static void
after_paint_cb (GdkFrameClock *clock,
                GtkWidget     *window)
{
  gint64 now;

  gdk_display_sync (gtk_widget_get_display (window));
  now = g_get_monotonic_time ();
  tell ("frame %" G_GINT64_FORMAT " %u\n", now, count (window, getenv ("WATCH_FOR")));
}

/* Without a window manager the window lies at 0,0; what it draws begins behind its shadow. */
static void
tell_place (GtkWidget *widget,
            GtkWidget *window)
{
  graphene_rect_t bounds;
  double x, y;

  if (!gtk_widget_compute_bounds (widget, window, &bounds))
    return;
  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  tell ("widget %s %d %d %d %d\n", G_OBJECT_TYPE_NAME (widget), (int) (bounds.origin.x + x), (int) (bounds.origin.y + y),
        (int) bounds.size.width, (int) bounds.size.height);
}

static void
tell_places (GtkWidget *widget,
             GtkWidget *window)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_str_equal (type, "LkCard") || g_str_equal (type, "LkCardList"))
    tell_place (widget, window);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    tell_places (child, window);
}

static gboolean
asked_cb (gpointer window)
{
  tell_places (window, window);
  tell ("end\n");
  return G_SOURCE_CONTINUE;
}

static void
watch (GtkWidget *window)
{
  if (out_fd >= 0 || getenv ("WATCH_FD") == NULL)
    return;
  out_fd = atoi (getenv ("WATCH_FD"));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window);
  g_unix_signal_add (SIGUSR2, asked_cb, window);
  g_main_context_set_poll_func (NULL, poll_and_watch);
}

/* Stands before GTK's own. */
void
gtk_window_present (GtkWindow *window)
{
  static void (*present) (GtkWindow *);

  if (present == NULL)
    present = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");
  gtk_widget_realize (GTK_WIDGET (window));
  watch (GTK_WIDGET (window));
  present (window);
}
