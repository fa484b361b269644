#pragma once

#include "session/lk-session-page.h"

G_BEGIN_DECLS

/** LkSessionClosing: a tip and a top for the leader, and what came out of the session, which can be copied for a mail; what was planned
 *  can be kept as a calendar file. Then the session ends, or is taken back as a whole. */
#define LK_TYPE_SESSION_CLOSING (lk_session_closing_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionClosing, lk_session_closing, LK, SESSION_CLOSING, LkSessionPage)

GtkWidget *lk_session_closing_new (LkSessionRun *run);

G_END_DECLS
