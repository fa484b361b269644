#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-order.h"
#include "model/lk-record-private.h"

static const char insert_move[] =
  "INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES (?1, ?2, ?3, ?4, ?5)";

void
lk_board_edit_stage (LkEdit   *edit,
                     LkAction *action,
                     LkStage   stage)
{
  LkStage old = lk_action_get_stage (action);
  g_autofree char *id = NULL;
  gint64 now = lk_now_ms ();

  if (stage == old)
    return;

  id = lk_store_new_id ();
  lk_edit_exec (edit, insert_move, now, 4, id, lk_record_get_id (LK_RECORD (action)),
                lk_enum_to_text (LK_TYPE_STAGE, old), lk_enum_to_text (LK_TYPE_STAGE, stage));
  lk_edit_int (edit, action, "stage", stage);
  lk_edit_int (edit, action, "stage-since", now);
}

void
lk_board_edit_archived (LkBoard  *self,
                        LkEdit   *edit,
                        gpointer  record,
                        gint64    now)
{
  g_autoptr(LkRecord) kept = g_object_ref (record);

  lk_edit_int (edit, kept, "archived", now);
  lk_live_put (LK_LIVE (self), kept);
}

/* An action of a goal that is not on the board stands without a goal, and does not lose its goal by moving there. */
static gboolean
is_of_goal (LkBoard  *self,
            LkAction *action,
            LkGoal   *goal)
{
  return lk_board_find_goal (self, lk_action_get_goal_id (action)) == goal;
}

static gboolean
all_stand_there (LkBoard   *self,
                 GPtrArray *actions,
                 LkGoal    *goal,
                 LkStage    stage,
                 LkAction  *before)
{
  for (guint i = 0; i < actions->len; i++)
    {
      LkAction *action = g_ptr_array_index (actions, i);

      if (lk_action_get_stage (action) != stage || !is_of_goal (self, action, goal))
        return FALSE;
    }
  return lk_order_is_in_place (lk_board_get_column (self, stage), actions, before);
}

static void
move_one (LkBoard    *self,
          LkEdit     *edit,
          LkAction   *action,
          LkGoal     *goal,
          LkStage     stage,
          const char *rank)
{
  g_object_freeze_notify (G_OBJECT (action));
  lk_board_edit_stage (edit, action, stage);
  if (!is_of_goal (self, action, goal))
    lk_edit_text (edit, action, "goal-id", goal != NULL ? lk_record_get_id (LK_RECORD (goal)) : NULL);
  lk_edit_text (edit, action, "rank", rank);
  lk_live_put (LK_LIVE (self), LK_RECORD (action));
  g_object_thaw_notify (G_OBJECT (action));
}

void
lk_board_edit_move (LkBoard  *self,
                    LkEdit   *edit,
                    LkAction *action,
                    LkGoal   *goal,
                    LkStage   stage)
{
  g_autoptr(GPtrArray) moving = g_ptr_array_new ();
  g_auto(GStrv) ranks = NULL;

  g_ptr_array_add (moving, action);
  ranks = lk_order_make_room (lk_board_get_column (self, stage), moving, NULL, edit, LK_LIVE (self));
  move_one (self, edit, action, goal, stage, ranks[0]);
}

/* The same action twice would be given two ranks. */
static GPtrArray *
without_doubles (GPtrArray *actions)
{
  GPtrArray *each = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < actions->len; i++)
    if (!g_ptr_array_find (each, g_ptr_array_index (actions, i), NULL))
      g_ptr_array_add (each, g_object_ref (g_ptr_array_index (actions, i)));
  return each;
}

gboolean
lk_board_move_actions (LkBoard    *self,
                       GPtrArray  *actions,
                       LkGoal     *goal,
                       LkStage     stage,
                       LkAction   *before,
                       GError    **error)
{
  g_autoptr(GPtrArray) moving = NULL;
  g_autoptr(LkEdit) edit = NULL;
  g_auto(GStrv) ranks = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (actions != NULL, FALSE);
  g_return_val_if_fail (stage < LK_N_STAGES, FALSE);

  if (!lk_board_check_actions (self, actions, error) || !lk_board_check_goal (self, goal, error))
    return FALSE;

  moving = without_doubles (actions);
  if (moving->len == 0 || all_stand_there (self, moving, goal, stage, before))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), moving->len == 1 ? N_("Move Action") : N_("Move Actions"));
  ranks = lk_order_make_room (lk_board_get_column (self, stage), moving, before, edit, LK_LIVE (self));
  for (guint i = 0; i < moving->len; i++)
    move_one (self, edit, g_ptr_array_index (moving, i), goal, stage, ranks[i]);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_move_action (LkBoard   *self,
                      LkAction  *action,
                      LkGoal    *goal,
                      LkStage    stage,
                      LkAction  *before,
                      GError   **error)
{
  g_autoptr(GPtrArray) actions = g_ptr_array_new ();

  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);

  g_ptr_array_add (actions, action);
  return lk_board_move_actions (self, actions, goal, stage, before, error);
}

gboolean
lk_board_archive_actions (LkBoard    *self,
                          GPtrArray  *actions,
                          GError    **error)
{
  g_autoptr(GPtrArray) each = NULL;
  g_autoptr(LkEdit) edit = NULL;
  gint64 now = lk_now_ms ();

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (actions != NULL, FALSE);

  if (!lk_board_check_actions (self, actions, error))
    return FALSE;

  each = without_doubles (actions);
  edit = lk_edit_new (LK_LIVE (self), each->len == 1 ? N_("Archive Action") : N_("Archive Actions"));
  for (guint i = 0; i < each->len; i++)
    lk_board_edit_archived (self, edit, g_ptr_array_index (each, i), now);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
