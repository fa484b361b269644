#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkTallyRow: a statement or open question of the sheet that is entered, with what has been entered for it. */
#define LK_TYPE_TALLY_ROW (lk_tally_row_get_type ())
G_DECLARE_FINAL_TYPE (LkTallyRow, lk_tally_row, LK, TALLY_ROW, GtkListBoxRow)

GtkWidget *lk_tally_row_new         (guint        number,
                                     const char  *text);
/** lk_tally_row_set_entered: @mark: on the screen; @words: the same for who does not see it. Both NULL for nothing yet. */
void       lk_tally_row_set_entered (LkTallyRow  *self,
                                     const char  *mark,
                                     const char  *words);
void       lk_tally_row_set_current (LkTallyRow  *self,
                                     gboolean     current);

G_END_DECLS
