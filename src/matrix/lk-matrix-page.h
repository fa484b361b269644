#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkMatrixPage: the impact matrix, and above it a line to add an idea. */
#define LK_TYPE_MATRIX_PAGE (lk_matrix_page_get_type ())
G_DECLARE_FINAL_TYPE (LkMatrixPage, lk_matrix_page, LK, MATRIX_PAGE, GtkWidget)

GtkWidget *lk_matrix_page_new (LkBoard *board);

G_END_DECLS
