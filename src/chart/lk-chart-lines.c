#include "chart/lk-chart-frame.h"

#include <math.h>

#include "chart/lk-chart-thin.h"

/* In units. */
#define RADIUS 3
#define SIGNAL_RADIUS 4.6
#define HIT 6
/* Marks nearer than this are a smear; the line alone says more. */
#define MIN_DISTANCE 7
/* A line that turns as often as this is drawn thinner, or it runs together. */
#define CLOSE 4
/* What is stroked or filled at a time: Cairo's work grows faster than the path (measured: 200 points at once take 0.8 ms,
 * eight by eight 0.5 ms). */
#define STRETCH 8

typedef struct
{
  const LkChartSeries *series;
  guint index;
  GArray *kept; /* of guint */
  guint colour;
} Line;

static double
get_radius (const LkChartFrame *self)
{
  return RADIUS * self->line / 1.8;
}

static gboolean
has_break (const LkChartFrame *self,
           double              from,
           double              till)
{
  for (guint i = 0; i < self->chart->breaks->len; i++)
    if (g_array_index (self->chart->breaks, double, i) > from && g_array_index (self->chart->breaks, double, i) <= till)
      return TRUE;

  return FALSE;
}

static const LkChartPoint *
get_kept (const Line *line,
          guint       i)
{
  return lk_chart_series_peek (line->series, g_array_index (line->kept, guint, i));
}

static gboolean
is_drawable (const LkChartPoint *point)
{
  return isfinite (point->x) && isfinite (point->y);
}

/* How far the level of a step goes to one side: halfway to the next point, and at the end of the line as far as to the other side,
 * so that the first and the last week are as wide as the others. */
static double
get_step_edge (LkChartFrame *self,
               const Line   *line,
               guint         index,
               int           side)
{
  const guint n = line->kept->len;
  const gboolean is_end = side < 0 ? index == 0 : index + 1 == n;
  const double x = get_kept (line, index)->x;
  double edge = x;

  if (n > 1)
    edge = is_end ? x + (x - get_kept (line, index - side)->x) / 2 : x + (get_kept (line, index + side)->x - x) / 2;
  edge = lk_chart_frame_get_x (self, edge);
  return CLAMP (edge, self->plot.x, self->plot.x + self->plot.width);
}

/* Stretch by stretch; their round ends lie on each other. */
static void
stroke_steps (LkChartFrame *self,
              const Line   *line)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < line->kept->len; i++)
    {
      const LkChartPoint *point = get_kept (line, i);
      double y;

      if (!is_drawable (point))
        {
          is_open = FALSE;
          continue;
        }
      y = lk_chart_frame_get_y (self, point->y);
      if (is_open && !has_break (self, get_kept (line, i - 1)->x, point->x))
        cairo_line_to (self->cr, get_step_edge (self, line, i, -1), y);
      else
        cairo_move_to (self->cr, get_step_edge (self, line, i, -1), y);
      cairo_line_to (self->cr, get_step_edge (self, line, i, 1), y);
      is_open = TRUE;
      if (i % STRETCH == STRETCH - 1)
        {
          cairo_stroke (self->cr);
          cairo_move_to (self->cr, get_step_edge (self, line, i, 1), y);
        }
    }
  cairo_stroke (self->cr);
}

static void
stroke_path (LkChartFrame *self,
             const Line   *line)
{
  const LkChartPoint *before = NULL;
  guint n = 0;

  for (guint i = 0; i < line->kept->len; i++)
    {
      const LkChartPoint *point = get_kept (line, i);
      double x, y;

      if (!is_drawable (point))
        {
          before = NULL;
          continue;
        }
      x = lk_chart_frame_get_x (self, point->x);
      y = lk_chart_frame_get_y (self, point->y);
      if (before == NULL || has_break (self, before->x, point->x))
        cairo_move_to (self->cr, x, y);
      else
        cairo_line_to (self->cr, x, y);
      if (++n % STRETCH == 0)
        {
          cairo_stroke (self->cr);
          cairo_move_to (self->cr, x, y);
        }
      before = point;
    }
  cairo_stroke (self->cr);
}

