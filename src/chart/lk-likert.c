/*
 * Statements at the side of the reading's start, their bars beside them around one middle line, and beside these how many answered. Where there is no
 * room for that, the bars go below the statements. All is placed as if read from the left, and mirrored last.
 */

#include "chart/lk-likert-private.h"

#include <math.h>

#include "chart/lk-chart-pen.h"

/* In units of the style's scale. */
#define NARROW 560.0
#define GAP 14.0
#define PAD 9.0
#define BAR 24.0
#define THIN 8.0
#define HATCH 6.0
#define SWATCH 24.0
#define FACE 22.0
/* In parts of the width. */
#define TEXT 0.38
#define NOTE 0.22
/* As translated notes have it. */
#define DOT " · "
#define ALL_LINES 10000

typedef struct
{
  const LkLikert       *self;
  const LkChartStyle   *style;
  LkChartPen            pen;
  const LkChartPalette *palette;
  GHashTable           *layouts;    /* of small texts, which mostly come again */
  cairo_t              *cr;         /* NULL to measure */
  double                width, unit;
  double                text_width, bar_x, bar_width, note_x, note_width;
  double                zero, full; /* of the middle line within the bars, and the length of all answers */
  gboolean              stacked;
} Painter;

/* How a row lies; heights, from its top. */
typedef struct
{
  PangoLayout *text, *note, *last_note, *few;
  double       text_height, now_height, last_height;
} Row;

static const struct { guint fills[LK_N_LIKERT_ANSWERS]; guint strong_ink, weak_ink; } tones[LK_N_CHART_TONES] = {
  [LK_CHART_LIGHT] = { { 0xa8431f, 0xf5cbb8, 0xbcd6f4, 0x1a5fb4 }, 0xffffff, 0x3d3846 },
  [LK_CHART_DARK] = { { 0xff9a62, 0x6b4636, 0x33527a, 0x99c1f1 }, 0x1d1a23, 0xf4f3f6 },
  [LK_CHART_LIGHT_CONTRAST] = { { 0x8f3000, 0xffd2bd, 0xc2dbff, 0x0b3d91 }, 0xffffff, 0x000000 },
  [LK_CHART_DARK_CONTRAST] = { { 0xffa862, 0x5c3418, 0x23446f, 0xb5d5ff }, 0x000000, 0xffffff },
  [LK_CHART_PROJECTOR_LIGHT] = { { 0x8f3000, 0xffd2bd, 0xc2dbff, 0x0b3d91 }, 0xffffff, 0x1d1a23 },
  [LK_CHART_PROJECTOR_DARK] = { { 0xffa862, 0x5c3418, 0x23446f, 0xb5d5ff }, 0x000000, 0xffffff },
  [LK_CHART_PRINT] = { { 0xa8431f, 0xf5cbb8, 0xbcd6f4, 0x1a5fb4 }, 0xffffff, 0x1d1a23 },
};

guint
lk_likert_get_fill (LkChartTone tone,
                    guint       answer)
{
  g_return_val_if_fail ((guint) tone < LK_N_CHART_TONES && answer < LK_N_LIKERT_ANSWERS, 0);

  return tones[tone].fills[answer];
}

guint
lk_likert_get_ink (LkChartTone tone,
                   guint       answer)
{
  g_return_val_if_fail ((guint) tone < LK_N_CHART_TONES && answer < LK_N_LIKERT_ANSWERS, 0);

  return answer == 0 || answer == LK_N_LIKERT_ANSWERS - 1 ? tones[tone].strong_ink : tones[tone].weak_ink;
}

static guint
get_till (const LkLikert *self)
{
  return self->n_drawn > 0 ? MIN (self->first + self->n_drawn, self->n_rows) : self->n_rows;
}

/* A small text; borrowed. */
static PangoLayout *
get_layout (Painter    *p,
            const char *text,
            double      width)
{
  PangoLayout *layout = g_hash_table_lookup (p->layouts, text);

  if (layout == NULL)
    {
      layout = lk_chart_pen_lay_out (&p->pen, text, LK_CHART_HAND_SMALL, width, ALL_LINES);
      g_hash_table_insert (p->layouts, g_strdup (text), layout);
    }
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  double height = 0;

  if (layout != NULL)
    lk_chart_pen_get_size (layout, NULL, &height);
  return height;
}

static double
get_width (PangoLayout *layout)
{
  double width;

  lk_chart_pen_get_size (layout, &width, NULL);
  return width;
}

/* Where it was placed, from the side at which reading begins. */
static void
show (Painter     *p,
      PangoLayout *layout,
      double       x,
      double       y,
      guint        colour)
{
  const gboolean backwards = p->style->right_to_left;

  lk_chart_pen_show (&p->pen, layout, backwards ? p->width - x : x, y, backwards ? 1 : 0, colour);
}

