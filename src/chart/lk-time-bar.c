/*
 * The phases lie end to end on a scale of minutes, each a tinted box with its number and an edge that tells how pupils work. The lesson's length is
 * a line across; what lies beyond it sticks out, hatched. Across and along are the two directions whichever way the bar stands.
 */

#include "chart/lk-time-bar-private.h"

#include <glib/gi18n-lib.h>

#define TINT 0.2
#define THICK 38.0
#define THIN 16.0
#define EDGE 5.0
#define LEAST_LABELS 70.0
#define HATCH 6.0

/* How an edge is drawn, in its own thickness: on, off, … */
static const struct { double dashes[4]; int n; } edges[LK_N_TIME_BAR_EDGES] = {
  { { 0 }, 0 }, { { 0.5, 0.7 }, 2 }, { { 2.4, 1 }, 2 }, { { 3, 0.7, 0.7, 0.7 }, 4 },
};

guint
lk_time_bar_get_fill (LkChartTone tone,
                      guint       edge)
{
  const LkChartPalette *palette = lk_chart_palette_get (tone);
  const guint colour = palette->colours[edge % LK_N_TIME_BAR_EDGES];
  guint mixed = 0;

  for (int shift = 0; shift <= 16; shift += 8)
    mixed |= (guint) ((colour >> shift & 0xff) * TINT + (palette->paper >> shift & 0xff) * (1 - TINT) + 0.5) << shift;
  return mixed;
}

/* The part of the bar from one minute to another. */
LkChartBox
lk_time_bar_get_box (const LkTimeBarPainter *p,
                     guint                   from,
                     guint                   till)
{
  const LkChartBox *bar = &p->shapes->bar;
  const double start = from * p->shapes->minute, length = (till - from) * p->shapes->minute;

  if (p->self->vertical)
    return (LkChartBox) { bar->x, bar->y + start, bar->width, length };
  return (LkChartBox) { p->shapes->backwards ? bar->x + bar->width - start - length : bar->x + start, bar->y, length, bar->height };
}

static void
trace (const LkTimeBarPainter *p,
       const LkChartBox       *box)
{
  cairo_rectangle (p->pen.cr, box->x, box->y, box->width, box->height);
}

void
lk_time_bar_draw_line (const LkTimeBarPainter *p,
                       double                  x1,
                       double                  y1,
                       double                  x2,
                       double                  y2,
                       double                  thick,
                       guint                   colour)
{
  lk_chart_pen_set_colour (&p->pen, colour);
  cairo_set_line_width (p->pen.cr, thick * p->unit);
  cairo_move_to (p->pen.cr, x1, y1);
  cairo_line_to (p->pen.cr, x2, y2);
  cairo_stroke (p->pen.cr);
}

/* Along the lower side, or where the bar stands the side of the reading's start. */
static void
draw_edge (const LkTimeBarPainter *p,
           const LkChartBox       *box,
           guint                   edge)
{
  const double thick = EDGE * p->unit, middle = thick / 2;
  const double x = p->shapes->backwards ? box->x + box->width - middle : box->x + middle, y = box->y + box->height - middle;
  double dashes[4];

  for (int i = 0; i < edges[edge].n; i++)
    dashes[i] = edges[edge].dashes[i] * thick;
  cairo_set_dash (p->pen.cr, dashes, edges[edge].n, 0);
  if (p->self->vertical)
    lk_time_bar_draw_line (p, x, box->y, x, box->y + box->height, EDGE, p->palette->colours[edge]);
  else
    lk_time_bar_draw_line (p, box->x, y, box->x + box->width, y, EDGE, p->palette->colours[edge]);
  cairo_set_dash (p->pen.cr, NULL, 0, 0);
}

/* Across the bar, a little longer than it is thick. */
static void
draw_across (const LkTimeBarPainter *p,
             guint                   minute,
             double                  overhang,
             double                  thick,
             guint                   colour)
{
  const LkChartBox at = lk_time_bar_get_box (p, minute, minute);
  const double more = overhang * p->unit;

  if (p->self->vertical)
    lk_time_bar_draw_line (p, at.x - more, at.y, at.x + at.width + more, at.y, thick, colour);
  else
    lk_time_bar_draw_line (p, at.x, at.y - more, at.x, at.y + at.height + more, thick, colour);
}

static void
write_inside (const LkTimeBarPainter *p,
              const LkChartBox       *box,
              const char             *text,
              LkChartHand             hand,
              double                  y)
{
  const double pad = LK_TIME_BAR_GAP * p->unit;
  g_autoptr (PangoLayout) layout = lk_chart_pen_lay_out (&p->pen, text, hand, box->width - 2 * pad, 1);

  lk_chart_pen_show (&p->pen, layout, p->shapes->backwards ? box->x + box->width - pad : box->x + pad, y, p->shapes->backwards ? 1 : 0,
                     p->palette->text);
}

