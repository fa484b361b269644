/* The four faces of primary school. Mouth, brows and eyes all tell, so that they stay apart on a copy in black and white. In parts of their square. */

#include "chart/lk-likert.h"

#define EDGE 0.05
#define LINE 0.048
#define SKIN 0xffe7a3
#define SKIN_INK 0x2e2a36
#define TONGUE 0xe8836f
#define N_FACES 4

typedef struct
{
  double at[8];   /* a Bézier curve; all of it mirrored for the other side */
} Curve;

/* The left brow of each. */
static const Curve brows[N_FACES] = {
  { { 0.21, 0.325, 0.27, 0.32, 0.34, 0.27, 0.385, 0.205 } },
  { { 0.23, 0.265, 0.28, 0.265, 0.35, 0.265, 0.40, 0.265 } },
  { { 0.24, 0.285, 0.27, 0.225, 0.36, 0.225, 0.40, 0.275 } },
  { { 0.22, 0.265, 0.26, 0.17, 0.37, 0.17, 0.41, 0.245 } },
};
static const Curve mouths[N_FACES] = {
  { { 0.29, 0.775, 0.36, 0.565, 0.64, 0.565, 0.71, 0.775 } },
  { { 0.33, 0.715, 0.42, 0.645, 0.58, 0.645, 0.67, 0.715 } },
  { { 0.30, 0.62, 0.38, 0.755, 0.62, 0.755, 0.70, 0.62 } },
  { { 0.74, 0.575, 0.73, 0.90, 0.27, 0.90, 0.26, 0.575 } },
};
static const Curve glad_eye = { { 0.24, 0.455, 0.27, 0.345, 0.39, 0.345, 0.42, 0.455 } };

static void
set_colour (cairo_t *cr,
            guint    colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
trace (cairo_t     *cr,
       const Curve *curve,
       gboolean     mirrored)
{
  double at[8];

  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    at[i] = mirrored && i % 2 == 0 ? 1 - curve->at[i] : curve->at[i];
  cairo_move_to (cr, at[0], at[1]);
  cairo_curve_to (cr, at[2], at[3], at[4], at[5], at[6], at[7]);
}

static void
draw_both (cairo_t     *cr,
           const Curve *curve)
{
  trace (cr, curve, FALSE);
  trace (cr, curve, TRUE);
  cairo_stroke (cr);
}

static void
draw_eyes (cairo_t *cr,
           guint    face)
{
  static const double heights[N_FACES] = { 0.042, 0.05, 0.068, 0 };

  if (face == N_FACES - 1)
    {
      draw_both (cr, &glad_eye);
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, i == 0 ? 0.33 : 0.67, 0.42);
      cairo_scale (cr, 0.048, heights[face]);
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
      cairo_restore (cr);
      cairo_fill (cr);
    }
}

/* The gladdest is open, with a tongue in it. */
static void
draw_mouth (cairo_t *cr,
            guint    face,
            guint    ink,
            guint    tongue)
{
  trace (cr, &mouths[face], FALSE);
  if (face < N_FACES - 1)
    {
      cairo_stroke (cr);
      return;
    }
  cairo_close_path (cr);
  cairo_save (cr);
  cairo_fill_preserve (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  set_colour (cr, tongue);
  cairo_arc (cr, 0.5, 0.93, 0.17, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
  set_colour (cr, ink);
  trace (cr, &mouths[face], FALSE);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/* A dashed ring with a stroke: nothing to say. */
static void
draw_not_applicable (cairo_t *cr,
                     guint    ink)
{
  const double dashes[] = { 0.5 * G_PI * (1 - 2 * EDGE) / 9, 0.5 * G_PI * (1 - 2 * EDGE) / 9 };

  set_colour (cr, ink);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, 0.5, 0.5, 0.5 - EDGE, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 0.34, 0.5);
  cairo_line_to (cr, 0.66, 0.5);
  cairo_stroke (cr);
}

/* On paper a face is left white, to be coloured in. */
static void
choose_colours (LkChartTone  tone,
                guint       *skin,
                guint       *ink,
                guint       *tongue)
{
  const LkChartPalette *palette = lk_chart_palette_get (tone);

  if (tone == LK_CHART_LIGHT || tone == LK_CHART_DARK)
    {
      *skin = SKIN;
      *ink = SKIN_INK;
      *tongue = TONGUE;
      return;
    }
  *skin = palette->paper;
  *ink = palette->text;
  *tongue = palette->paper;
}

void
lk_face_draw (cairo_t            *cr,
              guint               face,
              double              size,
              const LkChartStyle *style)
{
  guint skin, ink, tongue;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (face <= N_FACES);
  g_return_if_fail (style != NULL);

  if (size <= 0)
    return;
  choose_colours (style->tone, &skin, &ink, &tongue);
  cairo_save (cr);
  cairo_scale (cr, size, size);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  if (face == N_FACES)
    draw_not_applicable (cr, lk_chart_palette_get (style->tone)->text);
  else
    {
      cairo_arc (cr, 0.5, 0.5, 0.5 - EDGE, 0, 2 * G_PI);
      set_colour (cr, skin);
      cairo_fill_preserve (cr);
      set_colour (cr, ink);
      cairo_stroke (cr);
      draw_both (cr, &brows[face]);
      draw_eyes (cr, face);
      draw_mouth (cr, face, ink, tongue);
    }
  cairo_restore (cr);
}
