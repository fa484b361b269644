#include "chart/lk-chart-frame.h"

#include <math.h>
#include <string.h>

#define SWATCH 12

/* The value in bold, then the name: what is cut for want of room is the end of the name. */
static PangoLayout *
lay_out_end (LkChartFrame *self,
             double        value,
             const char   *name,
             double        max_width)
{
  g_autofree char *number = lk_chart_frame_format (self, value, NAN);
  g_autofree char *text = g_strdup_printf ("%s%s%s", number, name != NULL ? " " : "", name != NULL ? name : "");
  PangoLayout *layout = lk_chart_pen_lay_out (&self->pen, text, LK_CHART_HAND_PLAIN, max_width, 1);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = strlen (number);
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  /* Bold is a little wider: what just fitted is cut after all. */
  if (pango_layout_get_width (layout) == -1)
    {
      int width;

      pango_layout_get_size (layout, &width, NULL);
      if (width > max_width * PANGO_SCALE)
        {
          pango_layout_set_width (layout, (int) (MAX (max_width, 1) * PANGO_SCALE));
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
        }
    }
  return layout;
}

/* Not within MAX(): that would append twice. */
static void
append_end (LkChartFrame *self,
            int           series,
            guint         colour,
            double        y,
            double        value,
            const char   *name,
            int           rank,
            double        max_width,
            double       *widest)
{
  LkChartEnd end = { series, colour, y, NULL, 0, 0, rank };
  double swatch = series >= 0 ? SWATCH * self->unit : 0;

  end.layout = lay_out_end (self, value, name, max_width - swatch);
  lk_chart_pen_get_size (end.layout, &end.width, &end.height);
  end.width += swatch;
  *widest = MAX (*widest, end.width);
  g_array_append_val (self->ends, end);
}

static const LkChartPoint *
find_last (const LkChartSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    if (isfinite (lk_chart_series_peek (series, i - 1)->y))
      return lk_chart_series_peek (series, i - 1);

  return NULL;
}

static void
collect_stack (LkChartFrame       *self,
               const LkChartStack *stack,
               double              max_width,
               double             *widest)
{
  for (guint row = 0; stack != NULL && stack->n_xs > 0 && row < stack->n_series; row++)
    {
      guint here = row * stack->n_xs + stack->n_xs - 1;
      const LkChartSeries *series = lk_chart_peek_series (self->chart, stack->series[row]);

      if (stack->points[here] < 0)
        continue;
      append_end (self, stack->series[row], self->palette->text, (stack->lows[here] + stack->highs[here]) / 2,
                  stack->highs[here] - stack->lows[here], series->name, 1, max_width, widest);
    }
}

double
lk_chart_frame_collect_ends (LkChartFrame *self,
                             double        max_width)
{
  const LkChart *chart = self->chart;
  double widest = 0;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const LkChartSeries *series = lk_chart_peek_series (chart, i);
      const LkChartPoint *last = find_last (series);

      if (last != NULL && (series->kind == LK_CHART_LINE || series->kind == LK_CHART_STEPS))
        append_end (self, i, self->palette->text, last->y, last->y, series->name, 2, max_width, &widest);
    }
  collect_stack (self, self->areas, max_width, &widest);
  collect_stack (self, self->stacked, max_width, &widest);
  for (guint i = 0; i < chart->references->len; i++)
    {
      const LkChartReference *its = &g_array_index (chart->references, LkChartReference, i);

      /* One that ends before the edge is told of by the one that follows it. */
      if (its->label != NULL && !isfinite (its->till))
        append_end (self, -1, its->kind == LK_CHART_TARGET ? self->palette->target_text : self->palette->muted, its->y,
                    its->y, its->label, its->kind == LK_CHART_TARGET ? 3 : 1, max_width, &widest);
    }

  return widest;
}

static void
draw_swatch (LkChartFrame *self,
             guint         series,
             double        x,
             double        y)
{
  const LkChartSeries *its = lk_chart_peek_series (self->chart, series);
  double size = 4 * self->unit;

  lk_chart_pen_set_colour (&self->pen, self->palette->colours[its->colour]);
  if (its->kind == LK_CHART_LINE || its->kind == LK_CHART_MARKERS || its->kind == LK_CHART_STEPS)
    {
      lk_chart_marker_append (self->cr, its->colour, x, y, 3.4 * self->unit);
      cairo_fill (self->cr);
      return;
    }

  cairo_rectangle (self->cr, x - size, y - size, 2 * size, 2 * size);
  cairo_fill_preserve (self->cr);
  cairo_save (self->cr);
  cairo_clip (self->cr);
  lk_chart_hatch (self, its->colour, &(LkChartBox) { x - size, y - size, 2 * size, 2 * size });
  cairo_restore (self->cr);
}

