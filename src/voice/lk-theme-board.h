#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/**
 * LkThemeBoard: what pupils wrote at one open question, as cards that the teacher lays in themes of his own.
 *
 * Actions: `themes.lay` (us: an answer's position, and a theme's id or ""), `themes.rename` (s), `themes.remove` (s).
 */
#define LK_TYPE_THEME_BOARD (lk_theme_board_get_type ())
G_DECLARE_FINAL_TYPE (LkThemeBoard, lk_theme_board, LK, THEME_BOARD, GtkWidget)

GtkWidget *lk_theme_board_new (LkPrivate          *own,
                               LkSurvey           *survey,
                               const LkSurveyLine *question);

G_END_DECLS
