#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How evenly actions are spread over people, as the curve of M. O. Lorenz, "Methods of measuring the concentration of
 * wealth", Publications of the American Statistical Association 9 (1905), 209–219, and the coefficient of C. Gini (1912),
 * in the form of Damgaard & Weiner, "Describing inequality in plant size or fecundity", Ecology 81 (2000), 1139–1142:
 *   G = Σ (2i − n − 1) x(i) / (n Σ x), of the counts in rising order.
 * Nobody is known by it: counts go in without names, and fewer people than LK_SPREAD_MIN_PEOPLE give nothing.
 */

#define LK_SPREAD_MIN_PEOPLE 5

/**
 * LkSpreadFigures:
 * @n_people: how many counts there were
 * @gini: 0 when all carry as much, up to (n − 1)/n when one carries all; NaN without a curve
 * @curve: (element-type double) (nullable): n_people + 1 shares from 0 to 1: the part of all actions that the i people
 *   with the fewest carry together; NULL with too few people or no actions
 */
typedef struct
{
  guint   n_people;
  double  gini;
  GArray *curve;
} LkSpreadFigures;

/** lk_spread_figures_new: (transfer full): @counts: the actions of each person, none included, in any order. */
LkSpreadFigures  *lk_spread_figures_new   (const guint     *counts,
                                           guint            n_counts);
void              lk_spread_figures_free  (LkSpreadFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSpreadFigures, lk_spread_figures_free)

G_END_DECLS
