#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_about_present: shows what this program is, over @parent. libadwaita's about window is replaced by another in 1.5,
 *  so that only this file knows it. */
void lk_about_present (GtkWindow *parent);

G_END_DECLS