gboolean
lk_time_bar_has_number (const LkTimeBarPainter *p,
                        const LkChartBox       *box,
                        const char             *number)
{
  return box->width >= lk_chart_pen_measure (&p->pen, number, LK_CHART_HAND_SMALL) + 2 && box->height >= p->pen.line_heights[LK_CHART_HAND_SMALL];
}

static void
write_number (const LkTimeBarPainter *p,
              const LkChartBox       *box,
              const char             *number)
{
  const double middle = EDGE * p->unit / 2;
  g_autoptr (PangoLayout) layout = NULL;
  double height, x = box->x + box->width / 2, y = box->y + box->height / 2;

  if (!lk_time_bar_has_number (p, box, number))
    return;
  layout = lk_chart_pen_lay_out (&p->pen, number, LK_CHART_HAND_SMALL, -1, 1);
  lk_chart_pen_get_size (layout, NULL, &height);
  if (p->self->vertical)
    x += p->shapes->backwards ? -middle : middle;
  else
    y -= middle;
  lk_chart_pen_show (&p->pen, layout, x, y - height / 2, 0.5, p->palette->text);
}

/* Where it lies and has room, its title over its minutes. */
static void
write_phase (const LkTimeBarPainter *p,
             const LkChartBox       *box,
             guint                   phase)
{
  const LkTimeBarPhase *here = &p->self->phases[phase];
  /* Translators: short for minutes: "15 min" */
  g_autofree char *number = g_strdup_printf ("%u", phase + 1), *minutes = g_strdup_printf (_("%u min"), here->minutes);
  g_autofree char *title = g_strdup_printf ("%s %s", number, here->title);
  const double line = p->pen.line_heights[LK_CHART_HAND_SMALL], top = box->y + (box->height - EDGE * p->unit - 2 * line) / 2;
  const double least = lk_chart_pen_measure (&p->pen, minutes, LK_CHART_HAND_SMALL) + 2 * LK_TIME_BAR_GAP * p->unit + 1;

  if (p->self->vertical || box->width < MAX (least, LK_TIME_BAR_LEAST_TITLE * p->unit) || top < box->y)
    write_number (p, box, number);
  else
    {
      write_inside (p, box, title, LK_CHART_HAND_SMALL, top);
      write_inside (p, box, minutes, LK_CHART_HAND_SMALL, top + line);
    }
}

static void
draw_phases (const LkTimeBarPainter *p)
{
  guint from = 0;

  for (guint i = 0; i < p->self->n_phases; i++)
    {
      const LkTimeBarPhase *here = &p->self->phases[i];
      const guint edge = here->edge % LK_N_TIME_BAR_EDGES;
      const LkChartBox box = lk_time_bar_get_box (p, from, from + here->minutes);

      g_array_append_val (p->shapes->boxes, box);
      if (here->minutes > 0)
        {
          lk_chart_pen_set_colour (&p->pen, lk_time_bar_get_fill (p->tone, edge));
          trace (p, &box);
          cairo_fill (p->pen.cr);
          draw_edge (p, &box, edge);
          write_phase (p, &box, i);
        }
      from += here->minutes;
    }
  from = 0;
  for (guint i = 0; i < p->self->n_phases; i++)
    {
      from += p->self->phases[i].minutes;
      if (p->self->phases[i].minutes == 0)
        draw_across (p, from, 2, 2, p->palette->colours[p->self->phases[i].edge % LK_N_TIME_BAR_EDGES]);
      else if (from < p->total)
        draw_across (p, from, 0, 1, p->palette->axis);
    }
}

static void
draw_hatch (const LkTimeBarPainter *p,
            const LkChartBox       *box)
{
  const double step = HATCH * p->unit;

  cairo_save (p->pen.cr);
  trace (p, box);
  cairo_clip (p->pen.cr);
  for (double at = -box->height; at < box->width; at += step)
    {
      cairo_move_to (p->pen.cr, box->x + at, box->y + box->height);
      cairo_line_to (p->pen.cr, box->x + at + box->height, box->y);
    }
  lk_chart_pen_set_colour (&p->pen, p->palette->signal);
  cairo_set_line_width (p->pen.cr, 0.6 * p->unit);
  cairo_stroke (p->pen.cr);
  cairo_restore (p->pen.cr);
}

static void
outline (const LkTimeBarPainter *p,
         guint                   from,
         guint                   till,
         guint                   colour,
         double                  thick,
         gboolean                dashed)
{
  const LkChartBox box = lk_time_bar_get_box (p, from, till);
  const double dash = 3 * p->unit;

  lk_chart_pen_set_colour (&p->pen, colour);
  cairo_set_line_width (p->pen.cr, thick * p->unit);
  cairo_set_dash (p->pen.cr, &dash, dashed ? 1 : 0, 0);
  trace (p, &box);
  cairo_stroke (p->pen.cr);
  cairo_set_dash (p->pen.cr, NULL, 0, 0);
}

