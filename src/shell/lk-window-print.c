/* What the window prints. */

#include "shell/lk-window-print.h"

#include <glib/gi18n.h>

#include "print/lk-board-sheet.h"
#include "widgets/lk-printing.h"

static void
draw_board (gpointer  what,
            cairo_t  *cr,
            double    width,
            double    height)
{
  lk_board_sheet_draw (what, cr, width, height, NULL);
}

void
lk_window_print_board (GtkWindow *window,
                       LkBoard   *board)
{
  const LkPrinting printing = {
    .name = _("Board"),
    .paper = GTK_PAPER_NAME_A4,
    .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE,
    .draw = draw_board,
    .what = g_object_ref (board),
    .free_what = g_object_unref,
  };

  lk_printing_run (&printing, window);
}
