#include "model/lk-enums.h"

/* The texts are the database's: they may never change. */
static void
test_texts (void)
{
  const struct
  {
    GType       type;
    int         value;
    const char *text;
  } cases[] = {
    { LK_TYPE_STAGE, LK_STAGE_TODO, "todo" },
    { LK_TYPE_STAGE, LK_STAGE_DOING, "doing" },
    { LK_TYPE_STAGE, LK_STAGE_DONE, "done" },
    { LK_TYPE_GOAL_STAGE, LK_GOAL_IDEA, "idea" },
    { LK_TYPE_GOAL_STAGE, LK_GOAL_ACTIVE, "active" },
    { LK_TYPE_GOAL_STAGE, LK_GOAL_ACHIEVED, "achieved" },
    { LK_TYPE_GOAL_STAGE, LK_GOAL_STOPPED, "stopped" },
    { LK_TYPE_DIRECTION, LK_DIRECTION_UP, "up" },
    { LK_TYPE_DIRECTION, LK_DIRECTION_DOWN, "down" },
    { LK_TYPE_ROLE, LK_ROLE_TEACHER, "teacher" },
    { LK_TYPE_ROLE, LK_ROLE_COACH, "coach" },
    { LK_TYPE_ROLE, LK_ROLE_LEADER, "leader" },
    { LK_TYPE_PLANNING_KIND, LK_PLANNING_VISIT, "visit" },
    { LK_TYPE_PLANNING_KIND, LK_PLANNING_DESIGN, "design" },
    { LK_TYPE_PLANNING_KIND, LK_PLANNING_LEADER, "leader" },
    { LK_TYPE_PLANNING_KIND, LK_PLANNING_ARENA, "arena" },
    { LK_TYPE_PLANNING_KIND, LK_PLANNING_OTHER, "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (lk_enum_to_text (cases[i].type, cases[i].value), ==, cases[i].text);
      g_assert_cmpint (lk_enum_from_text (cases[i].type, cases[i].text, -1), ==, cases[i].value);
    }
}

static void
test_unknown (void)
{
  g_assert_cmpint (lk_enum_from_text (LK_TYPE_STAGE, NULL, 7), ==, 7);
  g_assert_cmpint (lk_enum_from_text (LK_TYPE_STAGE, "", 7), ==, 7);
  g_assert_cmpint (lk_enum_from_text (LK_TYPE_STAGE, "Todo", 7), ==, 7);
  g_assert_null (lk_enum_to_text (LK_TYPE_STAGE, LK_N_STAGES));
}

static void
test_names (void)
{
  g_assert_cmpstr (lk_stage_get_name (LK_STAGE_TODO), ==, "To do");
  g_assert_cmpstr (lk_stage_get_name (LK_STAGE_DOING), ==, "Doing");
  g_assert_cmpstr (lk_stage_get_name (LK_STAGE_DONE), ==, "Done");
  g_assert_cmpstr (lk_goal_stage_get_name (LK_GOAL_STOPPED), ==, "Stopped");
  g_assert_cmpstr (lk_role_get_name (LK_ROLE_LEADER), ==, "School leader");
  g_assert_cmpstr (lk_planning_kind_get_name (LK_PLANNING_VISIT), ==, "Visit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enums/texts", test_texts);
  g_test_add_func ("/enums/unknown", test_unknown);
  g_test_add_func ("/enums/names", test_names);

  return g_test_run ();
}
