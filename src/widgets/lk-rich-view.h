#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkRichView:
 *
 * A text view for typed Markdown that shows quietly what it means while it is typed: marks are dim, words are bold, slanted, links, formulas, a list's
 * dash looks like a dot and its lines hang. What is pasted from a word processor or a page comes in as Markdown.
 */
#define LK_TYPE_RICH_VIEW (lk_rich_view_get_type ())
G_DECLARE_FINAL_TYPE (LkRichView, lk_rich_view, LK, RICH_VIEW, GtkTextView)

GtkWidget *lk_rich_view_new      (void);
/** lk_rich_view_dup_text: (transfer full) */
char      *lk_rich_view_dup_text (LkRichView *self);
/** lk_rich_view_set_text: only what differs is replaced, so that the cursor stays with its words; cannot be undone in the view. */
void       lk_rich_view_set_text (LkRichView *self,
                                  const char *text);
/** lk_rich_view_paste: Markdown at the cursor, in place of what is selected. */
void       lk_rich_view_paste    (LkRichView *self,
                                  const char *markdown);

G_END_DECLS
