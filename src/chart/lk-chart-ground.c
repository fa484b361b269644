#include "chart/lk-chart-frame.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_ROWS 3
#define MARK 5

/* From where to where a span lies on the drawing, the left first; FALSE when it is out of sight. */
static gboolean
find_span (const LkChartFrame *self,
           const LkChartSpan  *span,
           double             *left,
           double             *right)
{
  /* A day is as wide as a day; its point stands in its middle. */
  double half = self->chart->x_kind == LK_CHART_X_DAYS ? 0.5 : 0;
  double near = lk_chart_frame_get_x (self, span->from - half), far = lk_chart_frame_get_x (self, span->till + half);

  *left = MAX (MIN (near, far), self->plot.x);
  *right = MIN (MAX (near, far), self->plot.x + self->plot.width);
  return *right > *left;
}

static gboolean
is_in_sight (const LkChartFrame *self,
             double              x)
{
  return x >= self->x.low && x <= self->x.high;
}

static gboolean
shows_today (const LkChartFrame *self)
{
  return self->chart->today != LK_DAY_NONE && self->chart->x_kind == LK_CHART_X_DAYS &&
         is_in_sight (self, self->chart->today);
}

/* What a span's name must keep clear of: the stems of the marks' names, and the word at today. */
static GArray *
find_taken (const LkChartFrame *self)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (LkChartBox));
  double height = self->plot.y - self->spans_y;

  for (guint i = 0; i < self->notes->len; i++)
    {
      LkChartBox stem = { g_array_index (self->notes, LkChartNote, i).x - self->gap / 2, self->spans_y, self->gap, height };

      g_array_append_val (taken, stem);
    }
  if (shows_today (self))
    {
      double width = lk_chart_pen_measure (&self->pen, _("today"), LK_CHART_HAND_SMALL) + self->gap;
      LkChartBox today = { lk_chart_frame_get_x (self, self->chart->today) - width / 2, self->spans_y, width, height };

      g_array_append_val (taken, today);
    }

  return taken;
}

/* In the middle, or at either side of it; half a name of a holiday says nothing, so it is whole or not there. */
static void
draw_span_name (LkChartFrame      *self,
                const LkChartSpan *span,
                GArray            *taken,
                double             left,
                double             right)
{
  LkChartBox within = { left + self->gap / 2, self->spans_y, right - left - self->gap, self->plot.y - self->spans_y };
  LkChartBox places[5];
  g_autoptr (PangoLayout) layout = NULL;
  double width, height;
  int found;

  if (span->name == NULL || isnan (self->spans_y))
    return;

  layout = lk_chart_pen_lay_out (&self->pen, span->name, LK_CHART_HAND_SMALL, -1, 1);
  lk_chart_pen_get_size (layout, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      static const double parts[] = { 0.5, 0.25, 0.75, 0, 1 };

      places[i] = (LkChartBox) { within.x + parts[i] * (within.width - width), within.y, width, height };
    }
  found = lk_chart_labels_find_free (places, G_N_ELEMENTS (places), taken, &within);
  if (found >= 0)
    lk_chart_pen_show (&self->pen, layout, places[found].x, places[found].y, 0, self->palette->muted);
}

void
lk_chart_draw_spans (LkChartFrame *self)
{
  g_autoptr (GArray) taken = find_taken (self);

  for (guint i = 0; i < self->chart->spans->len; i++)
    {
      const LkChartSpan *span = &g_array_index (self->chart->spans, LkChartSpan, i);
      double left, right;

      if (!find_span (self, span, &left, &right))
        continue;
      if (span->kind == LK_CHART_HOLIDAY)
        {
          lk_chart_pen_set_colour (&self->pen, self->palette->band);
          cairo_rectangle (self->cr, round (left), self->plot.y, MAX (round (right) - round (left), 1),
                           self->plot.height);
          cairo_fill (self->cr);
        }
      draw_span_name (self, span, taken, left, right);
    }
}

