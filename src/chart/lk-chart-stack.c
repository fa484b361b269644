#include "chart/lk-chart-stack.h"

#include <math.h>
#include <stdlib.h>

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
find_series (LkChartStack  *self,
             const LkChart *chart)
{
  self->series = g_new (guint, chart->series->len);
  for (guint i = 0; i < chart->series->len; i++)
    if (lk_chart_peek_series (chart, i)->kind == self->kind)
      self->series[self->n_series++] = i;
}

/* Each x once. */
static void
find_xs (LkChartStack  *self,
         const LkChart *chart)
{
  GArray *xs = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;

  for (guint i = 0; i < self->n_series; i++)
    {
      const LkChartSeries *series = lk_chart_peek_series (chart, self->series[i]);

      for (guint j = 0; j < series->points->len; j++)
        if (isfinite (lk_chart_series_peek (series, j)->x))
          g_array_append_val (xs, lk_chart_series_peek (series, j)->x);
    }
  g_array_sort (xs, compare_doubles);
  for (guint i = 0; i < xs->len; i++)
    if (i == 0 || g_array_index (xs, double, i) != g_array_index (xs, double, n - 1))
      g_array_index (xs, double, n++) = g_array_index (xs, double, i);

  self->n_xs = n;
  self->xs = (double *) (void *) g_array_free (xs, FALSE);
}

/* One value on what lies there; of a series that has an x twice the last counts. */
static void
pile (LkChartStack *self,
      guint         row,
      const double *values)
{
  for (guint x = 0; x < self->n_xs; x++)
    {
      guint here = row * self->n_xs + x;
      double from = 0, value = values[x];

      if (self->kind != LK_CHART_BARS)
        for (guint below = row; below > 0; below--)
          {
            guint there = (below - 1) * self->n_xs + x;

            if (self->kind == LK_CHART_AREA || (value < 0) == (self->highs[there] < self->lows[there]))
              {
                from = self->highs[there];
                break;
              }
          }
      self->lows[here] = from;
      self->highs[here] = from + value;
      self->low = fmin (self->low, from + value);
      self->high = fmax (self->high, from + value);
    }
}

static void
fill_row (LkChartStack        *self,
          const LkChartSeries *series,
          guint                row)
{
  g_autofree double *values = g_new0 (double, self->n_xs);

  for (guint j = 0; j < series->points->len; j++)
    {
      const LkChartPoint *point = lk_chart_series_peek (series, j);
      const double *found = bsearch (&point->x, self->xs, self->n_xs, sizeof (double), compare_doubles);

      if (found == NULL || !isfinite (point->y))
        continue;
      values[found - self->xs] = point->y;
      self->points[row * self->n_xs + (found - self->xs)] = j;
    }
  pile (self, row, values);
}

LkChartStack *
lk_chart_stack_new (const LkChart *chart,
                    LkChartKind    kind)
{
  g_autoptr (LkChartStack) self = g_new0 (LkChartStack, 1);
  gsize size;

  self->kind = kind;
  find_series (self, chart);
  if (self->n_series == 0)
    return NULL;

  find_xs (self, chart);
  size = (gsize) self->n_series * self->n_xs;
  self->lows = g_new0 (double, size);
  self->highs = g_new0 (double, size);
  self->points = g_new (int, size);
  for (gsize i = 0; i < size; i++)
    self->points[i] = -1;
  for (guint row = 0; row < self->n_series && self->n_xs > 0; row++)
    fill_row (self, lk_chart_peek_series (chart, self->series[row]), row);

  return g_steal_pointer (&self);
}

void
lk_chart_stack_free (LkChartStack *self)
{
  g_free (self->xs);
  g_free (self->series);
  g_free (self->lows);
  g_free (self->highs);
  g_free (self->points);
  g_free (self);
}
