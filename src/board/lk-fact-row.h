#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkFactRow:
 *
 * Small facts beside each other on one line. Where there is not room for all of them, those that matter least are left
 * out whole, so that what matters most is never the thing that is cut.
 */
#define LK_TYPE_FACT_ROW (lk_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (LkFactRow, lk_fact_row, LK, FACT_ROW, GtkWidget)

GtkWidget *lk_fact_row_new (void);
/** lk_fact_row_add: behind what is there; @weight: of two, the one that weighs less is left out first. */
void       lk_fact_row_add (LkFactRow *self,
                            GtkWidget *fact,
                            guint      weight);

G_END_DECLS
