#pragma once

#include "shell/lk-window.h"
#include "week/lk-week-room.h"

G_BEGIN_DECLS

/** lk_window_drafts_add: the actions `drafts.start`, `drafts.open` (the id of a draft) and `drafts.open-planning` (of an entry of the planning) for
 *  @room: private drafts of lesson designs, opened over My Week, and shared from there with the team of @window. */
void lk_window_drafts_add (LkWindow   *window,
                           LkWeekRoom *room);

G_END_DECLS
