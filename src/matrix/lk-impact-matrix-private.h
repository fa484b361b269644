#pragma once

#include "matrix/lk-impact-matrix.h"

G_BEGIN_DECLS

#define N_QUARTERS 4

struct _LkImpactMatrix
{
  GtkWidget  parent_instance;

  GtkWidget *quarters[N_QUARTERS]; /* GtkBox with its name; in reading order */
  GtkWidget *tray;                 /* GtkLabel: the name of the place for what is not placed */
  GPtrArray *cards;                /* of LkIdeaCard, the one on top last */

  LkBoard   *board;
  graphene_rect_t plot;

  GtkWidget *menu;                 /* of the idea that was chosen last */
  LkGoal    *chosen;
  GtkWidget *dragged;              /* NULL for none */
  graphene_point_t drag_from;      /* where the card lay */
  graphene_point_t drag_to;
  gboolean   moved;
};

gboolean lk_impact_matrix_is_mirrored   (LkImpactMatrix *self);
void     lk_impact_matrix_size_allocate (GtkWidget      *widget,
                                         int             width,
                                         int             height,
                                         int             baseline);
void     lk_impact_matrix_measure       (GtkWidget      *widget,
                                         GtkOrientation  orientation,
                                         int             for_size,
                                         int            *minimum,
                                         int            *natural,
                                         int            *minimum_baseline,
                                         int            *natural_baseline);

G_END_DECLS
