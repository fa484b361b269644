#include "chart/lk-likert-private.h"

#define HATCH 6.0 /* in units of the style's scale */

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

/* A part's edge is drawn inside of it. */
static void
outline (LkLikertPainter  *p,
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
hatch (LkLikertPainter  *p,
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
fill (LkLikertPainter  *p,
      const LkChartBox *box,
      guint             colour)
{
  lk_chart_pen_set_colour (&p->pen, colour);
  cairo_rectangle (p->cr, box->x, box->y, box->width, box->height);
  cairo_fill (p->cr);
}

void
lk_likert_painter_draw_part (LkLikertPainter  *p,
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
write_count (LkLikertPainter  *p,
             const LkChartBox *box,
             guint             answer,
             guint             count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  PangoLayout *layout = lk_likert_painter_get_layout (p, number, -1);
  const double width = lk_likert_get_width (layout), height = lk_likert_get_height (layout), pad = 2 * p->unit;

  if (width + 4 * p->unit > box->width || height > box->height - 2 * p->unit)
    return;
  if (answer < LK_N_LIKERT_ANSWERS / 2)
    fill (p, &(LkChartBox) { box->x + (box->width - width) / 2 - pad, box->y + p->unit + 1, width + 2 * pad, box->height - 2 * p->unit - 2 },
          lk_likert_get_fill (p->style->tone, answer));
  lk_chart_pen_show (&p->pen, layout, box->x + box->width / 2, box->y + (box->height - height) / 2, 0.5, lk_likert_get_ink (p->style->tone, answer));
}

void
lk_likert_painter_draw_bar (LkLikertPainter   *p,
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
      const LkChartBox box = lk_likert_painter_mirror (p, x, y, width, height);

      if (bar->counts[i] > 0)
        {
          lk_likert_painter_draw_part (p, &box, i);
          if (numbered)
            write_count (p, &box, i, bar->counts[i]);
        }
      x += width;
    }
}
