#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/**
 * LkAnswerRow: the answers to a statement as buttons side by side: faces or numbers, with words. Signal: `answered (int)`: a LkAnswer.
 */
#define LK_TYPE_ANSWER_ROW (lk_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (LkAnswerRow, lk_answer_row, LK, ANSWER_ROW, GtkWidget)

/** lk_answer_row_new: @size: of a face or a number, in pixels at least; it grows with the row. */
GtkWidget *lk_answer_row_new        (LkSurveyLevel level,
                                     int           size);
/** lk_answer_row_set_chosen: marks @answer, or none with LK_ANSWER_BLANK. */
void       lk_answer_row_set_chosen (LkAnswerRow  *self,
                                     LkAnswer      answer);
/** lk_answer_row_walk: gives the focus to the answer @by from the one that has it, or to the first or last when none has. */
void       lk_answer_row_walk       (LkAnswerRow  *self,
                                     int           by);
/** lk_answer_row_read_key: which answer a key without modifiers gives: 1 to 4, 0; FALSE for none. */
gboolean   lk_answer_row_read_key   (guint         key,
                                     LkAnswer     *answer);
/** lk_answer_row_new_picture: what stands on the button of @answer: a face or its number. */
GtkWidget *lk_answer_row_new_picture (LkSurveyLevel level,
                                     LkAnswer      answer,
                                     int           size);

G_END_DECLS
