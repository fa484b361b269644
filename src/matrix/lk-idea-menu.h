#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_idea_menu_new: a GtkPopover with what can be done with an idea; it activates `idea.make-goal`, `idea.make-action` and
 *  `idea.archive` of the widget that it belongs to. */
GtkWidget *lk_idea_menu_new (void);

G_END_DECLS
