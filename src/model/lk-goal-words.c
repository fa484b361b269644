#include "model/lk-goal-words.h"

#include "model/lk-reading.h"

LkDatedValue *
lk_goal_dup_values (LkGoal *goal,
                    guint  *n)
{
  LkRecordList *readings = lk_goal_get_readings (goal);
  LkDatedValue *values = NULL;

  *n = lk_record_list_get_size (readings);
  values = g_new0 (LkDatedValue, MAX (*n, 1));
  for (guint i = 0; i < *n; i++)
    {
      LkReading *reading = lk_record_list_peek (readings, i);

      values[i] = (LkDatedValue) { lk_reading_get_day (reading), lk_reading_get_value (reading) };
    }
  return values;
}

LkGoalFigures
lk_goal_get_figures (LkGoal *goal)
{
  guint n;
  g_autofree LkDatedValue *values = lk_goal_dup_values (goal, &n);

  return lk_goal_figures_compute (values, n, lk_goal_get_start (goal), lk_goal_get_target (goal),
                                  lk_goal_get_direction (goal) == LK_DIRECTION_DOWN, lk_goal_get_from_day (goal),
                                  lk_goal_get_till_day (goal), lk_day_today ());
}

char *
lk_goal_figures_to_words (const LkGoalFigures *figures,
                          double               target)
{
  g_autofree char *last = lk_value_to_text (figures->last), *aim = lk_value_to_text (target);
  g_autoptr (GString) words = g_string_new (last);

  if (last[0] != '\0' && aim[0] != '\0')
    g_string_append_printf (words, " → %s", aim);
  if (figures->course != LK_COURSE_NO_TARGET)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", lk_goal_course_get_name (figures->course));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
lk_goal_dup_standing (LkGoal *goal)
{
  const LkGoalFigures figures = lk_goal_get_figures (goal);

  return lk_goal_figures_to_words (&figures, lk_goal_get_target (goal));
}
