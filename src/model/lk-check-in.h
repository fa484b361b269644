#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkCheckIn: how a team was on a day, as totals. Properties: `team-id` (string), `day` (int, LkDay), `well`, `so-so`, `unwell` (uint). */
#define LK_TYPE_CHECK_IN (lk_check_in_get_type ())
G_DECLARE_FINAL_TYPE (LkCheckIn, lk_check_in, LK, CHECK_IN, LkRecord)

LkDay lk_check_in_get_day    (LkCheckIn *self);
guint lk_check_in_get_well   (LkCheckIn *self);
guint lk_check_in_get_so_so  (LkCheckIn *self);
guint lk_check_in_get_unwell (LkCheckIn *self);

G_END_DECLS
