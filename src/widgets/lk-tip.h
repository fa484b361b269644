#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_tip_set: the same as gtk_widget_set_tooltip_text(), but quick for a widget that is not on the screen yet.
 *  @text: (nullable): NULL for none */
void lk_tip_set (GtkWidget  *widget,
                 const char *text);

G_END_DECLS
