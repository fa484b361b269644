#pragma once

#include "chart/lk-chart-labels.h"
#include "chart/lk-chart.h"

G_BEGIN_DECLS

/** LkChartShapeKind: what a shape stands for. */
typedef enum
{
  LK_CHART_SHAPE_POINT,
  LK_CHART_SHAPE_MARK,
} LkChartShapeKind;

/**
 * LkChartShape:
 * @series, @point: which point of the chart it is; of a mark @series is 0 and @point its index
 * @x, @y: where a note on it points at
 * @box: what of the drawing is it
 */
typedef struct
{
  LkChartShapeKind kind;
  guint            series;
  guint            point;
  double           x, y;
  LkChartBox       box;
} LkChartShape;

/**
 * LkChartShapes:
 *
 * What lk_chart_draw() drew and where, in the units of the drawing: by x, then by series. Of a series with far more
 * points than pixels it has those that were drawn (see lk_chart_thin()). Reference counted and immutable.
 */
#define LK_TYPE_CHART_SHAPES (lk_chart_shapes_get_type ())
typedef struct _LkChartShapes LkChartShapes;

GType                lk_chart_shapes_get_type (void) G_GNUC_CONST;
LkChartShapes       *lk_chart_shapes_ref      (LkChartShapes    *self);
void                 lk_chart_shapes_unref    (LkChartShapes    *self);
guint                lk_chart_shapes_get_n    (LkChartShapes    *self);
/** lk_chart_shapes_get: (transfer none): the one at @index, below lk_chart_shapes_get_n(). */
const LkChartShape  *lk_chart_shapes_get      (LkChartShapes    *self,
                                               guint             index);
/** lk_chart_shapes_get_plot: the box between the axes. */
LkChartBox           lk_chart_shapes_get_plot (LkChartShapes    *self);
/** lk_chart_shapes_find: the index of a point or mark, -1 when it was not drawn. */
int                  lk_chart_shapes_find     (LkChartShapes    *self,
                                               LkChartShapeKind  kind,
                                               guint             series,
                                               guint             point);
/** lk_chart_shapes_find_near: the index of the nearest to a place, -1 when none lies within @distance. */
int                  lk_chart_shapes_find_near (LkChartShapes   *self,
                                               double            x,
                                               double            y,
                                               double            distance);
/**
 * lk_chart_shapes_step: where the keyboard goes next.
 * @from: an index, or -1 for none
 * @step: 1 on, -1 back
 * @same_series: whether to stay in the series of @from
 *
 * Returns: the index of the next; @from where there is no further, -1 where there is none at all
 */
int                  lk_chart_shapes_step     (LkChartShapes    *self,
                                               int               from,
                                               int               step,
                                               gboolean          same_series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkChartShapes, lk_chart_shapes_unref)

G_END_DECLS
