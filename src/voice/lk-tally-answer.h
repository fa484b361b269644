#pragma once

#include <gtk/gtk.h>

#include "voice/lk-answer-sheet.h"

G_BEGIN_DECLS

/**
 * LkTallyAnswer:
 *
 * The line of a sheet that is at hand, whole, with what can be answered to it: a button each, or an entry for what was written.
 *
 * Signals: `answered (int answer)`; `written ()`: the open answer is another now; `entered ()`: Enter was pressed in it; `back ()`: Backspace was, with
 * nothing in it.
 */
#define LK_TYPE_TALLY_ANSWER (lk_tally_answer_get_type ())
G_DECLARE_FINAL_TYPE (LkTallyAnswer, lk_tally_answer, LK, TALLY_ANSWER, GtkWidget)

GtkWidget *lk_tally_answer_new       (void);
void       lk_tally_answer_set_level (LkTallyAnswer *self,
                                      LkSurveyLevel  level);
/** lk_tally_answer_show: where @sheet stands. */
void       lk_tally_answer_show      (LkTallyAnswer *self,
                                      LkAnswerSheet *sheet);
/** lk_tally_answer_get_text: (transfer none): what is written in the entry. */
const char *lk_tally_answer_get_text (LkTallyAnswer *self);

G_END_DECLS