static void
draw_vertical (LkChartFrame *self,
               double        x,
               double        top,
               guint         colour,
               double        dash)
{
  double at = lk_chart_frame_crisp (x, self->unit), dashes[] = { dash, dash };

  lk_chart_pen_set_colour (&self->pen, colour);
  cairo_set_line_width (self->cr, self->hair);
  cairo_set_dash (self->cr, dashes, dash > 0 ? 2 : 0, 0);
  cairo_move_to (self->cr, at, top);
  cairo_line_to (self->cr, at, self->plot.y + self->plot.height);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
set_dash (LkChartFrame         *self,
          LkChartReferenceKind  kind)
{
  double dashes[] = { 6 * self->unit, 3 * self->unit }, dots[] = { 1.5 * self->unit, 3 * self->unit };

  if (kind == LK_CHART_TARGET)
    cairo_set_dash (self->cr, dashes, 2, 0);
  else if (kind == LK_CHART_LIMIT)
    cairo_set_dash (self->cr, dots, 2, 0);
  else
    cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
draw_reference (LkChartFrame           *self,
                const LkChartReference *reference)
{
  double left = self->plot.x, right = self->plot.x + self->plot.width, y = lk_chart_frame_get_y (self, reference->y);
  double near = self->rtl ? right : left, far = self->rtl ? left : right;
  double width = self->unit * (reference->kind == LK_CHART_TARGET ? 1.5 : 1);

  if (isfinite (reference->from))
    near = CLAMP (lk_chart_frame_get_x (self, reference->from), left, right);
  if (isfinite (reference->till))
    far = CLAMP (lk_chart_frame_get_x (self, reference->till), left, right);
  lk_chart_pen_set_colour (&self->pen, reference->kind == LK_CHART_TARGET ? self->palette->target : self->palette->muted);
  set_dash (self, reference->kind);
  cairo_set_line_width (self->cr, width);
  y = lk_chart_frame_crisp (y, width);
  cairo_move_to (self->cr, near, y);
  cairo_line_to (self->cr, far, y);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

void
lk_chart_draw_references (LkChartFrame *self)
{
  const LkChart *chart = self->chart;

  cairo_save (self->cr);
  lk_chart_frame_clip (self, ceil (2 * self->unit));
  for (guint i = 0; i < chart->references->len; i++)
    draw_reference (self, &g_array_index (chart->references, LkChartReference, i));
  for (guint i = 0; i < chart->breaks->len; i++)
    draw_vertical (self, lk_chart_frame_get_x (self, g_array_index (chart->breaks, double, i)), self->plot.y,
                   self->palette->axis, 4 * self->unit);
  if (shows_today (self))
    draw_vertical (self, lk_chart_frame_get_x (self, chart->today), self->plot.y, self->palette->muted, 0);
  cairo_restore (self->cr);
}

/* A name hangs from its stem to the side of the reading, or to the other where the drawing ends. */
static void
make_note (LkChartFrame *self,
           guint         mark,
           LkChartNote  *note)
{
  const LkChartMark *its = &g_array_index (self->chart->marks, LkChartMark, mark);
  double start = self->plot.x, end = self->plot.x + self->plot.width, width, height;

  note->mark = mark;
  note->x = lk_chart_frame_get_x (self, its->x);
  note->layout = lk_chart_pen_lay_out (&self->pen, its->name, LK_CHART_HAND_SMALL,
                                       MIN (180 * self->unit, self->plot.width * 0.4), 1);
  lk_chart_pen_get_size (note->layout, &width, &height);
  note->box = (LkChartBox) { note->x + (self->rtl ? -width : 0), 0, width, height };
  if (note->box.x + width > end)
    note->box.x = note->x - width;
  if (note->box.x < start)
    note->box.x = MIN (note->x, end - width);
}

/* The row in which a note meets no other, and its stem, down from it, none either. */
static int
find_row (const LkChartFrame *self,
          const LkChartNote  *note,
          GArray             *taken,
          double              top)
{
  double row = self->pen.line_heights[LK_CHART_HAND_SMALL];
  LkChartBox within = { 0, top, self->width, MAX_ROWS * row };

  for (int i = 0; i < MAX_ROWS; i++)
    {
      LkChartBox place = { note->box.x - self->gap, top + i * row, note->box.width + 2 * self->gap, row };
      LkChartBox stem = { note->x - 1, top + i * row, 2, (MAX_ROWS - i) * row };

      place.x = MAX (place.x, 0);
      place.width = MIN (place.width, self->width - place.x);
      if (lk_chart_labels_find_free (&place, 1, taken, &within) != -1 &&
          lk_chart_labels_find_free (&stem, 1, taken, &within) != -1)
        return i;
    }

  return -1;
}

double
lk_chart_frame_place_notes (LkChartFrame *self,
                            double        top)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LkChartBox));
  double row = self->pen.line_heights[LK_CHART_HAND_SMALL];
  int n_rows = 0;

  for (guint i = 0; i < self->chart->marks->len; i++)
    {
      const LkChartMark *mark = &g_array_index (self->chart->marks, LkChartMark, i);
      LkChartNote note = { 0 };
      LkChartBox box, stem;
      int found;

      if (mark->name == NULL || *mark->name == '\0' || !is_in_sight (self, mark->x))
        continue;
      make_note (self, i, &note);
      found = find_row (self, &note, taken, top);
      if (found == -1)
        {
          g_object_unref (note.layout);
          continue;
        }
      note.box.y = top + found * row;
      box = (LkChartBox) { note.box.x, note.box.y, note.box.width, row };
      stem = (LkChartBox) { note.x - self->unit, note.box.y, 2 * self->unit, top + MAX_ROWS * row - note.box.y };
      g_array_append_val (taken, box);
      g_array_append_val (taken, stem);
      g_array_append_val (self->notes, note);
      n_rows = MAX (n_rows, found + 1);
    }

  return top + (n_rows > 0 ? n_rows * row + self->gap / 2 : 0);
}

