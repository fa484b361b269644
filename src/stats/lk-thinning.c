#include "stats/lk-thinning.h"

#include <math.h>

typedef struct
{
  double x;
  double y;
  guint index;
} Point;

/* The four points of one column. */
typedef struct
{
  int number;
  Point first;
  Point least;
  Point greatest;
  Point last;
} Column;

static int
find_column (double x,
             double from,
             double till,
             guint  n_columns)
{
  if (x < from)
    return -1;
  if (x > till)
    return n_columns;

  return MIN ((int) ((x - from) / (till - from) * n_columns), (int) n_columns - 1);
}

static void
begin_column (Column      *column,
              int          number,
              const Point *point)
{
  *column = (Column) { number, *point, *point, *point, *point };
}

static void
take_point (Column      *column,
            const Point *point)
{
  if (point->y < column->least.y)
    column->least = *point;
  if (point->y > column->greatest.y)
    column->greatest = *point;
  column->last = *point;
}

static guint
put_column (const Column *column,
            double       *x,
            double       *y,
            guint         n_kept)
{
  gboolean least_first = column->least.index <= column->greatest.index;
  const Point *points[] = {
    &column->first,
    least_first ? &column->least : &column->greatest,
    least_first ? &column->greatest : &column->least,
    &column->last,
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    if (i == 0 || points[i]->index != points[i - 1]->index)
      {
        x[n_kept] = points[i]->x;
        y[n_kept] = points[i]->y;
        n_kept++;
      }

  return n_kept;
}

guint
lk_thinning_keep_extremes (double *x,
                           double *y,
                           guint   n_points,
                           double  from,
                           double  till,
                           guint   n_columns)
{
  Column column;
  guint n_kept = 0;
  gboolean is_open = FALSE;

  g_return_val_if_fail (x != NULL && y != NULL, 0);
  g_return_val_if_fail (from < till && n_columns > 0 && n_columns <= G_MAXINT, 0);

  for (guint i = 0; i < n_points; i++)
    {
      Point point = { x[i], y[i], i };
      int number;

      if (!isfinite (point.x) || !isfinite (point.y))
        continue;

      number = find_column (point.x, from, till, n_columns);
      if (is_open && number == column.number)
        {
          take_point (&column, &point);
          continue;
        }
      /* Never more points than were read: what is written lies before what is still to read. */
      if (is_open)
        n_kept = put_column (&column, x, y, n_kept);
      begin_column (&column, number, &point);
      is_open = TRUE;
    }

  return is_open ? put_column (&column, x, y, n_kept) : n_kept;
}
