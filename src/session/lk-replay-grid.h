#pragma once

#include <gtk/gtk.h>

#include "model/lk-replay.h"

G_BEGIN_DECLS

/** LkReplayGrid: the board of one day in large type: goals × stages, what has changed marked by a word and an icon. */
#define LK_TYPE_REPLAY_GRID (lk_replay_grid_get_type ())
G_DECLARE_FINAL_TYPE (LkReplayGrid, lk_replay_grid, LK, REPLAY_GRID, GtkWidget)

/** lk_replay_grid_new: @board: for the names of people; empty until a day is shown. */
GtkWidget *lk_replay_grid_new  (LkBoard      *board);
/** lk_replay_grid_show: @view: (transfer full): only what differs from the view before it is drawn anew. */
void       lk_replay_grid_show (LkReplayGrid *self,
                                LkReplayView *view);

G_END_DECLS
