#include "print/lk-sheet-words.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "model/lk-goal-words.h"

char *
lk_sheet_describe_action (LkBoard  *board,
                          LkAction *action,
                          LkDay     today)
{
  LkSchool *school = lk_board_get_school (board);
  const char * const *with = lk_action_get_with_ids (action);
  LkPerson *owner = lk_school_find_person (school, lk_action_get_owner_id (action));
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *first = owner != NULL ? lk_person_dup_first_name (owner) : NULL;

  g_string_append (facts, first != NULL ? first : "");
  for (guint i = 0; with != NULL && with[i] != NULL; i++)
    {
      LkPerson *person = lk_school_find_person (school, with[i]);
      g_autofree char *name = person != NULL ? lk_person_dup_first_name (person) : NULL;

      if (name != NULL)
        g_string_append_printf (facts, "%s%s", facts->len > 0 ? ", " : "", name);
    }
  if (lk_action_get_due_day (action) != LK_DAY_NONE)
    {
      g_autofree char *day = lk_day_format_short (lk_action_get_due_day (action), today);

      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", day);
    }
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

char *
lk_sheet_describe_goal (LkGoal *goal,
                        LkDay   today)
{
  g_autofree char *standing = lk_goal_dup_standing (goal);
  g_autofree char *day = NULL, *till = NULL;

  if (lk_goal_get_till_day (goal) == LK_DAY_NONE)
    return g_steal_pointer (&standing);
  day = lk_day_format_short (lk_goal_get_till_day (goal), today);
  till = g_strdup_printf (_("until %s"), day);
  return g_strdup_printf ("%s%s%s", standing, standing[0] != '\0' ? " · " : "", till);
}
