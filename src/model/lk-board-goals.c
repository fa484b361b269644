#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/lk-check.h"
#include "model/lk-order.h"
#include "model/lk-record-private.h"

#define MAX_UNIT  40

LkGoal *
lk_board_add_goal (LkBoard      *self,
                   const char   *title,
                   LkDay         from_day,
                   LkGoalStage   stage,
                   GError      **error)
{
  g_autofree char *line = NULL;
  g_autofree char *rank = NULL;
  g_autoptr(LkRecord) goal = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  line = lk_check_line (title, LK_MAX_TITLE, _("A goal needs a few words."), error);
  if (line == NULL || !lk_check_day (from_day, FALSE, error))
    return NULL;

  rank = lk_order_rank_at_end (self->goals);
  goal = lk_board_new_record (self, LK_TYPE_GOAL);
  lk_record_set_text (goal, "title", line);
  lk_record_set_text (goal, "rank", rank);
  lk_record_set_int (goal, "from-day", from_day);
  lk_record_set_int (goal, "till-day", from_day + LK_BOARD_GOAL_DAYS);
  lk_record_set_int (goal, "stage", stage);
  lk_record_set_int (goal, "created", lk_now_ms ());

  lk_board_put_and_commit (self, goal, lk_edit_new (LK_LIVE (self), N_("Add Goal")));
  return LK_GOAL (goal);
}

gboolean
lk_board_move_goal (LkBoard  *self,
                    LkGoal   *goal,
                    LkGoal   *before,
                    GError  **error)
{
  g_autoptr(GPtrArray) moving = g_ptr_array_new ();
  g_autoptr(LkEdit) edit = NULL;
  g_auto(GStrv) ranks = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error))
    return FALSE;

  g_ptr_array_add (moving, goal);
  if (lk_order_is_in_place (self->goals, moving, before))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), N_("Move Goal"));
  ranks = lk_order_make_room (self->goals, moving, before, edit, LK_LIVE (self));
  lk_edit_text (edit, goal, "rank", ranks[0]);
  lk_live_put (LK_LIVE (self), LK_RECORD (goal));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static gboolean
