#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkFieldLayout:
 *
 * Where the fields lie: successes and planning beside the goals, or below them; below 900 px one field at a time, chosen by
 * tabs. Nothing is reparented, so nothing flickers and focus stays.
 */
#define LK_TYPE_FIELD_LAYOUT (lk_field_layout_get_type ())
G_DECLARE_FINAL_TYPE (LkFieldLayout, lk_field_layout, LK, FIELD_LAYOUT, GtkWidget)

GtkWidget *lk_field_layout_new       (GtkWidget     *goals,
                                      GtkWidget     *check_in,
                                      GtkWidget     *successes,
                                      GtkWidget     *planning);
/** lk_field_layout_set_below: whether successes and planning lie below the goals. */
void       lk_field_layout_set_below (LkFieldLayout *self,
                                      gboolean       below);

G_END_DECLS
