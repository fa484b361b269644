#pragma once

#include <gtk/gtk.h>

#include "voice/lk-answer-sheet.h"

G_BEGIN_DECLS

/**
 * LkTallyList:
 *
 * The sheet that is entered, line by line: what has been entered for each, and which one is next.
 *
 * Signals: `chosen (guint step)`: to go on with that one.
 */
#define LK_TYPE_TALLY_LIST (lk_tally_list_get_type ())
G_DECLARE_FINAL_TYPE (LkTallyList, lk_tally_list, LK, TALLY_LIST, GtkWidget)

GtkWidget *lk_tally_list_new      (void);
void       lk_tally_list_set_form (LkTallyList         *self,
                                   LkSurveyForm        *form);
/** lk_tally_list_show: @sheet: of the form that was set. */
void       lk_tally_list_show     (LkTallyList         *self,
                                   const LkAnswerSheet *sheet);

G_END_DECLS
