/* Where a drag would land: pure functions of bounds and pointer. */

#include "widgets/lk-drop-place.h"

#define EDGE 36.0
#define FASTEST 14.0

guint
lk_drop_place_find (const LkDropSpan *spans,
                    guint             n,
                    double            y)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (spans[middle].y + spans[middle].height / 2 > y)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

double
lk_drop_place_scroll (double y,
                      double height)
{
  double edge = MIN (EDGE, height / 4);

  if (edge <= 0)
    return 0;
  if (y < edge)
    return -FASTEST * CLAMP ((edge - y) / edge, 0, 1);
  if (y > height - edge)
    return FASTEST * CLAMP ((y - height + edge) / edge, 0, 1);
  return 0;
}
