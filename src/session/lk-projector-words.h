#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_projector_words_new: a label that starts at the start, wraps to at most @lines lines and then is cut with an ellipsis. */
GtkWidget *lk_projector_words_new (const char *text,
                                   const char *class_name,
                                   int         lines);

G_END_DECLS
