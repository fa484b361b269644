#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkPhaseRow:
 *
 * A phase of a lesson, to be written: title, minutes, how pupils work, what the teacher and the pupils do, and materials once there are any.
 * Alt+Up and Alt+Down, its menu and its handle move it, by the actions `phases.step`, `phases.add-after` and `phases.remove` of the list that
 * it stands in.
 *
 * Properties: `grouping` (LkGrouping): that of the phase.
 */
#define LK_TYPE_PHASE_ROW (lk_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (LkPhaseRow, lk_phase_row, LK, PHASE_ROW, GtkWidget)

GtkWidget *lk_phase_row_new       (LkDesignDetail *detail,
                                   LkPhase        *phase);
/** lk_phase_row_get_phase: (transfer none) */
LkPhase   *lk_phase_row_get_phase (LkPhaseRow     *self);
/** lk_phase_row_set_place: which it is, from 1, of how many: told to a screen reader. */
void       lk_phase_row_set_place (LkPhaseRow     *self,
                                   guint           place,
                                   guint           n);

G_END_DECLS