static void
draw_note (LkChartFrame      *self,
           const LkChartNote *note)
{
  draw_vertical (self, note->x, note->box.y + note->box.height, self->palette->axis, 2 * self->unit);
  lk_chart_pen_show (&self->pen, note->layout, note->box.x, note->box.y, 0, self->palette->text);
}

static void
draw_today_name (LkChartFrame *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  double x, width, height;

  if (!shows_today (self) || isnan (self->spans_y))
    return;

  layout = lk_chart_pen_lay_out (&self->pen, _("today"), LK_CHART_HAND_SMALL, -1, 1);
  lk_chart_pen_get_size (layout, &width, &height);
  x = lk_chart_frame_get_x (self, self->chart->today);
  x = CLAMP (x, self->plot.x + width / 2, MAX (self->plot.x + self->plot.width - width / 2, self->plot.x + width / 2));
  lk_chart_pen_show (&self->pen, layout, x, self->spans_y, 0.5, self->palette->text);
}

void
lk_chart_draw_marks (LkChartFrame *self)
{
  double bottom = self->plot.y + self->plot.height, size = MARK * self->unit;

  draw_today_name (self);
  for (guint i = 0; i < self->notes->len; i++)
    draw_note (self, &g_array_index (self->notes, LkChartNote, i));
  for (guint i = 0; i < self->chart->marks->len; i++)
    {
      const LkChartMark *mark = &g_array_index (self->chart->marks, LkChartMark, i);
      double x = lk_chart_frame_get_x (self, mark->x);
      LkChartBox box = { x - size, bottom - 2 * size, 2 * size, 2 * size };

      if (!is_in_sight (self, mark->x))
        continue;
      cairo_move_to (self->cr, x, bottom - 1.7 * size);
      cairo_line_to (self->cr, x + size, bottom);
      cairo_line_to (self->cr, x - size, bottom);
      cairo_close_path (self->cr);
      lk_chart_pen_set_colour (&self->pen, self->palette->text);
      cairo_fill (self->cr);
      lk_chart_frame_add_shape (self, LK_CHART_SHAPE_MARK, 0, i, x, bottom - size, &box);
    }
}
