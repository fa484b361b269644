#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Quantiles as R's quantile() and numpy's percentile() give them by default: type 7 of Hyndman & Fan, "Sample quantiles
 * in statistical packages", The American Statistician 50 (1996), 361–365: straight between the two values around
 * (n − 1)p. Values that are no number are passed over.
 */

/** lk_median: the middle of @values, in any order; NaN when there are none. */
double  lk_median             (const double *values,
                               guint         n_values);
/** lk_quantile: @probability from 0 (the least value) to 1 (the greatest), so 0.85 is the 85th percentile; NaN without
 *  values. */
double  lk_quantile           (const double *values,
                               guint         n_values,
                               double        probability);
/**
 * lk_quantiles_compute:
 * @values: in any order; left as they are
 * @probabilities: each from 0 to 1
 * @quantiles: (out caller-allocates) (array length=n_probabilities): one for each probability, NaN without values
 *
 * Sorts once for all @probabilities.
 */
void    lk_quantiles_compute  (const double *values,
                               guint         n_values,
                               const double *probabilities,
                               guint         n_probabilities,
                               double       *quantiles);

G_END_DECLS
