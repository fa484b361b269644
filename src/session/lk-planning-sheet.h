#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** lk_planning_sheet_new: a LkProjectorSheet to plan something on @day for @person (nullable), or to change @planning (nullable). */
GtkWidget *lk_planning_sheet_new (LkBoard    *board,
                                  LkPlanning *planning,
                                  LkDay       day,
                                  LkPerson   *person);

G_END_DECLS
