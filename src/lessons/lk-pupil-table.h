#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkPupilTable: the model pupils A, B and C: what each is expected to do and, beside it, was seen to do. */
#define LK_TYPE_PUPIL_TABLE (lk_pupil_table_get_type ())
G_DECLARE_FINAL_TYPE (LkPupilTable, lk_pupil_table, LK, PUPIL_TABLE, GtkWidget)

GtkWidget *lk_pupil_table_new (LkDesignDetail *detail);

G_END_DECLS
