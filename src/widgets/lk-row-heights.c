/* How rows share a height: as water would. */

#include "widgets/lk-row-heights.h"

static int
sum_at (const LkRowNeed *rows,
        guint            n,
        int              level)
{
  int sum = 0;

  for (guint i = 0; i < n; i++)
    sum += CLAMP (level, rows[i].least, MAX (rows[i].least, rows[i].wanted));
  return sum;
}

void
lk_row_heights_share (LkRowNeed *rows,
                      guint      n,
                      int        room)
{
  int low = 0, high = 0, rest;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    high = MAX (high, MAX (rows[i].least, rows[i].wanted));
  while (low < high)
    {
      int level = (low + high + 1) / 2;

      if (sum_at (rows, n, level) <= room)
        low = level;
      else
        high = level - 1;
    }
  rest = MAX (room - sum_at (rows, n, low), 0);
  for (guint i = 0; i < n; i++)
    {
      int share = rest / (int) (n - i);

      rows[i].height = CLAMP (low, rows[i].least, MAX (rows[i].least, rows[i].wanted)) + share;
      rest -= share;
    }
}
