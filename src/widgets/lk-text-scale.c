#include "widgets/lk-text-scale.h"

#define USUAL_POINTS 11.0
#define USUAL_DPI 96.0

double
lk_text_scale_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  if (dpi <= 0)
    dpi = USUAL_DPI;
  /* An absolute size is in pixels and has the resolution in it. */
  if (pango_font_description_get_size_is_absolute (font))
    return MAX (1.0, size / (USUAL_POINTS * USUAL_DPI / 72));
  return MAX (1.0, size * dpi / (USUAL_POINTS * USUAL_DPI));
}
