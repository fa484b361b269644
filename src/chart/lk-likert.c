/*
 * Statements at the side of the reading's start, their bars beside them around one middle line, and beside these how many answered. Where there is no
 * room for that, the bars go below the statements. All is placed as if read from the left, and mirrored last.
 */

#include "chart/lk-likert-private.h"

/* In units of the style's scale. */
#define SWATCH 24.0
#define FACE 22.0

static guint
get_till (const LkLikert *self)
{
  return self->n_drawn > 0 ? MIN (self->first + self->n_drawn, self->n_rows) : self->n_rows;
}

/* Where it was placed, from the side at which reading begins. */
static void
show (LkLikertPainter *p,
      PangoLayout     *layout,
      double           x,
      double           y,
      guint            colour)
{
  const gboolean backwards = p->style->right_to_left;

  lk_chart_pen_show (&p->pen, layout, backwards ? p->width - x : x, y, backwards ? 1 : 0, colour);
}

static void
draw_middle (LkLikertPainter *p,
             double           top,
             double           bottom)
{
  const LkChartBox line = lk_likert_painter_mirror (p, p->zero, top, 0, bottom - top);

  lk_chart_pen_set_colour (&p->pen, p->palette->text);
  cairo_set_line_width (p->cr, 1.5 * p->unit);
  cairo_move_to (p->cr, line.x, top);
  cairo_line_to (p->cr, line.x, bottom);
  cairo_stroke (p->cr);
}

static void
draw_row (LkLikertPainter     *p,
          const LkLikertPlace *self,
          const LkLikertRow   *row,
          double               top)
{
  const double height = lk_likert_place_get_height (self, p), bars = self->now_height + self->last_height, pad = LK_LIKERT_PAD * p->unit;
  const double text_y = p->stacked ? top + pad : top + (height - self->text_height) / 2;
  const double bar_y = p->stacked ? text_y + self->text_height + 4 * p->unit : top + (height - bars) / 2;
  const double last_y = bar_y + self->now_height;

  show (p, self->text, 0, text_y, p->palette->text);
  if (self->few != NULL)
    show (p, self->few, p->bar_x, bar_y, p->palette->muted);
  else
    {
      lk_likert_painter_draw_bar (p, &row->now, bar_y + (self->now_height - p->thick) / 2, p->thick, TRUE);
      show (p, self->note, p->note_x, bar_y + (self->now_height - lk_likert_get_height (self->note)) / 2, p->palette->text);
    }
  if (self->last_note != NULL)
    {
      lk_likert_painter_draw_bar (p, &row->last, last_y + (self->last_height - LK_LIKERT_THIN * p->unit) / 2, LK_LIKERT_THIN * p->unit, FALSE);
      show (p, self->last_note, p->note_x, last_y + (self->last_height - lk_likert_get_height (self->last_note)) / 2, p->palette->muted);
    }
  if (self->few == NULL)
    draw_middle (p, bar_y - 4 * p->unit, bar_y + bars + 4 * p->unit);
  else if (self->last_note != NULL)
    draw_middle (p, last_y, last_y + self->last_height + 2 * p->unit);
}

/* A swatch with its words; where they end. */
static double
draw_key (LkLikertPainter *p,
          guint            answer,
          const char      *words,
          double          *x,
          double          *y,
          double           line)
{
  const gboolean thin = answer == LK_N_LIKERT_ANSWERS, face = p->self->faces && !thin;
  const double swatch = SWATCH * p->unit, gap = 5 * p->unit, mark = swatch + gap + (face ? FACE * p->unit + gap : 0);
  PangoLayout *layout = lk_likert_painter_get_layout (p, words, p->width - mark);
  const double thick = thin ? LK_LIKERT_THIN * p->unit : 14 * p->unit, width = mark + lk_likert_get_width (layout), height = MAX (line, lk_likert_get_height (layout));

  if (*x > 0 && *x + width > p->width)
    {
      *x = 0;
      *y += line + 3 * p->unit;
    }
  if (p->cr != NULL)
    {
      const LkChartBox box = lk_likert_painter_mirror (p, *x, *y + (line - thick) / 2, swatch, thick);
      const LkChartBox half = lk_likert_painter_mirror (p, *x, *y + (line - thick) / 2, swatch / 2, thick), rest = lk_likert_painter_mirror (p, *x + swatch / 2, *y + (line - thick) / 2, swatch / 2, thick);

      if (thin)
        {
          lk_likert_painter_draw_part (p, &half, 1);
          lk_likert_painter_draw_part (p, &rest, 2);
        }
      else
        lk_likert_painter_draw_part (p, &box, answer);
      if (face)
        {
          const LkChartBox place = lk_likert_painter_mirror (p, *x + swatch + gap, *y + (line - FACE * p->unit) / 2, FACE * p->unit, FACE * p->unit);

          cairo_save (p->cr);
          cairo_translate (p->cr, place.x, place.y);
          lk_face_draw (p->cr, answer, place.width, p->style);
          cairo_restore (p->cr);
        }
      show (p, layout, *x + mark, *y + (line - MIN (lk_likert_get_height (layout), line)) / 2, p->palette->text);
    }
  *x += width + LK_LIKERT_GAP * 1.3 * p->unit;
  if (height > line)
    {
      *x = 0;
      *y += height + 3 * p->unit;
      return *y;
    }
  return *y + line;
}

