#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-statement-sets.h"

G_BEGIN_DECLS

/** LkSetsPage: the school's own sets of statements. Signals: `edit (LkStatementSet *)`. */
#define LK_TYPE_SETS_PAGE (lk_sets_page_get_type ())
G_DECLARE_FINAL_TYPE (LkSetsPage, lk_sets_page, LK, SETS_PAGE, GtkWidget)

GtkWidget *lk_sets_page_new (LkStatementSets *sets);

G_END_DECLS
