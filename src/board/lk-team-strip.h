#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/**
 * LkTeamStrip:
 *
 * The team's people in a row: each filters the board when pressed, and can be dragged onto a card to become its owner.
 */
#define LK_TYPE_TEAM_STRIP (lk_team_strip_get_type ())
G_DECLARE_FINAL_TYPE (LkTeamStrip, lk_team_strip, LK, TEAM_STRIP, GtkWidget)

GtkWidget *lk_team_strip_new (LkBoardContext *context);

G_END_DECLS
