#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/** lk_sheet_pdf_draw: (transfer full): a PDF of @n_pages pages of @width × @height points, each drawn by @draw; NULL with @error. */
GBytes *lk_sheet_pdf_draw (const char  *title,
                           double       width,
                           double       height,
                           guint        n_pages,
                           void       (*draw) (gpointer sheet, guint page, cairo_t *cr),
                           gpointer     sheet,
                           GError     **error);

G_END_DECLS
