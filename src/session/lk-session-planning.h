#pragma once

#include "session/lk-session-page.h"

G_BEGIN_DECLS

/** LkSessionPlanning: the coming five school days as a grid of days and people: visits, lesson designs, arena, who leads the next
 *  session, free text. An empty place is touched to plan something; what is planned is dragged, or moved by Ctrl and the arrows. */
#define LK_TYPE_SESSION_PLANNING (lk_session_planning_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionPlanning, lk_session_planning, LK, SESSION_PLANNING, LkSessionPage)

GtkWidget *lk_session_planning_new (LkSessionRun *run);

G_END_DECLS
