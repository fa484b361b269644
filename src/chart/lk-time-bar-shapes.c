#include "chart/lk-time-bar.h"

#include <math.h>

/* How close is close enough to one without length. */
#define NEAR 3

void
lk_time_bar_shapes_free (LkTimeBarShapes *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

/* How far a place lies along the bar, and whether it is on it. */
static gboolean
get_along (const LkTimeBarShapes *self,
           double                 x,
           double                 y,
           double                *along)
{
  const LkChartBox *bar = &self->bar;

  *along = self->vertical ? y : self->backwards ? -x : x;
  return self->vertical ? x >= bar->x && x <= bar->x + bar->width : y >= bar->y && y <= bar->y + bar->height;
}

static void
get_ends (const LkTimeBarShapes *self,
          guint                  phase,
          double                *from,
          double                *till)
{
  const LkChartBox *box = &g_array_index (self->boxes, LkChartBox, phase);

  *from = self->vertical ? box->y : self->backwards ? -(box->x + box->width) : box->x;
  *till = *from + (self->vertical ? box->height : box->width);
}

int
lk_time_bar_shapes_find (const LkTimeBarShapes *self,
                         double                 x,
                         double                 y)
{
  double along, from, till;
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);

  if (!get_along (self, x, y, &along))
    return -1;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      get_ends (self, i, &from, &till);
      if (from == till && fabs (along - from) <= NEAR)
        return (int) i;
      if (found < 0 && along >= from && along < till)
        found = (int) i;
    }
  return found;
}

int
lk_time_bar_shapes_find_end (const LkTimeBarShapes *self,
                             double                 x,
                             double                 y,
                             double                 distance)
{
  double along, from, till, nearest = distance;
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);

  if (!get_along (self, x, y, &along))
    return -1;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      get_ends (self, i, &from, &till);
      if (fabs (along - till) <= nearest)
        {
          nearest = fabs (along - till);
          found = (int) i;
        }
    }
  return found;
}
