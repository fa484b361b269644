#include "chart/lk-chart-pen.h"

#define FONT "Cantarell, Sans 10"
#define DOTS_AN_INCH 96
#define SMALL 0.9
#define TITLE 1.2

static PangoFontDescription *
make_font (const LkChartStyle *style,
           LkChartHand         hand)
{
  PangoFontDescription *font = pango_font_description_from_string (style->font != NULL ? style->font : FONT);
  double scale = style->scale > 0 ? style->scale : 1, size = pango_font_description_get_size (font);

  if (size <= 0)
    size = 10 * PANGO_SCALE;
  if (hand == LK_CHART_HAND_SMALL)
    scale *= SMALL;
  else if (hand == LK_CHART_HAND_TITLE)
    scale *= TITLE;
  if (hand == LK_CHART_HAND_BOLD || hand == LK_CHART_HAND_TITLE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, MAX (size * scale, 1));
  else
    pango_font_description_set_size (font, (int) MAX (size * scale, 1));

  return font;
}

void
lk_chart_pen_init (LkChartPen         *self,
                   cairo_t            *cr,
                   const LkChartStyle *style)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->cr = cr;
  self->context = pango_cairo_create_context (cr);
  pango_cairo_context_set_resolution (self->context, DOTS_AN_INCH);
  /* The same widths on every device, so that what fits on the screen fits on paper. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, style->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  self->scratch = pango_layout_new (self->context);
  for (guint hand = 0; hand < LK_N_CHART_HANDS; hand++)
    {
      self->fonts[hand] = make_font (style, hand);
      pango_layout_set_font_description (self->scratch, self->fonts[hand]);
      pango_layout_set_text (self->scratch, "0", -1);
      lk_chart_pen_get_size (self->scratch, NULL, &self->line_heights[hand]);
    }
}

void
lk_chart_pen_clear (LkChartPen *self)
{
  for (guint hand = 0; hand < LK_N_CHART_HANDS; hand++)
    g_clear_pointer (&self->fonts[hand], pango_font_description_free);
  g_clear_object (&self->scratch);
  g_clear_object (&self->context);
}

void
lk_chart_pen_set_colour (const LkChartPen *self,
                         guint             colour)
{
  cairo_set_source_rgb (self->cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

double
lk_chart_pen_measure (const LkChartPen *self,
                      const char       *text,
                      LkChartHand       hand)
{
  double width;

  pango_layout_set_font_description (self->scratch, self->fonts[hand]);
  pango_layout_set_text (self->scratch, text, -1);
  lk_chart_pen_get_size (self->scratch, &width, NULL);
  return width;
}

PangoLayout *
lk_chart_pen_lay_out (const LkChartPen *self,
                      const char       *text,
                      LkChartHand       hand,
                      double            max_width,
                      int               max_lines)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[hand]);
  pango_layout_set_text (layout, text, -1);
  if (max_width >= 0)
    {
      int width;

      pango_layout_get_size (layout, &width, NULL);
      if (width <= max_width * PANGO_SCALE)
        return layout;
      pango_layout_set_width (layout, (int) (MAX (max_width, 1) * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

void
lk_chart_pen_get_size (PangoLayout *layout,
                       double      *width,
                       double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

void
lk_chart_pen_show (const LkChartPen *self,
                   PangoLayout      *layout,
                   double            x,
                   double            y,
                   double            align,
                   guint             colour)
{
  PangoRectangle logical;

  if (align == 0.5 && pango_layout_get_line_count (layout) > 1)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_extents (layout, NULL, &logical);
  lk_chart_pen_set_colour (self, colour);
  cairo_move_to (self->cr, x - ((double) logical.x + align * logical.width) / PANGO_SCALE, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
}
