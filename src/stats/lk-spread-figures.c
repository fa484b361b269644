#include "stats/lk-spread-figures.h"

#include <math.h>
#include <stdlib.h>

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

static void
draw_curve (LkSpreadFigures *self,
            const guint     *sorted,
            guint64          total)
{
  double weighted = 0, n = self->n_people;
  guint64 sum = 0;
  double share = 0;

  self->curve = g_array_sized_new (FALSE, FALSE, sizeof (double), self->n_people + 1);
  g_array_append_val (self->curve, share);
  for (guint i = 0; i < self->n_people; i++)
    {
      sum += sorted[i];
      share = (double) sum / total;
      g_array_append_val (self->curve, share);
      weighted += (2.0 * (i + 1) - n - 1) * sorted[i];
    }
  self->gini = weighted / (n * total);
}

LkSpreadFigures *
lk_spread_figures_new (const guint *counts,
                       guint        n_counts)
{
  LkSpreadFigures *self = g_new0 (LkSpreadFigures, 1);
  g_autofree guint *sorted = g_memdup2 (counts, n_counts * sizeof (guint));
  guint64 total = 0;

  self->n_people = n_counts;
  self->gini = NAN;
  for (guint i = 0; i < n_counts; i++)
    total += counts[i];
  if (n_counts < LK_SPREAD_MIN_PEOPLE || total == 0)
    return self;

  qsort (sorted, n_counts, sizeof (guint), compare_counts);
  draw_curve (self, sorted, total);

  return self;
}

void
lk_spread_figures_free (LkSpreadFigures *self)
{
  g_clear_pointer (&self->curve, g_array_unref);
  g_free (self);
}
