#pragma once

#include "shell/lk-window.h"
#include "week/lk-week-room.h"

G_BEGIN_DECLS

/** lk_draft_place_open: shows @draft over @room. @version_id: (nullable): NULL for the newest. @former: (nullable): the page in whose place it comes.
 *  What cannot be opened is said. */
void     lk_draft_place_open (LkWindow         *window,
                              LkWeekRoom       *room,
                              LkDraft          *draft,
                              const char       *version_id,
                              GtkWidget        *former);
/** lk_draft_place_make: makes @content a draft of who is in @room, for the entry @planning_id (nullable) of the planning, and opens it. */
gboolean lk_draft_place_make (LkWindow         *window,
                              LkWeekRoom       *room,
                              LkDesignContent  *content,
                              const char       *planning_id,
                              GError          **error);

G_END_DECLS
