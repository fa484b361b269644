#include "chart/lk-chart-shapes-private.h"

#include <math.h>

struct _LkChartShapes
{
  GArray *shapes; /* of LkChartShape */
  LkChartBox plot;
};

G_DEFINE_BOXED_TYPE (LkChartShapes, lk_chart_shapes, lk_chart_shapes_ref, lk_chart_shapes_unref)

static void
shapes_clear (gpointer self)
{
  g_array_unref (((LkChartShapes *) self)->shapes);
}

LkChartShapes *
lk_chart_shapes_new (void)
{
  LkChartShapes *self = g_atomic_rc_box_new0 (LkChartShapes);

  self->shapes = g_array_new (FALSE, FALSE, sizeof (LkChartShape));
  return self;
}

LkChartShapes *
lk_chart_shapes_ref (LkChartShapes *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lk_chart_shapes_unref (LkChartShapes *self)
{
  g_atomic_rc_box_release_full (self, shapes_clear);
}

void
lk_chart_shapes_add (LkChartShapes      *self,
                     const LkChartShape *shape)
{
  g_array_append_vals (self->shapes, shape, 1);
}

void
lk_chart_shapes_set_plot (LkChartShapes    *self,
                          const LkChartBox *plot)
{
  self->plot = *plot;
}

static int
compare_shapes (gconstpointer a,
                gconstpointer b,
                gpointer      direction)
{
  const LkChartShape *one = a, *other = b;

  if (one->x != other->x)
    return (one->x < other->x ? -1 : 1) * GPOINTER_TO_INT (direction);
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  if (one->series != other->series)
    return one->series < other->series ? -1 : 1;
  return one->point < other->point ? -1 : one->point > other->point;
}

void
lk_chart_shapes_sort (LkChartShapes *self,
                      gboolean       right_to_left)
{
  gpointer direction = GINT_TO_POINTER (right_to_left ? -1 : 1);
  gboolean is_sorted = TRUE;

  for (guint i = 1; i < self->shapes->len && is_sorted; i++)
    is_sorted = compare_shapes (lk_chart_shapes_get (self, i - 1), lk_chart_shapes_get (self, i), direction) < 0;
  if (!is_sorted)
    g_array_sort_with_data (self->shapes, compare_shapes, direction);
}

guint
lk_chart_shapes_get_n (LkChartShapes *self)
{
  return self->shapes->len;
}

const LkChartShape *
lk_chart_shapes_get (LkChartShapes *self,
                     guint          index)
{
  g_return_val_if_fail (index < self->shapes->len, NULL);

  return &g_array_index (self->shapes, LkChartShape, index);
}

LkChartBox
lk_chart_shapes_get_plot (LkChartShapes *self)
{
  return self->plot;
}

int
lk_chart_shapes_find (LkChartShapes    *self,
                      LkChartShapeKind  kind,
                      guint             series,
                      guint             point)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const LkChartShape *shape = lk_chart_shapes_get (self, i);

      if (shape->kind == kind && shape->series == series && shape->point == point)
        return i;
    }

  return -1;
}

/* To the box; of two that both hold the place, the nearer middle is a little less than nothing. */
static double
measure_distance (const LkChartShape *shape,
                  double              x,
                  double              y)
{
  const LkChartBox *box = &shape->box;
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);
  double away = hypot (dx, dy);

  return away > 0 ? away : -1 / (1 + hypot (x - shape->x, y - shape->y));
}

int
lk_chart_shapes_find_near (LkChartShapes *self,
                           double         x,
                           double         y,
                           double         distance)
{
  double best = distance;
  int found = -1;

  for (guint i = 0; i < self->shapes->len; i++)
    {
      double away = measure_distance (lk_chart_shapes_get (self, i), x, y);

      if (away <= best && (found == -1 || away < best))
        {
          best = away;
          found = i;
        }
    }

  return found;
}

int
lk_chart_shapes_step (LkChartShapes *self,
                      int            from,
                      int            step,
                      gboolean       same_series)
{
  int n = self->shapes->len;

  if (n == 0)
    return -1;
  if (from < 0 || from >= n)
    return step > 0 ? 0 : n - 1;

  for (int next = from + step; next >= 0 && next < n; next += step)
    {
      const LkChartShape *one = lk_chart_shapes_get (self, from), *other = lk_chart_shapes_get (self, next);

      if (!same_series || (one->kind == other->kind && one->series == other->series))
        return next;
    }

  return from;
}
