#pragma once

#include <gtk/gtk.h>

#include "model/lk-action-detail.h"

G_BEGIN_DECLS

/** LkChecklistView: the lines to tick off of an action: tick, add, remove, and move with Ctrl+Shift+Up and Down. */
#define LK_TYPE_CHECKLIST_VIEW (lk_checklist_view_get_type ())
G_DECLARE_FINAL_TYPE (LkChecklistView, lk_checklist_view, LK, CHECKLIST_VIEW, GtkWidget)

GtkWidget *lk_checklist_view_new (LkActionDetail *detail);

G_END_DECLS
