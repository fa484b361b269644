#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** lk_matrix_window_present: the impact matrix of @board in a window of its own over @parent. */
void lk_matrix_window_present (GtkWindow *parent,
                               LkBoard   *board);

G_END_DECLS
