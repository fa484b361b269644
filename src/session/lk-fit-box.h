#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkFitBox:
 *
 * Widgets below each other, as many as there is room for; those beyond it are not shown, and a tall button at the end side
 * says how many there are ("+3"). Nothing scrolls and nothing is cut.
 *
 * Signals: `more ()`: the button was pressed.
 */
#define LK_TYPE_FIT_BOX (lk_fit_box_get_type ())
G_DECLARE_FINAL_TYPE (LkFitBox, lk_fit_box, LK, FIT_BOX, GtkWidget)

/** lk_fit_box_new: @fill: whether those shown share the whole height by what they need; otherwise they stand at the top, as
 *  high as they like. */
GtkWidget *lk_fit_box_new          (gboolean    fill,
                                    int         spacing);
/** lk_fit_box_set_more_below: the button stands below them, as wide as they are: for a narrow box. */
void       lk_fit_box_set_more_below (LkFitBox *self);
void       lk_fit_box_append       (LkFitBox   *self,
                                    GtkWidget  *child);
/** lk_fit_box_clear: takes all of its widgets out. */
void       lk_fit_box_clear        (LkFitBox   *self);
/** lk_fit_box_set_children: shows just these widgets, in this order. One that it had already stays as it is, with the focus and
 *  what is being typed in it. */
void       lk_fit_box_set_children (LkFitBox   *self,
                                    GPtrArray  *children);
/** LK_FIT_BOX_MOST: more than this never fit on a projector one below the other, its text being a part of its height. */
#define    LK_FIT_BOX_MOST         16
/** lk_fit_box_set_n_beyond: how many more there are that got no widget, to be counted with the hidden; until the next clearing. */
void       lk_fit_box_set_n_beyond (LkFitBox   *self,
                                    guint       n_beyond);
/** lk_fit_box_get_n_hidden: how many there is no room for at the size it has now. */
guint      lk_fit_box_get_n_hidden (LkFitBox   *self);

G_END_DECLS
