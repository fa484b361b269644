#pragma once

#include "chart/lk-chart-pen.h"
#include "chart/lk-chart-private.h"
#include "chart/lk-chart-shapes-private.h"
#include "chart/lk-chart-stack.h"
#include "chart/lk-scale.h"

G_BEGIN_DECLS

/** What a marker on the edge of the plot needs, in units. */
#define LK_CHART_INSET 6

/** LkChartEnd: what is written beside the end of a line: of a series or a reference. */
typedef struct
{
  int          series; /* -1 of a reference */
  guint        colour; /* of its text */
  double       y;      /* where the line ends */
  PangoLayout *layout;
  double       width, height;
  int          rank;
} LkChartEnd;

/** LkChartNote: the name of a mark, above the plot. */
typedef struct
{
  guint        mark;
  double       x;
  PangoLayout *layout;
  LkChartBox   box;
} LkChartNote;

/**
 * LkChartFrame:
 *
 * A chart on its way to paper: how large each part of it is, and the scales between. Made by lk_chart_frame_init(), drawn
 * by the lk_chart_draw_… functions below, in that order. A value that lives through one lk_chart_draw().
 */
typedef struct
{
  const LkChart        *chart;
  const LkChartStyle   *style;
  const LkChartPalette *palette;
  cairo_t              *cr;
  LkChartPen            pen;
  double                width, height;
  double                unit; /* a pixel of 1/96 inch */
  double                line; /* the width of a series' line */
  double                hair; /* of the thinnest: a whole pixel on a screen, less than half a point on paper */
  double                gap;  /* between text and what it names */
  gboolean              rtl;
  LkChartBox            plot;
  LkScale               x, y;
  double                y_step;
  GPtrArray            *heads;   /* of PangoLayout: title and unit */
  GPtrArray            *ticks;   /* of PangoLayout: the numbers at the y axis, from the lowest */
  GArray               *cells;   /* (nullable) of LkTimeCell */
  GPtrArray            *bands;   /* (nullable) of PangoLayout or NULL */
  GArray               *ends;    /* of LkChartEnd */
  GArray               *notes;   /* of LkChartNote */
  GArray               *key;     /* of guint: series that are named under the title */
  double                key_y;
  double                spans_y; /* of the names of spans, NaN without */
  LkChartStack         *areas, *stacked, *grouped; /* (nullable) */
  double                bar;     /* the width of a bar or group, in x */
  LkChartShapes        *shapes;
} LkChartFrame;

void    lk_chart_frame_init         (LkChartFrame       *self,
                                     LkChart            *chart,
                                     cairo_t            *cr,
                                     double              width,
                                     double              height,
                                     const LkChartStyle *style);
void    lk_chart_frame_clear        (LkChartFrame       *self);
double  lk_chart_frame_get_x        (const LkChartFrame *self,
                                     double              x);
double  lk_chart_frame_get_y        (const LkChartFrame *self,
                                     double              y);
/** lk_chart_frame_format: (transfer full): a number to be read; @step (or NaN) tells how many decimals it needs. */
char   *lk_chart_frame_format       (const LkChartFrame *self,
                                     double              value,
                                     double              step);
/** lk_chart_frame_clip: to the plot and @edge above and below it, on whole pixels: another clip is a mask, and slow. */
void    lk_chart_frame_clip         (const LkChartFrame *self,
                                     double              edge);
/** lk_chart_frame_crisp: the nearest place where a line of @width drawing units is sharp on a screen. */
double  lk_chart_frame_crisp        (double              place,
                                     double              width);
/** lk_chart_frame_find_y_scale: @y and @y_step for a plot about @room high; where it lies is not known yet. */
void    lk_chart_frame_find_y_scale (LkChartFrame       *self,
                                     double              room);
/** lk_chart_frame_find_x_scale: @x for the plot's width. */
void    lk_chart_frame_find_x_scale (LkChartFrame       *self);
/** lk_chart_frame_collect_ends: fills @ends, each not wider than @max_width; returns the widest. */
double  lk_chart_frame_collect_ends (LkChartFrame       *self,
                                     double              max_width);
/** lk_chart_frame_place_notes: fills @notes in rows from @top down; returns where they end. */
double  lk_chart_frame_place_notes  (LkChartFrame       *self,
                                     double              top);
/** lk_chart_frame_draw_key: the names of series without an end, from @key_y down; returns where they end. */
double  lk_chart_frame_draw_key     (LkChartFrame       *self,
                                     gboolean            for_real);

void    lk_chart_draw_spans         (LkChartFrame       *self);
void    lk_chart_draw_axes          (LkChartFrame       *self);
void    lk_chart_draw_areas         (LkChartFrame       *self);
void    lk_chart_draw_bars          (LkChartFrame       *self);
void    lk_chart_draw_references    (LkChartFrame       *self);
void    lk_chart_draw_lines         (LkChartFrame       *self);
void    lk_chart_draw_marks         (LkChartFrame       *self);
void    lk_chart_draw_ends          (LkChartFrame       *self);

void    lk_chart_draw_zero          (LkChartFrame       *self);

/** lk_chart_marker_append: adds the outline of a series' marker to the path: each colour has its own. */
void    lk_chart_marker_append      (cairo_t            *cr,
                                     guint               colour,
                                     double              x,
                                     double              y,
                                     double              radius);
/** lk_chart_hatch: draws a series' hatch within the current clip, which lies in @box. */
void    lk_chart_hatch              (LkChartFrame       *self,
                                     guint               colour,
                                     const LkChartBox   *box);
/** lk_chart_frame_add_shape: tells of a drawn point. */
void    lk_chart_frame_add_shape    (LkChartFrame       *self,
                                     LkChartShapeKind    kind,
                                     guint               series,
                                     guint               point,
                                     double              x,
                                     double              y,
                                     const LkChartBox   *box);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LkChartFrame, lk_chart_frame_clear)

G_END_DECLS
