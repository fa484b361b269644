#include "model/lk-enums.h"

#include <glib/gi18n-lib.h>

/* The nick of each value is what the database holds, so it never changes. */

static const GEnumValue stages[] = {
  { LK_STAGE_TODO, "LK_STAGE_TODO", "todo" },
  { LK_STAGE_DOING, "LK_STAGE_DOING", "doing" },
  { LK_STAGE_DONE, "LK_STAGE_DONE", "done" },
  { 0 },
};

static const GEnumValue goal_stages[] = {
  { LK_GOAL_IDEA, "LK_GOAL_IDEA", "idea" },
  { LK_GOAL_ACTIVE, "LK_GOAL_ACTIVE", "active" },
  { LK_GOAL_ACHIEVED, "LK_GOAL_ACHIEVED", "achieved" },
  { LK_GOAL_STOPPED, "LK_GOAL_STOPPED", "stopped" },
  { 0 },
};

static const GEnumValue directions[] = {
  { LK_DIRECTION_UP, "LK_DIRECTION_UP", "up" },
  { LK_DIRECTION_DOWN, "LK_DIRECTION_DOWN", "down" },
  { 0 },
};

static const GEnumValue roles[] = {
  { LK_ROLE_TEACHER, "LK_ROLE_TEACHER", "teacher" },
  { LK_ROLE_COACH, "LK_ROLE_COACH", "coach" },
  { LK_ROLE_LEADER, "LK_ROLE_LEADER", "leader" },
  { 0 },
};

static const GEnumValue planning_kinds[] = {
  { LK_PLANNING_VISIT, "LK_PLANNING_VISIT", "visit" },
  { LK_PLANNING_DESIGN, "LK_PLANNING_DESIGN", "design" },
  { LK_PLANNING_LEADER, "LK_PLANNING_LEADER", "leader" },
  { LK_PLANNING_ARENA, "LK_PLANNING_ARENA", "arena" },
  { LK_PLANNING_OTHER, "LK_PLANNING_OTHER", "other" },
  { 0 },
};

static const GEnumValue steps[] = {
  { LK_STEP_CHECK_IN, "LK_STEP_CHECK_IN", "check-in" },
  { LK_STEP_SUCCESSES, "LK_STEP_SUCCESSES", "successes" },
  { LK_STEP_GOALS, "LK_STEP_GOALS", "goals" },
  { LK_STEP_ACTIONS, "LK_STEP_ACTIONS", "actions" },
  { LK_STEP_PLANNING, "LK_STEP_PLANNING", "planning" },
  { 0 },
};

static const GEnumValue holiday_kinds[] = {
  { LK_HOLIDAY_AUTUMN, "LK_HOLIDAY_AUTUMN", "autumn" },
  { LK_HOLIDAY_CHRISTMAS, "LK_HOLIDAY_CHRISTMAS", "christmas" },
  { LK_HOLIDAY_SPRING, "LK_HOLIDAY_SPRING", "spring" },
  { LK_HOLIDAY_MAY, "LK_HOLIDAY_MAY", "may" },
  { LK_HOLIDAY_SUMMER, "LK_HOLIDAY_SUMMER", "summer" },
  { LK_HOLIDAY_OTHER, "LK_HOLIDAY_OTHER", "other" },
  { 0 },
};

static GType
register_once (gsize            *type,
               const char       *name,
               const GEnumValue *values)
{
  if (g_once_init_enter (type))
    g_once_init_leave (type, g_enum_register_static (name, values));
  return *type;
}

GType
lk_stage_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkStage", stages);
}

GType
lk_goal_stage_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkGoalStage", goal_stages);
}

GType
lk_direction_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkDirection", directions);
}

GType
lk_role_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkRole", roles);
}

GType
lk_planning_kind_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkPlanningKind", planning_kinds);
}

GType
lk_step_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkStep", steps);
}

GType
lk_holiday_kind_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkHolidayKind", holiday_kinds);
}

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
