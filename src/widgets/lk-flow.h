#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkFlow: widgets in lines, each as wide as it would like; what a line has left is given to those that expand, and what does not fit goes on
 *  in the next line. */
#define LK_TYPE_FLOW (lk_flow_get_type ())
G_DECLARE_FINAL_TYPE (LkFlow, lk_flow, LK, FLOW, GtkWidget)

GtkWidget *lk_flow_new    (int        column_gap,
                           int        row_gap);
void       lk_flow_append (LkFlow    *self,
                           GtkWidget *child);

G_END_DECLS
