#pragma once

#include "widgets/lk-text-frame.h"

G_BEGIN_DECLS

/**
 * LkRichEntry:
 *
 * A field for one Markdown text, shown quietly as it is typed, as high as its words. It keeps no model: whoever owns it listens to `edited`, and
 * tells by lk_rich_entry_complain() why a text was refused. Tab goes on to the next field; Enter continues a list and on an empty item ends it;
 * Ctrl+B and Ctrl+I mark, Ctrl+K makes a link, Ctrl+Enter and Ctrl+click open one. What is pasted comes in as Markdown with its lists.
 *
 * Properties: `text` (string, never NULL; set from outside it leaves the cursor with its words and is no step of the field's own undo), `placeholder`,
 * `label` and `explanation` (string: name and description to a screen reader), `lines` (int: at least so high), `editable` (boolean).
 * Signals: `edited ()`: by the user's hand.
 */
#define LK_TYPE_RICH_ENTRY (lk_rich_entry_get_type ())
G_DECLARE_FINAL_TYPE (LkRichEntry, lk_rich_entry, LK, RICH_ENTRY, LkTextFrame)

/** lk_rich_entry_new: @label: to a screen reader; @placeholder: (nullable): shown while it is empty. */
GtkWidget  *lk_rich_entry_new          (const char  *label,
                                        const char  *placeholder,
                                        int          lines);
/** lk_rich_entry_dup_text: (transfer full) */
char       *lk_rich_entry_dup_text     (LkRichEntry *self);
void        lk_rich_entry_set_text     (LkRichEntry *self,
                                        const char  *text);
/** lk_rich_entry_complain: @message: (nullable): why it was refused, below the text; NULL for nothing wrong any more. */
void        lk_rich_entry_complain     (LkRichEntry *self,
                                        const char  *message);
/** lk_rich_entry_is_typing: whether the keyboard is in it. */
gboolean    lk_rich_entry_is_typing    (LkRichEntry *self);

G_END_DECLS
