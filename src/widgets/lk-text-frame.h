#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkTextFrame:
 *
 * What the fields of text have in common: a text view that grows with its lines, a hint in it while it is empty, and below it a message. What is typed and what
 * that means is their own.
 */
#define LK_TYPE_TEXT_FRAME (lk_text_frame_get_type ())
G_DECLARE_DERIVABLE_TYPE (LkTextFrame, lk_text_frame, LK, TEXT_FRAME, GtkWidget)

struct _LkTextFrameClass
{
  GtkWidgetClass parent_class;
};

/** lk_text_frame_set_view: once: @view: a GtkTextView whose buffer stays. @wraps: whether a hint that is longer than a line is shown whole. */
void lk_text_frame_set_view     (LkTextFrame *self,
                                 GtkWidget   *view,
                                 gboolean     wraps);
/** lk_text_frame_set_hint: @hint: (nullable): shown while it is empty. */
void lk_text_frame_set_hint     (LkTextFrame *self,
                                 const char  *hint);
void lk_text_frame_set_editable (LkTextFrame *self,
                                 gboolean     editable);
/** lk_text_frame_say: @words: (nullable): below the text. @wrong: as of an error. */
void lk_text_frame_say          (LkTextFrame *self,
                                 const char  *words,
                                 gboolean     wrong);

G_END_DECLS
