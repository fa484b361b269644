#pragma once

#include <gtk/gtk.h>

#include "session/lk-session-run.h"

G_BEGIN_DECLS

/** LkSessionBar: the running session in one line: back, pause, on, the step with a quiet ring and its time, and the total.
 *  Not seen while there is no session. The ring and words say when a step takes longer than was agreed.
 *
 *  Signals: `time-up ()`: the time of the step has just passed. */
#define LK_TYPE_SESSION_BAR (lk_session_bar_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionBar, lk_session_bar, LK, SESSION_BAR, GtkWidget)

GtkWidget *lk_session_bar_new (LkSessionRun *run);

G_END_DECLS
