#include "chart/lk-chart-frame.h"

#include <math.h>
#include <string.h>

#include "chart/lk-time-scale.h"

/* In units: below these there is no room for what they name. */
#define MIN_HEIGHT_FOR_HEAD 110
#define MIN_HEIGHT_FOR_X 70
#define MIN_WIDTH_FOR_Y 120
#define MIN_WIDTH_FOR_ENDS 240
#define GAP 6
#define LINE 1.8
/* More than these no scale has, but for one whose range was set far wider than its step. */
#define MOST_TICKS 32
/* Part of the height that may lie above the plot. */
#define MOST_FOR_NAMES 0.45

static void
end_clear (gpointer end)
{
  g_clear_object (&((LkChartEnd *) end)->layout);
}

static void
note_clear (gpointer note)
{
  g_clear_object (&((LkChartNote *) note)->layout);
}

static void
unref_layout (gpointer layout)
{
  g_clear_object (&layout);
}

double
lk_chart_frame_get_x (const LkChartFrame *self,
                      double              x)
{
  return lk_scale_to_pixel (&self->x, x);
}

double
lk_chart_frame_get_y (const LkChartFrame *self,
                      double              y)
{
  return lk_scale_to_pixel (&self->y, y);
}

double
lk_chart_frame_crisp (double place,
                      double width)
{
  double whole = MAX (round (width), 1);

  return fmod (whole, 2) == 1 ? floor (place) + 0.5 : round (place);
}

void
lk_chart_frame_clip (const LkChartFrame *self,
                     double              edge)
{
  double left = floor (self->plot.x), right = ceil (self->plot.x + self->plot.width);

  cairo_rectangle (self->cr, left, self->plot.y - edge, right - left, self->plot.height + 2 * edge);
  cairo_clip (self->cr);
}

void
lk_chart_frame_add_shape (LkChartFrame     *self,
                          LkChartShapeKind  kind,
                          guint             series,
                          guint             point,
                          double            x,
                          double            y,
                          const LkChartBox *box)
{
  LkChartShape shape = { kind, series, point, x, y, *box };

  lk_chart_shapes_add (self->shapes, &shape);
}

/* Title over two lines at most, the unit beside no axis but under the title, where it is read. */
static double
lay_out_head (LkChartFrame *self,
              double        top)
{
  const char *texts[] = { self->chart->title, self->chart->unit };
  gboolean is_tall = self->height >= 2 * MIN_HEIGHT_FOR_HEAD * self->unit;

  if (self->style->head > 0)
    return top + self->style->head + self->gap / 2;
  if (self->height < MIN_HEIGHT_FOR_HEAD * self->unit)
    return top;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LkChartHand hand = i == 0 ? LK_CHART_HAND_TITLE : LK_CHART_HAND_PLAIN;
      PangoLayout *layout = NULL;
      double height = 0;

      if (texts[i] != NULL && *texts[i] != '\0')
        {
          layout = lk_chart_pen_lay_out (&self->pen, texts[i], hand, self->width, i == 0 && is_tall ? 2 : 1);
          lk_chart_pen_get_size (layout, NULL, &height);
        }
      g_ptr_array_add (self->heads, layout);
      top += height;
    }

  return top > 0 ? top + self->gap / 2 : top;
}

/* Returns how wide they are. */
static double
lay_out_ticks (LkChartFrame *self)
{
  double widest = 0;

  /* Where a note stands in place of all values, a scale would tell of nothing. */
  if (self->chart->note != NULL && self->chart->references->len == 0 && lk_chart_is_empty ((LkChart *) self->chart))
    return 0;

  for (double i = ceil (self->y.low / self->y_step - 1e-6); i <= self->y.high / self->y_step + 1e-6; i++)
    {
      g_autofree char *text = lk_chart_frame_format (self, i * self->y_step, self->y_step);
      PangoLayout *layout = lk_chart_pen_lay_out (&self->pen, text, LK_CHART_HAND_SMALL, -1, 1);
      double width;

      lk_chart_pen_get_size (layout, &width, NULL);
      widest = MAX (widest, width);
      g_ptr_array_add (self->ticks, layout);
      if (self->ticks->len > MOST_TICKS)
        break;
    }

  return widest;
}

