#include "stats/lk-quantiles.h"

#include <math.h>
#include <stdlib.h>

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
find_quantile (const double *sorted,
               guint         n_sorted,
               double        probability)
{
  double place;
  guint below;

  if (n_sorted == 0)
    return NAN;

  place = (n_sorted - 1) * CLAMP (probability, 0, 1);
  below = MIN ((guint) place, n_sorted - 1);
  if (below == n_sorted - 1)
    return sorted[below];

  return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}

double
lk_median (const double *values,
           guint         n_values)
{
  return lk_quantile (values, n_values, 0.5);
}

double
lk_quantile (const double *values,
             guint         n_values,
             double        probability)
{
  double quantile;

  lk_quantiles_compute (values, n_values, &probability, 1, &quantile);

  return quantile;
}

void
lk_quantiles_compute (const double *values,
                      guint         n_values,
                      const double *probabilities,
                      guint         n_probabilities,
                      double       *quantiles)
{
  g_autofree double *sorted = NULL;
  guint n_sorted = 0;

  g_return_if_fail (values != NULL || n_values == 0);
  g_return_if_fail (quantiles != NULL || n_probabilities == 0);

  sorted = g_new (double, n_values);
  for (guint i = 0; i < n_values; i++)
    if (isfinite (values[i]))
      sorted[n_sorted++] = values[i];
  if (n_sorted > 1)
    qsort (sorted, n_sorted, sizeof (double), compare_doubles);

  for (guint i = 0; i < n_probabilities; i++)
    quantiles[i] = find_quantile (sorted, n_sorted, probabilities[i]);
}
