#include "chart/lk-chart-painter.h"

#include "chart/lk-chart-frame.h"

/* In the middle of what would be the plot, on a piece of paper of its own. */
static void
draw_empty_note (LkChartFrame *self)
{
  const char *note = self->chart->note;
  const LkChartBox *plot = &self->plot;
  g_autoptr (PangoLayout) layout = NULL;
  double width, height, room;

  if (note == NULL || *note == '\0' || !lk_chart_is_empty ((LkChart *) self->chart))
    return;

  room = MAX (plot->width - 4 * self->gap, plot->width * 0.8);
  layout = lk_chart_pen_lay_out (&self->pen, note, LK_CHART_HAND_PLAIN, MIN (room, 360 * self->unit), 4);
  lk_chart_pen_get_size (layout, &width, &height);
  if (height > plot->height)
    return;
  lk_chart_pen_set_colour (&self->pen, self->palette->paper);
  cairo_rectangle (self->cr, plot->x + (plot->width - width) / 2 - self->gap,
                   plot->y + (plot->height - height) / 2 - self->gap, width + 2 * self->gap, height + 2 * self->gap);
  cairo_fill (self->cr);
  lk_chart_pen_show (&self->pen, layout, plot->x + plot->width / 2, plot->y + (plot->height - height) / 2, 0.5,
                     self->palette->text);
}

LkChartShapes *
lk_chart_draw (LkChart            *chart,
               cairo_t            *cr,
               double              width,
               double              height,
               const LkChartStyle *style)
{
  g_auto (LkChartFrame) frame = { 0 };

  g_return_val_if_fail (chart != NULL && cr != NULL && style != NULL, NULL);

  if (!(width >= 1) || !(height >= 1) || width > 1e5 || height > 1e5)
    return lk_chart_shapes_new ();

  cairo_save (cr);
  cairo_new_path (cr);
  lk_chart_frame_init (&frame, chart, cr, width, height, style);
  lk_chart_draw_spans (&frame);
  lk_chart_draw_axes (&frame);
  if (height >= 110 * frame.unit)
    lk_chart_frame_draw_key (&frame, TRUE);
  lk_chart_draw_areas (&frame);
  lk_chart_draw_bars (&frame);
  lk_chart_draw_references (&frame);
  lk_chart_draw_lines (&frame);
  lk_chart_draw_marks (&frame);
  lk_chart_draw_ends (&frame);
  draw_empty_note (&frame);
  cairo_restore (cr);
  lk_chart_shapes_sort (frame.shapes, frame.rtl);

  return lk_chart_shapes_ref (frame.shapes);
}