set_text (LkBoard     *self,
          LkGoal      *goal,
          const char  *field,
          const char  *checked,
          GError     **error)
{
  g_autoptr(LkEdit) edit = NULL;

  if (checked == NULL || !lk_board_check_goal (self, goal, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Edit Goal"));
  lk_edit_merge (edit, LK_RECORD (goal), field);
  lk_edit_text (edit, goal, field, checked);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_set_goal_title (LkBoard     *self,
                         LkGoal      *goal,
                         const char  *title,
                         GError     **error)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  line = lk_check_line (title, LK_MAX_TITLE, _("A goal needs a few words."), error);
  return set_text (self, goal, "title", line, error);
}

gboolean
lk_board_set_goal_text (LkBoard     *self,
                        LkGoal      *goal,
                        const char  *field,
                        const char  *text,
                        GError     **error)
{
  const char * const fields[] = { "pupils", "measure", "unit", "outcome", NULL };
  g_autofree char *checked = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (g_strv_contains (fields, field), FALSE);

  if (g_str_equal (field, "outcome"))
    checked = lk_check_text (text, LK_MAX_NOTES, error);
  else
    checked = lk_check_line (text, g_str_equal (field, "unit") ? MAX_UNIT : LK_MAX_TITLE, NULL, error);
  return set_text (self, goal, field, checked, error);
}

gboolean
lk_board_set_goal_values (LkBoard      *self,
                          LkGoal       *goal,
                          double        start,
                          double        target,
                          LkDirection   direction,
                          GError      **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error) || !lk_check_value (start, TRUE, error) ||
      !lk_check_value (target, TRUE, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Change Target"));
  g_object_freeze_notify (G_OBJECT (goal));
  lk_edit_number (edit, goal, "start", start);
  lk_edit_number (edit, goal, "target", target);
  lk_edit_int (edit, goal, "direction", direction);
  g_object_thaw_notify (G_OBJECT (goal));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_set_goal_days (LkBoard  *self,
                        LkGoal   *goal,
                        LkDay     from_day,
                        LkDay     till_day,
                        GError  **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error) || !lk_check_day (from_day, TRUE, error) ||
      !lk_check_day (till_day, TRUE, error))
    return FALSE;
  if (from_day != LK_DAY_NONE && till_day != LK_DAY_NONE && till_day < from_day)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A goal cannot end before it begins."));
      return FALSE;
    }

  edit = lk_edit_new (LK_LIVE (self), N_("Change Goal’s Days"));
  g_object_freeze_notify (G_OBJECT (goal));
  lk_edit_int (edit, goal, "from-day", from_day);
  lk_edit_int (edit, goal, "till-day", till_day);
  g_object_thaw_notify (G_OBJECT (goal));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

/* The weeks of an idea count from the day on which it becomes a goal. */
static void
start_today (LkEdit *edit,
             LkGoal *goal)
{
  const LkDay from = lk_goal_get_from_day (goal), till = lk_goal_get_till_day (goal), today = lk_day_today ();

  if (from == LK_DAY_NONE || till == LK_DAY_NONE || from >= today)
    return;
  lk_edit_int (edit, goal, "from-day", today);
  lk_edit_int (edit, goal, "till-day", today + (till - from));
}

gboolean
lk_board_set_goal_stage (LkBoard      *self,
                         LkGoal       *goal,
                         LkGoalStage   stage,
                         GError      **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Change Goal’s Stage"));
  if (lk_goal_get_stage (goal) == LK_GOAL_IDEA && stage == LK_GOAL_ACTIVE)
    start_today (edit, goal);
  lk_edit_int (edit, goal, "stage", stage);
  lk_live_put (LK_LIVE (self), LK_RECORD (goal));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

/* All its actions that stand on the board. */
static GPtrArray *
gather_actions (LkBoard *self,
                LkGoal  *goal)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    {
      LkRecordList *cell = lk_board_get_cell (self, goal, stage);

      for (guint i = 0; i < lk_record_list_get_size (cell); i++)
        g_ptr_array_add (actions, g_object_ref (lk_record_list_peek (cell, i)));
    }
  return actions;
}

gboolean
lk_board_archive_goal (LkBoard  *self,
                       LkGoal   *goal,
                       GError  **error)
{
  g_autoptr(GPtrArray) actions = NULL;
  g_autoptr(LkEdit) edit = NULL;
  gint64 now = lk_now_ms ();

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error))
    return FALSE;

  /* One moment for all: what was put away with the goal comes back with it. */
  actions = gather_actions (self, goal);
  edit = lk_edit_new (LK_LIVE (self), N_("Archive Goal"));
  for (guint i = 0; i < actions->len; i++)
    lk_board_edit_archived (self, edit, g_ptr_array_index (actions, i), now);
  lk_board_edit_archived (self, edit, goal, now);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_place_idea (LkBoard  *self,
                     LkGoal   *goal,
                     double    feasibility,
                     double    effect,
                     GError  **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (isfinite (feasibility) && isfinite (effect), FALSE);

  if (!lk_board_check_goal (self, goal, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Place Idea"));
  lk_edit_merge (edit, LK_RECORD (goal), "place");
  lk_edit_number (edit, goal, "feasibility", CLAMP (feasibility, 0, 1));
  lk_edit_number (edit, goal, "effect", CLAMP (effect, 0, 1));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

LkAction *
lk_board_idea_to_action (LkBoard  *self,
                         LkGoal   *idea,
                         GError  **error)
{
  g_autoptr(LkEdit) edit = NULL;
  g_autoptr(LkRecord) action = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (LK_IS_GOAL (idea), NULL);

  if (!lk_board_check_goal (self, idea, error))
    return NULL;

  edit = lk_edit_new (LK_LIVE (self), N_("Make Idea an Action"));
  action = lk_board_make_action (self, NULL, LK_STAGE_TODO, lk_goal_get_title (idea), NULL, LK_DAY_NONE);
  lk_edit_insert (edit, action);
  lk_live_put (LK_LIVE (self), action);
  lk_board_edit_archived (self, edit, idea, lk_now_ms ());
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_ACTION (action);
}
