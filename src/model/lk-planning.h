#pragma once

#include "calendar/lk-day.h"
#include "model/lk-enums.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkPlanning: an entry of the coming weeks. Properties: `team-id`, `hour` (as typed: "3e uur", "10:15"), `title`,
 * `person-id` (who), `other-id` (who is visited, or the second designer) (string, nullable), `day` (int, LkDay),
 * `kind` (LkPlanningKind). Sorted by day and hour.
 */
#define LK_TYPE_PLANNING (lk_planning_get_type ())
G_DECLARE_FINAL_TYPE (LkPlanning, lk_planning, LK, PLANNING, LkRecord)

LkDay          lk_planning_get_day       (LkPlanning *self);
const char    *lk_planning_get_hour      (LkPlanning *self);
LkPlanningKind lk_planning_get_kind      (LkPlanning *self);
const char    *lk_planning_get_person_id (LkPlanning *self);
const char    *lk_planning_get_other_id  (LkPlanning *self);
const char    *lk_planning_get_title     (LkPlanning *self);

G_END_DECLS
