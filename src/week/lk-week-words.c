#include "week/lk-week-words.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"

#define NOON 12
#define EVENING 18
#define FRIDAY_BEFORE_SUNDAY 2

char *
lk_week_words_greet (LkPerson *person,
                     int       hour)
{
  g_autofree char *name = lk_person_dup_first_name (person);

  if (hour < NOON)
    return g_strdup_printf (_("Good morning, %s"), name);
  if (hour < EVENING)
    return g_strdup_printf (_("Good afternoon, %s"), name);
  return g_strdup_printf (_("Good evening, %s"), name);
}

static char *
dup_name (LkPrivate  *of,
          const char *person_id)
{
  LkPerson *person = lk_school_find_person (lk_private_get_school (of), person_id);

  return person != NULL ? lk_bidi_isolate (lk_person_get_name (person)) : g_strdup (_("someone"));
}

static gboolean
is_me (LkPrivate  *of,
       const char *person_id)
{
  return g_strcmp0 (person_id, lk_private_get_person_id (of)) == 0;
}

char *
lk_week_words_visit (LkPrivate *of,
                     LkVisit   *visit)
{
  g_autofree char *visitor = dup_name (of, lk_visit_get_visitor_id (visit));
  g_autofree char *visited = dup_name (of, lk_visit_get_visited_id (visit));
  const gboolean planned = lk_visit_get_state (visit) == LK_VISIT_PLANNED;

  if (is_me (of, lk_visit_get_visited_id (visit)))
    return g_strdup_printf (planned ? _("%s visits you") : _("%s visited you"), visitor);
  if (is_me (of, lk_visit_get_visitor_id (visit)))
    return g_strdup_printf (planned ? _("You visit %s") : _("You visited %s"), visited);
  return g_strdup_printf (_("%s visited %s"), visitor, visited);
}

/* The parts that there are, with a dot between them. Takes @parts. */
static char *
join (GPtrArray *parts)
{
  char *line = NULL;

  g_ptr_array_add (parts, NULL);
  line = g_strjoinv (" · ", (char **) parts->pdata);
  g_ptr_array_unref (parts);
  return line;
}

static void
add_part (GPtrArray  *parts,
          const char *words)
{
  if (words != NULL && *words != '\0')
    g_ptr_array_add (parts, lk_bidi_isolate (words));
}

char *
lk_week_words_about (LkVisit *visit,
                     LkDay    today)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *focus = lk_visit_get_text (visit, LK_VISIT_FOCUS);

  g_ptr_array_add (parts, lk_day_format_short (lk_visit_get_day (visit), today));
  add_part (parts, *focus != '\0' ? focus : lk_visit_get_text (visit, LK_VISIT_NOTICED));
  return join (parts);
}

/* Those that are not empty, with a dot between them; NULL behind the last. */
static char *
join_filled (const char * const *parts)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  return g_string_free (words, FALSE);
}

char *
lk_week_words_draft (LkDraft *draft,
                     LkDay    today)
{
  g_autofree char *day = lk_day_format_short (lk_day_from_time (lk_draft_get_changed (draft)), today);
  const char *parts[] = { lk_draft_get_subject (draft), lk_draft_get_class_name (draft), lk_design_status_get_name (lk_draft_get_status (draft)), day,
                          NULL };

  return join_filled (parts);
}

char *
lk_week_words_survey (LkSurvey *survey,
                      LkDay     today)
{
  const guint n = lk_survey_get_n_sheets (survey);
  g_autofree char *day = lk_day_format_short (lk_survey_get_day (survey), today);
  g_autofree char *sheets = n > 0 ? g_strdup_printf (ngettext ("%u sheet", "%u sheets", n), n) : g_strdup (_("No answers yet"));
  const char *parts[] = { lk_survey_get_text (survey, LK_SURVEY_CLASS), lk_survey_get_text (survey, LK_SURVEY_SUBJECT), day, sheets, NULL };

  return join_filled (parts);
}

char *
lk_week_words_arena (LkArena *arena,
                     LkDay    today)
{
  g_autofree char *day = lk_day_format_short (lk_arena_get_day (arena), today);
  const char *parts[] = { lk_arena_get_text (arena, LK_ARENA_CLASS), lk_arena_get_text (arena, LK_ARENA_SUBJECT), day, NULL };

  return join_filled (parts);
}

