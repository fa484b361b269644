#pragma once

#include "chart/lk-chart-pen.h"
#include "chart/lk-time-bar.h"

G_BEGIN_DECLS

/* In units of the style's scale. */
#define LK_TIME_BAR_GAP 5.0
#define LK_TIME_BAR_OVERHANG 4.0
#define LK_TIME_BAR_LEAST_TITLE 34.0

typedef struct
{
  const LkTimeBar      *self;
  LkChartPen            pen;
  const LkChartPalette *palette;
  LkTimeBarShapes      *shapes;
  LkChartTone           tone;
  double                width, height;
  double                unit;        /* of lines and gaps */
  guint                 span, total; /* minutes */
  gboolean              has_ticks;
  LkChartBox            labels;      /* beside a bar that stands; without width for none */
} LkTimeBarPainter;

/* The part of the bar from one minute to another. */
LkChartBox lk_time_bar_get_box       (const LkTimeBarPainter *p,
                                      guint                   from,
                                      guint                   till);
void       lk_time_bar_draw_line     (const LkTimeBarPainter *p,
                                      double                  x1,
                                      double                  y1,
                                      double                  x2,
                                      double                  y2,
                                      double                  thick,
                                      guint                   colour);
gboolean   lk_time_bar_has_number    (const LkTimeBarPainter *p,
                                      const LkChartBox       *box,
                                      const char             *number);
/* The minutes along the scale. */
void       lk_time_bar_write_ticks   (const LkTimeBarPainter *p);
/* Beside a bar that stands: the titles. */
void       lk_time_bar_write_labels  (const LkTimeBarPainter *p);
/* Under it: what it comes to. */
void       lk_time_bar_write_verdict (const LkTimeBarPainter *p,
                                      PangoLayout            *verdict,
                                      double                  y);

G_END_DECLS
