#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** lk_standing_toast_add: shows @toast (transfer full) on @overlay at once, until it is answered; one that stood there comes back after it. */
void lk_standing_toast_add  (AdwToastOverlay *overlay,
                             AdwToast        *toast);
/** lk_standing_toast_pass: adds @toast (transfer full), which does not wait for one that stands: that comes back after it. */
void lk_standing_toast_pass (AdwToastOverlay *overlay,
                             AdwToast        *toast);

G_END_DECLS
