/* Whether what a verb is asked to change is on its board. */

#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"

gboolean
lk_board_check_action (LkBoard   *self,
                       LkAction  *action,
                       GError   **error)
{
  return lk_record_list_index (self->actions, action) >= 0 ||
         lk_check_refuse (error, _("This action is not on the board any more."));
}

gboolean
lk_board_check_actions (LkBoard    *self,
                        GPtrArray  *actions,
                        GError    **error)
{
  for (guint i = 0; i < actions->len; i++)
    if (!lk_board_check_action (self, g_ptr_array_index (actions, i), error))
      return FALSE;
  return TRUE;
}

gboolean
lk_board_check_goal (LkBoard  *self,
                     LkGoal   *goal,
                     GError  **error)
{
  return goal == NULL || lk_record_list_index (self->goals, goal) >= 0 ||
         lk_check_refuse (error, _("This goal is not on the board any more."));
}

gboolean
lk_board_check_person (LkBoard   *self,
                       LkPerson  *person,
                       GError   **error)
{
  return lk_school_knows (self->school, person) || lk_check_refuse (error, _("This person is not at this school."));
}
