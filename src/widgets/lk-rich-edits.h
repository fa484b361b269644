#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What keys do to Markdown in a buffer, each as one step of its undo. */

/** lk_rich_edits_enter: in a list: another item, or out of it when the item is empty. FALSE elsewhere. */
gboolean lk_rich_edits_enter  (GtkTextBuffer *buffer);
/** lk_rich_edits_toggle: @marker ("**", "*") around each line of the selection, or around the word at the cursor; or away from there. */
void     lk_rich_edits_toggle (GtkTextBuffer *buffer,
                               const char    *marker);
/** lk_rich_edits_link: the selection as a link's words, or as its address when it is one; the cursor goes where something is wanted. */
void     lk_rich_edits_link   (GtkTextBuffer *buffer);

G_END_DECLS
