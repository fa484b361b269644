#pragma once

#include "session/lk-session-page.h"

G_BEGIN_DECLS

/** LkSessionActions: what became of the actions since last time: promised and still open first, then standing still, then done,
 *  moved and new; and a line for what is agreed now. */
#define LK_TYPE_SESSION_ACTIONS (lk_session_actions_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionActions, lk_session_actions, LK, SESSION_ACTIONS, LkSessionPage)

GtkWidget *lk_session_actions_new (LkSessionRun *run);

G_END_DECLS
