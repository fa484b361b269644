#pragma once

#include "chart/lk-chart-private.h"

G_BEGIN_DECLS

/**
 * LkChartStack:
 *
 * The series of one kind laid on each other: at each x that any of them has, from where to where each reaches. What is
 * below nothing is piled downwards, apart. A value of the chart alone.
 */
typedef struct
{
  LkChartKind  kind;
  guint        n_xs;
  double      *xs;     /* rising */
  guint        n_series;
  guint       *series; /* indices in the chart */
  double      *lows;   /* [series][x] */
  double      *highs;
  int         *points; /* the index of the point, -1 for none */
  double       low, high;
} LkChartStack;

/** lk_chart_stack_new: (transfer full) (nullable): NULL when the chart has no series of @kind. */
LkChartStack  *lk_chart_stack_new  (const LkChart *chart,
                                    LkChartKind    kind);
void           lk_chart_stack_free (LkChartStack  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkChartStack, lk_chart_stack_free)

G_END_DECLS
