#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_projector_empty_new: where the goals of a team stand that has none: what belongs there, and the first step to it. */
GtkWidget *lk_projector_empty_new (void);

G_END_DECLS
