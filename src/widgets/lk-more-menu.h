#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The button with three dots, and the menu behind it that holds what can be done with one page, row or card. */

/** lk_more_menu_new: (transfer floating): @name: (nullable): what it is called, or that is told later */
GtkWidget *lk_more_menu_new  (GMenuModel *menu,
                              const char *name);
/** lk_more_menu_name: tells eye and screen reader what @button holds more of. */
void       lk_more_menu_name (GtkWidget  *button,
                              const char *name);
/** lk_more_menu_add: appends an item that calls @action with @target (floating). */
void       lk_more_menu_add  (GMenu      *menu,
                              const char *label,
                              const char *action,
                              GVariant   *target);

G_END_DECLS
