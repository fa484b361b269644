#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/**
 * LkCardList:
 *
 * The cards of one cell or column, scrolling, with a quick-add line at its end: draws only the cards that are seen, is
 * a source and a target of drags, walks and moves cards by keyboard. A thousand cards scroll as ten do.
 *
 * Signals:
 *  - `leave (GtkDirectionType, double position)`: an arrow key went past its edge; @position is the vertical (for left and
 *    right: the focused card's middle) or horizontal coordinate in its own space, for the neighbour to take up.
 */
#define LK_TYPE_CARD_LIST (lk_card_list_get_type ())
G_DECLARE_FINAL_TYPE (LkCardList, lk_card_list, LK, CARD_LIST, GtkWidget)

/** lk_card_list_new: @goal: (nullable): the row's goal; @all_goals: a flat column over all goals, @goal is then where new
 *  actions go (NULL: none). */
GtkWidget *lk_card_list_new          (LkBoardContext *context,
                                      LkGoal         *goal,
                                      gboolean        all_goals,
                                      LkStage         stage);
LkStage    lk_card_list_get_stage    (LkCardList     *self);
LkGoal    *lk_card_list_get_goal     (LkCardList     *self);
/** lk_card_list_focus_action: scrolls to @action's card and focuses it; FALSE when it is not in this list. */
gboolean   lk_card_list_focus_action (LkCardList     *self,
                                      LkAction       *action);
/** lk_card_list_focus_at: focuses the card nearest to @position, or its quick add when it is empty. */
void       lk_card_list_focus_at     (LkCardList       *self,
                                      GtkDirectionType  from,
                                      double            position);
/** lk_card_list_start_adding: focuses the quick-add line. */
void       lk_card_list_start_adding (LkCardList     *self);

G_END_DECLS
