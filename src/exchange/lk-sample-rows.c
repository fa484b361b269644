#include "exchange/lk-sample-private.h"

#include <string.h>

#include "calendar/lk-school-year.h"
#include "model/lk-rank.h"
#include "store/lk-store.h"

#define INSERT_ACTION \
  "INSERT INTO action (id, team, goal, title, owner, due_day, notes, labels, stage, stage_since, expected, happened, " \
  "  learned, rank, archived, created) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
#define INSERT_MOVE \
  "INSERT INTO action_move (id, action, from_stage, to_stage, person, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
#define INSERT_COMMENT \
  "INSERT INTO comment (id, action, person, body, created) VALUES (?1, ?2, ?3, ?4, ?5)"
#define INSERT_READING \
  "INSERT INTO reading (id, goal, day, value, created) VALUES (?1, ?2, ?3, ?4, ?5)"
#define INSERT_SUCCESS \
  "INSERT INTO success (id, team, title, note, day, goal, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

char *
lk_sample_new_id (Sample *self,
                  gint64  time)
{
  g_autofree char *source = g_strdup_printf ("sample-school/%u", ++self->n_ids);

  return lk_store_derive_id (time, source);
}

const char *
lk_sample_next_rank (Sample *self)
{
  g_autofree char *before = g_steal_pointer (&self->rank);

  self->rank = lk_rank_between (before, NULL);

  return self->rank;
}

int
lk_sample_between (Sample *self,
                   int     low,
                   int     high)
{
  return g_rand_int_range (self->chance, low, high + 1);
}

const char *
lk_sample_pick (Sample    *self,
                JsonArray *pair)
{
  if (pair == NULL)
    return NULL;

  /* A text that is the same in both languages stands once. */
  return json_array_get_string_element (pair, MIN (self->language, json_array_get_length (pair) - 1));
}

JsonArray *
lk_sample_get_array (JsonObject *object,
                     const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_array_member (object, name) : NULL;
}

const char *
lk_sample_pick_member (Sample     *self,
                       JsonObject *object,
                       const char *name)
{
  return lk_sample_pick (self, lk_sample_get_array (object, name));
}

gint64
lk_sample_time (LkDay day,
                int   hour)
{
  return lk_day_to_time (day) + hour * SAMPLE_HOUR;
}

LkDay
lk_sample_back_to_school (LkDay day)
{
  return day - MAX (0, lk_day_get_weekday (day) - 5);
}

LkDay
lk_sample_on_to_school (LkDay day)
{
  int weekday = lk_day_get_weekday (day);

  return weekday > 5 ? day + 8 - weekday : day;
}

gboolean
lk_sample_is_holiday (LkDay day)
{
  int month, day_of_month;

  lk_day_get_ymd (day, NULL, &month, &day_of_month);

  return (month == 7 && day_of_month >= 12) || (month == 8 && day_of_month <= 24) ||
         (month == 12 && day_of_month >= 22) || (month == 1 && day_of_month <= 4);
}

/* For school years whose dates are not known the fixed weeks stand in. */
gboolean
lk_sample_is_open (Sample *self,
                   LkDay   day)
{
  const guint n = lk_holidays_get_n (self->holidays);

  if (!lk_holidays_is_school_day (self->holidays, day))
    return FALSE;

  return (n > 0 && day >= lk_holidays_get (self->holidays, 0)->from && day <= lk_holidays_get (self->holidays, n - 1)->till) ||
         !lk_sample_is_holiday (day);
}

gboolean
lk_sample_is_this_year (const Sample *self,
                        LkDay         day)
{
  return lk_school_year_get (day) == lk_school_year_get (self->today);
}

LkDay
lk_sample_find_first_week (const Sample *self)
{
  return lk_day_get_monday (lk_school_year_get_first (lk_school_year_get (self->today) - 1) + 30);
}

LkDay
lk_sample_find_coming_week (Sample *self)
{
  LkDay day = lk_day_get_monday (self->today) + 7;

  while (!lk_sample_is_open (self, day))
    day++;

  return lk_day_get_monday (day);
}

