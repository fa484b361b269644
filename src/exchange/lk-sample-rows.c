#include "exchange/lk-sample-private.h"

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
