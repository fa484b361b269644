#include "exchange/lk-sample-private.h"

#define INSERT_PLANNING \
  "INSERT INTO planning (id, team, day, hour, kind, person, other, title, created) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"

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
  /* Agreed in the session of the week before. */
  gint64 created = lk_sample_time (MIN (lk_day_get_monday (day) - 6, self->today - 1), 15);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *text = lk_day_to_text (day);
  const int who = lk_sample_find_at_work (team, person, day, -1);

  return lk_db_exec (self->db, error, INSERT_PLANNING, "ttttttt" "ti", id, team->id, text, hour, kind, team->people[who],
                     other >= 0 ? team->people[lk_sample_find_at_work (team, other, day, who)] : NULL, title, created);
}

static gboolean
write_week (Sample            *self,
            const SampleTeam  *team,
            LkDay              monday,
            guint              week,
            GError           **error)
{
  JsonObject *texts = json_object_get_object_member (self->texts, "planning");
  JsonArray *visits = json_object_get_array_member (texts, "visit");
  JsonArray *designs = json_object_get_array_member (texts, "design");
  JsonArray *hours = json_object_get_array_member (texts, "hours");

  if (!write_entry (self, team, lk_sample_get_session_day (team, monday), "15.15", "leader", lk_sample_find_leader (team, (int) week - 1), -1, "", error))
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      guint hour = lk_sample_between (self, 0, json_array_get_length (hours) - 1);
      JsonArray *visit = json_array_get_array_element (visits, (week + i + team->number) % json_array_get_length (visits));

      if (!write_entry (self, team, monday + (2 * i + team->number) % 5, json_array_get_string_element (hours, hour), "visit",
                        week + 2 * i + team->number, week + 2 * i + 3 + team->number, lk_sample_pick (self, visit), error))
        return FALSE;
    }
  if (!write_entry (self, team, monday + 3, "15.00", "design", week + 4 + team->number, week + 6 + team->number,
                    lk_sample_pick (self, json_array_get_array_element (designs, week % json_array_get_length (designs))),
                    error))
    return FALSE;

  return week != 2 ||
         write_entry (self, team, monday + 4, "10.45", "arena", 5, -1, lk_sample_pick_member (self, texts, "arena"), error);
}

gboolean
lk_sample_write_planning (Sample            *self,
                          const SampleTeam  *team,
                          GError           **error)
{
  LkDay monday = lk_day_get_monday (self->today);

  for (guint week = 0; week < 3; week++)
    if (!write_week (self, team, monday + 7 * ((int) week - 1), week, error))
      return FALSE;

  return TRUE;
}
