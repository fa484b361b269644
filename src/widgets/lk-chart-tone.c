#include "widgets/lk-chart-tone.h"

#include <adwaita.h>

/* Light text means a dark ground, be it the system's or the projector's own. */
LkChartTone
lk_chart_tone_of (GtkWidget *widget)
{
  const gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ||
                            gtk_widget_has_css_class (widget, "high-contrast");
  GdkRGBA text;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), LK_CHART_LIGHT);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  if (text.red + text.green + text.blue > 1.5f)
    return contrast ? LK_CHART_DARK_CONTRAST : LK_CHART_DARK;
  return contrast ? LK_CHART_LIGHT_CONTRAST : LK_CHART_LIGHT;
}
