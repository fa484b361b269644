#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkQuestionsBadge: the button of the projector view that opens the questions, with how many ask for attention. */
#define LK_TYPE_QUESTIONS_BADGE (lk_questions_badge_get_type ())
G_DECLARE_FINAL_TYPE (LkQuestionsBadge, lk_questions_badge, LK, QUESTIONS_BADGE, GtkWidget)

GtkWidget *lk_questions_badge_new       (void);
/** Shows the questions of @board; NULL hides the button, and so does a school with one board. */
void       lk_questions_badge_set_board (LkQuestionsBadge *self,
                                         LkBoard          *board);

G_END_DECLS
