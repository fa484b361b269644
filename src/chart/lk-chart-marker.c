#include "chart/lk-chart-frame.h"

#include <math.h>

#define HATCH_STEP 7
#define HATCH_LINE 1

static void
append_polygon (cairo_t      *cr,
                double        x,
                double        y,
                double        radius,
                guint         n_corners,
                const double (*corners)[2])
{
  for (guint i = 0; i < n_corners; i++)
    if (i == 0)
      cairo_move_to (cr, x + corners[i][0] * radius, y + corners[i][1] * radius);
    else
      cairo_line_to (cr, x + corners[i][0] * radius, y + corners[i][1] * radius);
  cairo_close_path (cr);
}

/* Of about the same area each, so that none looks heavier. */
void
lk_chart_marker_append (cairo_t *cr,
                        guint    colour,
                        double   x,
                        double   y,
                        double   radius)
{
  static const double diamond[][2] = { { 0, -1.3 }, { 1.3, 0 }, { 0, 1.3 }, { -1.3, 0 } };
  static const double square[][2] = { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } };
  static const double up[][2] = { { 0, -1.25 }, { 1.25, 0.95 }, { -1.25, 0.95 } };
  static const double down[][2] = { { 0, 1.25 }, { -1.25, -0.95 }, { 1.25, -0.95 } };
  static const double cross[][2] = { { -0.4, -1.3 }, { 0.4, -1.3 }, { 0.4, -0.4 }, { 1.3, -0.4 }, { 1.3, 0.4 }, { 0.4, 0.4 },
                                     { 0.4, 1.3 }, { -0.4, 1.3 }, { -0.4, 0.4 }, { -1.3, 0.4 }, { -1.3, -0.4 }, { -0.4, -0.4 } };

  switch (colour % LK_N_CHART_COLOURS)
    {
    case 1:
      append_polygon (cr, x, y, radius, G_N_ELEMENTS (diamond), diamond);
      break;
    case 2:
      append_polygon (cr, x, y, radius, G_N_ELEMENTS (square), square);
      break;
    case 3:
      append_polygon (cr, x, y, radius, G_N_ELEMENTS (up), up);
      break;
    case 4:
      append_polygon (cr, x, y, radius, G_N_ELEMENTS (down), down);
      break;
    case 5:
      append_polygon (cr, x, y, radius, G_N_ELEMENTS (cross), cross);
      break;
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    }
}

/* Lines at a slope of @rise for each step to the right, through the whole of a box. */
static void
append_lines (cairo_t          *cr,
              const LkChartBox *box,
              double            step,
              double            rise)
{
  double reach = fabs (rise) * box->width;

  for (double y = floor ((box->y - reach) / step) * step; y < box->y + box->height + reach; y += step)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y + rise * box->width);
    }
}

static void
append_uprights (cairo_t          *cr,
                 const LkChartBox *box,
                 double            step)
{
  for (double x = floor (box->x / step) * step; x < box->x + box->width; x += step)
    {
      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, x, box->y + box->height);
    }
}

/* In the colour of the paper, so that a hatch takes from a surface and adds no colour of its own. */
void
lk_chart_hatch (LkChartFrame     *self,
                guint             colour,
                const LkChartBox *box)
{
  double step = HATCH_STEP * self->unit;

  switch (colour % LK_N_CHART_COLOURS)
    {
    case 1:
      append_lines (self->cr, box, step, -1);
      break;
    case 2:
      append_lines (self->cr, box, step, 0);
      break;
    case 3:
      append_lines (self->cr, box, step, 1);
      break;
    case 4:
      append_uprights (self->cr, box, step);
      break;
    case 5:
      append_lines (self->cr, box, step * 1.5, -1);
      append_lines (self->cr, box, step * 1.5, 1);
      break;
    default:
      break;
    }
  lk_chart_pen_set_colour (&self->pen, self->palette->paper);
  cairo_set_line_width (self->cr, HATCH_LINE * self->unit);
  cairo_stroke (self->cr);
}
