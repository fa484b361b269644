#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkMinutes: a number of minutes, typed or stepped by one; Page Up and Page Down go by five. A wheel over it scrolls the page.
 *
 * Signals: `chosen (uint)`: by the user's hand.
 */
#define LK_TYPE_MINUTES (lk_minutes_get_type ())
G_DECLARE_FINAL_TYPE (LkMinutes, lk_minutes, LK, MINUTES, GtkWidget)

/** lk_minutes_new: @name: what they are the minutes of, to a screen reader; @least: 0 or 1 */
GtkWidget *lk_minutes_new          (const char *name,
                                    guint       least);
void       lk_minutes_set          (LkMinutes  *self,
                                    guint       minutes);
void       lk_minutes_name         (LkMinutes  *self,
                                    const char *name);
void       lk_minutes_set_editable (LkMinutes  *self,
                                    gboolean    editable);

G_END_DECLS