static double
measure_small (const char *text,
               gpointer    pen)
{
  return lk_chart_pen_measure (pen, text, LK_CHART_HAND_SMALL);
}

/* Every name under its band, or under every second, third … Returns the height of the tallest, of one line at least. */
static double
lay_out_bands (LkChartFrame *self)
{
  guint n = self->chart->bands != NULL ? g_strv_length (self->chart->bands) : 0;
  double each = self->plot.width / MAX (n, 1), tallest = 0, least = 0;
  guint step;

  for (guint i = 0; i < n; i++)
    least = MAX (least, lk_chart_pen_measure (&self->pen, self->chart->bands[i], LK_CHART_HAND_SMALL));
  least = MIN (least + self->gap, 44 * self->unit);
  step = (guint) MAX (ceil (least / MAX (each, 1e-3)), 1);
  self->bands = g_ptr_array_new_with_free_func (unref_layout);
  for (guint i = 0; i < n; i++)
    {
      PangoLayout *layout = NULL;
      double height;

      if (i % step == 0)
        {
          double x = lk_chart_frame_get_x (self, i), room = MIN (each * step - self->gap, 2 * MIN (x, self->width - x));

          layout = lk_chart_pen_lay_out (&self->pen, self->chart->bands[i], LK_CHART_HAND_SMALL, room, 2);
          lk_chart_pen_get_size (layout, NULL, &height);
          tallest = MAX (tallest, height);
        }
      g_ptr_array_add (self->bands, layout);
    }

  return MAX (tallest, self->pen.line_heights[LK_CHART_HAND_SMALL]);
}

/* What stands under the plot; returns how high it is. */
static double
lay_out_x (LkChartFrame *self)
{
  double line = self->pen.line_heights[LK_CHART_HAND_SMALL], tick = 4 * self->unit;
  int rows = 1;

  if (self->height < MIN_HEIGHT_FOR_X * self->unit)
    return self->unit * LK_CHART_INSET;

  switch (self->chart->x_kind)
    {
    case LK_CHART_X_DAYS:
      self->cells = lk_time_scale_get_cells (&self->x, measure_small, &self->pen, self->gap);
      for (guint i = 0; i < self->cells->len; i++)
        rows = MAX (rows, g_array_index (self->cells, LkTimeCell, i).row);
      return tick + rows * line;

    case LK_CHART_X_BANDS:
      return tick + lay_out_bands (self);

    case LK_CHART_X_NUMBERS:
    default:
      return tick + (self->chart->x_name != NULL ? 2 : 1) * line;
    }
}

static void
lay_out_sides (LkChartFrame *self,
               double        top)
{
  double near = 0, far = 2 * self->unit, widest;
  double bottom = self->height > MIN_HEIGHT_FOR_X * self->unit ? 2.2 * self->pen.line_heights[LK_CHART_HAND_SMALL] : 0;

  lk_chart_frame_find_y_scale (self, self->height - top - bottom);
  if (self->width >= MIN_WIDTH_FOR_Y * self->unit && self->height >= 40 * self->unit)
    near = lay_out_ticks (self) + self->gap;
  if (self->width >= MIN_WIDTH_FOR_ENDS * self->unit)
    {
      widest = lk_chart_frame_collect_ends (self, MAX (self->width * 0.26, MIN (self->width * 0.4, 110 * self->unit)));
      if (widest > 0)
        far = widest + self->gap;
    }

  near = MIN (near, self->width * 0.4);
  self->plot.x = self->rtl ? far : near;
  self->plot.width = MAX (self->width - near - far, 1);
}

/* The row of names above the plot, when a span has one that fits. */
static gboolean
has_span_row (const LkChartFrame *self)
{
  if (self->height < MIN_HEIGHT_FOR_HEAD * self->unit)
    return FALSE;
  for (guint i = 0; i < self->chart->spans->len; i++)
    if (g_array_index (self->chart->spans, LkChartSpan, i).name != NULL)
      return TRUE;

  return self->chart->today != LK_DAY_NONE && self->chart->x_kind == LK_CHART_X_DAYS;
}

