#include "exchange/lk-sample-private.h"

#include "calendar/lk-school-year.h"

#define INSERT_PLANNING \
  "INSERT INTO planning (id, team, day, hour, kind, person, other, title, created) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"

#define WEEK 7
/* The board comes first, then the classrooms. */
#define WEEKS_TO_VISITS 3
/* In some weeks there is little time for it, as when the reports are due. */
#define BUSY_EVERY 7
#define SHORTEST_PERIOD 21

/* How many in a hundred of the visits that were agreed were made, by team and by school year: the newest is last. */
static const int visited[][2] = { { 86, 93 }, { 62, 96 }, { 90, 48 } };

/* @person and @other are indices; -1 for no other. */
static gboolean
insert_entry (Sample            *self,
              const SampleTeam  *team,
              LkDay              day,
              const char        *hour,
              const char        *kind,
              int                person,
              int                other,
              const char        *title,
              GError           **error)
{
  /* Agreed in the session of the week before. */
  gint64 created = lk_sample_time (MIN (lk_day_get_monday (day) - 6, self->today - 1), 15);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *text = lk_day_to_text (day);

  return lk_db_exec (self->db, error, INSERT_PLANNING, "ttttttt" "ti", id, team->id, text, hour, kind, team->people[person],
                     other >= 0 ? team->people[other] : NULL, title, created);
}

/* Of those who work on the day, from @person and @other on. Nothing on a day without school. */
static gboolean
write_entry (Sample            *self,
             const SampleTeam  *team,
             LkDay              day,
             const char        *hour,
             const char        *kind,
             guint              person,
             int                other,
             const char        *title,
             GError           **error)
{
  int who;

  if (!lk_sample_is_open (self, day))
    return TRUE;
  who = lk_sample_find_at_work (team, person, day, -1);
  return insert_entry (self, team, day, hour, kind, who,
                       other >= 0 ? lk_sample_find_at_work (team, (guint) other, day, who) : -1, title, error);
}

static JsonArray *
get_texts (Sample     *self,
           const char *name)
{
  return json_object_get_array_member (json_object_get_object_member (self->texts, "planning"), name);
}

static const char *
pick_text (Sample     *self,
           const char *name,
           guint       index)
{
  JsonArray *pairs = get_texts (self, name);

  return lk_sample_pick (self, json_array_get_array_element (pairs, index % json_array_get_length (pairs)));
}

static const char *
pick_hour (Sample *self)
{
  JsonArray *hours = get_texts (self, "hours");
  const int last = (int) json_array_get_length (hours) - 1;

  return json_array_get_string_element (hours, (guint) lk_sample_between (self, 0, last));
}

static const char *
get_arena (Sample *self)
{
  return lk_sample_pick_member (self, json_object_get_object_member (self->texts, "planning"), "arena");
}

static gboolean
write_week (Sample            *self,
            const SampleTeam  *team,
            LkDay              monday,
            guint              week,
            GError           **error)
{
  if (!write_entry (self, team, lk_sample_get_session_day (team, monday), "15.15", "leader",
                    lk_sample_find_leader (team, (int) week - 1), -1, "", error))
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      if (!write_entry (self, team, monday + (2 * i + team->number) % 5, pick_hour (self), "visit",
                        week + 2 * i + team->number, week + 2 * i + 3 + team->number,
                        pick_text (self, "visit", week + i + team->number), error))
        return FALSE;
    }
  if (!write_entry (self, team, monday + 3, "15.00", "design", week + 4 + team->number, week + 6 + team->number,
                    pick_text (self, "design", week), error))
    return FALSE;

  return week != 2 || write_entry (self, team, monday + 4, "10.45", "arena", 5, -1, get_arena (self), error);
}

/* On the first day, from @from on in the week, on which both of them work and there is school; none when there is no such day. */
static gboolean
write_visit (Sample            *self,
             const SampleTeam  *team,
             LkDay              monday,
             guint              from,
             guint              person,
             guint              other,
             guint              text,
             GError           **error)
{
  for (guint i = 0; i < 5; i++)
    {
      const LkDay day = monday + (LkDay) ((from + i) % 5);

      if (lk_sample_is_open (self, day) && lk_sample_works_on (team, person, day) && lk_sample_works_on (team, other, day))
        return insert_entry (self, team, day, pick_hour (self), "visit", (int) person, (int) other,
                             pick_text (self, "visit", text), error);
    }

  return TRUE;
}

/* Half of the team each week, so that everyone has a turn once in two, and sees another colleague each time. */
static gboolean
write_past_visits (Sample            *self,
                   const SampleTeam  *team,
                   LkDay              monday,
                   guint              week,
                   GError           **error)
{
  const int chance = visited[team->number % G_N_ELEMENTS (visited)][lk_sample_is_this_year (self, monday)];
  const int busy = (week + 3 * team->number) % BUSY_EVERY == 3 ? 4 : 1;

  for (guint person = week % 2; person < team->n_own; person += 2)
    {
      const guint other = (person + 1 + week / 2 % (team->n_own - 1)) % team->n_own;
      const guint from = (guint) lk_sample_between (self, 0, 4);

      if (lk_sample_between (self, 1, 100) <= chance / busy &&
          !write_visit (self, team, monday, from, person, other, week + person, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_past_design (Sample            *self,
                   const SampleTeam  *team,
                   LkDay              monday,
                   guint              week,
                   GError           **error)
{
  const LkDay day = monday + lk_sample_between (self, 0, 4);

  if (week % 2 != team->number % 2 || lk_sample_between (self, 1, 100) > 85)
    return TRUE;

  return write_entry (self, team, day, "15.00", "design", week, (int) (week + 2 + team->number),
                      pick_text (self, "design", week / 2), error);
}

/* In the middle of each period of a school year, as far as it lies between the first week and the last. */
static gboolean
write_past_arenas (Sample            *self,
                   const SampleTeam  *team,
                   int                school_year,
                   GError           **error)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (self->holidays, school_year);
  const LkDay first = lk_sample_find_first_week (self), last = lk_day_get_monday (self->today) - WEEK;

  for (guint i = 0; i < periods->len; i++)
    {
      const LkPeriod *period = &g_array_index (periods, LkPeriod, i);
      const LkDay day = lk_day_get_monday ((period->from + period->till) / 2) + 1 + (LkDay) team->number;

      if (period->till - period->from < SHORTEST_PERIOD || day < first || day >= last)
        continue;
      if (!write_entry (self, team, day, "10.45", "arena", 5 + i, -1, get_arena (self), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lk_sample_write_rhythm (Sample            *self,
                        const SampleTeam  *team,
                        GError           **error)
{
  const int year = lk_school_year_get (self->today);
  const LkDay till = lk_day_get_monday (self->today) - WEEK;
  guint week = 0;

  for (LkDay monday = lk_sample_find_first_week (self) + WEEKS_TO_VISITS * WEEK; monday < till; monday += WEEK, week++)
    if (!write_past_visits (self, team, monday, week, error) || !write_past_design (self, team, monday, week, error))
      return FALSE;

  return write_past_arenas (self, team, year - 1, error) && write_past_arenas (self, team, year, error);
}

gboolean
lk_sample_write_planning (Sample            *self,
                          const SampleTeam  *team,
                          GError           **error)
{
  const LkDay monday = lk_day_get_monday (self->today);

  return write_week (self, team, monday - WEEK, 0, error) &&
         write_week (self, team, monday, 1, error) &&
         write_week (self, team, lk_sample_find_coming_week (self), 2, error);
}
