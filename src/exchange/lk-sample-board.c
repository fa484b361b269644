#include "exchange/lk-sample-private.h"

#define INSERT_GOAL \
  "INSERT INTO goal (id, team, title, pupils, measure, unit, start, target, direction, from_day, till_day, stage, " \
  "  rank, created) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'active', ?12, ?13)"
#define INSERT_ITEM \
  "INSERT INTO checklist_item (id, action, title, done, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
#define INSERT_TOGETHER \
  "INSERT INTO action_person (id, action, person, created) VALUES (?1, ?2, ?3, ?4)"

static const char *
find_person (const SampleTeam *team,
             gint64            index)
{
  return index >= 0 && index < team->n_people ? team->people[index] : NULL;
}

/* A pair and a third element, as [ "Kaartjes", "Cards", 1 ] has for what is done. */
static gboolean
write_checklist (Sample      *self,
                 const char  *action,
                 JsonArray   *items,
                 gint64       created,
                 GError     **error)
{
  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      JsonArray *item = json_array_get_array_element (items, i);
      g_autofree char *id = lk_sample_new_id (self, created);

      if (!lk_db_exec (self->db, error, INSERT_ITEM, "tttiti", id, action, lk_sample_pick (self, item),
                       json_array_get_int_element (item, 2), lk_sample_next_rank (self), created))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_together (Sample            *self,
                const SampleTeam  *team,
                const char        *action,
                JsonArray         *people,
                gint64             created,
                GError           **error)
{
  for (guint i = 0; people != NULL && i < json_array_get_length (people); i++)
    {
      const char *person = find_person (team, json_array_get_int_element (people, i));
      g_autofree char *id = lk_sample_new_id (self, created);

      if (!lk_db_exec (self->db, error, INSERT_TOGETHER, "ttti", id, action, person, created))
        return FALSE;
    }

  return TRUE;
}

/* Who says it stands before the pair. */
static gboolean
write_comments (Sample            *self,
                const SampleTeam  *team,
                const char        *action,
                JsonArray         *comments,
                GError           **error)
{
  for (guint i = 0; comments != NULL && i < json_array_get_length (comments); i++)
    {
      JsonArray *comment = json_array_get_array_element (comments, i);
      const char *person = find_person (team, json_array_get_int_element (comment, 0));
      LkDay day = lk_sample_back_to_school (self->today - 3 + MIN (i, 2));

      if (!lk_sample_write_comment (self, action, person, json_array_get_string_element (comment, 1 + self->language),
                                    lk_sample_time (day, 12 + i), error))
        return FALSE;
    }

  return TRUE;
}

static void
find_times (Sample       *self,
            SampleAction *action,
            LkDay         created)
{
  LkDay doing, done;

  created = MIN (lk_sample_back_to_school (created), self->today - 1);
  action->created = lk_sample_time (created, 15);
  if (g_str_equal (action->stage, "todo"))
    return;

  doing = lk_sample_back_to_school (CLAMP (self->today - lk_sample_between (self, 2, 11), created, self->today - 1));
  doing = MAX (doing, created);
  if (g_str_equal (action->stage, "done"))
    {
      /* Some are done a day or two late. */
      done = lk_sample_on_to_school (action->due + lk_sample_between (self, -2, 2));
      done = CLAMP (done, created, self->today - 1);
      doing = created + (done - created) / 3;
      action->done = lk_sample_time (done, 16);
    }
  action->doing = lk_sample_time (doing, 16) - SAMPLE_HOUR / 2;
}

static gboolean
write_action (Sample            *self,
              const SampleTeam  *team,
              const char        *goal,
              LkDay              created,
              JsonObject        *texts,
              GError           **error)
{
  g_autofree char *id = NULL;
  SampleAction action = {
    .team = team->id,
    .goal = goal,
    .title = lk_sample_pick_member (self, texts, "title"),
    .owner = find_person (team, json_object_get_int_member (texts, "owner")),
    .notes = lk_sample_pick_member (self, texts, "notes"),
    .labels = lk_sample_pick_member (self, texts, "labels"),
    .expected = lk_sample_pick_member (self, texts, "expected"),
    .happened = lk_sample_pick_member (self, texts, "happened"),
    .learned = lk_sample_pick_member (self, texts, "learned"),
    .stage = json_object_get_string_member (texts, "stage"),
  };

  if (json_object_has_member (texts, "due"))
    action.due = lk_sample_on_to_school (self->today + json_object_get_int_member (texts, "due"));
  find_times (self, &action, created);
  id = lk_sample_write_action (self, &action, error);

  return id != NULL &&
         write_checklist (self, id, lk_sample_get_array (texts, "checklist"), action.created, error) &&
         write_together (self, team, id, lk_sample_get_array (texts, "with"), action.created, error) &&
         write_comments (self, team, id, lk_sample_get_array (texts, "comments"), error);
}

static gboolean
write_actions (Sample            *self,
               const SampleTeam  *team,
               const char        *goal,
               LkDay              from,
               JsonArray         *actions,
               GError           **error)
{
  for (guint i = 0; i < json_array_get_length (actions); i++)
    if (!write_action (self, team, goal, from + lk_sample_between (self, 0, 3),
                       json_array_get_object_element (actions, i), error))
      return FALSE;

  return TRUE;
}

/* Spread over the weekdays from the Monday @from to yesterday, no two on one day as long as there are enough of them. */
static gboolean
write_readings (Sample      *self,
                const char  *goal,
                LkDay        from,
                JsonArray   *values,
                GError     **error)
{
  const guint n_values = json_array_get_length (values);
  const LkDay till = lk_sample_back_to_school (self->today - 1);
  const int n_days = (till - from) / 7 * 5 + lk_day_get_weekday (till);

  for (guint i = 0; i < n_values; i++)
    {
      const int weekday = (n_days - 1) * (int) i / (int) MAX (n_values - 1, 1);

      if (!lk_sample_write_reading (self, goal, from + weekday / 5 * 7 + weekday % 5,
                                    json_array_get_double_element (values, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_goal (Sample            *self,
            const SampleTeam  *team,
            JsonObject        *texts,
            GError           **error)
{
  LkDay from = lk_day_get_monday (self->today - json_object_get_int_member (texts, "age"));
  LkDay till = from + 7 * json_object_get_int_member (texts, "weeks") - 3;
  gint64 created = lk_sample_time (from, 15);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *from_text = lk_day_to_text (from);
  g_autofree char *till_text = lk_day_to_text (till);

  if (!lk_db_exec (self->db, error, INSERT_GOAL, "ttttttddttt" "ti", id, team->id,
                   lk_sample_pick_member (self, texts, "title"), lk_sample_pick_member (self, texts, "pupils"),
                   lk_sample_pick_member (self, texts, "measure"), lk_sample_pick_member (self, texts, "unit"),
                   json_object_get_double_member (texts, "start"), json_object_get_double_member (texts, "target"),
                   json_object_get_string_member_with_default (texts, "direction", "up"), from_text, till_text,
                   lk_sample_next_rank (self), created))
    return FALSE;

  return write_readings (self, id, from, json_object_get_array_member (texts, "readings"), error) &&
         write_actions (self, team, id, from, json_object_get_array_member (texts, "actions"), error);
}

gboolean
lk_sample_write_board (Sample            *self,
                       const SampleTeam  *team,
                       JsonObject        *texts,
                       GError           **error)
{
  JsonArray *goals = json_object_get_array_member (texts, "goals");

  for (guint i = 0; i < json_array_get_length (goals); i++)
    if (!write_goal (self, team, json_array_get_object_element (goals, i), error))
      return FALSE;

  return write_actions (self, team, NULL, self->today - 14, json_object_get_array_member (texts, "loose"), error);
}
