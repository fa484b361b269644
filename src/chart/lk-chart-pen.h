#pragma once

#include <pango/pangocairo.h>

#include "chart/lk-chart-labels.h"
#include "chart/lk-chart-style.h"

G_BEGIN_DECLS

/** LkChartHand: how a text of a chart is written. */
typedef enum
{
  LK_CHART_HAND_PLAIN,
  LK_CHART_HAND_SMALL,
  LK_CHART_HAND_BOLD,
  LK_CHART_HAND_TITLE,
} LkChartHand;
#define LK_N_CHART_HANDS 4

/** LkChartPen: writes text and sets colours on a cairo_t. */
typedef struct
{
  cairo_t              *cr; /* borrowed */
  PangoContext         *context;
  PangoLayout          *scratch;
  PangoFontDescription *fonts[LK_N_CHART_HANDS];
  double                line_heights[LK_N_CHART_HANDS];
} LkChartPen;

void          lk_chart_pen_init       (LkChartPen         *self,
                                       cairo_t            *cr,
                                       const LkChartStyle *style);
void          lk_chart_pen_clear      (LkChartPen         *self);
void          lk_chart_pen_set_colour (const LkChartPen   *self,
                                       guint               colour);
/** lk_chart_pen_measure: how wide @text is. */
double        lk_chart_pen_measure    (const LkChartPen   *self,
                                       const char         *text,
                                       LkChartHand         hand);
/**
 * lk_chart_pen_lay_out: (transfer full)
 * @max_width: what is wider is broken, and cut with an ellipsis after @max_lines; negative for any width
 */
PangoLayout  *lk_chart_pen_lay_out    (const LkChartPen   *self,
                                       const char         *text,
                                       LkChartHand         hand,
                                       double              max_width,
                                       int                 max_lines);
/** lk_chart_pen_get_size: of the text as laid out. */
void          lk_chart_pen_get_size   (PangoLayout        *layout,
                                       double             *width,
                                       double             *height);
/** lk_chart_pen_show: with the top of its text at @y and its left (@align 0), middle (0.5) or right (1) at @x. */
void          lk_chart_pen_show       (const LkChartPen   *self,
                                       PangoLayout        *layout,
                                       double              x,
                                       double              y,
                                       double              align,
                                       guint               colour);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LkChartPen, lk_chart_pen_clear)

G_END_DECLS
