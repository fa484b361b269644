#include "exchange/lk-sample-private.h"

#include "calendar/lk-school-year.h"

#define INSERT_GOAL \
  "INSERT INTO goal (id, team, title, unit, start, target, direction, from_day, till_day, stage, outcome, rank, " \
  "  archived, created) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"

#define DAYS_A_GOAL 33
#define ACTIONS_A_GOAL 10
#define N_READINGS 6

/* One goal of before: [ title, title, unit, unit, start, target, outcome, outcome ]. */
typedef struct
{
  const char *title, *unit, *outcome;
  double start, target;
  LkDay from, till;
  gboolean stopped;
} Past;

static gboolean
write_past_readings (Sample      *self,
                     const char  *goal,
                     const Past  *past,
                     GError     **error)
{
  double reach = past->stopped ? 0.45 : 1;

  for (int i = 0; i < N_READINGS; i++)
    {
      double way = i == N_READINGS - 1 ? reach : reach * i / (N_READINGS - 1) + lk_sample_between (self, -6, 6) / 100.0;
      double value = past->start + (past->target - past->start) * (i == 0 ? 0 : way);
      LkDay day = past->from + (past->till - past->from) * i / (N_READINGS - 1);

      /* People count whole days, pupils and minutes. */
      value = (double) (gint64) (value + 0.5);
      if (!lk_sample_write_reading (self, goal, lk_sample_back_to_school (day), value, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_past_action (Sample            *self,
                   const SampleTeam  *team,
                   const char        *goal,
                   const Past        *past,
                   JsonArray         *pair,
                   GError           **error)
{
  JsonArray *comments = json_object_get_array_member (self->texts, "comments");
  LkDay created = lk_sample_back_to_school (past->from + lk_sample_between (self, 0, 12));
  LkDay done = lk_sample_on_to_school (created + lk_sample_between (self, 4, 16));
  LkDay put_away = past->till + 3;
  g_autofree char *id = NULL;
  SampleAction action = {
    .team = team->id,
    .goal = goal,
    .title = lk_sample_pick (self, pair),
    .owner = team->people[lk_sample_between (self, 0, team->n_own - 1)],
    .stage = "done",
    /* One in five or so was done late. */
    .due = lk_sample_on_to_school (done + lk_sample_between (self, -2, 6)),
    .created = lk_sample_time (created, 15),
    .doing = lk_sample_time (created + 1, 12),
    .done = lk_sample_time (MIN (done, put_away), 14),
    .archived = lk_sample_time (put_away, 15),
  };
  guint comment = lk_sample_between (self, 0, 15);

  id = lk_sample_write_action (self, &action, error);
  if (id == NULL)
    return FALSE;

  return comment >= json_array_get_length (comments) ||
         lk_sample_write_comment (self, id, team->people[lk_sample_between (self, 0, team->n_people - 1)],
                                  lk_sample_pick (self, json_array_get_array_element (comments, comment)), action.done,
                                  error);
}

static gboolean
write_past_goal (Sample            *self,
                 const SampleTeam  *team,
                 const Past        *past,
                 guint              number,
                 GError           **error)
{
  JsonArray *pool = json_object_get_array_member (self->texts, "pool");
  gint64 created = lk_sample_time (past->from, 15);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *from = lk_day_to_text (past->from);
  g_autofree char *till = lk_day_to_text (past->till);

  if (!lk_db_exec (self->db, error, INSERT_GOAL, "ttttdd" "tttttt" "ii", id, team->id, past->title, past->unit, past->start,
                   past->target, past->target < past->start ? "down" : "up", from, till,
                   past->stopped ? "stopped" : "achieved", past->stopped ? "" : past->outcome,
                   lk_sample_next_rank (self), lk_sample_time (past->till + 3, 15), created) ||
      !write_past_readings (self, id, past, error))
    return FALSE;

  for (guint i = 0; i < ACTIONS_A_GOAL; i++)
    {
      guint text = (number * 7 + team->number * 3 + i * 5) % json_array_get_length (pool);

      if (!write_past_action (self, team, id, past, json_array_get_array_element (pool, text), error))
        return FALSE;
    }

  return past->stopped ||
         lk_sample_write_success (self, team->id, past->title, past->outcome, lk_sample_back_to_school (past->till + 1), id,
                                  error);
}

/* The Mondays on which a goal of five weeks could begin and be over by now, holidays left out; each team its own. */
static GArray *
find_starts (Sample           *self,
             const SampleTeam *team)
{
  int year = lk_school_year_get (self->today);
  LkDay monday = lk_day_get_monday (lk_school_year_get_first (year - 1) + 30) + 7 * (int) team->number;
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (LkDay));

  while (monday + DAYS_A_GOAL + 7 < self->today)
    {
      if (lk_sample_is_holiday (monday) || lk_sample_is_holiday (monday + DAYS_A_GOAL - 1))
        {
          monday += 7;
          continue;
        }
      g_array_append_val (starts, monday);
      monday += 42;
    }

  return starts;
}

static gboolean
write_past_goals (Sample            *self,
                  const SampleTeam  *team,
                  JsonArray         *goals,
                  GError           **error)
{
  g_autoptr (GArray) starts = find_starts (self, team);
  guint n_goals = MIN (json_array_get_length (goals), starts->len);

  for (guint i = 0; i < n_goals; i++)
    {
      JsonArray *texts = json_array_get_array_element (goals, i);
      LkDay from = g_array_index (starts, LkDay, i * starts->len / n_goals);
      Past past = {
        .title = json_array_get_string_element (texts, self->language),
        .unit = json_array_get_string_element (texts, 2 + self->language),
        .start = json_array_get_double_element (texts, 4),
        .target = json_array_get_double_element (texts, 5),
        .outcome = json_array_get_string_element (texts, 6 + self->language),
        .from = from,
        .till = from + DAYS_A_GOAL - 1,
        .stopped = i == 3,
      };

      if (!write_past_goal (self, team, &past, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_successes (Sample            *self,
                 const SampleTeam  *team,
                 JsonArray         *successes,
                 GError           **error)
{
  LkDay day = self->today - 2 - lk_sample_between (self, 0, 4);

  for (guint i = 0; i < json_array_get_length (successes); i++, day -= lk_sample_between (self, 9, 20))
    if (!lk_sample_write_success (self, team->id, lk_sample_pick (self, json_array_get_array_element (successes, i)), NULL,
                                  lk_sample_back_to_school (day), NULL, error))
      return FALSE;

  return TRUE;
}

gboolean
lk_sample_write_past (Sample            *self,
                      const SampleTeam  *team,
                      JsonObject        *texts,
                      GError           **error)
{
  return write_past_goals (self, team, json_object_get_array_member (texts, "past"), error) &&
         write_successes (self, team, json_object_get_array_member (texts, "successes"), error);
}
