#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

typedef enum {
  LK_QUESTION_TITLE,
  LK_QUESTION_FACTS,
  LK_QUESTION_ANSWER,
} LkQuestionPart;

/** LkQuestionWords: (transfer floating): an empty label for @part, as the place of the row wants it. */
typedef GtkWidget *(*LkQuestionWords) (LkQuestionPart part);

/**
 * LkQuestionRow: a question to or from a board, with who asks it of whom and by when; follows it. On the board that is asked
 * it has an entry for the answer; what is being typed there stays whatever else changes.
 */
#define LK_TYPE_QUESTION_ROW (lk_question_row_get_type ())
G_DECLARE_FINAL_TYPE (LkQuestionRow, lk_question_row, LK, QUESTION_ROW, GtkWidget)

/** lk_question_row_new: @far is for a wall: a card of its own, with a button beside the entry for who has no keyboard at hand. */
GtkWidget  *lk_question_row_new          (LkBoard         *board,
                                          LkQuestion      *question,
                                          LkQuestionWords  words,
                                          gboolean         far);
/** lk_question_row_get_question: (transfer none) */
LkQuestion *lk_question_row_get_question (LkQuestionRow *self);

G_END_DECLS
