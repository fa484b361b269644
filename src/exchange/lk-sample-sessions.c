#include "exchange/lk-sample-private.h"

#include "model/lk-agenda.h"

#define INSERT_CHECK_IN \
  "INSERT INTO check_in (id, team, day, well, so_so, unwell, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
#define INSERT_SESSION \
  "INSERT INTO session (id, team, day, started, ended, present, leader, note_taker, timekeeper, steps, tip, top, created) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?4)"

#define WEEK 7
#define A_SECOND G_GINT64_CONSTANT (1000)
#define QUARTER (15 * 60 * A_SECOND)
/* A session grows shorter with the years. */
#define LONGEST_FIRST 150
#define LONGEST_NOW 120

/* One session: who was there, and how long each step took. */
typedef struct
{
  LkDay day;
  int week;                /* from this week on: -1 is last week's */
  gint64 started;
  gint64 present;
  guint used[LK_N_STEPS];  /* seconds, in the order of the agenda */
} Meeting;

/* In percent, by team and by school year: the newest is last. One team holds on, one finds its rhythm, one loses it. */
static const int held[][2] = { { 94, 96 }, { 84, 95 }, { 93, 78 } };

static void
meet (Sample           *self,
      const SampleTeam *team,
      Meeting          *meeting)
{
  const LkAgenda agenda = lk_agenda_usual ();
  const int longest = lk_sample_is_this_year (self, meeting->day) ? LONGEST_NOW : LONGEST_FIRST;

  /* And the coach; one or two are in their classrooms. */
  meeting->started = lk_sample_time (meeting->day, 15) + QUARTER;
  meeting->present = (gint64) lk_sample_count_at_work (team, meeting->day) + 1 - lk_sample_between (self, 0, 2);
  for (guint i = 0; i < LK_N_STEPS; i++)
    meeting->used[i] = agenda.items[i].minutes * 60 * (guint) lk_sample_between (self, 75, longest) / 100;
}

static char *
write_steps (const Meeting *meeting)
{
  const LkAgenda agenda = lk_agenda_usual ();
  g_auto (GStrv) lines = g_new0 (char *, LK_N_STEPS + 1);

  for (guint i = 0; i < LK_N_STEPS; i++)
    lines[i] = g_strdup_printf ("%s %u %u", lk_enum_to_text (LK_TYPE_STEP, agenda.items[i].step),
                                agenda.items[i].minutes * 60, meeting->used[i]);

  return g_strjoinv ("\n", lines);
}

/* Half of the time somebody says something worth keeping. */
static const char *
pick_words (Sample     *self,
            const char *name)
{
  JsonArray *words = json_object_get_array_member (json_object_get_object_member (self->texts, "session"), name);
  const int index = lk_sample_between (self, 0, 2 * (int) json_array_get_length (words) - 1);

  return index < (int) json_array_get_length (words)
       ? lk_sample_pick (self, json_array_get_array_element (words, (guint) index)) : "";
}

static gboolean
write_session (Sample            *self,
               const SampleTeam  *team,
               const Meeting     *meeting,
               GError           **error)
{
  g_autofree char *id = lk_sample_new_id (self, meeting->started);
  g_autofree char *day = lk_day_to_text (meeting->day);
  g_autofree char *steps = write_steps (meeting);
  const int leader = lk_sample_find_at_work (team, lk_sample_find_leader (team, meeting->week), meeting->day, -1);
  const int note_taker = lk_sample_find_at_work (team, (guint) leader + 1, meeting->day, leader);
  const int timekeeper = lk_sample_find_at_work (team, (guint) note_taker + 1, meeting->day, leader);
  const char *tip = pick_words (self, "tips");
  const char *top = pick_words (self, "tops");
  gint64 ended = meeting->started + lk_sample_between (self, 40, 110) * A_SECOND;

  for (guint i = 0; i < LK_N_STEPS; i++)
    ended += meeting->used[i] * A_SECOND;

  return lk_db_exec (self->db, error, INSERT_SESSION, "tttiii" "tttttt", id, team->id, day, meeting->started, ended,
                     meeting->present, team->people[leader], team->people[note_taker], team->people[timekeeper], steps, tip,
                     top);
}

static gboolean
write_check_in (Sample            *self,
                const SampleTeam  *team,
                const Meeting     *meeting,
                GError           **error)
{
  const gint64 unwell = lk_sample_between (self, 0, 5) == 0 ? 1 : 0;
  const gint64 so_so = MIN (lk_sample_between (self, 0, 3), meeting->present - unwell - 1);
  const gint64 time = meeting->started + meeting->used[0] * A_SECOND;
  g_autofree char *id = lk_sample_new_id (self, time);
  g_autofree char *day = lk_day_to_text (meeting->day);

  return lk_db_exec (self->db, error, INSERT_CHECK_IN, "tttiiii", id, team->id, day, meeting->present - unwell - so_so, so_so,
                     unwell, time);
}

/* Each team on a day of its own. What a team tells of its last session it did hold. */
gboolean
lk_sample_write_sessions (Sample            *self,
                          const SampleTeam  *team,
                          GError           **error)
{
  const LkDay this_week = lk_day_get_monday (self->today);
  const int *chances = held[team->number % G_N_ELEMENTS (held)];

  for (LkDay monday = lk_sample_find_first_week (self); monday <= this_week; monday += WEEK)
    {
      Meeting meeting = { .day = lk_sample_get_session_day (team, monday), .week = (monday - this_week) / WEEK };
      const gboolean took_place = lk_sample_between (self, 1, 100) <= chances[lk_sample_is_this_year (self, meeting.day)];

      if (meeting.day >= self->today || !lk_sample_is_open (self, meeting.day) || (!took_place && meeting.week < -1))
        continue;
      meet (self, team, &meeting);
      if (!write_session (self, team, &meeting, error) || !write_check_in (self, team, &meeting, error))
        return FALSE;
    }

  return TRUE;
}
