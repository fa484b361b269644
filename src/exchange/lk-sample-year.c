#include "exchange/lk-sample-private.h"

#include "calendar/lk-school-year.h"

#define INSERT_HOLIDAY \
  "INSERT INTO holiday (id, kind, name, school_year, from_day, till_day, created) VALUES (?1, 'other', ?2, ?3, ?4, ?4, ?5)"
#define INSERT_THEME \
  "INSERT INTO theme (id, team, title, day, created) VALUES (?1, ?2, ?3, ?4, ?5)"
#define INSERT_IDEA \
  "INSERT INTO goal (id, team, title, stage, feasibility, effect, planned_day, rank, created) " \
  "VALUES (?1, ?2, ?3, 'idea', ?4, ?5, ?6, ?7, ?8)"

/* After the weeks that the planning shows. */
#define DAYS_TO_STUDY_DAY 16

gboolean
lk_sample_write_study_day (Sample  *self,
                           GError **error)
{
  LkDay day = MAX (self->today + DAYS_TO_STUDY_DAY, lk_sample_find_coming_week (self) + 7);
  gint64 created = lk_sample_time (self->today - 30, 9);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *text = NULL;

  while (!lk_holidays_is_school_day (self->holidays, day))
    day++;
  text = lk_day_to_text (day);

  return lk_db_exec (self->db, error, INSERT_HOLIDAY, "ttiti", id, lk_sample_pick_member (self, self->texts, "study_day"),
                     (gint64) lk_school_year_get (day), text, created);
}

static gboolean
write_theme (Sample            *self,
             const SampleTeam  *team,
             const char        *title,
             LkDay              day,
             GError           **error)
{
  gint64 created = lk_sample_find_founding (self);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *text = lk_day_to_text (day);

  return lk_db_exec (self->db, error, INSERT_THEME, "tttti", id, team->id, title, text, created);
}

/* Two in the odd periods and one in the even: a year with some air in it. */
static gboolean
write_themes (Sample            *self,
              const SampleTeam  *team,
              JsonArray         *themes,
              GArray            *periods,
              GError           **error)
{
  const guint n_themes = json_array_get_length (themes);
  guint next = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      const LkPeriod *period = &g_array_index (periods, LkPeriod, i);
      const guint n_here = period->number % 2 == 1 ? 2 : 1;

      for (guint n = 0; n < n_here && next < n_themes; n++)
        {
          JsonArray *pair = json_array_get_array_element (themes, next++);

          if (!write_theme (self, team, lk_sample_pick (self, pair), period->from, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* The first day of the period after this one, in the next school year if need be. */
static LkDay
find_coming_period (Sample *self,
                    GArray *periods)
{
  g_autoptr (GArray) later = NULL;

  for (guint i = 0; i < periods->len; i++)
    {
      const LkPeriod *period = &g_array_index (periods, LkPeriod, i);

      if (period->from > self->today)
        return period->from;
    }

  later = lk_holidays_get_periods (self->holidays, lk_school_year_get (self->today) + 1);
  return g_array_index (later, LkPeriod, 0).from;
}

/* [ title, title, feasibility, effect ] */
static gboolean
write_ideas (Sample            *self,
             const SampleTeam  *team,
             JsonArray         *ideas,
             LkDay              planned,
             GError           **error)
{
  gint64 created = lk_sample_time (lk_sample_back_to_school (self->today - 10), 15);
  g_autofree char *text = lk_day_to_text (planned);

  for (guint i = 0; i < json_array_get_length (ideas); i++)
    {
      JsonArray *idea = json_array_get_array_element (ideas, i);
      g_autofree char *id = lk_sample_new_id (self, created);

      if (!lk_db_exec (self->db, error, INSERT_IDEA, "tttddtti", id, team->id,
                       json_array_get_string_element (idea, self->language), json_array_get_double_element (idea, 2),
                       json_array_get_double_element (idea, 3), text, lk_sample_next_rank (self), created))
        return FALSE;
    }

  return TRUE;
}

gboolean
lk_sample_write_year (Sample            *self,
                      const SampleTeam  *team,
                      JsonObject        *texts,
                      GError           **error)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (self->holidays, lk_school_year_get (self->today));

  return write_themes (self, team, json_object_get_array_member (texts, "themes"), periods, error) &&
         write_ideas (self, team, json_object_get_array_member (texts, "ideas"), find_coming_period (self, periods), error);
}
