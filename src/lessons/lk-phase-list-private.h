#pragma once

#include "lessons/lk-phase-list.h"
#include "lessons/lk-phase-row.h"

G_BEGIN_DECLS

struct _LkPhaseList
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *rows;       /* GtkBox of LkPhaseRow */
  GtkWidget      *start;      /* GtkButton: the usual phases, while there are none */
  GtkWidget      *adder;      /* GtkEntry: one more */
  GtkWidget      *aimed;      /* weak: before what a drag would land */

  LkDesignDetail *detail;
  GHashTable     *by_phase;   /* LkPhase → LkPhaseRow */
  guint           filling;    /* source */
  guint           scrolling;  /* tick */
  double          pointer_y;
};

/** lk_phase_list_need_row: (transfer none): the row of @phase, made now if it is still to come. */
GtkWidget *lk_phase_list_need_row        (LkPhaseList    *self,
                                          LkPhase        *phase);
LkPhase   *lk_phase_list_find            (LkPhaseList    *self,
                                          const char     *id);
void       lk_phase_list_install_actions (GtkWidgetClass *widget_class);
/** lk_phase_list_accept_drops: rows dragged over the others are moved. */
void       lk_phase_list_accept_drops    (LkPhaseList    *self);
void       lk_phase_list_stop_scrolling  (LkPhaseList    *self);
/** lk_phase_list_complain: tells @error below the list. @error: (nullable) */
void       lk_phase_list_complain        (LkPhaseList    *self,
                                          const GError   *error);

G_END_DECLS
