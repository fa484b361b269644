#pragma once

#include "widgets/lk-idea-card.h"
#include "widgets/lk-idea-grid.h"

G_BEGIN_DECLS

#define N_QUARTERS 4

struct _LkIdeaGrid
{
  GtkWidget  parent_instance;

  GtkWidget *quarters[N_QUARTERS]; /* GtkBox with its name; in reading order */
  GtkWidget *tray;                 /* GtkLabel: the name of the place for what is not placed */
  GPtrArray *cards;                /* of LkIdeaCard, the one on top last */
  graphene_rect_t plot;

  GtkWidget *menu;                 /* of the idea that was chosen last */
  GObject   *chosen;
  GtkWidget *dragged;              /* NULL for none */
  graphene_point_t drag_from;      /* where the card lay */
  graphene_point_t drag_to;
  gboolean   moved;
};

gboolean lk_idea_grid_is_mirrored   (LkIdeaGrid     *self);
void     lk_idea_grid_size_allocate (GtkWidget      *widget,
                                     int             width,
                                     int             height,
                                     int             baseline);
void     lk_idea_grid_measure       (GtkWidget      *widget,
                                     GtkOrientation  orientation,
                                     int             for_size,
                                     int            *minimum,
                                     int            *natural,
                                     int            *minimum_baseline,
                                     int            *natural_baseline);

G_END_DECLS
