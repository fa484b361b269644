#include "chart/lk-chart-frame.h"

#include <math.h>

/* Fills the path with the series' colour and its hatch; its outline is paper, so that neighbours stand apart. */
static void
fill_hatched (LkChartFrame *self,
              guint         colour,
              gboolean      outlined)
{
  LkChartBox box;
  double x1, y1, x2, y2;

  cairo_path_extents (self->cr, &x1, &y1, &x2, &y2);
  x1 = MAX (x1, self->plot.x);
  y1 = MAX (y1, self->plot.y);
  x2 = MIN (x2, self->plot.x + self->plot.width);
  y2 = MIN (y2, self->plot.y + self->plot.height);
  box = (LkChartBox) { x1, y1, x2 - x1, y2 - y1 };
  lk_chart_pen_set_colour (&self->pen, self->palette->colours[colour]);
  cairo_fill_preserve (self->cr);
  if (outlined)
    {
      lk_chart_pen_set_colour (&self->pen, self->palette->paper);
      cairo_set_line_width (self->cr, self->unit);
      cairo_stroke_preserve (self->cr);
    }
  if (colour == 0)
    {
      cairo_new_path (self->cr);
      return;
    }
  cairo_save (self->cr);
  cairo_clip (self->cr);
  lk_chart_hatch (self, colour, &box);
  cairo_restore (self->cr);
}

static void
append_area (LkChartFrame       *self,
             const LkChartStack *stack,
             guint               row)
{
  const double *lows = stack->lows + row * stack->n_xs, *highs = stack->highs + row * stack->n_xs;

  for (guint x = 0; x < stack->n_xs; x++)
    cairo_line_to (self->cr, lk_chart_frame_get_x (self, stack->xs[x]), lk_chart_frame_get_y (self, highs[x]));
  for (guint x = stack->n_xs; x > 0; x--)
    cairo_line_to (self->cr, lk_chart_frame_get_x (self, stack->xs[x - 1]), lk_chart_frame_get_y (self, lows[x - 1]));
  cairo_close_path (self->cr);
}

static void
add_area_shapes (LkChartFrame       *self,
                 const LkChartStack *stack,
                 guint               row)
{
  double step = stack->n_xs > 1 ? self->plot.width / (stack->n_xs - 1) : self->plot.width;

  for (guint x = 0; x < stack->n_xs; x++)
    {
      guint here = row * stack->n_xs + x;
      double at = lk_chart_frame_get_x (self, stack->xs[x]), high = lk_chart_frame_get_y (self, stack->highs[here]);
      double low = lk_chart_frame_get_y (self, stack->lows[here]);
      LkChartBox box = { at - step / 2, MIN (low, high), step, fabs (low - high) };

      if (stack->points[here] >= 0 && stack->xs[x] >= self->x.low && stack->xs[x] <= self->x.high)
        lk_chart_frame_add_shape (self, LK_CHART_SHAPE_POINT, stack->series[row], stack->points[here], at, high, &box);
    }
}

void
lk_chart_draw_areas (LkChartFrame *self)
{
  const LkChartStack *stack = self->areas;

  if (stack == NULL || stack->n_xs == 0)
    return;

  cairo_save (self->cr);
  lk_chart_frame_clip (self, 0);
  for (guint row = 0; row < stack->n_series; row++)
    {
      guint colour = lk_chart_peek_series (self->chart, stack->series[row])->colour;

      /* One day has no width to fill: a stroke tells it. */
      append_area (self, stack, row);
      if (stack->n_xs == 1)
        {
          lk_chart_pen_set_colour (&self->pen, self->palette->colours[colour]);
          cairo_set_line_width (self->cr, 6 * self->unit);
          cairo_stroke (self->cr);
        }
      else
        fill_hatched (self, colour, TRUE);
      add_area_shapes (self, stack, row);
    }
  cairo_restore (self->cr);
}

/* From where to where a bar of a series lies: of a group each has its part. */
static void
find_bar (const LkChartFrame *self,
          const LkChartStack *stack,
          guint               row,
          guint               x,
          LkChartBox         *box)
{
  guint here = row * stack->n_xs + x, n = stack->kind == LK_CHART_BARS ? stack->n_series : 1;
  double part = self->bar / n, start = stack->xs[x] - self->bar / 2 + (stack->kind == LK_CHART_BARS ? row * part : 0);
  double one = lk_chart_frame_get_x (self, start), other = lk_chart_frame_get_x (self, start + part);
  double low = lk_chart_frame_get_y (self, stack->lows[here]), high = lk_chart_frame_get_y (self, stack->highs[here]);

  box->x = MIN (one, other);
  box->width = MAX (fabs (one - other) - (n > 1 ? self->unit : 0), 0.5);
  box->y = MIN (low, high);
  box->height = fabs (low - high);
  /* Sharp on a screen where it is wide enough to bear it. */
  if (box->width > 4)
    {
      double right = round (box->x + box->width);

      box->x = round (box->x);
      box->width = right - box->x;
    }
}

static void
draw_stack (LkChartFrame       *self,
            const LkChartStack *stack)
{
  if (stack == NULL)
    return;

  for (guint row = 0; row < stack->n_series; row++)
    {
      const LkChartSeries *series = lk_chart_peek_series (self->chart, stack->series[row]);

      for (guint x = 0; x < stack->n_xs; x++)
        {
          int point = stack->points[row * stack->n_xs + x];
          LkChartBox box;

          if (point < 0)
            continue;
          find_bar (self, stack, row, x, &box);
          if (box.height > 0)
            cairo_rectangle (self->cr, box.x, box.y, box.width, box.height);
          lk_chart_frame_add_shape (self, LK_CHART_SHAPE_POINT, stack->series[row], point, box.x + box.width / 2,
                                    lk_chart_frame_get_y (self, stack->highs[row * stack->n_xs + x]), &box);
        }
      fill_hatched (self, series->colour, stack->kind == LK_CHART_STACKED_BARS);
    }
}

void
lk_chart_draw_bars (LkChartFrame *self)
{
  cairo_save (self->cr);
  lk_chart_frame_clip (self, 0);
  draw_stack (self, self->stacked);
  draw_stack (self, self->grouped);
  cairo_restore (self->cr);
  /* Over the bars: what stands on it and what hangs from it meet there. */
  if (self->stacked != NULL || self->grouped != NULL)
    lk_chart_draw_zero (self);
}