/* From the end of the line to a label that had to move. */
static void
draw_leader (LkChartFrame *self,
             double        from_y,
             double        to_y)
{
  double edge = self->rtl ? self->plot.x : self->plot.x + self->plot.width, away = (self->gap - 1) * (self->rtl ? -1 : 1);

  if (fabs (from_y - to_y) < 4 * self->unit)
    return;

  lk_chart_pen_set_colour (&self->pen, self->palette->axis);
  cairo_set_line_width (self->cr, 0.8 * self->unit);
  cairo_move_to (self->cr, edge, from_y);
  cairo_line_to (self->cr, edge + away, to_y);
  cairo_stroke (self->cr);
}

static void
draw_end (LkChartFrame       *self,
          const LkChartEnd   *end,
          const LkChartLabel *label)
{
  double direction = self->rtl ? -1 : 1, swatch = end->series >= 0 ? SWATCH * self->unit : 0;
  double x = (self->rtl ? self->plot.x : self->plot.x + self->plot.width) + direction * self->gap;

  draw_leader (self, label->wanted, label->place);
  if (end->series >= 0)
    draw_swatch (self, end->series, x + direction * 4 * self->unit, label->place);
  lk_chart_pen_show (&self->pen, end->layout, x + direction * swatch, label->place - end->height / 2, self->rtl ? 1 : 0,
                     end->colour);
}

void
lk_chart_draw_ends (LkChartFrame *self)
{
  g_autofree LkChartLabel *labels = g_new0 (LkChartLabel, self->ends->len + 1);

  for (guint i = 0; i < self->ends->len; i++)
    {
      const LkChartEnd *end = &g_array_index (self->ends, LkChartEnd, i);
      double y = lk_chart_frame_get_y (self, end->y);

      labels[i].wanted = CLAMP (y, self->plot.y, self->plot.y + self->plot.height);
      labels[i].size = end->height;
      labels[i].rank = end->rank;
    }
  lk_chart_labels_spread (labels, self->ends->len, MAX (self->plot.y - self->gap, 0),
                          MIN (self->plot.y + self->plot.height + self->gap, self->height), 0);
  for (guint i = 0; i < self->ends->len; i++)
    if (labels[i].shown)
      draw_end (self, &g_array_index (self->ends, LkChartEnd, i), &labels[i]);
}

/* Whose points end nowhere: they are named under the title. */
static gboolean
is_in_key (const LkChartFrame  *self,
           const LkChartSeries *series)
{
  return series->name != NULL && (series->kind == LK_CHART_BARS || series->kind == LK_CHART_MARKERS) &&
         self->chart->series->len > 1;
}

double
lk_chart_frame_draw_key (LkChartFrame *self,
                         gboolean      for_real)
{
  double x = 0, y = self->key_y, swatch = SWATCH * self->unit, row = self->pen.line_heights[LK_CHART_HAND_PLAIN];
  gboolean any = FALSE;

  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const LkChartSeries *series = lk_chart_peek_series (self->chart, i);
      g_autoptr (PangoLayout) layout = NULL;
      double width, at;

      if (!is_in_key (self, series))
        continue;
      layout = lk_chart_pen_lay_out (&self->pen, series->name, LK_CHART_HAND_PLAIN, MAX (self->width - swatch, 1), 1);
      lk_chart_pen_get_size (layout, &width, NULL);
      if (x > 0 && x + swatch + width > self->width)
        {
          x = 0;
          y += row;
        }
      at = self->rtl ? self->width - x : x;
      if (for_real)
        {
          draw_swatch (self, i, at + (self->rtl ? -4 : 4) * self->unit, y + row / 2);
          lk_chart_pen_show (&self->pen, layout, at + (self->rtl ? -swatch : swatch), y, self->rtl ? 1 : 0,
                             self->palette->text);
        }
      x += swatch + width + 2 * self->gap;
      any = TRUE;
    }

  return any ? y + row + self->gap / 2 : self->key_y;
}
