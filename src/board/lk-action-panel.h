#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkActionPanel: everything of one action, saved as it is typed. */
#define LK_TYPE_ACTION_PANEL (lk_action_panel_get_type ())
G_DECLARE_FINAL_TYPE (LkActionPanel, lk_action_panel, LK, ACTION_PANEL, GtkWidget)

GtkWidget *lk_action_panel_new        (LkBoardContext *context,
                                       LkAction       *action);
LkAction  *lk_action_panel_get_action (LkActionPanel  *self);
/** lk_action_panel_flush: saves what is still being typed. */
void       lk_action_panel_flush      (LkActionPanel  *self);

G_END_DECLS