/* The lesson as a frame, in which the phases stay or not. */
static void
draw_lesson (const LkTimeBarPainter *p)
{
  const guint lesson = p->self->minutes, inside = MIN (p->total, lesson);

  if (inside > 0)
    outline (p, 0, lesson > 0 ? inside : p->total, p->palette->axis, 1, FALSE);
  else if (p->total > 0)
    outline (p, 0, p->total, p->palette->axis, 1, FALSE);
  if (lesson == 0)
    return;
  if (p->total < lesson)
    outline (p, p->total, lesson, p->palette->axis, 1, TRUE);
  if (p->total > lesson)
    {
      const LkChartBox over = lk_time_bar_get_box (p, lesson, p->total);

      draw_hatch (p, &over);
      outline (p, lesson, p->total, p->palette->signal, 1.5, FALSE);
    }
  draw_across (p, lesson, LK_TIME_BAR_OVERHANG, 2.5, p->palette->text);
}

static void
draw_pointed (const LkTimeBarPainter *p)
{
  LkChartBox box;

  if (p->self->pointed == 0 || p->self->pointed > p->self->n_phases)
    return;
  box = g_array_index (p->shapes->boxes, LkChartBox, p->self->pointed - 1);
  lk_chart_pen_set_colour (&p->pen, p->palette->series);
  cairo_set_line_width (p->pen.cr, 2.5 * p->unit);
  trace (p, &box);
  cairo_stroke (p->pen.cr);
}

static PangoLayout *
lay_out_verdict (LkTimeBarPainter *p,
                 double           *height)
{
  g_autofree char *words = p->self->wordless ? g_strdup ("") : lk_time_bar_dup_verdict (p->self);
  PangoLayout *layout = lk_chart_pen_lay_out (&p->pen, words, LK_CHART_HAND_BOLD, p->width, 3);

  lk_chart_pen_get_size (layout, NULL, height);
  if (p->self->wordless)
    *height = 0;
  return layout;
}

/* Room for the numbers, the labels and the words below; what is left is the bar's. */
static void
place (LkTimeBarPainter *p,
       double            verdict)
{
  const double small = p->pen.line_heights[LK_CHART_HAND_SMALL], over = (LK_TIME_BAR_OVERHANG + 2) * p->unit, top = p->self->vertical ? small / 2 : over;
  LkChartBox *bar = &p->shapes->bar;

  if (p->self->vertical)
    {
      const double numbers = lk_chart_pen_measure (&p->pen, p->span > 99 ? "000" : "00", LK_CHART_HAND_BOLD) + over;
      const double thick = CLAMP (p->width * 0.2, MIN (THIN * p->unit, p->width - 2 * over), THICK * p->unit);
      const double ticks = numbers + thick + over <= p->width ? numbers : over, labels = p->width - ticks - thick - 3 * LK_TIME_BAR_GAP * p->unit;

      *bar = (LkChartBox) { p->shapes->backwards ? p->width - ticks - thick : ticks, top, thick, MAX (p->height - verdict - LK_TIME_BAR_GAP * p->unit - 2 * top, 1) };
      p->has_ticks = ticks > over;
      if (labels >= LEAST_LABELS * p->unit)
        p->labels = (LkChartBox) { p->shapes->backwards ? 0 : p->width - labels, bar->y - top, labels, bar->height + 2 * top };
    }
  else
    {
      const double bottom = over + p->pen.line_heights[LK_CHART_HAND_BOLD] + verdict;

      *bar = (LkChartBox) { 2 * p->unit, top, MAX (p->width - 4 * p->unit, 1), MAX (p->height - top - bottom, 1) };
      p->has_ticks = TRUE;
    }
  p->shapes->minute = (p->self->vertical ? bar->height : bar->width) / p->span;
}

LkTimeBarShapes *
lk_time_bar_draw (const LkTimeBar    *self,
                  cairo_t            *cr,
                  double              width,
                  double              height,
                  const LkChartStyle *style)
{
  LkTimeBarPainter p = { .self = self, .width = width, .height = height };
  g_autoptr (PangoLayout) verdict = NULL;
  double verdict_height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  p.tone = style->tone;
  p.palette = lk_chart_palette_get (style->tone);
  p.unit = style->scale > 0 ? style->scale : 1;
  p.total = lk_time_bar_get_total (self);
  p.span = MAX (MAX (MAX (p.total, self->minutes), self->span), 1);
  p.shapes = g_new0 (LkTimeBarShapes, 1);
  p.shapes->boxes = g_array_new (FALSE, FALSE, sizeof (LkChartBox));
  p.shapes->vertical = self->vertical;
  p.shapes->backwards = style->right_to_left;
  cairo_save (cr);
  lk_chart_pen_init (&p.pen, cr, style);
  verdict = lay_out_verdict (&p, &verdict_height);
  place (&p, verdict_height);
  draw_phases (&p);
  draw_lesson (&p);
  draw_pointed (&p);
  lk_time_bar_write_ticks (&p);
  lk_time_bar_write_labels (&p);
  if (!self->wordless)
    lk_time_bar_write_verdict (&p, verdict, height - verdict_height);
  lk_chart_pen_clear (&p.pen);
  cairo_restore (cr);
  return p.shapes;
}
