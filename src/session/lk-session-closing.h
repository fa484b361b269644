#pragma once

#include <gtk/gtk.h>

#include "session/lk-session-run.h"

G_BEGIN_DECLS

/** LkSessionClosing: a tip and a top for the leader, and the session in a few lines that can be copied for a mail; then it ends,
 *  or is taken back as a whole. */
#define LK_TYPE_SESSION_CLOSING (lk_session_closing_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionClosing, lk_session_closing, LK, SESSION_CLOSING, GtkWidget)

GtkWidget *lk_session_closing_new         (LkSessionRun *run);
/** lk_session_closing_dup_summary: (transfer full): what happened since the session began, as text: actions, readings, successes
 *  and the time of each step. */
char      *lk_session_closing_dup_summary (LkSessionRun *run);

G_END_DECLS
