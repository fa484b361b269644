#include "chart/lk-chart-thin.h"

#include <math.h>

#define MAX_A_COLUMN 4

typedef struct
{
  int column;
  guint first, least, greatest, last;
} Bin;

/* The up to four of a column in their order, each once. */
static void
append_bin (GArray    *kept,
            const Bin *bin)
{
  guint low = MIN (bin->least, bin->greatest), high = MAX (bin->least, bin->greatest);

  g_array_append_val (kept, bin->first);
  if (low != bin->first && low != bin->last)
    g_array_append_val (kept, low);
  if (high != low && high != bin->first && high != bin->last)
    g_array_append_val (kept, high);
  if (bin->last != bin->first)
    g_array_append_val (kept, bin->last);
}

static GArray *
keep_all (guint n_points)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_points);

  for (guint i = 0; i < n_points; i++)
    g_array_append_val (kept, i);

  return kept;
}

GArray *
lk_chart_thin (const LkChartPoint *points,
               guint               n_points,
               const LkScale      *x)
{
  double columns = fabs (x->far - x->near), slope, origin;
  gboolean is_open = FALSE;
  GArray *kept;
  Bin bin = { 0 };

  if (n_points <= MAX_A_COLUMN * columns + MAX_A_COLUMN || !isfinite (columns))
    return keep_all (n_points);

  kept = g_array_sized_new (FALSE, FALSE, sizeof (guint), (guint) columns * MAX_A_COLUMN + MAX_A_COLUMN);
  origin = lk_scale_to_pixel (x, 0);
  slope = lk_scale_to_pixel (x, 1) - origin;
  for (guint i = 0; i < n_points; i++)
    {
      double pixel = origin + slope * points[i].x, y = points[i].y;
      int column;

      if (!isfinite (pixel) || !isfinite (y))
        {
          if (is_open)
            {
              append_bin (kept, &bin);
              g_array_append_val (kept, i);
            }
          is_open = FALSE;
          continue;
        }

      column = (int) CLAMP (pixel, -1e6, 1e6);
      if (is_open && column == bin.column)
        {
          if (y < points[bin.least].y)
            bin.least = i;
          if (y > points[bin.greatest].y)
            bin.greatest = i;
          bin.last = i;
          continue;
        }
      if (is_open)
        append_bin (kept, &bin);
      bin = (Bin) { column, i, i, i, i };
      is_open = TRUE;
    }
  if (is_open)
    append_bin (kept, &bin);

  return kept;
}
