#pragma once

#include "chart/lk-chart-palette.h"

G_BEGIN_DECLS

/**
 * LkChartStyle: how a chart is drawn. A value.
 * @tone: its palette
 * @font: (nullable): a Pango font description of its plain text, "Cantarell 10"
 * @scale: enlarges text, lines and gaps alike. 1 is for a unit of a pixel of 1/96 inch, as on a screen; where the unit is
 *   the point, as on paper, 0.75 makes the text as large as @font says. 0 stands for 1.
 * @right_to_left: mirrors the whole chart, its x axis too: as newspapers in Arabic and Hebrew print it, time runs
 *   with the reading, the numbers stand on the right and the names at the lines' ends on the left
 * @head: where the title and unit stand elsewhere, over the chart: how much room they get at its top; 0 for them to be drawn
 */
typedef struct
{
  LkChartTone  tone;
  const char  *font;
  double       scale;
  gboolean     right_to_left;
  double       head;
} LkChartStyle;

G_END_DECLS
