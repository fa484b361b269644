#pragma once

#include <gtk/gtk.h>

#include "model/lk-replay.h"

G_BEGIN_DECLS

/**
 * LkReplayPage: the board as it stood in the evening of any day of the school year, with a slider over the days. It is read
 * once; moving the slider only draws.
 *
 * Left and Right go to the day before or after on which something changed, Page Up and Page Down to the session before or after,
 * Home and End to the first and last day, Space runs through the days.
 */
#define LK_TYPE_REPLAY_PAGE (lk_replay_page_get_type ())
G_DECLARE_FINAL_TYPE (LkReplayPage, lk_replay_page, LK, REPLAY_PAGE, GtkWidget)

GtkWidget *lk_replay_page_new (LkBoard *board);

G_END_DECLS
