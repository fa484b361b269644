#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart.h"

G_BEGIN_DECLS

/* Charts off the screen: in files, on the clipboard and on paper, in a size and colours that fit a page. */

/**
 * lk_chart_export_async: writes a chart into a file, on a thread of its own.
 * @file: its ending, .png, .svg or .pdf, says what it becomes; without any of these @kind does
 * @kind: "png", "svg" or "pdf"
 * @font: (nullable): the family of its text
 */
void      lk_chart_export_async   (LkChart              *chart,
                                   GFile                *file,
                                   const char           *kind,
                                   const char           *font,
                                   gboolean              right_to_left,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/** lk_chart_export_finish: Returns: FALSE with a GIOError or GFileError in @error */
gboolean  lk_chart_export_finish  (GAsyncResult         *result,
                                   GError              **error);
/** lk_chart_export_name: (transfer full): a name for its file, from its title. */
char     *lk_chart_export_name    (LkChart              *chart,
                                   const char           *kind);
/** lk_chart_export_texture: (transfer full): a picture on light paper, to be pasted elsewhere. */
GdkTexture *lk_chart_export_texture (LkChart            *chart,
                                     const char         *font,
                                     gboolean            right_to_left);
/** lk_chart_export_print: asks how, and prints it on a page. */
void      lk_chart_export_print   (LkChart              *chart,
                                   const char           *font,
                                   gboolean              right_to_left,
                                   GtkWindow            *parent);

G_END_DECLS
