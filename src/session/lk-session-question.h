#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkSessionQuestion: a question to or from this board, large; follows it. On the board that is asked it has an entry for the
 * answer; what is being typed there stays whatever else changes.
 */
#define LK_TYPE_SESSION_QUESTION (lk_session_question_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionQuestion, lk_session_question, LK, SESSION_QUESTION, GtkWidget)

GtkWidget  *lk_session_question_new          (LkBoard           *board,
                                              LkQuestion        *question);
/** lk_session_question_get_question: (transfer none) */
LkQuestion *lk_session_question_get_question (LkSessionQuestion *self);

G_END_DECLS
