#include "model/lk-year.h"

#include "calendar/lk-school-year.h"

static void
year_period_free (gpointer data)
{
  LkYearPeriod *self = data;

  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->goals);
  g_free (self);
}

static void
add_periods (LkYear  *self,
             LkBoard *board)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (lk_school_get_holidays (lk_board_get_school (board)), self->school_year);

  for (guint i = 0; i < periods->len; i++)
    {
      LkYearPeriod *period = g_new0 (LkYearPeriod, 1);

      period->days = g_array_index (periods, LkPeriod, i);
      period->themes = g_ptr_array_new_with_free_func (g_object_unref);
      period->goals = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->periods, period);
    }
}

LkYearPeriod *
lk_year_get_period (LkYear *self,
                    guint   index)
{
  g_return_val_if_fail (self != NULL && index < self->periods->len, NULL);

  return g_ptr_array_index (self->periods, index);
}

int
lk_year_find_period (LkYear  *self,
                     LkBoard *board,
                     LkDay    day)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (LK_IS_BOARD (board), -1);

  if (day == LK_DAY_NONE || lk_school_year_get (day) != self->school_year)
    return -1;
  return lk_holidays_find_period (lk_school_get_holidays (lk_board_get_school (board)), day).number - 1;
}

LkDay
lk_goal_get_year_day (LkGoal *goal)
{
  g_return_val_if_fail (LK_IS_GOAL (goal), LK_DAY_NONE);

  return lk_goal_get_stage (goal) == LK_GOAL_IDEA ? lk_goal_get_planned_day (goal) : lk_goal_get_from_day (goal);
}

static void
add_themes (LkYear  *self,
            LkBoard *board)
{
  LkRecordList *themes = lk_board_get_themes (board);

  for (guint i = 0; i < lk_record_list_get_size (themes); i++)
    {
      LkTheme *theme = lk_record_list_peek (themes, i);
      const int place = lk_year_find_period (self, board, lk_theme_get_day (theme));

      if (place >= 0)
        g_ptr_array_add (lk_year_get_period (self, (guint) place)->themes, g_object_ref (theme));
    }
}

static gboolean
is_closed (LkGoal *goal)
{
  return lk_goal_get_stage (goal) == LK_GOAL_ACHIEVED || lk_goal_get_stage (goal) == LK_GOAL_STOPPED;
}

static void
add_goals (LkYear  *self,
           LkBoard *board)
{
  LkRecordList *goals = lk_board_get_goals (board);

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);
      const LkDay day = lk_goal_get_year_day (goal);
      const int place = lk_year_find_period (self, board, day);

      if (place >= 0)
        g_ptr_array_add (lk_year_get_period (self, (guint) place)->goals, g_object_ref (goal));
      else if (day == LK_DAY_NONE && !is_closed (goal))
        g_ptr_array_add (self->unplanned, g_object_ref (goal));
    }
}

LkYear *
lk_year_new (LkBoard *board,
             int      school_year)
{
  LkYear *self = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_new0 (LkYear, 1);
  self->school_year = school_year;
  self->periods = g_ptr_array_new_with_free_func (year_period_free);
  self->unplanned = g_ptr_array_new_with_free_func (g_object_unref);
  add_periods (self, board);
  add_themes (self, board);
  add_goals (self, board);
  return self;
}

void
lk_year_free (LkYear *self)
{
  g_ptr_array_unref (self->periods);
  g_ptr_array_unref (self->unplanned);
  g_free (self);
}
