#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkSuccess: something to celebrate. Properties: `team-id`, `title`, `note` (what it brought), `goal-id`, `action-id`
 * (string; where it came from, nullable), `day` (int, LkDay), `archived` (int64). Newest first.
 */
#define LK_TYPE_SUCCESS (lk_success_get_type ())
G_DECLARE_FINAL_TYPE (LkSuccess, lk_success, LK, SUCCESS, LkRecord)

const char *lk_success_get_title     (LkSuccess *self);
const char *lk_success_get_note      (LkSuccess *self);
const char *lk_success_get_goal_id   (LkSuccess *self);
const char *lk_success_get_action_id (LkSuccess *self);
LkDay       lk_success_get_day       (LkSuccess *self);
gint64      lk_success_get_archived  (LkSuccess *self);

G_END_DECLS
