#pragma once

#include "session/lk-session-run.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkSessionStart: who is here, who leads (suggested), notes and keeps the time; then it begins. Nothing has to be filled in.
 *  Activates `projector.close-sheet` when it has begun. */
#define LK_TYPE_SESSION_START (lk_session_start_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionStart, lk_session_start, LK, SESSION_START, GtkWidget)

GtkWidget *lk_session_start_new (LkSessionRun *run);

G_END_DECLS
