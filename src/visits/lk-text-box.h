#pragma once

#include "records/lk-private.h"
#include "widgets/lk-text-frame.h"

G_BEGIN_DECLS

/**
 * LkTextBox:
 *
 * A text that wraps and grows. Below it stands, when there is something to say, why it was refused, or a gentle hint that it may
 * hold a pupil's name.
 *
 * Signals:
 *  - `typed ()`: by the user's hand
 *  - `entered ()`: Enter, where the text is one line
 *  - `emptied ()`: Backspace while there is nothing to take away
 *  - `walked (int)`: Up (-1) in its first line, or Down (1) in its last
 */
#define LK_TYPE_TEXT_BOX (lk_text_box_get_type ())
G_DECLARE_FINAL_TYPE (LkTextBox, lk_text_box, LK, TEXT_BOX, LkTextFrame)

/**
 * lk_text_box_new:
 * @own: whose school's people are no pupils
 * @name: to a screen reader
 * @hint: (nullable): shown while it is empty
 * @lines: 1 for a text without line breaks, more for one of at least so many lines
 */
GtkWidget *lk_text_box_new          (LkPrivate  *own,
                                     const char *name,
                                     const char *hint,
                                     int         lines);
/** lk_text_box_dup_text: (transfer full): free with lk_secret_free_text(). */
char      *lk_text_box_dup_text     (LkTextBox  *self);
void       lk_text_box_set_text     (LkTextBox  *self,
                                     const char *text);
/** lk_text_box_complain: @message: (nullable): NULL for nothing wrong any more. */
void       lk_text_box_complain     (LkTextBox  *self,
                                     const char *message);

G_END_DECLS
