/* Owns the clipboard as a word processor would: its argument as text/html, for as long as it runs. */

#include <gtk/gtk.h>

int
main (int   argc,
      char *argv[])
{
  GdkContentProvider *html = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (argv[1], strlen (argv[1]));

  gtk_init ();
  html = gdk_content_provider_new_for_bytes ("text/html", bytes);
  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), html);
  g_object_unref (html);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
