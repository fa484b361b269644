#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkPrintDraw: paints @what on a page of @width × @height points. */
typedef void (*LkPrintDraw) (gpointer  what,
                             cairo_t  *cr,
                             double    width,
                             double    height);

/** LkPrintCount: composes @what for paper of @width × @height points, in which it takes so many pages. */
typedef guint (*LkPrintCount) (gpointer  what,
                               double    width,
                               double    height);

/** LkPrintDrawPage: paints the page @page, from 0, of what LkPrintCount has composed. */
typedef void (*LkPrintDrawPage) (gpointer  what,
                                 guint     page,
                                 cairo_t  *cr);

/** LkPrinting: what is to be printed: one page by @draw, or as many as @count says by @draw_page. */
typedef struct
{
  const char         *name;         /* of the job, translated */
  const char         *paper;        /* GTK_PAPER_NAME_A4, … on which it is printed the first time */
  GtkPageOrientation  orientation;
  LkPrintDraw         draw;
  LkPrintCount        count;
  LkPrintDrawPage     draw_page;
  gpointer            what;
  GDestroyNotify      free_what;    /* (nullable) */
} LkPrinting;

/** lk_printing_run: asks how with the desktop's print dialog, which has a preview, and prints. What was chosen is remembered for the
 *  next time something with this name is printed while the program runs. A failure is told with the window's `toast` action. */
void     lk_printing_run    (const LkPrinting  *printing,
                             GtkWindow         *parent);
/** lk_printing_export: the same into a PDF at @path, without a question. */
gboolean lk_printing_export (const LkPrinting  *printing,
                             const char        *path,
                             GError           **error);

G_END_DECLS
