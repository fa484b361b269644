#pragma once

#include <glib-object.h>

#include "calendar/lk-holidays.h"

G_BEGIN_DECLS

/** The nick of each value is the text in the database. */

typedef enum
{
  LK_STAGE_TODO,
  LK_STAGE_DOING,
  LK_STAGE_DONE,
} LkStage;
#define LK_N_STAGES 3

typedef enum
{
  LK_GOAL_IDEA,
  LK_GOAL_ACTIVE,
  LK_GOAL_ACHIEVED,
  LK_GOAL_STOPPED,
} LkGoalStage;

typedef enum
{
  LK_DIRECTION_UP,
  LK_DIRECTION_DOWN,
} LkDirection;

typedef enum
{
  LK_ROLE_TEACHER,
  LK_ROLE_COACH,
  LK_ROLE_LEADER,
} LkRole;

typedef enum
{
  LK_PLANNING_VISIT,
  LK_PLANNING_DESIGN,
  LK_PLANNING_LEADER,
  LK_PLANNING_ARENA,
  LK_PLANNING_OTHER,
} LkPlanningKind;

/** LkStep: the steps of a board session; LK_N_STEPS of them are on its agenda, in the team's own order. */
typedef enum
{
  LK_STEP_CHECK_IN,
  LK_STEP_SUCCESSES,
  LK_STEP_GOALS,
  LK_STEP_ACTIONS,
  LK_STEP_PLANNING,
} LkStep;
#define LK_N_STEPS 5

#define LK_TYPE_STAGE         (lk_stage_get_type ())
#define LK_TYPE_GOAL_STAGE    (lk_goal_stage_get_type ())
#define LK_TYPE_DIRECTION     (lk_direction_get_type ())
#define LK_TYPE_ROLE          (lk_role_get_type ())
#define LK_TYPE_PLANNING_KIND (lk_planning_kind_get_type ())
#define LK_TYPE_STEP          (lk_step_get_type ())
#define LK_TYPE_HOLIDAY_KIND  (lk_holiday_kind_get_type ())

GType       lk_stage_get_type         (void) G_GNUC_CONST;
GType       lk_goal_stage_get_type    (void) G_GNUC_CONST;
GType       lk_direction_get_type     (void) G_GNUC_CONST;
GType       lk_role_get_type          (void) G_GNUC_CONST;
GType       lk_planning_kind_get_type (void) G_GNUC_CONST;
GType       lk_step_get_type          (void) G_GNUC_CONST;
GType       lk_holiday_kind_get_type  (void) G_GNUC_CONST;

/** lk_enum_to_text: the nick of @value, as the database has it. */
const char *lk_enum_to_text           (GType       type,
                                       int         value);
/** lk_enum_from_text: the value of @text, or @fallback for anything unknown or NULL. */
int         lk_enum_from_text         (GType       type,
                                       const char *text,
                                       int         fallback);

/** lk_stage_get_name: "To do", "Doing", "Done", translated. */
const char *lk_stage_get_name         (LkStage        stage);
const char *lk_goal_stage_get_name    (LkGoalStage    stage);
const char *lk_role_get_name          (LkRole         role);
const char *lk_planning_kind_get_name (LkPlanningKind kind);
const char *lk_step_get_name          (LkStep         step);

G_END_DECLS
