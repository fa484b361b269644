#include "voice/lk-survey-words.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

char *
lk_facts_join (const char *first,
               ...)
{
  GString *facts = g_string_new (NULL);
  va_list rest;

  va_start (rest, first);
  for (const char *part = first; part != NULL; part = va_arg (rest, const char *))
    if (part[0] != '\0')
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", part);
  va_end (rest);
  return g_string_free (facts, FALSE);
}

static const char *
get_kind (LkSurvey *survey)
{
  return lk_survey_form_get_kind (lk_survey_get_form (survey)) == LK_SURVEY_EXIT_TICKET ? _("Exit ticket") : _("Pupil survey");
}

char *
lk_survey_dup_title (LkSurvey *survey)
{
  const char *name = lk_survey_get_text (survey, LK_SURVEY_NAME);

  return g_strdup (name[0] != '\0' ? name : get_kind (survey));
}

char *
lk_survey_dup_facts (LkSurvey *survey)
{
  g_autofree char *day = lk_day_format_short (lk_survey_get_day (survey), lk_day_today ());

  return lk_facts_join (get_kind (survey), lk_survey_get_text (survey, LK_SURVEY_CLASS), lk_survey_get_text (survey, LK_SURVEY_SUBJECT), day, NULL);
}

char *
lk_sheets_dup_words (guint n_sheets)
{
  return g_strdup_printf (ngettext ("%u sheet", "%u sheets", n_sheets), n_sheets);
}

char *
lk_waiting_dup_words (guint n_waiting)
{
  return g_strdup_printf (ngettext ("%u sheet waits for others: from five together on they are counted in, so that nobody can be recognised. "
                                    "Until then it is in memory only: leave the program open.",
                                    "%u sheets wait for others: from five together on they are counted in, so that nobody can be recognised. "
                                    "Until then they are in memory only: leave the program open.", n_waiting), n_waiting);
}

char *
lk_survey_dup_state (LkSurvey *survey)
{
  const LkDay told = lk_survey_get_told (survey);
  g_autofree char *day = NULL;

  if (lk_survey_get_n_sheets (survey) == 0)
    return g_strdup (_("No answers yet"));
  if (told == LK_DAY_NONE)
    return lk_sheets_dup_words (lk_survey_get_n_sheets (survey));
  day = lk_day_format_short (told, lk_day_today ());
  return g_strdup_printf (_("Told the pupils on %s"), day);
}

char *
lk_arena_dup_title (LkArena *arena)
{
  const char *topic = lk_arena_get_text (arena, LK_ARENA_TOPIC);

  return g_strdup (topic[0] != '\0' ? topic : _("Arena without a topic"));
}

char *
lk_arena_dup_facts (LkArena *arena)
{
  g_autofree char *day = lk_day_format_short (lk_arena_get_day (arena), lk_day_today ());

  return lk_facts_join (_("Pupil arena"), lk_arena_get_text (arena, LK_ARENA_CLASS), lk_arena_get_text (arena, LK_ARENA_SUBJECT), day, NULL);
}

char *
lk_arena_dup_state (LkArena *arena)
{
  const LkDay told = lk_arena_get_told (arena);
  const guint n_notes = g_list_model_get_n_items (lk_arena_get_list (arena, LK_ARENA_NOTES));
  const guint n_ideas = g_list_model_get_n_items (lk_arena_get_list (arena, LK_ARENA_IDEAS));
  g_autofree char *day = NULL;

  if (told != LK_DAY_NONE)
    {
      day = lk_day_format_short (told, lk_day_today ());
      return g_strdup_printf (_("Told the pupils on %s"), day);
    }
  if (n_ideas > 0)
    return g_strdup_printf (ngettext ("%u idea", "%u ideas", n_ideas), n_ideas);
  if (n_notes > 0)
    return g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);
  return g_strdup (_("Being prepared"));
}
