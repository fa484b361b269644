#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkAttachmentRow: a link or file of a design: its name, which can be changed, and buttons to open it and to take it away. Signals: `open ()`. */
#define LK_TYPE_ATTACHMENT_ROW (lk_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (LkAttachmentRow, lk_attachment_row, LK, ATTACHMENT_ROW, GtkWidget)

GtkWidget    *lk_attachment_row_new            (LkDesignDetail  *detail,
                                                LkAttachment    *attachment);
/** lk_attachment_row_get_attachment: (transfer none) */
LkAttachment *lk_attachment_row_get_attachment (LkAttachmentRow *self);

G_END_DECLS
