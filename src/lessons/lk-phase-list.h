#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkPhaseList:
 *
 * The phases of a lesson, one below the other, to be written and put in order, and an entry for one more. Many come a few at a time, so that the
 * page stands at once.
 */
#define LK_TYPE_PHASE_LIST (lk_phase_list_get_type ())
G_DECLARE_FINAL_TYPE (LkPhaseList, lk_phase_list, LK, PHASE_LIST, GtkWidget)

GtkWidget *lk_phase_list_new   (LkDesignDetail *detail);
/** lk_phase_list_focus: puts the focus in the phase at @place, from 0. */
void       lk_phase_list_focus (LkPhaseList    *self,
                                guint           place);

G_END_DECLS