static LkChartBox
mirror (const Painter *p,
        double         x,
        double         y,
        double         width,
        double         height)
{
  return (LkChartBox) { p->style->right_to_left ? p->width - x - width : x, y, width, height };
}

static void
measure_sides (const LkLikertBar *bar,
               double            *against,
               double            *with)
{
  const guint n = lk_likert_count (bar);

  if (!bar->shown || n == 0)
    return;
  *against = MAX (*against, (double) (bar->counts[0] + bar->counts[1]) / n);
  *with = MAX (*with, (double) (bar->counts[2] + bar->counts[3]) / n);
}

/* Both sides as long as the longest bar there, and never so short that it seems that nobody could have said so. */
static void
choose_scale (Painter *p)
{
  double against = 0.25, with = 0.25;

  for (guint i = 0; i < p->self->n_rows; i++)
    {
      measure_sides (&p->self->rows[i].now, &against, &with);
      if (p->self->rows[i].has_last)
        measure_sides (&p->self->rows[i].last, &against, &with);
    }
  p->full = p->bar_width / (against + with);
  p->zero = p->bar_x + against * p->full;
}

/* In two lines where one is too long, without the dot that parts them. */
static PangoLayout *
get_note (Painter    *p,
          const char *words)
{
  PangoLayout *layout = get_layout (p, words, p->width * NOTE);
  const char *dot = strstr (words, DOT);
  g_autofree char *lines = NULL;

  if (dot == NULL || pango_layout_get_line_count (layout) == 1)
    return layout;
  lines = g_strdup_printf ("%.*s\n%s", (int) (dot - words), words, dot + strlen (DOT));
  return get_layout (p, lines, p->width * NOTE);
}

static double
measure_notes (Painter *p)
{
  double width = 0;

  for (guint i = 0; i < p->self->n_rows; i++)
    {
      const LkLikertRow *row = &p->self->rows[i];
      g_autofree char *now = lk_likert_dup_note (&row->now), *last = lk_likert_dup_note (&row->last);
      const double now_width = row->now.shown ? get_width (get_note (p, now)) : 0;
      const double last_width = row->has_last && row->last.shown ? get_width (get_note (p, last)) : 0;

      width = MAX (width, MAX (now_width, last_width));
    }
  return ceil (width);
}

static void
choose_columns (Painter *p)
{
  const double gap = GAP * p->unit;

  p->stacked = p->width < NARROW * p->unit;
  p->note_width = measure_notes (p);
  p->note_x = p->width - p->note_width;
  p->text_width = p->stacked ? p->width : p->width * TEXT;
  p->bar_x = p->stacked ? 0 : p->text_width + gap;
  p->bar_width = MAX (p->note_x - (p->note_width > 0 ? gap : 0) - p->bar_x, 1);
  choose_scale (p);
}

static void
painter_init (Painter            *p,
              const LkLikert     *self,
              cairo_t            *cr,
              double              width,
              const LkChartStyle *style,
              gboolean            draws)
{
  *p = (Painter) { .self = self, .style = style, .palette = lk_chart_palette_get (style->tone), .cr = draws ? cr : NULL, .width = width };
  p->unit = style->scale > 0 ? style->scale : 1;
  p->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  lk_chart_pen_init (&p->pen, cr, style);
  choose_columns (p);
}

static void
painter_clear (Painter *p)
{
  g_hash_table_unref (p->layouts);
  lk_chart_pen_clear (&p->pen);
}

/* A part's edge is drawn inside of it. */
static void
outline (Painter          *p,
         const LkChartBox *box,
         guint             colour)
{
  const double thick = MIN (p->unit, box->width / 2);

  lk_chart_pen_set_colour (&p->pen, colour);
  cairo_set_line_width (p->cr, thick);
  cairo_rectangle (p->cr, box->x + thick / 2, box->y + thick / 2, MAX (box->width - thick, 0), box->height - thick);
  cairo_stroke (p->cr);
}

/* Lines that rise at 45°, cut by hand at the box: a clip for each part costs more than all of them. */
static void
hatch (Painter          *p,
       const LkChartBox *box,
       guint             colour)
{
  const double step = HATCH * p->unit;

  for (double at = step / 2; at < box->width + box->height; at += step)
    {
      const double left = MAX (at - box->height, 0), right = MIN (at, box->width);

      cairo_move_to (p->cr, box->x + left, box->y + at - left);
      cairo_line_to (p->cr, box->x + right, box->y + at - right);
    }
  lk_chart_pen_set_colour (&p->pen, colour);
  cairo_set_line_width (p->cr, p->unit);
  cairo_stroke (p->cr);
}

