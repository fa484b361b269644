#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkQuestionRow: a question with who asks it of whom and by when, and its answer: to be typed on the board that is asked. */
#define LK_TYPE_QUESTION_ROW (lk_question_row_get_type ())
G_DECLARE_FINAL_TYPE (LkQuestionRow, lk_question_row, LK, QUESTION_ROW, GtkWidget)

GtkWidget  *lk_question_row_new          (LkBoard       *board,
                                          LkQuestion    *question);
/** lk_question_row_get_question: (transfer none) */
LkQuestion *lk_question_row_get_question (LkQuestionRow *self);

G_END_DECLS
