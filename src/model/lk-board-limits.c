#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-check.h"

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

static void
edit_limits (LkBoard    *self,
             LkGoal     *goal,
             GPtrArray  *days,
             const char *label)
{
  g_autoptr (LkEdit) edit = lk_edit_new (LK_LIVE (self), label);

  g_ptr_array_sort (days, compare_days);
  g_ptr_array_add (days, NULL);
  lk_edit_lines (edit, goal, "limit-days", days->len > 1 ? (const char * const *) days->pdata : NULL);
  lk_edit_commit (g_steal_pointer (&edit));
}

static GPtrArray *
dup_days (LkGoal *goal)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  const char * const *kept = lk_goal_get_limit_days (goal);

  for (guint i = 0; kept != NULL && kept[i] != NULL; i++)
    g_ptr_array_add (days, g_strdup (kept[i]));
  return days;
}

gboolean
lk_board_renew_limits (LkBoard  *self,
                       LkGoal   *goal,
                       LkDay     day,
                       GError  **error)
{
  g_autoptr (GPtrArray) days = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error) || !lk_check_day (day, FALSE, error))
    return FALSE;

  days = dup_days (goal);
  g_ptr_array_add (days, lk_day_to_text (day));
  edit_limits (self, goal, days, N_("Renew Limits"));
  return TRUE;
}

gboolean
lk_board_keep_limits (LkBoard  *self,
                      LkGoal   *goal,
                      GError  **error)
{
  g_autoptr (GPtrArray) days = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_board_check_goal (self, goal, error))
    return FALSE;

  days = dup_days (goal);
  if (days->len == 0)
    return TRUE;
  g_ptr_array_set_size (days, (int) days->len - 1);
  edit_limits (self, goal, days, N_("Keep Limits"));
  return TRUE;
}
