#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkAnswerCard: what a pupil wrote, to be laid in a theme: dragged by pointer or finger, or sent there by its menu (Enter, the menu key). */
#define LK_TYPE_ANSWER_CARD (lk_answer_card_get_type ())
G_DECLARE_FINAL_TYPE (LkAnswerCard, lk_answer_card, LK, ANSWER_CARD, GtkWidget)

/** lk_answer_card_new: @position: among the answers to its question. @themes: where it can be sent, with the action of each. */
GtkWidget *lk_answer_card_new          (guint         position,
                                        const char   *text,
                                        GMenuModel   *themes);
guint      lk_answer_card_get_position (LkAnswerCard *self);

G_END_DECLS
