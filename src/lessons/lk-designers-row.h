#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkDesignersRow: who made a design, as avatars that can be taken off, and a button for one more. */
#define LK_TYPE_DESIGNERS_ROW (lk_designers_row_get_type ())
G_DECLARE_FINAL_TYPE (LkDesignersRow, lk_designers_row, LK, DESIGNERS_ROW, GtkWidget)

GtkWidget *lk_designers_row_new (LkDesignDetail *detail,
                                 LkSchool       *school);

G_END_DECLS
