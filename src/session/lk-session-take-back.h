#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** lk_session_take_back: undoes all of @session as one step, and tells on @widget's window when that cannot be done any more. */
void lk_session_take_back (GtkWidget *widget,
                           LkBoard   *board,
                           LkSession *session);

G_END_DECLS
