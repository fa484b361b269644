/* Which rows of a stack have a card, and how high they are. */

#include "board/lk-card-stack-private.h"

#include <math.h>

#define OVERSCAN 120
#define GUESSED_VIEW 420
#define MOST_SPARE 8

LkCardRow *
lk_card_stack_get_row (LkCardStack *self,
                       guint        position)
{
  return &g_array_index (self->rows, LkCardRow, position);
}

int
lk_card_stack_average_height (LkCardStack *self)
{
  int sum = 0, n = 0;

  for (guint i = 0; i < self->rows->len && n < 20; i++)
    if (lk_card_stack_get_row (self, i)->height > 0)
      {
        sum += lk_card_stack_get_row (self, i)->height;
        n++;
      }
  return n > 0 ? sum / n : LK_CARD_STACK_GUESSED_HEIGHT;
}

double
lk_card_stack_total_height (LkCardStack *self)
{
  int guess = lk_card_stack_average_height (self);
  double sum = self->end_gap;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LkCardRow *row = lk_card_stack_get_row (self, i);

      sum += (row->height > 0 ? row->height : guess) + LK_CARD_STACK_SPACING + row->gap;
    }
  return sum;
}

double
lk_card_stack_get_scroll (LkCardStack *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment ? gtk_adjustment_get_value (adjustment) : 0;
}

void
lk_card_stack_hide_card (LkCardStack *self,
                         LkCardRow   *row)
{
  LkCard *card = g_steal_pointer (&row->card);

  if (card == NULL)
    return;
  lk_card_set_action (card, NULL);
  lk_card_set_lifted (card, FALSE);
  if (self->spare->len >= MOST_SPARE)
    {
      gtk_widget_unparent (GTK_WIDGET (card));
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (card), FALSE);
  g_ptr_array_add (self->spare, card);
}

void
lk_card_stack_show_card (LkCardStack *self,
                         LkCardRow   *row)
{
  if (row->card)
    return;
  if (self->spare->len > 0)
    {
      row->card = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
      lk_card_set_action (row->card, row->action);
      gtk_widget_set_visible (GTK_WIDGET (row->card), TRUE);
      return;
    }
  row->card = LK_CARD (lk_card_new (self->context));
  lk_card_set_action (row->card, row->action);
  gtk_widget_set_parent (GTK_WIDGET (row->card), GTK_WIDGET (self));
}

int
lk_card_stack_measure_row (LkCardStack *self,
                           LkCardRow   *row)
{
  if (row->card && self->width > 0)
    gtk_widget_measure (GTK_WIDGET (row->card), GTK_ORIENTATION_VERTICAL, self->width, &row->height, NULL, NULL, NULL);
  return row->height > 0 ? row->height : lk_card_stack_average_height (self);
}

static gboolean
has_focus (LkCardRow *row)
{
  return row->card && gtk_widget_get_focus_child (GTK_WIDGET (row->card)) == NULL
           ? gtk_widget_is_focus (GTK_WIDGET (row->card))
           : row->card != NULL;
}

/* Sees to it that just the rows in sight have cards; returns how far measuring moved what lies above the view. */
double
lk_card_stack_fill (LkCardStack *self)
{
  double top = lk_card_stack_get_scroll (self) - OVERSCAN;
  double bottom = lk_card_stack_get_scroll (self) + (self->view > 0 ? self->view : GUESSED_VIEW) + OVERSCAN;
  int guess = lk_card_stack_average_height (self);
  double y = 0, moved = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LkCardRow *row = lk_card_stack_get_row (self, i);
      int before = row->height > 0 ? row->height : guess;
      int height = before;

      y += row->gap;
      if (y + before >= top && y <= bottom)
        {
          lk_card_stack_show_card (self, row);
          lk_card_set_place (row->card, i + 1, self->rows->len);
          height = lk_card_stack_measure_row (self, row);
        }
      else if (!has_focus (row))
        lk_card_stack_hide_card (self, row);
      if (y + before < lk_card_stack_get_scroll (self))
        moved += height - before;
      y += height + LK_CARD_STACK_SPACING;
    }
  return moved;
}

void
lk_card_stack_configure (LkCardStack *self,
                         double       value)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double upper = MAX (lk_card_stack_total_height (self), self->view);

  if (adjustment)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - self->view), 0, upper, 40, self->view * 0.9, self->view);
}

void
lk_card_stack_refill (LkCardStack *self)
{
  double value = lk_card_stack_get_scroll (self);
  double moved = lk_card_stack_fill (self);

  if (fabs (moved) > 0.5)
    lk_card_stack_configure (self, value + moved);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
fill_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  LkCardStack *self = LK_CARD_STACK (widget);

  self->fill_tick = 0;
  lk_card_stack_refill (self);
  return G_SOURCE_REMOVE;
}

void
lk_card_stack_queue_fill (LkCardStack *self)
{
  if (self->fill_tick == 0)
    self->fill_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_tick_cb, NULL, NULL);
}