static void
fill (Painter          *p,
      const LkChartBox *box,
      guint             colour)
{
  lk_chart_pen_set_colour (&p->pen, colour);
  cairo_rectangle (p->cr, box->x, box->y, box->width, box->height);
  cairo_fill (p->cr);
}

static void
draw_part (Painter          *p,
           const LkChartBox *box,
           guint             answer)
{
  const guint *fills = tones[p->style->tone].fills;
  const gboolean against = answer < LK_N_LIKERT_ANSWERS / 2;

  fill (p, box, fills[answer]);
  if (against)
    hatch (p, box, fills[1 - answer]);
  outline (p, box, against ? fills[0] : fills[LK_N_LIKERT_ANSWERS - 1]);
}

/* On ground of its own, so that no line of the hatch runs through it. */
static void
write_count (Painter          *p,
             const LkChartBox *box,
             guint             answer,
             guint             count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  PangoLayout *layout = get_layout (p, number, -1);
  const double width = get_width (layout), height = get_height (layout), pad = 2 * p->unit;

  if (width + 4 * p->unit > box->width || height > box->height - 2 * p->unit)
    return;
  if (answer < LK_N_LIKERT_ANSWERS / 2)
    fill (p, &(LkChartBox) { box->x + (box->width - width) / 2 - pad, box->y + p->unit + 1, width + 2 * pad, box->height - 2 * p->unit - 2 },
          lk_likert_get_fill (p->style->tone, answer));
  lk_chart_pen_show (&p->pen, layout, box->x + box->width / 2, box->y + (box->height - height) / 2, 0.5, lk_likert_get_ink (p->style->tone, answer));
}

static void
draw_bar (Painter           *p,
          const LkLikertBar *bar,
          double             y,
          double             height,
          gboolean           numbered)
{
  const guint n = lk_likert_count (bar);
  double x = p->zero;

  if (n == 0)
    return;
  x -= p->full * (bar->counts[0] + bar->counts[1]) / n;
  for (guint i = 0; i < LK_N_LIKERT_ANSWERS; i++)
    {
      const double width = p->full * bar->counts[i] / n;
      const LkChartBox box = mirror (p, x, y, width, height);

      if (bar->counts[i] > 0)
        {
          draw_part (p, &box, i);
          if (numbered)
            write_count (p, &box, i, bar->counts[i]);
        }
      x += width;
    }
}

static void
row_init (Row               *self,
          Painter           *p,
          const LkLikertRow *row)
{
  g_autofree char *now = lk_likert_dup_note (&row->now), *last = lk_likert_dup_note (&row->last);

  *self = (Row) { .text = lk_chart_pen_lay_out (&p->pen, row->text, LK_CHART_HAND_PLAIN, p->text_width, ALL_LINES) };
  self->text_height = get_height (self->text);
  if (row->now.shown)
    {
      self->note = get_note (p, now);
      self->now_height = MAX (MAX (BAR * p->unit, p->pen.line_heights[LK_CHART_HAND_SMALL] + 6 * p->unit), get_height (self->note));
    }
  else
    {
      self->few = get_layout (p, lk_likert_get_few_words (), p->bar_width);
      self->now_height = get_height (self->few);
    }
  if (row->has_last && row->last.shown)
    {
      self->last_note = get_note (p, last);
      self->last_height = MAX (get_height (self->last_note), THIN * p->unit) + 2 * p->unit;
    }
}

static void
row_clear (Row *self)
{
  g_clear_object (&self->text);
}

static double
row_get_height (const Row     *self,
                const Painter *p)
{
  const double bars = self->now_height + self->last_height;

  return 2 * PAD * p->unit + (p->stacked ? self->text_height + 4 * p->unit + bars : MAX (self->text_height, bars));
}

static void
draw_middle (Painter *p,
             double   top,
             double   bottom)
{
  const LkChartBox line = mirror (p, p->zero, top, 0, bottom - top);

  lk_chart_pen_set_colour (&p->pen, p->palette->text);
  cairo_set_line_width (p->cr, 1.5 * p->unit);
  cairo_move_to (p->cr, line.x, top);
  cairo_line_to (p->cr, line.x, bottom);
  cairo_stroke (p->cr);
}

