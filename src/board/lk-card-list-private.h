#pragma once

#include "board/lk-action-set.h"
#include "board/lk-card-list.h"
#include "board/lk-card-stack.h"

G_BEGIN_DECLS

struct _LkCardList
{
  GtkWidget       parent_instance;

  GtkWidget      *scroller;
  GtkWidget      *stack;
  GtkWidget      *quick_add;
  GtkWidget      *menu;          /* made when first asked for */

  LkBoardContext *context;
  LkGoal         *goal;
  gboolean        all_goals;
  LkStage         stage;

  LkAction       *target;        /* what the menu or a picker is about */
  LkAction       *anchor;        /* where a range of selected cards began */
  LkActionSet    *dragged;
  GtkWidget      *aimed;         /* (unowned) the card that a person hovers over */
  guint           scroll_tick;
  double          pointer_y;
};

/** lk_card_list_get_target: (transfer none) (nullable): the action that a verb is for: the menu's, else the focused card's. */
LkAction *lk_card_list_get_target       (LkCardList       *self);
void      lk_card_list_say              (LkCardList       *self,
                                         const char       *message);
/** lk_card_list_say_error: tells what a verb refused, and frees it. */
void      lk_card_list_say_error        (LkCardList       *self,
                                         GError           *error);
/** lk_card_list_goal_for: (transfer none) (nullable): the goal that @action has when it comes into this list. */
LkGoal   *lk_card_list_goal_for         (LkCardList       *self,
                                         LkAction         *action);
/** lk_card_list_move_to: moves @actions into this list before the card at @position, once. */
gboolean  lk_card_list_move_to          (LkCardList       *self,
                                         GPtrArray        *actions,
                                         guint             position);

void      lk_card_list_install_actions  (GtkWidgetClass   *widget_class);
void      lk_card_list_add_keys         (LkCardList       *self);
void      lk_card_list_add_drag         (LkCardList       *self);
void      lk_card_list_stop_hover       (LkCardList       *self);
void      lk_card_list_show_menu        (LkCardList       *self,
                                         LkCard           *card,
                                         double            x,
                                         double            y);

G_END_DECLS
