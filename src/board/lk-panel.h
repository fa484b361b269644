#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_panel_new: a side panel: @title and a close button that activates `board.close-panel` over @content, which scrolls. */
GtkWidget *lk_panel_new         (const char *title,
                                 GtkWidget  *content);
/** lk_panel_add: @widget under a small heading (@heading: nullable) at the end of the box @content; returns @widget. */
GtkWidget *lk_panel_add         (GtkWidget  *content,
                                 const char *heading,
                                 GtkWidget  *widget);

G_END_DECLS
