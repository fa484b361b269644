#pragma once

#include "week/lk-week-room.h"

G_BEGIN_DECLS

/** lk_window_visits_add: gives @room the actions `visits.…` that My Week uses, and with them the pages of visits that it pushes. */
void lk_window_visits_add (LkWeekRoom *room);

G_END_DECLS
