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

static void
draw_numbered_board (gpointer  what,
                     cairo_t  *cr,
                     double    width,
                     double    height)
{
  LkSheet *sheet = lk_board_get_sheet (what);

  lk_board_sheet_draw (what, cr, width, height, sheet != NULL ? lk_sheet_get_action_ids (sheet) : NULL);
}

void
lk_window_print_paper (GtkWindow *window,
                       LkBoard   *board)
{
  const LkPrinting printing = {
    .name = _("Board for paper"),
    .paper = GTK_PAPER_NAME_A3,
    .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE,
    .draw = draw_numbered_board,
    .what = g_object_ref (board),
    .free_what = g_object_unref,
  };

  lk_board_add_sheet (board);
  lk_printing_run (&printing, window);
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
