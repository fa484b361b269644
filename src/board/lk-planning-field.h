#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkPlanningField: the coming weeks by day. */
#define LK_TYPE_PLANNING_FIELD (lk_planning_field_get_type ())
G_DECLARE_FINAL_TYPE (LkPlanningField, lk_planning_field, LK, PLANNING_FIELD, GtkWidget)

GtkWidget *lk_planning_field_new (LkBoardContext *context);

G_END_DECLS
