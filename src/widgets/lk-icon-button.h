#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_icon_button_new: (transfer floating): shows an icon alone; @name is its tooltip, and what a screen reader calls it. */
GtkWidget *lk_icon_button_new      (const char *icon_name,
                                    const char *name,
                                    const char *action_name);
/** lk_icon_button_new_turn: (transfer floating): a flat one whose @action_name takes how far to turn: @by. */
GtkWidget *lk_icon_button_new_turn (const char *icon_name,
                                    const char *name,
                                    const char *action_name,
                                    int         by);

G_END_DECLS
