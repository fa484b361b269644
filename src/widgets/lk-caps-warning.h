#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkCapsWarning: a sentence that stands there while Caps Lock is on. */
#define LK_TYPE_CAPS_WARNING (lk_caps_warning_get_type ())
G_DECLARE_FINAL_TYPE (LkCapsWarning, lk_caps_warning, LK, CAPS_WARNING, GtkWidget)

GtkWidget *lk_caps_warning_new (void);

G_END_DECLS