/* Names above the plot, as long as they leave it most of the height. */
static double
lay_out_names (LkChartFrame *self,
               double        top,
               double        room)
{
  double small = self->pen.line_heights[LK_CHART_HAND_SMALL], most = room * MOST_FOR_NAMES, below = top;

  if (self->height >= MIN_HEIGHT_FOR_HEAD * self->unit)
    below = lk_chart_frame_place_notes (self, top);
  if (below > most)
    {
      g_array_set_size (self->notes, 0);
      below = top;
    }
  /* The highest number stands half above its line; it shall not touch what is above. */
  if (below > 0)
    below += self->gap / 2;
  self->spans_y = NAN;
  if (has_span_row (self) && below + small <= most)
    {
      self->spans_y = below;
      below += small + 2 * self->unit;
    }
  else if (below > 0)
    below += small / 2;

  return MAX (below, MAX (self->ticks->len > 0 ? small / 2 : 0, LK_CHART_INSET * self->unit));
}

static void
lay_out (LkChartFrame *self)
{
  double top, bottom;

  top = self->key_y = lay_out_head (self, 0);
  if (self->height >= MIN_HEIGHT_FOR_HEAD * self->unit)
    top = lk_chart_frame_draw_key (self, FALSE);
  lay_out_sides (self, top);
  lk_chart_frame_find_x_scale (self);
  bottom = self->height - lay_out_x (self);
  top = lay_out_names (self, top, bottom);

  self->plot.y = MIN (ceil (top), MAX (bottom - 1, 0));
  self->plot.height = MAX (floor (bottom) - self->plot.y, 1);
  self->y.near = self->plot.y + self->plot.height;
  self->y.far = self->plot.y;
}

void
lk_chart_frame_init (LkChartFrame       *self,
                     LkChart            *chart,
                     cairo_t            *cr,
                     double              width,
                     double              height,
                     const LkChartStyle *style)
{
  gboolean far_off = style->tone == LK_CHART_PROJECTOR_LIGHT || style->tone == LK_CHART_PROJECTOR_DARK;

  memset (self, 0, sizeof *self);
  self->chart = chart;
  self->style = style;
  self->palette = lk_chart_palette_get (style->tone);
  self->cr = cr;
  self->width = width;
  self->height = height;
  self->unit = style->scale > 0 ? style->scale : 1;
  self->line = (far_off ? 1.5 : 1) * LINE * self->unit;
  self->hair = self->unit >= 1 ? round (self->unit) : 0.6 * self->unit;
  self->gap = GAP * self->unit;
  self->rtl = style->right_to_left;
  self->heads = g_ptr_array_new_with_free_func (unref_layout);
  self->ticks = g_ptr_array_new_with_free_func (unref_layout);
  self->ends = g_array_new (FALSE, FALSE, sizeof (LkChartEnd));
  g_array_set_clear_func (self->ends, end_clear);
  self->notes = g_array_new (FALSE, FALSE, sizeof (LkChartNote));
  g_array_set_clear_func (self->notes, note_clear);
  self->key = g_array_new (FALSE, FALSE, sizeof (guint));
  self->areas = lk_chart_stack_new (chart, LK_CHART_AREA);
  self->stacked = lk_chart_stack_new (chart, LK_CHART_STACKED_BARS);
  self->grouped = lk_chart_stack_new (chart, LK_CHART_BARS);
  self->shapes = lk_chart_shapes_new ();
  lk_chart_pen_init (&self->pen, cr, style);
  lay_out (self);
  lk_chart_shapes_set_plot (self->shapes, &self->plot);
}

void
lk_chart_frame_clear (LkChartFrame *self)
{
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_clear_pointer (&self->ends, g_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->key, g_array_unref);
  g_clear_pointer (&self->areas, lk_chart_stack_free);
  g_clear_pointer (&self->stacked, lk_chart_stack_free);
  g_clear_pointer (&self->grouped, lk_chart_stack_free);
  g_clear_pointer (&self->shapes, lk_chart_shapes_unref);
  lk_chart_pen_clear (&self->pen);
}
