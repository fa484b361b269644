#pragma once

#include "chart/lk-chart-shapes.h"
#include "chart/lk-chart-style.h"
#include "progress/lk-chart-view.h"

G_BEGIN_DECLS

struct _LkChartView
{
  GtkWidget      parent_instance;

  GtkWidget     *head;        /* (nullable): in place of the title */
  GtkWidget     *more;        /* GtkButton: opens the menu */
  GtkWidget     *menu;        /* GtkPopoverMenu */

  LkChart       *chart;       /* (nullable) */

  GskRenderNode *drawing;     /* (nullable): the chart as it was drawn last, with… */
  LkChartShapes *shapes;      /* …what lies where on it */
  LkChartStyle   style;       /* …how it was drawn; its font is owned */
  int            width;
  int            height;

  gboolean       is_pointing; /* whether a shape is pointed at */
  gboolean       by_pointer;  /* by hovering, which passes by itself */
  LkChartShape   pointed;     /* that shape, as it lay when it was pointed at */
  char          *words;       /* (nullable): its words */
};

/** lk_chart_view_draw: draws the chart again when something changed that it depends on; afterwards there are shapes. */
void  lk_chart_view_draw          (LkChartView     *self);
/** lk_chart_view_point_at: @index: of a shape, -1 for none; @by_pointer: whether it passes when the pointer goes. */
void  lk_chart_view_point_at      (LkChartView     *self,
                                   int              index,
                                   gboolean         by_pointer);
/** lk_chart_view_move_pointed: points at the same in @chart (nullable), which is about to come in place of what is shown; at
 *  nothing when there is no such thing in it. */
void  lk_chart_view_move_pointed  (LkChartView     *self,
                                   LkChart         *chart);
/** lk_chart_view_find_pointed: the index of what is pointed at in the drawing as it is now, -1 for none. */
int   lk_chart_view_find_pointed  (LkChartView     *self);
/** lk_chart_view_snapshot_note: a ring around what is pointed at, and its words beside it. */
void  lk_chart_view_snapshot_note (LkChartView     *self,
                                   GtkSnapshot     *snapshot);

void  lk_chart_view_class_add_walk    (GtkWidgetClass *widget_class);
void  lk_chart_view_add_walk          (LkChartView    *self);
void  lk_chart_view_class_add_actions (GtkWidgetClass *widget_class);
void  lk_chart_view_add_menu          (LkChartView    *self);

G_END_DECLS
