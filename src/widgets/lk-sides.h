#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkSides:
 *
 * Two widgets side by side where there is room, one below the other where there is not; or, with tabs, one of them at a time.
 * Nothing is reparented, so that focus and what is being typed stay.
 */
#define LK_TYPE_SIDES (lk_sides_get_type ())
G_DECLARE_FINAL_TYPE (LkSides, lk_sides, LK, SIDES, GtkWidget)

/**
 * lk_sides_new:
 * @wide: from how many pixels on they stand side by side; grows with the text
 * @share: how much of the width is for @first, in hundredths; 0 for all that @second does not want
 */
GtkWidget *lk_sides_new        (GtkWidget  *first,
                                GtkWidget  *second,
                                int         wide,
                                int         share,
                                int         spacing);
/** lk_sides_add_tabs: shows one side at a time where there is no room for both; a focus that moves into the other shows that. */
void       lk_sides_add_tabs   (LkSides    *self,
                                const char *first,
                                const char *second);
/** lk_sides_set_second: whether there is a second side at all. */
void       lk_sides_set_second (LkSides    *self,
                                gboolean    shown);

G_END_DECLS
