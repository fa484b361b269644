#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkIdea: an idea as it lies on the grid. Borrows. @feasibility, @effect: 0 to 1, NaN for not placed. */
typedef struct
{
  gpointer    idea;       /* GObject */
  const char *title;
  double      feasibility;
  double      effect;
} LkIdea;

/**
 * LkIdeaGrid:
 *
 * An impact matrix: ideas by how feasible they are (from left to right) and how much they bring (upwards). Those that
 * nobody has placed yet lie below. A card is dragged by pointer or finger, or moved by Ctrl and the arrows; Enter, the space bar
 * or a tap opens what can be done with it.
 *
 * Signals: `placed (GObject idea, double feasibility, double effect)`: by a hand, to be written; `removed (GObject idea)`: by Delete.
 */
#define LK_TYPE_IDEA_GRID (lk_idea_grid_get_type ())
G_DECLARE_FINAL_TYPE (LkIdeaGrid, lk_idea_grid, LK, IDEA_GRID, GtkWidget)

/** lk_idea_grid_new: @menu: a GtkPopover with what can be done with the chosen idea. */
GtkWidget *lk_idea_grid_new        (GtkWidget    *menu);
/** lk_idea_grid_set_ideas: shows just these. The card of one that was there stays, with the focus. */
void       lk_idea_grid_set_ideas  (LkIdeaGrid   *self,
                                    const LkIdea *ideas,
                                    guint         n_ideas);
/** lk_idea_grid_get_chosen: (transfer none) (nullable): whose menu was opened last. */
gpointer   lk_idea_grid_get_chosen (LkIdeaGrid   *self);

G_END_DECLS
