#pragma once

#include "chart/lk-chart-style.h"
#include "chart/lk-chart.h"

G_BEGIN_DECLS

/**
 * lk_chart_save_png: draws a chart on its paper, @width × @height pixels, into a file that replaces what was at @path.
 *
 * Returns: FALSE with a GIOError or GFileError in @error
 */
gboolean  lk_chart_save_png (LkChart             *chart,
                             const char          *path,
                             int                  width,
                             int                  height,
                             const LkChartStyle  *style,
                             GError             **error);
/** lk_chart_save_svg: the same in user units; its title and description are in it for a screen reader. */
gboolean  lk_chart_save_svg (LkChart             *chart,
                             const char          *path,
                             double               width,
                             double               height,
                             const LkChartStyle  *style,
                             GError             **error);
/** lk_chart_save_pdf: the same in points, without paper behind it; its text can be selected. */
gboolean  lk_chart_save_pdf (LkChart             *chart,
                             const char          *path,
                             double               width,
                             double               height,
                             const LkChartStyle  *style,
                             GError             **error);

G_END_DECLS
