#pragma once

#include "board/lk-card-stack.h"

G_BEGIN_DECLS

#define LK_CARD_STACK_SPACING 6
#define LK_CARD_STACK_GUESSED_HEIGHT 62

/** LkCardRow: one action of the list; only one in sight has a card. */
typedef struct
{
  LkAction *action;
  LkCard   *card;
  int       height;     /* 0: not measured for this width */
  double    gap;        /* shown before it, on its way to the target */
} LkCardRow;

struct _LkCardStack
{
  GtkWidget       parent_instance;

  LkBoardContext *context;
  GListModel     *actions;
  GArray         *rows;          /* of LkCardRow */
  GPtrArray      *spare;         /* cards without an action, parented and hidden */
  GtkAdjustment  *adjustments[2];
  int             width;         /* that the heights are measured for */
  int             view;          /* height that is seen */
  double          end_gap;
  int             gap_position;
  int             gap_height;
  guint           gap_tick;
  guint           fill_tick;
  gboolean        allocating;    /* cards must not come or go now */
};

/* lk-card-stack-rows.c */
LkCardRow *lk_card_stack_get_row         (LkCardStack *self,
                                          guint        position);
/** lk_card_stack_average_height: a guess for what has not been measured. */
int        lk_card_stack_average_height  (LkCardStack *self);
double     lk_card_stack_total_height    (LkCardStack *self);
double     lk_card_stack_get_scroll      (LkCardStack *self);
void       lk_card_stack_hide_card       (LkCardStack *self,
                                          LkCardRow   *row);
void       lk_card_stack_show_card       (LkCardStack *self,
                                          LkCardRow   *row);
/** lk_card_stack_measure_row: its height, or the guess. */
int        lk_card_stack_measure_row     (LkCardStack *self,
                                          LkCardRow   *row);
/** lk_card_stack_fill: sees to it that just the rows in sight have cards; returns how far measuring moved what lies above the view. */
double     lk_card_stack_fill            (LkCardStack *self);
/** lk_card_stack_configure: scrolls to @value, as far as there is something. */
void       lk_card_stack_configure       (LkCardStack *self,
                                          double       value);
/** lk_card_stack_refill: fills, and keeps what is seen where it is. */
void       lk_card_stack_refill          (LkCardStack *self);
/** lk_card_stack_queue_fill: the same before the next frame, when cards must not come or go now. */
void       lk_card_stack_queue_fill      (LkCardStack *self);

/* lk-card-stack-walk.c: focus, and the keys that move it */
void       lk_card_stack_class_add_walk   (GtkWidgetClass *widget_class);

G_END_DECLS
