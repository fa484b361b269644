#pragma once

#include "chart/lk-chart-shapes.h"

G_BEGIN_DECLS

LkChartShapes  *lk_chart_shapes_new      (void);
void            lk_chart_shapes_add      (LkChartShapes      *self,
                                          const LkChartShape *shape);
void            lk_chart_shapes_set_plot (LkChartShapes      *self,
                                          const LkChartBox   *plot);
/** lk_chart_shapes_sort: what was added comes in order; @right_to_left: the first has the greatest x. */
void            lk_chart_shapes_sort     (LkChartShapes      *self,
                                          gboolean            right_to_left);

G_END_DECLS
