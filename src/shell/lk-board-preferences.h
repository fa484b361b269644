#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** LkBoardPreferences: how the board looks on this computer. */
#define LK_TYPE_BOARD_PREFERENCES (lk_board_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkBoardPreferences, lk_board_preferences, LK, BOARD_PREFERENCES, AdwPreferencesPage)

GtkWidget *lk_board_preferences_new (GSettings *settings);

G_END_DECLS