static gboolean
has_last (const LkLikert *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].has_last && self->rows[i].last.shown)
      return TRUE;
  return FALSE;
}

static gboolean
has_now (const LkLikert *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].now.shown)
      return TRUE;
  return FALSE;
}

/* Over the rows, in the order of the parts; how high it is. */
static double
draw_legend (LkLikertPainter *p)
{
  const double line = MAX (p->pen.line_heights[LK_CHART_HAND_SMALL], (p->self->faces ? FACE : 14) * p->unit);
  double x = 0, y = 0, bottom = 0;

  if (!has_now (p->self) && !has_last (p->self))
    return 0;
  for (guint i = 0; i < LK_N_LIKERT_ANSWERS; i++)
    bottom = draw_key (p, i, lk_likert_get_answer_name (i), &x, &y, line);
  if (has_last (p->self))
    {
      g_autofree char *words = lk_likert_dup_last_words (p->self);

      bottom = draw_key (p, LK_N_LIKERT_ANSWERS, words, &x, &y, line);
    }
  return bottom + LK_LIKERT_PAD * p->unit;
}

static void
draw_rule (LkLikertPainter *p,
           double           y)
{
  lk_chart_pen_set_colour (&p->pen, p->palette->grid);
  cairo_set_line_width (p->cr, p->unit);
  cairo_move_to (p->cr, 0, y);
  cairo_line_to (p->cr, p->width, y);
  cairo_stroke (p->cr);
}

double
lk_likert_measure (const LkLikert     *self,
                   cairo_t            *cr,
                   double              width,
                   const LkChartStyle *style)
{
  LkLikertPainter p;
  double y;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (cr != NULL, 0);
  g_return_val_if_fail (style != NULL, 0);

  lk_likert_painter_init (&p, self, cr, width, style, FALSE);
  y = draw_legend (&p);
  for (guint i = self->first; i < get_till (self); i++)
    {
      LkLikertPlace row;

      lk_likert_place_init (&row, &p, &self->rows[i]);
      y += lk_likert_place_get_height (&row, &p);
      lk_likert_place_clear (&row);
    }
  lk_likert_painter_clear (&p);
  return y;
}

void
lk_likert_draw (const LkLikert      *self,
                cairo_t             *cr,
                double               width,
                const LkChartStyle  *style,
                GArray             **boxes)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (LkChartBox));
  LkLikertPainter p;
  double y;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);

  lk_likert_painter_init (&p, self, cr, width, style, TRUE);
  cairo_save (cr);
  cairo_new_path (cr);
  y = draw_legend (&p);
  for (guint i = self->first; i < get_till (self); i++)
    {
      LkChartBox box = { 0, y, width, 0 };
      LkLikertPlace row;

      lk_likert_place_init (&row, &p, &self->rows[i]);
      box.height = lk_likert_place_get_height (&row, &p);
      if (i > self->first)
        draw_rule (&p, y);
      draw_row (&p, &row, &self->rows[i], y);
      lk_likert_place_clear (&row);
      g_array_append_val (places, box);
      y += box.height;
    }
  cairo_restore (cr);
  lk_likert_painter_clear (&p);
  if (boxes != NULL)
    *boxes = g_steal_pointer (&places);
}
