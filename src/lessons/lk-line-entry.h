#pragma once

#include "widgets/lk-text-frame.h"

G_BEGIN_DECLS

/**
 * LkLineEntry:
 *
 * A field for plain text of one line, which wraps, so that all of it is in sight however long it is. What comes from outside is put in with the least
 * change, so that the cursor stays where it was.
 *
 * Signals: `edited ()`: by the user's hand; `entered ()`: Enter.
 */
#define LK_TYPE_LINE_ENTRY (lk_line_entry_get_type ())
G_DECLARE_FINAL_TYPE (LkLineEntry, lk_line_entry, LK, LINE_ENTRY, LkTextFrame)

/** lk_line_entry_new: @label: to a screen reader; @placeholder: (nullable): shown while it is empty. */
GtkWidget *lk_line_entry_new          (const char  *label,
                                       const char  *placeholder);
/** lk_line_entry_dup_text: (transfer full) */
char      *lk_line_entry_dup_text     (LkLineEntry *self);
void       lk_line_entry_set_text     (LkLineEntry *self,
                                       const char  *text);
/** lk_line_entry_complain: @message: (nullable): why it was refused, below the text. */
void       lk_line_entry_complain     (LkLineEntry *self,
                                       const char  *message);
/** lk_line_entry_name: gives it another name to a screen reader. */
void       lk_line_entry_name         (LkLineEntry *self,
                                       const char  *label);

G_END_DECLS
