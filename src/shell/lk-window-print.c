/* What the window prints. */

#include "shell/lk-window-print.h"

#include <glib/gi18n.h>

#include "print/lk-board-sheet.h"
#include "print/lk-year-sheet.h"
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

typedef struct
{
  LkBoard *board;
  int      school_year;
} Year;

static void
year_free (gpointer data)
{
  Year *year = data;

  g_object_unref (year->board);
  g_free (year);
}

static void
draw_year (gpointer  what,
           cairo_t  *cr,
           double    width,
           double    height)
{
  const Year *year = what;

  lk_year_sheet_draw (year->board, year->school_year, cr, width, height);
}

void
lk_window_print_year (GtkWindow *window,
                      LkBoard   *board,
                      int        school_year)
{
  Year *year = g_new0 (Year, 1);
  const LkPrinting printing = {
    .name = _("Year board"),
    .paper = GTK_PAPER_NAME_A3,
    .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE,
    .draw = draw_year,
    .what = year,
    .free_what = year_free,
  };

  year->board = g_object_ref (board);
  year->school_year = school_year;
  lk_printing_run (&printing, window);
}
