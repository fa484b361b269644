/* GTK asks the display server where the pointer is at each tip that a visible widget gets, and a board gets hundreds. */

#include "widgets/lk-tip.h"

void
lk_tip_set (GtkWidget  *widget,
            const char *text)
{
  const gboolean ask = gtk_widget_get_mapped (widget) || !gtk_widget_get_visible (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  if (!ask)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (!ask)
    gtk_widget_set_visible (widget, TRUE);
}
