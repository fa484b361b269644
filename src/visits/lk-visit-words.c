#include "visits/lk-visit-words.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

char *
lk_visit_dup_name (LkPrivate  *own,
                   const char *person_id)
{
  LkPerson *person = lk_school_find_person (lk_private_get_school (own), person_id);

  return g_strdup (person != NULL ? lk_person_get_name (person) : _("Someone who has left"));
}

char *
lk_visit_dup_title (LkPrivate *own,
                    LkVisit   *visit)
{
  const char *me = lk_private_get_person_id (own);
  g_autofree char *visitor = lk_visit_dup_name (own, lk_visit_get_visitor_id (visit));
  g_autofree char *visited = lk_visit_dup_name (own, lk_visit_get_visited_id (visit));

  if (g_strcmp0 (lk_visit_get_visitor_id (visit), me) == 0)
    return g_strdup_printf (_("Visiting %s"), visited);
  if (g_strcmp0 (lk_visit_get_visited_id (visit), me) == 0)
    return g_strdup_printf (_("%s visits me"), visitor);
  return g_strdup_printf (_("%s visits %s"), visitor, visited);
}

char *
lk_visit_dup_when (LkVisit *visit)
{
  g_autofree char *day = lk_day_format_short (lk_visit_get_day (visit), lk_day_today ());
  const char *hour = lk_visit_get_text (visit, LK_VISIT_HOUR);

  return hour[0] != '\0' ? g_strdup_printf ("%s · %s", day, hour) : g_steal_pointer (&day);
}

char *
lk_visit_dup_where (LkVisit *visit)
{
  const char *group = lk_visit_get_text (visit, LK_VISIT_CLASS), *subject = lk_visit_get_text (visit, LK_VISIT_SUBJECT);

  return g_strconcat (group, group[0] != '\0' && subject[0] != '\0' ? " · " : "", subject, NULL);
}

const char *
lk_visit_agreement_stage_words (LkAgreementStage stage)
{
  switch (stage)
    {
    case LK_AGREEMENT_TODO:
      return _("On the board: to do");
    case LK_AGREEMENT_DOING:
      return _("On the board: doing");
    case LK_AGREEMENT_DONE:
      return _("On the board: done");
    case LK_AGREEMENT_LOST:
      return _("No longer on the board");
    case LK_AGREEMENT_NONE:
    default:
      return "";
    }
}
