#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkLeaving: what becomes of the records of who leaves: an export of them all, and sharing them all with a colleague. */
#define LK_TYPE_LEAVING (lk_leaving_get_type ())
G_DECLARE_FINAL_TYPE (LkLeaving, lk_leaving, LK, LEAVING, GtkWidget)

GtkWidget *lk_leaving_new (LkPrivate *of);

G_END_DECLS
