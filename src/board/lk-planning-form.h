#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkPlanningForm: a popover that takes or changes one entry of the planning: what kind, who, with whom, when, words. */
#define LK_TYPE_PLANNING_FORM (lk_planning_form_get_type ())
G_DECLARE_FINAL_TYPE (LkPlanningForm, lk_planning_form, LK, PLANNING_FORM, GtkPopover)

GtkWidget *lk_planning_form_new  (LkBoard        *board);
/** lk_planning_form_edit: @planning: (nullable): the entry to change; NULL for a new one */
void       lk_planning_form_edit (LkPlanningForm *self,
                                  LkPlanning     *planning);

G_END_DECLS
