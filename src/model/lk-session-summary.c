#include "model/lk-session-summary.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "stats/lk-goal-figures.h"

#define SECONDS_A_MINUTE 60

typedef struct
{
  LkBoard *board;
  gint64   since;
  gint64   till;   /* G_MAXINT64 while it runs */
  LkDay    day;
  LkSessionSummary *summary;
} Maker;

static void
group_free (gpointer data)
{
  LkSummaryGroup *group = data;

  g_ptr_array_unref (group->lines);
  g_free (group->name);
  g_free (group);
}

static void
add_line (Maker      *maker,
          const char *name,
          char       *line)
{
  GPtrArray *groups = maker->summary->groups;
  LkSummaryGroup *group = NULL;

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (g_str_equal (((LkSummaryGroup *) groups->pdata[i])->name, name))
      group = groups->pdata[i];
  if (group == NULL)
    {
      group = g_new0 (LkSummaryGroup, 1);
      group->name = g_strdup (name);
      group->lines = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (groups, group);
    }
  g_ptr_array_add (group->lines, line);
}

static gboolean
is_within (const Maker *maker,
           gint64       moment)
{
  return moment >= maker->since && moment <= maker->till;
}

static void
add_actions_of (Maker      *maker,
                const char *owner_id,
                const char *name)
{
  LkRecordList *actions = lk_board_get_actions (maker->board);

  for (guint i = 0; i < lk_record_list_get_size (actions); i++)
    {
      LkAction *action = lk_record_list_peek (actions, i);
      const gboolean done = lk_action_get_stage (action) == LK_STAGE_DONE && is_within (maker, lk_action_get_stage_since (action));
      g_autofree char *title = lk_bidi_isolate (lk_action_get_title (action));
      g_autofree char *due = NULL;

      if (g_strcmp0 (lk_action_get_owner_id (action), owner_id) != 0 || !(done || is_within (maker, lk_action_get_created (action))))
        continue;
      if (!done && lk_action_get_due_day (action) != LK_DAY_NONE)
        due = lk_day_format_short (lk_action_get_due_day (action), maker->day);
      add_line (maker, name, g_strdup_printf ("%s %s%s%s", done ? "✓" : "+", title, due != NULL ? ", " : "",
                                              due != NULL ? due : ""));
    }
}

static void
add_actions (Maker *maker)
{
  GListModel *members = lk_board_get_members (maker->board);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (members, i);

      add_actions_of (maker, lk_record_get_id (LK_RECORD (person)), lk_person_get_name (person));
    }
  add_actions_of (maker, NULL, _("Nobody yet"));
}

static void
add_readings (Maker *maker)
{
  LkRecordList *goals = lk_board_get_goals (maker->board);

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);
      LkRecordList *readings = lk_goal_get_readings (goal);

      for (guint r = 0; r < lk_record_list_get_size (readings); r++)
        {
          LkReading *reading = lk_record_list_peek (readings, r);
          g_autofree char *title = lk_bidi_isolate (lk_goal_get_title (goal));
          g_autofree char *value = lk_value_to_text (lk_reading_get_value (reading));

          if (lk_reading_get_day (reading) == maker->day)
            add_line (maker, _("Readings"), g_strdup_printf ("%s: %s", title, value));
        }
    }
}

static void
add_successes (Maker *maker)
{
  LkRecordList *successes = lk_board_get_successes (maker->board);

  for (guint i = 0; i < lk_record_list_get_size (successes); i++)
    {
      LkSuccess *success = lk_record_list_peek (successes, i);

      if (lk_success_get_day (success) == maker->day)
        add_line (maker, _("Successes"), g_strdup_printf ("★ %s", lk_success_get_title (success)));
    }
}

static void
add_texts (Maker     *maker,
           LkSession *session)
{
  if (lk_session_get_tip (session)[0] != '\0')
    add_line (maker, _("For the leader"), g_strdup_printf (_("Tip: %s"), lk_session_get_tip (session)));
  if (lk_session_get_top (session)[0] != '\0')
    add_line (maker, _("For the leader"), g_strdup_printf (_("Top: %s"), lk_session_get_top (session)));
}

static void
add_times (Maker              *maker,
           const char * const *steps)
{
  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (steps[i], " ", 3);
      int used;

      if (g_strv_length (parts) != 3)
        continue;
      used = (int) g_ascii_strtoll (parts[2], NULL, 10);
      if (used > 0)
        add_line (maker, _("Time"), g_strdup_printf ("%s %d:%02d", lk_step_get_name (lk_enum_from_text (LK_TYPE_STEP, parts[0], LK_STEP_CHECK_IN)),
                                                     used / SECONDS_A_MINUTE, used % SECONDS_A_MINUTE));
    }
}

LkSessionSummary *
lk_session_summary_new (LkBoard            *board,
                        LkSession          *session,
                        const char * const *steps)
{
  LkSessionSummary *self = NULL;
  g_autofree char *day = NULL, *team = NULL;
  Maker maker;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);
  g_return_val_if_fail (LK_IS_SESSION (session), NULL);

  self = g_new0 (LkSessionSummary, 1);
  day = lk_day_format_long (lk_session_get_day (session));
  team = lk_bidi_isolate (lk_team_get_name (lk_board_get_team (board)));
  /* Translators: the team's name and the day */
  self->title = g_strdup_printf (_("Board session %s, %s"), team, day);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  maker = (Maker) { board, lk_session_get_started (session), lk_session_get_ended (session), lk_session_get_day (session), self };
  if (maker.till == 0)
    maker.till = G_MAXINT64;
  add_actions (&maker);
  add_readings (&maker);
  add_successes (&maker);
  add_texts (&maker, session);
  add_times (&maker, steps);
  return self;
}

void
lk_session_summary_free (LkSessionSummary *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self->title);
  g_free (self);
}

char *
lk_session_summary_to_text (const LkSessionSummary *self)
{
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->title);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->groups->len; i++)
    {
      const LkSummaryGroup *group = self->groups->pdata[i];

      g_string_append_printf (text, "\n%s\n", group->name);
      for (guint l = 0; l < group->lines->len; l++)
        g_string_append_printf (text, "%s\n", (const char *) group->lines->pdata[l]);
    }
  return g_string_free (text, FALSE);
}
