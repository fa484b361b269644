#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-record-private.h"

LkRecordList *
lk_board_get_themes (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->themes;
}

static gboolean
check_theme (LkBoard  *self,
             LkTheme  *theme,
             GError  **error)
{
  return lk_record_list_index (self->themes, theme) >= 0 || lk_check_refuse (error, _("This theme is not on the year board any more."));
}

static LkPeriod
find_period (LkBoard *self,
             LkDay    day)
{
  return lk_holidays_find_period (lk_school_get_holidays (self->school), day);
}

/* A period that is about everything is about nothing. */
static gboolean
check_room (LkBoard         *self,
            const LkPeriod  *period,
            LkTheme         *but,
            GError         **error)
{
  guint n = 0;

  for (guint i = 0; i < lk_record_list_get_size (self->themes); i++)
    {
      LkTheme *theme = lk_record_list_peek (self->themes, i);

      n += theme != but && find_period (self, lk_theme_get_day (theme)).from == period->from;
    }
  return n < LK_BOARD_MAX_THEMES || lk_check_refuse (error, _("A period has two themes at most. Move or archive one first."));
}

LkTheme *
lk_board_add_theme (LkBoard     *self,
                    const char  *title,
                    LkDay        day,
                    GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr (LkRecord) theme = NULL;
  LkPeriod period;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  line = lk_check_line (title, LK_MAX_TITLE, _("A theme needs a few words."), error);
  if (line == NULL || !lk_check_day (day, FALSE, error))
    return NULL;
  period = find_period (self, day);
  if (!check_room (self, &period, NULL, error))
    return NULL;

  theme = lk_board_new_record (self, LK_TYPE_THEME);
  lk_record_set_text (theme, "title", line);
  lk_record_set_int (theme, "day", period.from);
  lk_record_set_int (theme, "created", lk_now_ms ());
  lk_board_put_and_commit (self, theme, lk_edit_new (LK_LIVE (self), N_("Add Theme")));
  return LK_THEME (theme);
}

gboolean
lk_board_set_theme_title (LkBoard     *self,
                          LkTheme     *theme,
                          const char  *title,
                          GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_THEME (theme), FALSE);

  line = lk_check_line (title, LK_MAX_TITLE, _("A theme needs a few words."), error);
  if (line == NULL || !check_theme (self, theme, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Change Theme"));
  lk_edit_merge (edit, LK_RECORD (theme), "title");
  lk_edit_text (edit, theme, "title", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_move_theme (LkBoard  *self,
                     LkTheme  *theme,
                     LkDay     day,
                     GError  **error)
{
  g_autoptr (LkEdit) edit = NULL;
  LkPeriod period;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_THEME (theme), FALSE);

  if (!lk_check_day (day, FALSE, error) || !check_theme (self, theme, error))
    return FALSE;
  period = find_period (self, day);
  if (find_period (self, lk_theme_get_day (theme)).from == period.from)
    return TRUE;
  if (!check_room (self, &period, theme, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Move Theme"));
  lk_edit_int (edit, theme, "day", period.from);
  lk_live_put (LK_LIVE (self), LK_RECORD (theme));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_archive_theme (LkBoard  *self,
                        LkTheme  *theme,
                        GError  **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_THEME (theme), FALSE);

  if (!check_theme (self, theme, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Archive Theme"));
  lk_board_edit_archived (self, edit, theme, lk_now_ms ());
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

/* The days of a goal that the team works on move with it, and leave with it. */
static void
shift_days (LkEdit *edit,
            LkGoal *goal,
            LkDay   day)
{
  const LkDay from = lk_goal_get_from_day (goal), till = lk_goal_get_till_day (goal);
  const int length = from != LK_DAY_NONE && till != LK_DAY_NONE ? till - from : LK_BOARD_GOAL_DAYS;

  lk_edit_int (edit, goal, "from-day", day);
  lk_edit_int (edit, goal, "till-day", day != LK_DAY_NONE ? day + length : LK_DAY_NONE);
}

static gboolean
is_there (LkBoard *self,
          LkGoal  *goal,
          LkDay    day)
{
  const LkDay now = lk_goal_get_stage (goal) == LK_GOAL_IDEA ? lk_goal_get_planned_day (goal) : lk_goal_get_from_day (goal);

  return day == LK_DAY_NONE || now == LK_DAY_NONE ? day == now : find_period (self, day).from == find_period (self, now).from;
}

gboolean
lk_board_plan_goal (LkBoard  *self,
                    LkGoal   *goal,
                    LkDay     day,
                    GError  **error)
{
  g_autoptr (LkEdit) edit = NULL;
  LkDay from = LK_DAY_NONE;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error) || !lk_check_day (day, TRUE, error))
    return FALSE;
  if (lk_goal_get_stage (goal) == LK_GOAL_ACHIEVED || lk_goal_get_stage (goal) == LK_GOAL_STOPPED)
    return lk_check_refuse (error, _("A goal that is closed stays in the period in which the team worked on it."));
  if (is_there (self, goal, day))
    return TRUE;
  if (day != LK_DAY_NONE)
    from = find_period (self, day).from;

  edit = lk_edit_new (LK_LIVE (self), N_("Plan Goal"));
  g_object_freeze_notify (G_OBJECT (goal));
  if (lk_goal_get_stage (goal) == LK_GOAL_IDEA)
    lk_edit_int (edit, goal, "planned-day", from);
  else
    shift_days (edit, goal, from);
  g_object_thaw_notify (G_OBJECT (goal));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
