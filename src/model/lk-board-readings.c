#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-record-private.h"

static const char delete_reading[] = "DELETE FROM reading WHERE id = ?1";

static gboolean
check_reading (LkBoard    *self,
               LkReading  *reading,
               GError    **error)
{
  LkGoal *goal = lk_board_find_goal (self, lk_reading_get_goal_id (reading));

  if (goal != NULL && lk_record_list_index (lk_goal_get_readings (goal), reading) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This reading is not there any more."));
  return FALSE;
}

LkReading *
lk_board_add_reading (LkBoard     *self,
                      LkGoal      *goal,
                      LkDay        day,
                      double       value,
                      const char  *note,
                      GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkRecord) reading = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);

  line = lk_check_line (note, LK_MAX_TITLE, NULL, error);
  if (line == NULL || !lk_board_check_goal (self, goal, error) || !lk_check_day (day, FALSE, error) ||
      !lk_check_value (value, FALSE, error))
    return NULL;

  reading = lk_board_new_record (self, LK_TYPE_READING);
  lk_record_set_text (reading, "goal-id", lk_record_get_id (LK_RECORD (goal)));
  lk_record_set_text (reading, "note", line);
  lk_record_set_int (reading, "day", day);
  lk_record_set_number (reading, "value", value);

  lk_board_put_and_commit (self, reading, lk_edit_new (LK_LIVE (self), N_("Add Reading")));
  return LK_READING (reading);
}

gboolean
lk_board_edit_reading (LkBoard     *self,
                       LkReading   *reading,
                       LkDay        day,
                       double       value,
                       const char  *note,
                       GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_READING (reading), FALSE);

  line = lk_check_line (note, LK_MAX_TITLE, NULL, error);
  if (line == NULL || !check_reading (self, reading, error) || !lk_check_day (day, FALSE, error) ||
      !lk_check_value (value, FALSE, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Edit Reading"));
  g_object_freeze_notify (G_OBJECT (reading));
  lk_edit_int (edit, reading, "day", day);
  lk_edit_number (edit, reading, "value", value);
  lk_edit_text (edit, reading, "note", line);
  lk_live_put (LK_LIVE (self), LK_RECORD (reading));
  g_object_thaw_notify (G_OBJECT (reading));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_remove_reading (LkBoard    *self,
                         LkReading  *reading,
                         GError    **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_READING (reading), FALSE);

  if (!check_reading (self, reading, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Remove Reading"));
  lk_edit_touch (edit, reading);
  lk_edit_exec (edit, delete_reading, 0, 1, lk_record_get_id (LK_RECORD (reading)));
  lk_live_drop (LK_LIVE (self), LK_RECORD (reading));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
