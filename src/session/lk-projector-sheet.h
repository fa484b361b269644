#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkProjectorSheet: what was tapped, over the board: one action with what can be done with it, or all of what had no room.
 *
 * Signals: `closed ()`: it wants to go.
 */
#define LK_TYPE_PROJECTOR_SHEET (lk_projector_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LkProjectorSheet, lk_projector_sheet, LK, PROJECTOR_SHEET, GtkWidget)

/** lk_projector_sheet_new_content: @content under @title. */
GtkWidget *lk_projector_sheet_new_content (const char   *title,
                                           GtkWidget    *content);
/** lk_projector_sheet_new_page: the same over the whole board. */
GtkWidget *lk_projector_sheet_new_page    (const char   *title,
                                           GtkWidget    *content);
/** lk_projector_sheet_set_title: in place of the title that it was made with. */
void       lk_projector_sheet_set_title   (LkProjectorSheet *self,
                                           const char   *title);
GtkWidget *lk_projector_sheet_new_action  (LkBoard      *board,
                                           LkAction     *action);
/** lk_projector_sheet_new_actions: @actions: of LkAction; @title: what they have in common; pages when they are many. */
GtkWidget *lk_projector_sheet_new_actions (LkBoard      *board,
                                           const char   *title,
                                           GListModel   *actions);
/** lk_projector_sheet_new_lines: @lines: (element-type utf8) */
GtkWidget *lk_projector_sheet_new_lines   (const char   *title,
                                           GPtrArray    *lines);

G_END_DECLS
