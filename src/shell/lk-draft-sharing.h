#pragma once

#include "shell/lk-window.h"
#include "week/lk-week-room.h"

G_BEGIN_DECLS

/** lk_draft_sharing_ask: asks whether @draft is to be shared with the team of @window. If so, @page over @room makes way for what the team sees of
 *  it, the version @design_id, and a toast takes it back. */
void lk_draft_sharing_ask (LkWindow   *window,
                           LkWeekRoom *room,
                           GtkWidget  *page,
                           LkDraft    *draft,
                           const char *design_id);

G_END_DECLS