static void
draw_row (Painter           *p,
          const Row         *self,
          const LkLikertRow *row,
          double             top)
{
  const double height = row_get_height (self, p), bars = self->now_height + self->last_height, pad = PAD * p->unit;
  const double text_y = p->stacked ? top + pad : top + (height - self->text_height) / 2;
  const double bar_y = p->stacked ? text_y + self->text_height + 4 * p->unit : top + (height - bars) / 2;
  const double last_y = bar_y + self->now_height;

  show (p, self->text, 0, text_y, p->palette->text);
  if (self->few != NULL)
    show (p, self->few, p->bar_x, bar_y, p->palette->muted);
  else
    {
      const double thick = MAX (BAR * p->unit, p->pen.line_heights[LK_CHART_HAND_SMALL] + 6 * p->unit);

      draw_bar (p, &row->now, bar_y + (self->now_height - thick) / 2, thick, TRUE);
      show (p, self->note, p->note_x, bar_y + (self->now_height - get_height (self->note)) / 2, p->palette->text);
    }
  if (self->last_note != NULL)
    {
      draw_bar (p, &row->last, last_y + (self->last_height - THIN * p->unit) / 2, THIN * p->unit, FALSE);
      show (p, self->last_note, p->note_x, last_y + (self->last_height - get_height (self->last_note)) / 2, p->palette->muted);
    }
  if (self->few == NULL)
    draw_middle (p, bar_y - 4 * p->unit, bar_y + bars + 4 * p->unit);
  else if (self->last_note != NULL)
    draw_middle (p, last_y, last_y + self->last_height + 2 * p->unit);
}

/* A swatch with its words; where they end. */
static double
draw_key (Painter    *p,
          guint       answer,
          const char *words,
          double     *x,
          double     *y,
          double      line)
{
  const gboolean thin = answer == LK_N_LIKERT_ANSWERS, face = p->self->faces && !thin;
  const double swatch = SWATCH * p->unit, gap = 5 * p->unit, mark = swatch + gap + (face ? FACE * p->unit + gap : 0);
  PangoLayout *layout = get_layout (p, words, p->width - mark);
  const double thick = thin ? THIN * p->unit : 14 * p->unit, width = mark + get_width (layout), height = MAX (line, get_height (layout));

  if (*x > 0 && *x + width > p->width)
    {
      *x = 0;
      *y += line + 3 * p->unit;
    }
  if (p->cr != NULL)
    {
      const LkChartBox box = mirror (p, *x, *y + (line - thick) / 2, swatch, thick);
      const LkChartBox half = mirror (p, *x, *y + (line - thick) / 2, swatch / 2, thick), rest = mirror (p, *x + swatch / 2, *y + (line - thick) / 2, swatch / 2, thick);

      if (thin)
        {
          draw_part (p, &half, 1);
          draw_part (p, &rest, 2);
        }
      else
        draw_part (p, &box, answer);
      if (face)
        {
          const LkChartBox place = mirror (p, *x + swatch + gap, *y + (line - FACE * p->unit) / 2, FACE * p->unit, FACE * p->unit);

          cairo_save (p->cr);
          cairo_translate (p->cr, place.x, place.y);
          lk_face_draw (p->cr, answer, place.width, p->style);
          cairo_restore (p->cr);
        }
      show (p, layout, *x + mark, *y + (line - MIN (get_height (layout), line)) / 2, p->palette->text);
    }
  *x += width + GAP * 1.3 * p->unit;
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
draw_legend (Painter *p)
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
  return bottom + PAD * p->unit;
}

static void
draw_rule (Painter *p,
           double   y)
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
  Painter p;
  double y;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (cr != NULL, 0);
  g_return_val_if_fail (style != NULL, 0);

  painter_init (&p, self, cr, width, style, FALSE);
  y = draw_legend (&p);
  for (guint i = self->first; i < get_till (self); i++)
    {
      Row row;

      row_init (&row, &p, &self->rows[i]);
      y += row_get_height (&row, &p);
      row_clear (&row);
    }
  painter_clear (&p);
  return y;
}

void
lk_likert_draw (const LkLikert     *self,
                cairo_t            *cr,
                double              width,
                const LkChartStyle *style,
                GArray            **boxes)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (LkChartBox));
  Painter p;
  double y;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);

  painter_init (&p, self, cr, width, style, TRUE);
  cairo_save (cr);
  cairo_new_path (cr);
  y = draw_legend (&p);
  for (guint i = self->first; i < get_till (self); i++)
    {
      LkChartBox box = { 0, y, width, 0 };
      Row row;

      row_init (&row, &p, &self->rows[i]);
      box.height = row_get_height (&row, &p);
      if (i > self->first)
        draw_rule (&p, y);
      draw_row (&p, &row, &self->rows[i], y);
      row_clear (&row);
      g_array_append_val (places, box);
      y += box.height;
    }
  cairo_restore (cr);
  painter_clear (&p);
  if (boxes != NULL)
    *boxes = g_steal_pointer (&places);
}
