#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkYearPage: a team's year board with the school year that it shows, and a line for a new idea. It asks for the school's region
 *  where that is not known, since no holiday is known without. It expects `win.toast` (s) above it. */
#define LK_TYPE_YEAR_PAGE (lk_year_page_get_type ())
G_DECLARE_FINAL_TYPE (LkYearPage, lk_year_page, LK, YEAR_PAGE, GtkWidget)

GtkWidget *lk_year_page_new             (LkBoard    *board);
LkBoard   *lk_year_page_get_board       (LkYearPage *self);
int        lk_year_page_get_school_year (LkYearPage *self);

G_END_DECLS
