#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-survey-form.h"
#include "voice/lk-answer-card.h"

G_BEGIN_DECLS

/**
 * LkThemeColumn: answers that were laid together. Cards are dropped in it.
 *
 * Needs the actions `themes.rename` (s) and `themes.remove` (s). Signals: `dropped (LkAnswerCard *card)`.
 */
#define LK_TYPE_THEME_COLUMN (lk_theme_column_get_type ())
G_DECLARE_FINAL_TYPE (LkThemeColumn, lk_theme_column, LK, THEME_COLUMN, GtkWidget)

/** lk_theme_column_new: @theme: (nullable): NULL for those that lie in none. */
GtkWidget  *lk_theme_column_new          (const LkSurveyLine *theme);
/** lk_theme_column_get_id: (nullable) */
const char *lk_theme_column_get_id       (LkThemeColumn      *self);
void        lk_theme_column_add          (LkThemeColumn      *self,
                                          GtkWidget          *card);
/** lk_theme_column_find: (transfer none) (nullable): the card of the answer at @position. */
GtkWidget  *lk_theme_column_find         (LkThemeColumn      *self,
                                          guint               position);
/** lk_theme_column_settle: all cards have been added. */
void        lk_theme_column_settle       (LkThemeColumn      *self);

G_END_DECLS