/* What thousands of points that swing within each column of pixels come to: from the least to the greatest, and joined. */
static void
append_columns (LkChartFrame *self,
                const Line   *line)
{
  double low = NAN, high = NAN, column = NAN, half = self->line / 2, last = NAN;

  for (guint i = 0; i <= line->kept->len; i++)
    {
      const LkChartPoint *point = i < line->kept->len ? get_kept (line, i) : NULL;
      double x = point != NULL ? floor (lk_chart_frame_get_x (self, point->x)) : NAN, y;

      if (point != NULL && !is_drawable (point))
        {
          last = NAN;
          continue;
        }
      if (x != column && !isnan (column))
        cairo_rectangle (self->cr, column, low - half, 1, high - low + 2 * half);
      if (point == NULL)
        break;
      y = lk_chart_frame_get_y (self, point->y);
      if (x != column)
        {
          low = fmin (y, last);
          high = fmax (y, last);
        }
      low = MIN (low, y);
      high = MAX (high, y);
      column = x;
      last = y;
    }
}

static gboolean
is_dense (const Line *line)
{
  return line->kept->len < line->series->points->len;
}

/* How far its points are from each other, on the whole. */
static double
get_distance (const LkChartFrame *self,
              const Line         *line)
{
  const LkChartSeries *series = line->series;

  if (series->n_finite < 2)
    return self->plot.width;

  return fabs (lk_chart_frame_get_x (self, series->high_x) - lk_chart_frame_get_x (self, series->low_x)) /
         (series->n_finite - 1);
}

