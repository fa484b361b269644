#include "model/lk-board.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"

static char *
first_name (LkBoard    *board,
            const char *id)
{
  LkPerson *person = lk_school_find_person (lk_board_get_school (board), id);

  return person != NULL ? lk_person_dup_first_name (person) : NULL;
}

char *
lk_board_describe_planning (LkBoard    *board,
                            LkPlanning *planning)
{
  g_autofree char *day = lk_day_format_short (lk_planning_get_day (planning), lk_day_today ());
  g_autofree char *who = first_name (board, lk_planning_get_person_id (planning));
  g_autofree char *other = first_name (board, lk_planning_get_other_id (planning));
  const char *title = lk_planning_get_title (planning);
  const char *kind = lk_planning_kind_get_name (lk_planning_get_kind (planning));
  g_autofree char *people = NULL;

  if (who != NULL && other != NULL)
    people = g_strdup_printf (lk_planning_get_kind (planning) == LK_PLANNING_VISIT ? _("%s visits %s") : _("%s and %s"), who, other);
  else
    people = g_strdup (who != NULL ? who : other);
  if (people == NULL)
    return g_strdup_printf ("%s · %s", day, title[0] != '\0' ? title : kind);
  if (lk_planning_get_kind (planning) == LK_PLANNING_VISIT && other != NULL)
    return g_strdup_printf ("%s · %s", day, people);
  return g_strdup_printf ("%s · %s: %s", day, title[0] != '\0' ? title : kind, people);
}
