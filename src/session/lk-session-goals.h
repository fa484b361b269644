#pragma once

#include "session/lk-session-page.h"

G_BEGIN_DECLS

/** LkSessionGoals: each active goal in its turn, in large: its chart, what happened with its actions since last time, today's
 *  reading, and whether it is kept, adjusted, achieved or stopped. */
#define LK_TYPE_SESSION_GOALS (lk_session_goals_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionGoals, lk_session_goals, LK, SESSION_GOALS, LkSessionPage)

GtkWidget *lk_session_goals_new (LkSessionRun *run);

G_END_DECLS