static void
stroke_line (LkChartFrame *self,
             const Line   *line)
{
  gboolean is_close = get_distance (self, line) < CLOSE * self->unit;

  lk_chart_pen_set_colour (&self->pen, line->colour);
  if (is_dense (line) && line->series->kind == LK_CHART_LINE)
    {
      append_columns (self, line);
      cairo_fill (self->cr);
      return;
    }

  cairo_set_line_width (self->cr, self->line * (is_close ? 0.65 : 1));
  /* Where it turns every few pixels nobody sees the joins, but they would be half of the work. */
  cairo_set_line_join (self->cr, is_close ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  (line->series->kind == LK_CHART_STEPS ? stroke_steps : stroke_path) (self, line);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
}

static gboolean
is_marked (const LkChartFrame *self,
           const Line         *line)
{
  if (line->series->kind == LK_CHART_MARKERS)
    return TRUE;
  if (line->series->kind == LK_CHART_STEPS || is_dense (line))
    return FALSE;

  return get_distance (self, line) >= MIN_DISTANCE * self->unit;
}

static void
fill_markers (LkChartFrame    *self,
              const Line      *line,
              LkChartEmphasis  emphasis)
{
  /* A thin edge of paper keeps markers apart from each other and from what they lie on. */
  if (emphasis != LK_CHART_PLAIN || line->series->kind == LK_CHART_MARKERS)
    {
      lk_chart_pen_set_colour (&self->pen, self->palette->paper);
      cairo_set_line_width (self->cr, 2 * self->unit);
      cairo_stroke_preserve (self->cr);
    }
  if (emphasis == LK_CHART_FAINT)
    {
      cairo_fill_preserve (self->cr);
      cairo_set_line_width (self->cr, self->unit);
      lk_chart_pen_set_colour (&self->pen, line->colour);
      cairo_stroke (self->cr);
      return;
    }

  lk_chart_pen_set_colour (&self->pen, emphasis == LK_CHART_SIGNAL ? self->palette->signal : line->colour);
  cairo_fill (self->cr);
}

static void
draw_markers (LkChartFrame    *self,
              const Line      *line,
              LkChartEmphasis  emphasis)
{
  double radius = get_radius (self) * (emphasis == LK_CHART_SIGNAL ? SIGNAL_RADIUS / RADIUS : 1);
  guint n = 0;

  for (guint i = 0; i < line->kept->len; i++)
    {
      const LkChartPoint *point = get_kept (line, i);

      if (!is_drawable (point) ||
          lk_chart_series_get_emphasis (line->series, g_array_index (line->kept, guint, i)) != emphasis)
        continue;
      lk_chart_marker_append (self->cr, line->series->colour, lk_chart_frame_get_x (self, point->x),
                              lk_chart_frame_get_y (self, point->y), radius);
      if (++n % STRETCH == 0)
        fill_markers (self, line, emphasis);
    }
  if (n % STRETCH != 0)
    fill_markers (self, line, emphasis);
}

/* The dot within: who sees no colour sees which points are signals. */
static void
draw_signal_dots (LkChartFrame *self,
                  const Line   *line)
{
  for (guint i = 0; line->series->emphases != NULL && i < line->kept->len; i++)
    if (is_drawable (get_kept (line, i)) &&
        lk_chart_series_get_emphasis (line->series, g_array_index (line->kept, guint, i)) == LK_CHART_SIGNAL)
      {
        cairo_new_sub_path (self->cr);
        cairo_arc (self->cr, lk_chart_frame_get_x (self, get_kept (line, i)->x),
                   lk_chart_frame_get_y (self, get_kept (line, i)->y), get_radius (self) * 0.5, 0, 2 * G_PI);
      }
  lk_chart_pen_set_colour (&self->pen, self->palette->paper);
  cairo_fill (self->cr);
}

/* Signals are told of even in a line too dense for markers. */
static void
keep_signals (Line *line)
{
  GHashTableIter iter;
  gpointer point, emphasis;

  if (line->series->emphases == NULL || !is_dense (line))
    return;

  g_hash_table_iter_init (&iter, line->series->emphases);
  while (g_hash_table_iter_next (&iter, &point, &emphasis))
    if (GPOINTER_TO_UINT (emphasis) == LK_CHART_SIGNAL && GPOINTER_TO_UINT (point) < line->series->points->len)
      {
        guint index = GPOINTER_TO_UINT (point), at = 0;

        while (at < line->kept->len && g_array_index (line->kept, guint, at) < index)
          at++;
        if (at == line->kept->len || g_array_index (line->kept, guint, at) != index)
          g_array_insert_val (line->kept, at, index);
      }
}

/* A line without markers has one at its end, where its name stands. */
static void
draw_last (LkChartFrame *self,
           const Line   *line)
{
  for (guint i = line->kept->len; i > 0; i--)
    if (is_drawable (get_kept (line, i - 1)))
      {
        lk_chart_marker_append (self->cr, line->series->colour, lk_chart_frame_get_x (self, get_kept (line, i - 1)->x),
                                lk_chart_frame_get_y (self, get_kept (line, i - 1)->y), get_radius (self));
        break;
      }
  lk_chart_pen_set_colour (&self->pen, line->colour);
  cairo_fill (self->cr);
}

static void
add_shapes (LkChartFrame *self,
            const Line   *line)
{
  double reach = HIT * self->unit;

  for (guint i = 0; i < line->kept->len; i++)
    {
      const LkChartPoint *point = get_kept (line, i);
      double x = lk_chart_frame_get_x (self, point->x), y = lk_chart_frame_get_y (self, point->y);
      LkChartBox box = { x - reach, y - reach, 2 * reach, 2 * reach };

      if (is_drawable (point) && point->x >= self->x.low && point->x <= self->x.high)
        lk_chart_frame_add_shape (self, LK_CHART_SHAPE_POINT, line->index, g_array_index (line->kept, guint, i), x, y, &box);
    }
}

static void
draw_series (LkChartFrame *self,
             guint         index)
{
  const LkChartSeries *series = lk_chart_peek_series (self->chart, index);
  g_autoptr (GArray) kept = lk_chart_thin ((const LkChartPoint *) (void *) series->points->data, series->points->len,
                                           &self->x);
  Line line = { series, index, kept, self->palette->colours[series->colour] };

  keep_signals (&line);
  if (series->kind != LK_CHART_MARKERS)
    stroke_line (self, &line);
  if (is_marked (self, &line))
    {
      draw_markers (self, &line, LK_CHART_FAINT);
      draw_markers (self, &line, LK_CHART_PLAIN);
    }
  else
    draw_last (self, &line);
  draw_markers (self, &line, LK_CHART_SIGNAL);
  draw_signal_dots (self, &line);
  add_shapes (self, &line);
}

void
lk_chart_draw_lines (LkChartFrame *self)
{
  double edge = ceil (6 * self->unit);

  /* Over the plot above and below, so that a marker on its edge stays whole; what is beyond the scale is cut. */
  cairo_save (self->cr);
  lk_chart_frame_clip (self, edge);
  for (guint i = 0; i < self->chart->series->len; i++)
    {
      LkChartKind kind = lk_chart_peek_series (self->chart, i)->kind;

      if (kind == LK_CHART_LINE || kind == LK_CHART_MARKERS || kind == LK_CHART_STEPS)
        draw_series (self, i);
    }
  cairo_restore (self->cr);
}
