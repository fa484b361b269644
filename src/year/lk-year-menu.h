#pragma once

#include "model/lk-year.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_year_menu_new: (transfer full): what can be done with a theme or goal of the year board: where it can go, and for a theme
 *  another name or the archive. Of the actions `year.move`, `year.rename` and `year.archive`. */
GMenuModel *lk_year_menu_new (LkYear   *year,
                              LkRecord *record);

G_END_DECLS
