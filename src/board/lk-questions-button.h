#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkQuestionsButton: what this board asks of others and others of it, behind a quiet button that says how many wait for an answer
 *  from here. Hidden while there is only one board. */
#define LK_TYPE_QUESTIONS_BUTTON (lk_questions_button_get_type ())
G_DECLARE_FINAL_TYPE (LkQuestionsButton, lk_questions_button, LK, QUESTIONS_BUTTON, GtkWidget)

GtkWidget *lk_questions_button_new (LkBoardContext *context);

G_END_DECLS