char *
lk_week_words_planning (LkPrivate  *of,
                        LkPlanning *planning)
{
  const gboolean first = is_me (of, lk_planning_get_person_id (planning));
  const char *other_id = first ? lk_planning_get_other_id (planning) : lk_planning_get_person_id (planning);
  g_autofree char *other = dup_name (of, other_id);

  switch (lk_planning_get_kind (planning))
    {
    case LK_PLANNING_VISIT:
      return g_strdup_printf (first ? _("You visit %s") : _("%s visits you"), other);
    case LK_PLANNING_DESIGN:
      return other_id != NULL ? g_strdup_printf (_("You design a lesson with %s"), other) : g_strdup (_("You design a lesson"));
    case LK_PLANNING_LEADER:
      return g_strdup (_("You lead the board session"));
    case LK_PLANNING_ARENA:
    case LK_PLANNING_OTHER:
    default:
      return g_strdup (lk_planning_kind_get_name (lk_planning_get_kind (planning)));
    }
}

char *
lk_week_words_when (LkPlanning *planning,
                    LkDay       today)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, lk_day_format_short (lk_planning_get_day (planning), today));
  add_part (parts, lk_planning_get_hour (planning));
  add_part (parts, lk_planning_get_title (planning));
  return join (parts);
}

char *
lk_week_words_action (LkPrivate         *of,
                      const LkOwnAction *action,
                      LkDay              today)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  LkTeam *team = lk_record_list_find (lk_school_get_teams (lk_private_get_school (of)), action->team_id);

  if (action->due_day != LK_DAY_NONE)
    g_ptr_array_add (parts, lk_day_format_due (action->due_day, today));
  add_part (parts, lk_stage_get_name (action->stage));
  if (action->together)
    add_part (parts, _("Together"));
  if (team != NULL)
    add_part (parts, lk_team_get_name (team));
  return join (parts);
}

static LkPlanning *
find_planned_visit (LkPrivate       *of,
                    const LkOwnWeek *week)
{
  for (guint i = 0; i < week->planned->len; i++)
    {
      LkPlanning *planning = week->planned->pdata[i];

      if (lk_planning_get_kind (planning) == LK_PLANNING_VISIT && is_me (of, lk_planning_get_person_id (planning)) &&
          lk_planning_get_day (planning) <= week->fortnight.till)
        return planning;
    }
  return NULL;
}

static char *
dup_visit_due (LkPrivate       *of,
               const LkOwnWeek *week,
               LkDay            today)
{
  LkPlanning *planned = find_planned_visit (of, week);
  g_autofree char *when = NULL;

  if (week->fortnight.is_done)
    return g_strdup (_("You have made your visit of these two weeks."));
  if (week->fortnight.from > today)
    {
      when = lk_day_format_short (week->fortnight.from, today);
      return g_strdup_printf (_("It is holiday. Your next two weeks begin on %s."), when);
    }
  if (!week->fortnight.is_due)
    return g_strdup (_("No visit is due now."));
  if (planned != NULL)
    {
      when = lk_day_format_due (lk_planning_get_day (planned), today);
      return g_strdup_printf (_("Your visit of these two weeks is planned: %s."), when);
    }
  when = lk_day_format_short (week->fortnight.till - FRIDAY_BEFORE_SUNDAY, today);
  return g_strdup_printf (_("One visit is still to be made, until %s."), when);
}

char *
lk_week_words_due (LkPrivate       *of,
                   const LkOwnWeek *week,
                   LkDay            today)
{
  g_autofree char *visit = dup_visit_due (of, week, today), *actions = NULL;
  guint n = 0;

  for (guint i = 0; i < week->actions->len; i++)
    {
      const LkOwnAction *action = week->actions->pdata[i];

      n += action->due_day != LK_DAY_NONE && action->due_day <= MAX (week->fortnight.till, today);
    }
  if (n == 0)
    return g_steal_pointer (&visit);
  actions = g_strdup_printf (ngettext ("%u action is due in this time.", "%u actions are due in this time.", n), n);
  return g_strconcat (visit, " ", actions, NULL);
}

char *
lk_week_words_span (const LkOwnWeek *week,
                    LkDay            today)
{
  g_autofree char *range = NULL;

  if (week->fortnight.from == LK_DAY_NONE)
    return NULL;
  range = lk_day_format_range (week->fortnight.from, week->fortnight.till - FRIDAY_BEFORE_SUNDAY, today);
  return g_strdup_printf (_("Your two weeks: %s. Holidays and your days off are not counted."), range);
}
