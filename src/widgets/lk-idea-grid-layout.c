/* Where the quarters and the cards of an impact matrix lie. */

#include "widgets/lk-idea-grid-private.h"

#define GAP 6
#define CARD_PART 0.3         /* of the plot's width, at most */
#define MIN_WIDTH 420
#define MIN_HEIGHT 320

static void
measure_card (LkIdeaGrid *self,
              GtkWidget      *card,
              int            *width,
              int            *height)
{
  const int most = MAX (1, (int) (self->plot.size.width * CARD_PART));
  int least;

  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, width, NULL, NULL);
  *width = MAX (least, MIN (*width, most));
  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

static void
put (GtkWidget *child,
     double     x,
     double     y,
     int        width,
     int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { (int) x, (int) y, width, height }, -1);
}

gboolean
lk_idea_grid_is_mirrored (LkIdeaGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
put_placed_card (LkIdeaGrid *self,
                 LkIdeaCard     *card,
                 int             width,
                 int             height)
{
  const double feasibility = lk_idea_card_get_feasibility (card), effect = lk_idea_card_get_effect (card);
  const double across = lk_idea_grid_is_mirrored (self) ? 1 - feasibility : feasibility;

  put (GTK_WIDGET (card), self->plot.origin.x + across * (self->plot.size.width - width),
       self->plot.origin.y + (1 - effect) * (self->plot.size.height - height), width, height);
}

/* Below the plot in a row; when they are many each covers a part of the one before it. */
static void
put_tray (LkIdeaGrid *self,
          int             width,
          int             height)
{
  const double top = self->plot.origin.y + self->plot.size.height + GAP;
  int tray_width, tray_height, all = 0;
  double x = 0, scale;
  guint n = 0;

  gtk_widget_measure (self->tray, GTK_ORIENTATION_VERTICAL, width, NULL, &tray_height, NULL, NULL);
  put (self->tray, 0, top, width, tray_height);
  for (guint i = 0; i < self->cards->len; i++)
    {
      if (lk_idea_card_is_placed (self->cards->pdata[i]))
        continue;
      measure_card (self, self->cards->pdata[i], &tray_width, &height);
      all += tray_width + GAP;
      n++;
    }
  scale = all > width && n > 1 ? width / (double) all : 1;
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = self->cards->pdata[i];

      if (lk_idea_card_is_placed (LK_IDEA_CARD (card)) || (card == self->dragged && self->moved))
        continue;
      measure_card (self, card, &tray_width, &height);
      put (card, MIN (x, MAX (0, width - tray_width)), top + tray_height, tray_width, height);
      x += (tray_width + GAP) * scale;
    }
}

/* The height of two lines of a card and a name. */
static int
measure_tray (LkIdeaGrid *self,
              int             width)
{
  int name, tallest = 0;

  gtk_widget_measure (self->tray, GTK_ORIENTATION_VERTICAL, width, NULL, &name, NULL, NULL);
  for (guint i = 0; i < self->cards->len; i++)
    {
      int card_width, card_height;

      measure_card (self, self->cards->pdata[i], &card_width, &card_height);
      tallest = MAX (tallest, card_height);
    }
  return name + MAX (tallest, 2 * name) + GAP;
}

void
lk_idea_grid_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  LkIdeaGrid *self = LK_IDEA_GRID (widget);
  int tray, half_width = (width - GAP) / 2, half_height;

  self->plot = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  tray = measure_tray (self, width);
  self->plot.size.height = (float) MAX (0, height - tray);
  half_height = ((int) self->plot.size.height - GAP) / 2;
  for (int i = 0; i < N_QUARTERS; i++)
    {
      const int column = lk_idea_grid_is_mirrored (self) ? 1 - i % 2 : i % 2;

      put (self->quarters[i], column * (half_width + GAP), i / 2 * (half_height + GAP), half_width, half_height);
    }
  put_tray (self, width, height);
  gtk_popover_present (GTK_POPOVER (self->menu));
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = self->cards->pdata[i];
      int card_width, card_height;

      measure_card (self, card, &card_width, &card_height);
      if (card == self->dragged && self->moved)
        put (card, self->drag_to.x, self->drag_to.y, card_width, card_height);
      else if (lk_idea_card_is_placed (LK_IDEA_CARD (card)))
        put_placed_card (self, LK_IDEA_CARD (card), card_width, card_height);
    }
}

void
lk_idea_grid_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = *minimum * 2;
}
