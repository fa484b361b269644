#pragma once

#include <gtk/gtk.h>

#include "widgets/lk-saved-text.h"

G_BEGIN_DECLS

/** LkLineSave: takes @text for the line with @id; FALSE with @error set refuses it. */
typedef gboolean (*LkLineSave) (gpointer     owner,
                                const char  *id,
                                const char  *text,
                                GError     **error);

/**
 * LkLineRow: a statement or open question that is edited in place: a handle to drag it by, its text, and a menu. Alt+Up and Alt+Down move it.
 * Needs the actions `lines.step` (si) and `lines.remove` (s).
 */
#define LK_TYPE_LINE_ROW (lk_line_row_get_type ())
G_DECLARE_FINAL_TYPE (LkLineRow, lk_line_row, LK, LINE_ROW, GtkWidget)

/** lk_line_row_new: @owner: not owned; it holds the row. @name: what its text is, to a screen reader */
GtkWidget  *lk_line_row_new      (const char *id,
                                  const char *name,
                                  LkLineSave  save,
                                  gpointer    owner);
const char *lk_line_row_get_id   (LkLineRow  *self);
void        lk_line_row_set_text (LkLineRow  *self,
                                  const char *text);
void        lk_line_row_flush    (LkLineRow  *self);

G_END_DECLS
