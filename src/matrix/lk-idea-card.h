#pragma once

#include <gtk/gtk.h>

#include "model/lk-goal.h"

G_BEGIN_DECLS

/**
 * LkIdeaCard: an idea for a goal, to lie on the impact matrix; it can have the focus, and tells a screen reader where it lies.
 */
#define LK_TYPE_IDEA_CARD (lk_idea_card_get_type ())
G_DECLARE_FINAL_TYPE (LkIdeaCard, lk_idea_card, LK, IDEA_CARD, GtkWidget)

GtkWidget *lk_idea_card_new       (LkGoal     *idea);
LkGoal    *lk_idea_card_get_idea  (LkIdeaCard *self);
/** lk_idea_card_is_placed: whether somebody has put it in a quarter. */
gboolean   lk_idea_card_is_placed (LkIdeaCard *self);

G_END_DECLS
