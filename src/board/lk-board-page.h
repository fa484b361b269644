#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkBoardPage:
 *
 * A team's board: its five fields on one screen, folding into tabs below 900 px.
 *
 * Properties: `board` (LkBoard, nullable), `flat` (boolean: all actions in three columns), `layout` (string, as the GSettings
 * key `board-layout`), `showing-archive` (boolean).
 *
 * It expects these actions on the window: `win.toast` (s: a message), `win.undo`, `win.redo`.
 */
#define LK_TYPE_BOARD_PAGE (lk_board_page_get_type ())
G_DECLARE_FINAL_TYPE (LkBoardPage, lk_board_page, LK, BOARD_PAGE, GtkWidget)

GtkWidget *lk_board_page_new          (void);
LkBoard   *lk_board_page_get_board    (LkBoardPage *self);
void       lk_board_page_set_board    (LkBoardPage *self,
                                       LkBoard     *board);
/** lk_board_page_start_search: focuses the search entry, of the archive while that is shown. */
void       lk_board_page_start_search (LkBoardPage *self);

G_END_DECLS
