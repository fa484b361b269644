#pragma once

#include "shell/lk-window.h"

G_BEGIN_DECLS

/** lk_window_show_progress: the charts of the team that is shown: over the window, or on the projector while that is shown. What
 *  was chosen is remembered. */
void lk_window_show_progress (LkWindow *self);

/** lk_window_show_overview: all teams of the school, in the same two places. A team that is opened there shows its board. */
void lk_window_show_overview (LkWindow *self);

G_END_DECLS