LkDay
lk_sample_get_session_day (const SampleTeam *team,
                           LkDay             monday)
{
  return monday + 1 + (LkDay) team->number;
}

guint
lk_sample_find_leader (const SampleTeam *team,
                       int               week)
{
  const int n = (int) team->n_own, turn = (3 * week + 4 + (int) team->number) % n;

  return (guint) (turn + n) % team->n_own;
}

gboolean
lk_sample_works_on (const SampleTeam *team,
                    guint             person,
                    LkDay             day)
{
  return strchr (team->days_off[person], '0' + lk_day_get_weekday (day)) == NULL;
}

int
lk_sample_find_at_work (const SampleTeam *team,
                        guint             index,
                        LkDay             day,
                        int               other)
{
  for (guint i = 0; i < team->n_own; i++)
    {
      const guint person = (index + i) % team->n_own;

      if ((int) person != other && lk_sample_works_on (team, person, day))
        return (int) person;
    }

  g_assert_not_reached ();
}

guint
lk_sample_count_at_work (const SampleTeam *team,
                         LkDay             day)
{
  guint n = 0;

  for (guint person = 0; person < team->n_own; person++)
    n += lk_sample_works_on (team, person, day);

  return n;
}

static gboolean
write_move (Sample      *self,
            const char  *action,
            const char  *person,
            const char  *from,
            const char  *to,
            gint64       time,
            GError     **error)
{
  g_autofree char *id = lk_sample_new_id (self, time);

  return lk_db_exec (self->db, error, INSERT_MOVE, "tttttz", id, action, from, to, person, time);
}

char *
lk_sample_write_action (Sample              *self,
                        const SampleAction  *action,
                        GError             **error)
{
  g_autofree char *id = lk_sample_new_id (self, action->created);
  g_autofree char *due = lk_day_to_text (action->due);
  gint64 since = action->done != 0 ? action->done : action->doing != 0 ? action->doing : action->created;

  if (!lk_db_exec (self->db, error, INSERT_ACTION, "ttttttttt" "i" "tttt" "z" "i", id, action->team, action->goal,
                   action->title, action->owner, due, or_empty (action->notes), or_empty (action->labels), action->stage,
                   since, or_empty (action->expected), or_empty (action->happened), or_empty (action->learned),
                   lk_sample_next_rank (self), action->archived, action->created))
    return NULL;
  if (action->doing != 0 && !write_move (self, id, action->owner, "todo", "doing", action->doing, error))
    return NULL;
  if (action->done != 0 && !write_move (self, id, action->owner, action->doing != 0 ? "doing" : "todo", "done",
                                        action->done, error))
    return NULL;

  return g_steal_pointer (&id);
}

gboolean
lk_sample_write_comment (Sample      *self,
                         const char  *action,
                         const char  *person,
                         const char  *body,
                         gint64       time,
                         GError     **error)
{
  g_autofree char *id = lk_sample_new_id (self, time);

  return lk_db_exec (self->db, error, INSERT_COMMENT, "tttti", id, action, person, body, time);
}

gboolean
lk_sample_write_reading (Sample      *self,
                         const char  *goal,
                         LkDay        day,
                         double       value,
                         GError     **error)
{
  gint64 time = lk_sample_time (day, 15);
  g_autofree char *id = lk_sample_new_id (self, time);
  g_autofree char *text = lk_day_to_text (day);

  return lk_db_exec (self->db, error, INSERT_READING, "tttdi", id, goal, text, value, time);
}

gboolean
lk_sample_write_success (Sample      *self,
                         const char  *team,
                         const char  *title,
                         const char  *note,
                         LkDay        day,
                         const char  *goal,
                         GError     **error)
{
  gint64 time = lk_sample_time (day, 15);
  g_autofree char *id = lk_sample_new_id (self, time);
  g_autofree char *text = lk_day_to_text (day);

  return lk_db_exec (self->db, error, INSERT_SUCCESS, "tttttti", id, team, title, or_empty (note), text, goal, time);
}
