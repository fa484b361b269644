#pragma once

#include "calendar/lk-day.h"
#include "model/lk-enums.h"
#include "model/lk-record-list.h"

G_BEGIN_DECLS

/**
 * LkGoal: what the team wants for its pupils in four to six weeks.
 *
 * Properties: `team-id`, `title`, `pupils` (for which pupils), `measure` (how it is measured), `unit`, `outcome` (what
 * it brought), `rank` (string), `start`, `target` (double, NaN when not set), `direction` (LkDirection), `from-day`,
 * `till-day` (int, LkDay), `stage` (LkGoalStage), `archived`, `created` (int64), `feasibility`, `effect` (double, 0 to 1,
 * where an idea lies on the impact matrix, NaN for one that nobody has placed), `planned-day` (int, LkDay: in the period
 * for which an idea is meant), `limit-days` (GStrv, YYYY-MM-DD: from which on its chart reckons its limits anew), and `readings` (a list, sorted by day).
 */
#define LK_TYPE_GOAL (lk_goal_get_type ())
G_DECLARE_FINAL_TYPE (LkGoal, lk_goal, LK, GOAL, LkRecord)

const char   *lk_goal_get_team_id   (LkGoal *self);
const char   *lk_goal_get_title     (LkGoal *self);
const char   *lk_goal_get_pupils    (LkGoal *self);
const char   *lk_goal_get_measure   (LkGoal *self);
const char   *lk_goal_get_unit      (LkGoal *self);
double        lk_goal_get_start     (LkGoal *self);
double        lk_goal_get_target    (LkGoal *self);
LkDirection   lk_goal_get_direction (LkGoal *self);
LkDay         lk_goal_get_from_day  (LkGoal *self);
LkDay         lk_goal_get_till_day  (LkGoal *self);
LkGoalStage   lk_goal_get_stage     (LkGoal *self);
const char   *lk_goal_get_outcome   (LkGoal *self);
const char   *lk_goal_get_rank      (LkGoal *self);
gint64        lk_goal_get_archived  (LkGoal *self);
gint64        lk_goal_get_created   (LkGoal *self);
double        lk_goal_get_feasibility (LkGoal *self);
double        lk_goal_get_effect    (LkGoal *self);
LkDay         lk_goal_get_planned_day (LkGoal *self);
/** lk_goal_get_limit_days: (nullable): in order; NULL for none. */
const char * const *lk_goal_get_limit_days (LkGoal *self);
/** lk_goal_get_readings: (transfer none): its readings by day, kept up to date by its board. */
LkRecordList *lk_goal_get_readings  (LkGoal *self);

G_END_DECLS
