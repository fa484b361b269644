#include "model/lk-board.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"

static char *
first_name (LkBoard    *board,
            const char *id)
{
  LkPerson *person = lk_school_find_person (lk_board_get_school (board), id);

  return person != NULL ? lk_person_dup_first_name (person) : NULL;
}

char *
lk_board_describe_people (LkBoard    *board,
                          LkPlanning *planning)
{
  g_autofree char *who = first_name (board, lk_planning_get_person_id (planning));
  g_autofree char *other = first_name (board, lk_planning_get_other_id (planning));

  if (who != NULL && other != NULL)
    return g_strdup_printf (lk_planning_get_kind (planning) == LK_PLANNING_VISIT ? _("%s visits %s") : _("%s and %s"), who, other);
  return who != NULL ? g_steal_pointer (&who) : g_steal_pointer (&other);
}

char *
lk_board_describe_planning (LkBoard    *board,
                            LkPlanning *planning)
{
  g_autofree char *day = lk_day_format_short (lk_planning_get_day (planning), lk_day_today ());
  g_autofree char *people = lk_board_describe_people (board, planning);
  g_autofree char *title = lk_bidi_isolate (lk_planning_get_title (planning));
  LkPerson *visited = lk_school_find_person (lk_board_get_school (board), lk_planning_get_other_id (planning));
  const char *what = title[0] != '\0' ? title : lk_planning_kind_get_name (lk_planning_get_kind (planning));

  if (people == NULL)
    return g_strdup_printf ("%s · %s", day, what);
  if (lk_planning_get_kind (planning) == LK_PLANNING_VISIT && visited != NULL)
    return g_strdup_printf ("%s · %s", day, people);
  return g_strdup_printf ("%s · %s: %s", day, what, people);
}

char *
lk_board_describe_question (LkBoard    *board,
                            LkQuestion *question)
{
  const gboolean asked = lk_board_is_asked (board, question);
  const char *id = asked ? lk_question_get_team_id (question) : lk_question_get_asked_id (question);
  LkTeam *other = lk_record_list_find (lk_school_get_teams (lk_board_get_school (board)), id);
  g_autofree char *name = lk_bidi_isolate (other != NULL ? lk_team_get_name (other) : _("another board"));
  g_autofree char *who = g_strdup_printf (asked ? _("%s asks") : _("to %s"), name), *day = NULL, *by = NULL;

  if (lk_question_get_day (question) == LK_DAY_NONE)
    return g_steal_pointer (&who);
  day = lk_day_format_short (lk_question_get_day (question), lk_day_today ());
  by = g_strdup_printf (_("by %s"), day);
  return g_strdup_printf ("%s · %s", who, by);
}

gboolean
lk_board_is_news (LkBoard    *board,
                  LkQuestion *question)
{
  return lk_board_is_asked (board, question) == (lk_question_get_answered (question) == 0);
}

guint
lk_board_count_news (LkBoard *board)
{
  LkRecordList *questions = lk_board_get_questions (board);
  guint n = 0;

  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    n += lk_board_is_news (board, lk_record_list_peek (questions, i));
  return n;
}
