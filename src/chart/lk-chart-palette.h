#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkChartTone: which palette a chart is drawn with. */
typedef enum
{
  LK_CHART_LIGHT,
  LK_CHART_DARK,
  LK_CHART_LIGHT_CONTRAST,
  LK_CHART_DARK_CONTRAST,
} LkChartTone;
#define LK_N_CHART_TONES 4

/**
 * LkChartPalette:
 *
 * Colours as 0xRRGGBB. Against @paper, which is what the chart lies on and is not drawn by it, text and numbers have a
 * contrast of at least 4.5:1, lines and marks of 3:1; @band is only a hint.
 */
typedef struct
{
  guint paper;
  guint text;
  guint series;
  guint target;
  guint target_text;
  guint axis;
  guint band;
} LkChartPalette;

/** lk_chart_palette_get: (transfer none) */
const LkChartPalette *lk_chart_palette_get (LkChartTone tone);

G_END_DECLS
