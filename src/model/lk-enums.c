#include "model/lk-enums.h"

#include <glib/gi18n-lib.h>

/* The nick of each value is what the database holds, so it never changes. */
G_DEFINE_ENUM_TYPE (LkStage, lk_stage,
                    G_DEFINE_ENUM_VALUE (LK_STAGE_TODO, "todo"),
                    G_DEFINE_ENUM_VALUE (LK_STAGE_DOING, "doing"),
                    G_DEFINE_ENUM_VALUE (LK_STAGE_DONE, "done"))
G_DEFINE_ENUM_TYPE (LkGoalStage, lk_goal_stage,
                    G_DEFINE_ENUM_VALUE (LK_GOAL_IDEA, "idea"),
                    G_DEFINE_ENUM_VALUE (LK_GOAL_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (LK_GOAL_ACHIEVED, "achieved"),
                    G_DEFINE_ENUM_VALUE (LK_GOAL_STOPPED, "stopped"))
G_DEFINE_ENUM_TYPE (LkDirection, lk_direction,
                    G_DEFINE_ENUM_VALUE (LK_DIRECTION_UP, "up"),
                    G_DEFINE_ENUM_VALUE (LK_DIRECTION_DOWN, "down"))
G_DEFINE_ENUM_TYPE (LkRole, lk_role,
                    G_DEFINE_ENUM_VALUE (LK_ROLE_TEACHER, "teacher"),
                    G_DEFINE_ENUM_VALUE (LK_ROLE_COACH, "coach"),
                    G_DEFINE_ENUM_VALUE (LK_ROLE_LEADER, "leader"))
G_DEFINE_ENUM_TYPE (LkPlanningKind, lk_planning_kind,
                    G_DEFINE_ENUM_VALUE (LK_PLANNING_VISIT, "visit"),
                    G_DEFINE_ENUM_VALUE (LK_PLANNING_DESIGN, "design"),
                    G_DEFINE_ENUM_VALUE (LK_PLANNING_LEADER, "leader"),
                    G_DEFINE_ENUM_VALUE (LK_PLANNING_ARENA, "arena"),
                    G_DEFINE_ENUM_VALUE (LK_PLANNING_OTHER, "other"))
G_DEFINE_ENUM_TYPE (LkStep, lk_step,
                    G_DEFINE_ENUM_VALUE (LK_STEP_CHECK_IN, "check-in"),
                    G_DEFINE_ENUM_VALUE (LK_STEP_SUCCESSES, "successes"),
                    G_DEFINE_ENUM_VALUE (LK_STEP_GOALS, "goals"),
                    G_DEFINE_ENUM_VALUE (LK_STEP_ACTIONS, "actions"),
                    G_DEFINE_ENUM_VALUE (LK_STEP_PLANNING, "planning"))
G_DEFINE_ENUM_TYPE (LkHolidayKind, lk_holiday_kind,
                    G_DEFINE_ENUM_VALUE (LK_HOLIDAY_AUTUMN, "autumn"),
                    G_DEFINE_ENUM_VALUE (LK_HOLIDAY_CHRISTMAS, "christmas"),
                    G_DEFINE_ENUM_VALUE (LK_HOLIDAY_SPRING, "spring"),
                    G_DEFINE_ENUM_VALUE (LK_HOLIDAY_MAY, "may"),
                    G_DEFINE_ENUM_VALUE (LK_HOLIDAY_SUMMER, "summer"),
                    G_DEFINE_ENUM_VALUE (LK_HOLIDAY_OTHER, "other"))

const char *
lk_enum_to_text (GType type,
                 int   value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

int
lk_enum_from_text (GType       type,
                   const char *text,
                   int         fallback)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = text != NULL ? g_enum_get_value_by_nick (klass, text) : NULL;

  return found != NULL ? found->value : fallback;
}

const char *
lk_stage_get_name (LkStage stage)
{
  switch (stage)
    {
    case LK_STAGE_TODO:
      return _("To do");
    case LK_STAGE_DOING:
      return _("Doing");
    case LK_STAGE_DONE:
      return _("Done");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_goal_stage_get_name (LkGoalStage stage)
{
  switch (stage)
    {
    case LK_GOAL_IDEA:
      return _("Idea");
    case LK_GOAL_ACTIVE:
      return _("Active");
    case LK_GOAL_ACHIEVED:
      return _("Achieved");
    case LK_GOAL_STOPPED:
      return _("Stopped");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_role_get_name (LkRole role)
{
  switch (role)
    {
    case LK_ROLE_TEACHER:
      return _("Teacher");
    case LK_ROLE_COACH:
      return _("Coach");
    case LK_ROLE_LEADER:
      return _("School leader");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_planning_kind_get_name (LkPlanningKind kind)
{
  switch (kind)
    {
    case LK_PLANNING_VISIT:
      return _("Visit");
    case LK_PLANNING_DESIGN:
      return _("Lesson design");
    case LK_PLANNING_LEADER:
      return _("Session leader");
    case LK_PLANNING_ARENA:
      return _("Arena");
    case LK_PLANNING_OTHER:
      return _("Other");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_step_get_name (LkStep step)
{
  switch (step)
    {
    case LK_STEP_CHECK_IN:
      return _("Check-in");
    case LK_STEP_SUCCESSES:
      return _("Successes");
    case LK_STEP_GOALS:
      return _("Pupil goals");
    case LK_STEP_ACTIONS:
      return _("Actions");
    case LK_STEP_PLANNING:
      return _("Planning");
    default:
      g_return_val_if_reached ("");
    }
}
