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
  LK_CHART_PROJECTOR_LIGHT,
  LK_CHART_PROJECTOR_DARK,
  LK_CHART_PRINT,
} LkChartTone;
#define LK_N_CHART_TONES 7

/** How many series have a colour of their own. */
#define LK_N_CHART_COLOURS 6

/**
 * LkChartPalette:
 *
 * Colours as 0xRRGGBB. Against @paper, which is what the chart lies on and is not drawn by it, text and numbers have a
 * contrast of at least 4.5:1, lines and marks of 3:1; @band and @grid are only hints. With contrast and on the projector
 * text has at least 7:1.
 * @muted: text that steps back: the numbers at the axes, names of spans
 * @signal: a point that is told of
 * @colours: of the series, in the order of their markers. By CIEDE2000 any two are at least 10 apart, also as they
 *   look with protanopia, deuteranopia and tritanopia
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
  guint grid;
  guint muted;
  guint signal;
  guint colours[LK_N_CHART_COLOURS];
} LkChartPalette;

/** lk_chart_palette_get: (transfer none) */
const LkChartPalette *lk_chart_palette_get (LkChartTone tone);

G_END_DECLS
