#pragma once

#include "session/lk-session-page.h"

G_BEGIN_DECLS

/** LkSessionSuccesses: what went well is typed, one line each; beside it what could be celebrated: goals that have been reached and
 *  actions done since last time, one touch each. */
#define LK_TYPE_SESSION_SUCCESSES (lk_session_successes_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionSuccesses, lk_session_successes, LK, SESSION_SUCCESSES, LkSessionPage)

GtkWidget *lk_session_successes_new (LkSessionRun *run);

G_END_DECLS
