#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart-palette.h"

G_BEGIN_DECLS

/** lk_chart_tone_of: the palette for a chart that @widget draws on the ground that it lies on: light, dark, or of high contrast. */
LkChartTone lk_chart_tone_of (GtkWidget *widget);

G_END_DECLS
