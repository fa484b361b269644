#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_rich_box_new: typed Markdown as it reads: a label for each paragraph, lists with their bullets before them. */
GtkWidget *lk_rich_box_new      (void);
/** lk_rich_box_set_text: "" hides it. */
void       lk_rich_box_set_text (GtkWidget  *box,
                                 const char *text);
/** lk_rich_attributes_add: @style over a stretch of a label's text, in bytes; @style is of LkRichStyle. */
void       lk_rich_attributes_add (PangoAttrList *attributes,
                                 guint          style,
                                 guint          start,
                                 guint          end);

G_END_DECLS
