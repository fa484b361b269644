#pragma once

#include "lessons/lk-phase-row.h"

G_BEGIN_DECLS

#define LK_PHASE_ROW_GAP 6
#define LK_PHASE_ROW_N_TEXTS (LK_PHASE_MATERIALS + 1)

struct _LkPhaseRow
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *handle;
  GtkWidget      *texts[LK_PHASE_ROW_N_TEXTS];
  GtkWidget      *materials;     /* the box of the last of them */
  GtkWidget      *minutes;
  GtkWidget      *grouping;
  GtkWidget      *grouping_label;
  GtkWidget      *menu;
  GtkWidget      *message;       /* label */

  LkDesignDetail *detail;
  LkPhase        *phase;
  guint           place;
  guint           n;
  gboolean        unfolded;      /* materials were asked for */
};

/** lk_phase_row_new_handle: by which @self is dragged. */
GtkWidget *lk_phase_row_new_handle  (LkPhaseRow *self);
/** lk_phase_row_new_numbers: its minutes, how pupils work, and its menu. */
GtkWidget *lk_phase_row_new_numbers (LkPhaseRow *self);

G_END_DECLS
