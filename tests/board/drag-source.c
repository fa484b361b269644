/* Another program, from which text can be dragged: its first argument. */

#include <gtk/gtk.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GdkContentProvider) text = NULL;
  GtkDragSource *source;
  GtkWidget *window, *label;

  if (argc != 2)
    return 2;
  gtk_init ();
  text = gdk_content_provider_new_typed (G_TYPE_STRING, argv[1]);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, text);
  label = gtk_label_new (argv[1]);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Drag Source");
  gtk_window_set_default_size (GTK_WINDOW (window), 260, 90);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
