#include "chart/lk-chart-frame.h"

#include <math.h>

#include "chart/lk-time-scale.h"

static void
draw_heads (LkChartFrame *self)
{
  double y = 0;

  for (guint i = 0; i < self->heads->len; i++)
    {
      PangoLayout *layout = self->heads->pdata[i];
      double height;

      if (layout == NULL)
        continue;
      lk_chart_pen_show (&self->pen, layout, self->rtl ? self->width : 0, y, self->rtl ? 1 : 0,
                         i == 0 ? self->palette->text : self->palette->muted);
      lk_chart_pen_get_size (layout, NULL, &height);
      y += height;
    }
}

static void
draw_horizontal (LkChartFrame *self,
                 double        y,
                 guint         colour)
{
  double at = lk_chart_frame_crisp (y, self->unit);

  lk_chart_pen_set_colour (&self->pen, colour);
  cairo_set_line_width (self->cr, self->hair);
  cairo_move_to (self->cr, self->plot.x, at);
  cairo_line_to (self->cr, self->plot.x + self->plot.width, at);
  cairo_stroke (self->cr);
}

/* The line of nothing, which is the floor where nothing is below it. */
void
lk_chart_draw_zero (LkChartFrame *self)
{
  if (self->y.low <= 0 && self->y.high >= 0)
    draw_horizontal (self, lk_chart_frame_get_y (self, 0), self->palette->axis);
}

static void
draw_y (LkChartFrame *self)
{
  double first = ceil (self->y.low / self->y_step - 1e-6);
  double x = self->rtl ? self->plot.x + self->plot.width + self->gap : self->plot.x - self->gap;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      double y = lk_chart_frame_get_y (self, (first + i) * self->y_step), height;

      if (first + i != 0)
        draw_horizontal (self, y, self->palette->grid);
      lk_chart_pen_get_size (self->ticks->pdata[i], NULL, &height);
      lk_chart_pen_show (&self->pen, self->ticks->pdata[i], x, y - height / 2, self->rtl ? 0 : 1, self->palette->muted);
    }
  lk_chart_draw_zero (self);
}

static void
append_tick (LkChartFrame *self,
             double        x,
             double        from,
             double        length)
{
  double y = self->plot.y + self->plot.height + from, at = lk_chart_frame_crisp (x, self->unit);

  cairo_move_to (self->cr, at, y);
  cairo_line_to (self->cr, at, y + length);
}

/* Where a week, month or year begins; of the second row beside its own names only, since weeks cross months. */
static void
append_cell_tick (LkChartFrame     *self,
                  const LkTimeCell *cell,
                  double            row)
{
  if (cell->from - 0.5 < self->x.low || cell->from - 0.5 > self->x.high)
    return;

  if (cell->row == 2)
    append_tick (self, cell->near, 4 * self->unit + row * 1.1, row * 0.75);
  else
    append_tick (self, cell->near, 0, (cell->row == 0 ? 3 : 5) * self->unit);
}

static void
begin_ticks (LkChartFrame *self)
{
  lk_chart_pen_set_colour (&self->pen, self->palette->axis);
  cairo_set_line_width (self->cr, self->hair);
}

static void
draw_days (LkChartFrame *self)
{
  double top = self->plot.y + self->plot.height + 4 * self->unit;
  double row = self->pen.line_heights[LK_CHART_HAND_SMALL];

  begin_ticks (self);
  for (guint i = 0; i < self->cells->len; i++)
    append_cell_tick (self, &g_array_index (self->cells, LkTimeCell, i), row);
  cairo_stroke (self->cr);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const LkTimeCell *cell = &g_array_index (self->cells, LkTimeCell, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (cell->label == NULL)
        continue;
      layout = lk_chart_pen_lay_out (&self->pen, cell->label, LK_CHART_HAND_SMALL, -1, 1);
      lk_chart_pen_show (&self->pen, layout, (cell->near + cell->far) / 2, top + (cell->row - 1) * row, 0.5,
                         self->palette->muted);
    }
}

static void
draw_bands (LkChartFrame *self)
{
  for (guint i = 0; i < self->bands->len; i++)
    if (self->bands->pdata[i] != NULL)
      lk_chart_pen_show (&self->pen, self->bands->pdata[i], lk_chart_frame_get_x (self, i),
                         self->plot.y + self->plot.height + 4 * self->unit, 0.5, self->palette->muted);
}

static void
draw_numbers (LkChartFrame *self)
{
  double ticks[12], top = self->plot.y + self->plot.height + 4 * self->unit;
  double row = self->pen.line_heights[LK_CHART_HAND_SMALL];
  guint n = lk_scale_get_ticks (&self->x, ticks, (guint) CLAMP (self->plot.width / (56 * self->unit), 2, 12));
  double last = -INFINITY;

  begin_ticks (self);
  for (guint i = 0; i < n; i++)
    append_tick (self, lk_chart_frame_get_x (self, ticks[i]), 0, 4 * self->unit);
  cairo_stroke (self->cr);
  for (guint i = 0; i < n; i++)
    {
      double tick = ticks[self->rtl ? n - 1 - i : i], x = lk_chart_frame_get_x (self, tick), width;
      g_autofree char *text = lk_chart_frame_format (self, tick, n > 1 ? ticks[1] - ticks[0] : NAN);
      g_autoptr (PangoLayout) layout = lk_chart_pen_lay_out (&self->pen, text, LK_CHART_HAND_SMALL, -1, 1);

      lk_chart_pen_get_size (layout, &width, NULL);
      x = CLAMP (x, width / 2, MAX (self->width - width / 2, width / 2));
      if (x - width / 2 < last + self->gap)
        continue;
      last = x + width / 2;
      lk_chart_pen_show (&self->pen, layout, x, top, 0.5, self->palette->muted);
    }
  if (self->chart->x_name != NULL)
    {
      g_autoptr (PangoLayout) layout = lk_chart_pen_lay_out (&self->pen, self->chart->x_name, LK_CHART_HAND_SMALL,
                                                             self->plot.width, 1);

      lk_chart_pen_show (&self->pen, layout, self->rtl ? self->plot.x : self->plot.x + self->plot.width, top + row,
                         self->rtl ? 0 : 1, self->palette->muted);
    }
}

void
lk_chart_draw_axes (LkChartFrame *self)
{
  draw_heads (self);
  draw_y (self);
  if (self->height < 70 * self->unit)
    return;
  if (self->y.low > 0 || self->y.high < 0 || self->ticks->len == 0)
    draw_horizontal (self, self->plot.y + self->plot.height, self->palette->axis);

  if (self->cells != NULL)
    draw_days (self);
  else if (self->bands != NULL)
    draw_bands (self);
  else
    draw_numbers (self);
}
