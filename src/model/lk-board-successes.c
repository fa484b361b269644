#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-record-private.h"

LkRecord *
lk_board_make_success (LkBoard    *self,
                       const char *title,
                       LkDay       day)
{
  LkRecord *success = lk_board_new_record (self, LK_TYPE_SUCCESS);

  lk_record_set_text (success, "title", title);
  lk_record_set_int (success, "day", day);
  return success;
}

static gboolean
check_success (LkBoard    *self,
               LkSuccess  *success,
               GError    **error)
{
  if (lk_record_list_index (self->successes, success) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This success is not on the board any more."));
  return FALSE;
}

LkSuccess *
lk_board_add_success (LkBoard     *self,
                      const char  *title,
                      LkDay        day,
                      GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkRecord) success = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  line = lk_check_line (title, LK_MAX_TITLE, _("A success needs a few words."), error);
  if (line == NULL || !lk_check_day (day, FALSE, error))
    return NULL;

  success = lk_board_make_success (self, line, day);
  lk_board_put_and_commit (self, success, lk_edit_new (LK_LIVE (self), N_("Add Success")));
  return LK_SUCCESS (success);
}

static void
celebrate_action (LkBoard  *self,
                  LkEdit   *edit,
                  LkAction *action,
                  LkDay     day)
{
  g_autoptr(LkRecord) success = lk_board_make_success (self, lk_action_get_title (action), day);

  lk_record_set_text (success, "action-id", lk_record_get_id (LK_RECORD (action)));
  lk_edit_insert (edit, success);
  lk_live_put (LK_LIVE (self), success);

  g_object_freeze_notify (G_OBJECT (action));
  lk_board_edit_stage (edit, action, LK_STAGE_DONE);
  lk_board_edit_archived (self, edit, action, lk_now_ms ());
  g_object_thaw_notify (G_OBJECT (action));
}

gboolean
lk_board_celebrate_actions (LkBoard    *self,
                            GPtrArray  *actions,
                            LkDay       day,
                            GError    **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (actions != NULL, FALSE);

  if (!lk_board_check_actions (self, actions, error) || !lk_check_day (day, FALSE, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Celebrate"));
  for (guint i = 0; i < actions->len; i++)
    {
      g_autoptr(LkAction) action = g_object_ref (g_ptr_array_index (actions, i));

      if (lk_action_get_archived (action) == 0)
        celebrate_action (self, edit, action, day);
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static LkSuccess *
find_success_of (LkBoard *self,
                 LkGoal  *goal)
{
  for (guint i = 0; i < lk_record_list_get_size (self->successes); i++)
    {
      LkSuccess *success = lk_record_list_peek (self->successes, i);

      if (g_strcmp0 (lk_success_get_goal_id (success), lk_record_get_id (LK_RECORD (goal))) == 0)
        return success;
    }
  return NULL;
}

LkSuccess *
lk_board_celebrate_goal (LkBoard  *self,
                         LkGoal   *goal,
                         LkDay     day,
                         GError  **error)
{
  g_autoptr(LkEdit) edit = NULL;
  g_autoptr(LkRecord) success = NULL;
  LkSuccess *standing = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);

  if (!lk_board_check_goal (self, goal, error) || !lk_check_day (day, FALSE, error))
    return NULL;

  edit = lk_edit_new (LK_LIVE (self), N_("Celebrate"));
  lk_edit_int (edit, goal, "stage", LK_GOAL_ACHIEVED);
  lk_live_put (LK_LIVE (self), LK_RECORD (goal));

  /* It is celebrated once, also when it is dropped there again. */
  standing = find_success_of (self, goal);
  if (standing != NULL)
    {
      lk_edit_commit (g_steal_pointer (&edit));
      return standing;
    }

  success = lk_board_make_success (self, lk_goal_get_title (goal), day);
  lk_record_set_text (success, "goal-id", lk_record_get_id (LK_RECORD (goal)));
  lk_board_put_and_commit (self, success, g_steal_pointer (&edit));
  return LK_SUCCESS (success);
}

gboolean
lk_board_edit_success (LkBoard     *self,
                       LkSuccess   *success,
                       const char  *title,
                       const char  *note,
                       GError     **error)
{
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_SUCCESS (success), FALSE);

  line = lk_check_line (title, LK_MAX_TITLE, _("A success needs a few words."), error);
  if (line == NULL || !check_success (self, success, error))
    return FALSE;
  text = lk_check_text (note, LK_MAX_NOTES, error);
  if (text == NULL)
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Edit Success"));
  lk_edit_merge (edit, LK_RECORD (success), "text");
  g_object_freeze_notify (G_OBJECT (success));
  lk_edit_text (edit, success, "title", line);
  lk_edit_text (edit, success, "note", text);
  g_object_thaw_notify (G_OBJECT (success));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_archive_success (LkBoard    *self,
                          LkSuccess  *success,
                          GError    **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_SUCCESS (success), FALSE);

  if (!check_success (self, success, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Archive Success"));
  lk_board_edit_archived (self, edit, success, lk_now_ms ());
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
