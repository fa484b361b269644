#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkIdeaCard: an idea, to lie on an impact matrix; it can have the focus, and tells a screen reader where it lies.
 */
#define LK_TYPE_IDEA_CARD (lk_idea_card_get_type ())
G_DECLARE_FINAL_TYPE (LkIdeaCard, lk_idea_card, LK, IDEA_CARD, GtkWidget)

/** lk_idea_card_new: @idea: a GObject that it stands for. */
GtkWidget *lk_idea_card_new             (gpointer    idea);
/** lk_idea_card_show: @feasibility, @effect: 0 to 1, NaN for not placed. */
void       lk_idea_card_show            (LkIdeaCard *self,
                                         const char *title,
                                         double      feasibility,
                                         double      effect);
/** lk_idea_card_get_idea: (transfer none) */
gpointer   lk_idea_card_get_idea        (LkIdeaCard *self);
double     lk_idea_card_get_feasibility (LkIdeaCard *self);
double     lk_idea_card_get_effect      (LkIdeaCard *self);
/** lk_idea_card_is_placed: whether somebody has put it in a quarter. */
gboolean   lk_idea_card_is_placed       (LkIdeaCard *self);

G_END_DECLS
