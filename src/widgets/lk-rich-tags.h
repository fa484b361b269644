#pragma once

#include <gtk/gtk.h>

#include "text/lk-rich-text.h"

G_BEGIN_DECLS

/** lk_rich_tags_restyle: makes the tags of @view's buffer, or fits them to its font, its light or dark, and its contrast. */
void lk_rich_tags_restyle (GtkTextView *view);
/** lk_rich_tags_apply: shows what @marks say of @text between the characters @start and @end, and nothing else there. */
void lk_rich_tags_apply   (GtkTextView *view,
                           const char  *text,
                           GArray      *marks,
                           guint        start,
                           guint        end);
/** lk_rich_tags_get_dot: the tag of a dash that a dot is drawn over. */
GtkTextTag *lk_rich_tags_get_dot (GtkTextView *view);

G_END_DECLS
