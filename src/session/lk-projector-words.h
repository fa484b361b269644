#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_projector_words_new: a label that starts at the start, wraps to at most @lines lines and then is cut with an ellipsis. */
GtkWidget *lk_projector_words_new (const char *text,
                                   const char *class_name,
                                   int         lines);
/** lk_projector_icon_button_new: a button that is an icon, with @name as its tooltip and for a screen reader; does @action. */
GtkWidget *lk_projector_icon_button_new (const char *icon,
                                         const char *name,
                                         const char *action);

G_END_DECLS
