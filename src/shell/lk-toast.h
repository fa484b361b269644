#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * lk_toast_new: a toast with any words; libadwaita takes its title for markup.
 * @deed: whether they tell of a deed, which a button takes back by `win.undo`
 *
 * Returns: (transfer full): as adw_toast_new() does, for an overlay to take
 */
AdwToast *lk_toast_new  (const char *words,
                         gboolean    deed);
/** lk_toast_tell: the same, shown on @overlay, a AdwToastOverlay. */
void      lk_toast_tell (GtkWidget  *overlay,
                         const char *words,
                         gboolean    deed);

G_END_DECLS
