#pragma once

#include "progress/lk-chart-wall.h"

G_BEGIN_DECLS

/** LkWallTurner: which page of a wall of charts is shown, and the ways to the others: two buttons, and Ctrl+Page Up and Page Down
 *  anywhere in its window. Empty while there is one page. */
#define LK_TYPE_WALL_TURNER (lk_wall_turner_get_type ())
G_DECLARE_FINAL_TYPE (LkWallTurner, lk_wall_turner, LK, WALL_TURNER, GtkWidget)

GtkWidget *lk_wall_turner_new (LkChartWall *wall);

G_END_DECLS
