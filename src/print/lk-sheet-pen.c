#include "print/lk-sheet-pen.h"

#define FONT "Cantarell, Sans"
#define POINTS_AN_INCH 72
#define CORNER 2.5
#define THIN 0.5

void
lk_sheet_pen_init (LkSheetPen *self,
                   cairo_t    *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->cr = cr;
  self->context = pango_cairo_create_context (cr);
  pango_cairo_context_set_resolution (self->context, POINTS_AN_INCH);
  /* Widths rounded to the pixels of a screen would break lines otherwise than the printer does. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
}

void
lk_sheet_pen_clear (LkSheetPen *self)
{
  g_clear_object (&self->context);
}

static PangoLayout *
lay_out (const LkSheetPen  *self,
         const char        *text,
         const LkSheetHand *hand,
         double             width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_size (font, (int) (hand->size * PANGO_SCALE));
  if (hand->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (hand->centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  /* Pango's right is the left of words that run from right to left. */
  else if (hand->at_end != (self->steady && pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL))
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (hand->lines > 0)
    {
      pango_layout_set_height (layout, -hand->lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

double
lk_sheet_pen_measure (const LkSheetPen  *self,
                      const char        *text,
                      const LkSheetHand *hand,
                      double             width)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, hand, width);

  return get_height (layout);
}

double
lk_sheet_pen_measure_word (const LkSheetPen  *self,
                           const char        *text,
                           const LkSheetHand *hand)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, hand, 0);
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
lk_sheet_pen_write (const LkSheetPen  *self,
                    const char        *text,
                    const LkSheetHand *hand,
                    double             x,
                    double             y,
                    double             width)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, hand, width);

  if (hand->colour != 0)
    cairo_set_source_rgb (self->cr, (hand->colour >> 16 & 0xff) / 255.0, (hand->colour >> 8 & 0xff) / 255.0, (hand->colour & 0xff) / 255.0);
  else
    cairo_set_source_rgb (self->cr, hand->grey, hand->grey, hand->grey);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
  return get_height (layout);
}

void
lk_sheet_pen_frame (const LkSheetPen *self,
                    const LkSheetBox *box)
{
  const double right = box->x + box->width - CORNER, bottom = box->y + box->height - CORNER;

  cairo_new_path (self->cr);
  cairo_arc (self->cr, right, box->y + CORNER, CORNER, -G_PI / 2, 0);
  cairo_arc (self->cr, right, bottom, CORNER, 0, G_PI / 2);
  cairo_arc (self->cr, box->x + CORNER, bottom, CORNER, G_PI / 2, G_PI);
  cairo_arc (self->cr, box->x + CORNER, box->y + CORNER, CORNER, G_PI, 3 * G_PI / 2);
  cairo_close_path (self->cr);
  cairo_set_source_rgb (self->cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (self->cr, THIN);
  cairo_stroke (self->cr);
}

void
lk_sheet_pen_rule (const LkSheetPen *self,
                   double            x,
                   double            y,
                   double            width,
                   double            grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_set_line_width (self->cr, THIN);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x + width, y);
  cairo_stroke (self->cr);
}
