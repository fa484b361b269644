/* Walking a stack by keys, and bringing a card into focus and into sight. */

#include "board/lk-card-stack-private.h"

#include <math.h>

static guint leave_signal;

static gboolean
walk (GtkWidget *widget,
      GVariant  *arguments,
      gpointer   data)
{
  LkCardStack *self = LK_CARD_STACK (widget);
  LkCard *card = lk_card_stack_get_focus (self);
  int direction, position, step;

  if (card == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &direction, &step);
  position = lk_card_stack_find (self, lk_card_get_action (card)) + step;
  if (step != 0 && position >= 0 && position < (int) self->rows->len)
    lk_card_stack_focus (self, (guint) position);
  else if (ABS (step) > 1)
    lk_card_stack_focus (self, step < 0 ? 0 : self->rows->len - 1);
  else
    g_signal_emit (self, leave_signal, 0, direction);
  return GDK_EVENT_STOP;
}

static void
add_walk (GtkWidgetClass   *widget_class,
          guint             key,
          GtkDirectionType  direction,
          int               step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, walk, "(ii)", direction, step);
}

/* Focus comes in at the top from outside; within, only the arrow keys walk: one stop for Tab. */
static gboolean
lk_card_stack_focus_vfunc (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  LkCardStack *self = LK_CARD_STACK (widget);

  if (gtk_widget_get_focus_child (widget) || self->rows->len == 0)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      LkCardRow *row = lk_card_stack_get_row (self, i);

      if (row->card && gtk_widget_get_mapped (GTK_WIDGET (row->card)))
        return gtk_widget_grab_focus (GTK_WIDGET (row->card));
    }
  return FALSE;
}

void
lk_card_stack_class_add_walk (GtkWidgetClass *widget_class)
{
  widget_class->focus = lk_card_stack_focus_vfunc;
  leave_signal = g_signal_new ("leave", LK_TYPE_CARD_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  add_walk (widget_class, GDK_KEY_Up, GTK_DIR_UP, -1);
  add_walk (widget_class, GDK_KEY_Down, GTK_DIR_DOWN, 1);
  add_walk (widget_class, GDK_KEY_Left, GTK_DIR_LEFT, 0);
  add_walk (widget_class, GDK_KEY_Right, GTK_DIR_RIGHT, 0);
  add_walk (widget_class, GDK_KEY_Page_Up, GTK_DIR_UP, -6);
  add_walk (widget_class, GDK_KEY_Page_Down, GTK_DIR_DOWN, 6);
  add_walk (widget_class, GDK_KEY_Home, GTK_DIR_UP, -G_MAXINT / 2);
  add_walk (widget_class, GDK_KEY_End, GTK_DIR_DOWN, G_MAXINT / 2);
}

LkCard *
lk_card_stack_get_focus (LkCardStack *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child && LK_IS_CARD (child) ? LK_CARD (child) : NULL;
}

static double
offset_of (LkCardStack *self,
           guint        position,
           gboolean     with_gaps)
{
  int guess = lk_card_stack_average_height (self);
  double y = 0;

  for (guint i = 0; i < position; i++)
    {
      LkCardRow *row = lk_card_stack_get_row (self, i);

      y += (row->height > 0 ? row->height : guess) + LK_CARD_STACK_SPACING + (with_gaps ? row->gap : 0);
    }
  return y;
}

static void
scroll_to (LkCardStack *self,
           guint        position)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double y = offset_of (self, position, TRUE);

  if (adjustment)
    gtk_adjustment_clamp_page (adjustment, y, y + lk_card_stack_measure_row (self, lk_card_stack_get_row (self, position)));
}

void
lk_card_stack_focus (LkCardStack *self,
                     guint        position)
{
  if (position >= self->rows->len)
    return;
  lk_card_stack_show_card (self, lk_card_stack_get_row (self, position));
  lk_card_set_place (lk_card_stack_get_row (self, position)->card, position + 1, self->rows->len);
  scroll_to (self, position);
  gtk_widget_grab_focus (GTK_WIDGET (lk_card_stack_get_row (self, position)->card));
  /* What was above or below it may have been only guessed before it was shown. */
  scroll_to (self, position);
  lk_card_stack_queue_fill (self);
}

void
lk_card_stack_focus_near (LkCardStack *self,
                          double       y)
{
  double wanted = y + lk_card_stack_get_scroll (self);
  guint nearest = 0;
  double best = G_MAXDOUBLE;
  double top = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      int height = lk_card_stack_get_row (self, i)->height > 0 ? lk_card_stack_get_row (self, i)->height : LK_CARD_STACK_GUESSED_HEIGHT;
      double distance = fabs (top + height / 2.0 - wanted);

      if (distance < best)
        {
          best = distance;
          nearest = i;
        }
      top += height + LK_CARD_STACK_SPACING;
    }
  lk_card_stack_focus (self, nearest);
}
