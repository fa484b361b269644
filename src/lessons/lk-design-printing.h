#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/** lk_design_printing_run: prints @content by the desktop's print dialog, as lk_printing_run(). */
void     lk_design_printing_run    (LkDesignContent  *content,
                                    GtkWindow        *parent);
/** lk_design_printing_export: the same into a PDF at @path, without a question, on A4. */
gboolean lk_design_printing_export (LkDesignContent  *content,
                                    const char       *path,
                                    GError          **error);

G_END_DECLS
