/* Where all of a Likert chart goes, as if read from the left: mirrored only as it is drawn. */

#include "chart/lk-likert-private.h"

#include <math.h>
#include <string.h>

/* In units of the style's scale. */
#define NARROW 560.0
#define BAR 24.0
/* In parts of the width. */
#define TEXT 0.38
#define NOTE 0.22
/* As translated notes have it. */
#define DOT " · "
#define ALL_LINES 10000

PangoLayout *
lk_likert_painter_get_layout (LkLikertPainter *p,
                              const char      *text,
                              double           width)
{
  PangoLayout *layout = g_hash_table_lookup (p->layouts, text);

  if (layout == NULL)
    {
      layout = lk_chart_pen_lay_out (&p->pen, text, LK_CHART_HAND_SMALL, width, ALL_LINES);
      g_hash_table_insert (p->layouts, g_strdup (text), layout);
    }
  return layout;
}

double
lk_likert_get_height (PangoLayout *layout)
{
  double height = 0;

  if (layout != NULL)
    lk_chart_pen_get_size (layout, NULL, &height);
  return height;
}

double
lk_likert_get_width (PangoLayout *layout)
{
  double width;

  lk_chart_pen_get_size (layout, &width, NULL);
  return width;
}

LkChartBox
lk_likert_painter_mirror (const LkLikertPainter *p,
                          double                 x,
                          double                 y,
                          double                 width,
                          double                 height)
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
choose_scale (LkLikertPainter *p)
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
get_note (LkLikertPainter *p,
          const char      *words)
{
  PangoLayout *layout = lk_likert_painter_get_layout (p, words, p->width * NOTE);
  const char *dot = strstr (words, DOT);
  g_autofree char *lines = NULL;

  if (dot == NULL || pango_layout_get_line_count (layout) == 1)
    return layout;
  lines = g_strdup_printf ("%.*s\n%s", (int) (dot - words), words, dot + strlen (DOT));
  return lk_likert_painter_get_layout (p, lines, p->width * NOTE);
}

static double
measure_notes (LkLikertPainter *p)
{
  double width = 0;

  for (guint i = 0; i < p->self->n_rows; i++)
    {
      const LkLikertRow *row = &p->self->rows[i];
      g_autofree char *now = lk_likert_dup_note (&row->now), *last = lk_likert_dup_note (&row->last);
      const double now_width = row->now.shown ? lk_likert_get_width (get_note (p, now)) : 0;
      const double last_width = row->has_last && row->last.shown ? lk_likert_get_width (get_note (p, last)) : 0;

      width = MAX (width, MAX (now_width, last_width));
    }
  return ceil (width);
}

static void
choose_columns (LkLikertPainter *p)
{
  const double gap = LK_LIKERT_GAP * p->unit;

  p->stacked = p->width < NARROW * p->unit;
  p->note_width = measure_notes (p);
  p->note_x = p->width - p->note_width;
  p->text_width = p->stacked ? p->width : p->width * TEXT;
  p->bar_x = p->stacked ? 0 : p->text_width + gap;
  p->bar_width = MAX (p->note_x - (p->note_width > 0 ? gap : 0) - p->bar_x, 1);
  choose_scale (p);
}

void
lk_likert_painter_init (LkLikertPainter    *p,
                        const LkLikert     *self,
                        cairo_t            *cr,
                        double              width,
                        const LkChartStyle *style,
                        gboolean            draws)
{
  *p = (LkLikertPainter) { .self = self, .style = style, .palette = lk_chart_palette_get (style->tone), .cr = draws ? cr : NULL, .width = width };
  p->unit = style->scale > 0 ? style->scale : 1;
  p->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  lk_chart_pen_init (&p->pen, cr, style);
  p->thick = MAX (BAR * p->unit, p->pen.line_heights[LK_CHART_HAND_SMALL] + 6 * p->unit);
  choose_columns (p);
}

void
lk_likert_painter_clear (LkLikertPainter *p)
{
  g_hash_table_unref (p->layouts);
  lk_chart_pen_clear (&p->pen);
}

void
lk_likert_place_init (LkLikertPlace     *self,
                      LkLikertPainter   *p,
                      const LkLikertRow *row)
{
  g_autofree char *now = lk_likert_dup_note (&row->now), *last = lk_likert_dup_note (&row->last);

  *self = (LkLikertPlace) { .text = lk_chart_pen_lay_out (&p->pen, row->text, LK_CHART_HAND_PLAIN, p->text_width, ALL_LINES) };
  self->text_height = lk_likert_get_height (self->text);
  if (row->now.shown)
    {
      self->note = get_note (p, now);
      self->now_height = MAX (p->thick, lk_likert_get_height (self->note));
    }
  else
    {
      self->few = lk_likert_painter_get_layout (p, lk_likert_get_few_words (), p->bar_width);
      self->now_height = lk_likert_get_height (self->few);
    }
  if (row->has_last && row->last.shown)
    {
      self->last_note = get_note (p, last);
      self->last_height = MAX (lk_likert_get_height (self->last_note), LK_LIKERT_THIN * p->unit) + 2 * p->unit;
    }
}

void
lk_likert_place_clear (LkLikertPlace *self)
{
  g_clear_object (&self->text);
}

double
lk_likert_place_get_height (const LkLikertPlace   *self,
                            const LkLikertPainter *p)
{
  const double bars = self->now_height + self->last_height;

  return 2 * LK_LIKERT_PAD * p->unit + (p->stacked ? self->text_height + 4 * p->unit + bars : MAX (self->text_height, bars));
}
