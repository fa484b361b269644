/* A team's own agenda and its usual time. */

#include "rig.h"

#include "model/lk-agenda.h"

static void
test_agenda (Rig           *rig,
             gconstpointer  data)
{
  LkAgenda agenda = lk_agenda_usual ();
  const LkAgendaItem first = agenda.items[0];
  g_autoptr (GError) error = NULL;

  agenda.items[0] = agenda.items[3];
  agenda.items[3] = first;
  agenda.items[0].minutes = 9;
  g_assert_true (lk_school_set_team_agenda (rig->school, rig->team, &agenda, &error));
  rig_reopen (rig);
  agenda = lk_agenda_read (lk_team_get_agenda (rig->team));
  g_assert_cmpint (agenda.items[0].step, ==, LK_STEP_ACTIONS);
  g_assert_cmpuint (agenda.items[0].minutes, ==, 9);
  g_assert_cmpint (agenda.items[3].step, ==, LK_STEP_CHECK_IN);
  g_assert_cmpuint (lk_agenda_get_minutes (&agenda), ==, 2 + 2 + 4 + 9 + 2);

  agenda.items[1].minutes = 0;
  g_assert_false (lk_school_set_team_agenda (rig->school, rig->team, &agenda, &error));
  g_assert_nonnull (error);
}

static void
test_time (Rig           *rig,
           gconstpointer  data)
{
  static const struct { const char *typed, *kept; } times[] = {
    { "8.15", "08:15" }, { "08:15", "08:15" }, { " 15:00 ", "15:00" }, { "815", "08:15" }, { "0:00", "00:00" }, { "", NULL },
    { "24:00", "refused" }, { "8:60", "refused" }, { "kwart over 8", "refused" }, { "8:15 uur", "refused" }, { "8", "08:00" }, { "99", "refused" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done = lk_school_set_team_session_time (rig->school, rig->team, 2, times[i].typed, &error);

      g_assert_cmpint (done, ==, g_strcmp0 (times[i].kept, "refused") != 0);
      if (done)
        g_assert_cmpstr (lk_team_get_session_time (rig->team), ==, times[i].kept);
      else
        g_assert_nonnull (error);
    }
}

static int
get_minutes (Rig *rig,
             int  day,
             int  hour,
             int  minute)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, day, hour, minute, 30);

  return lk_team_minutes_to_session (rig->team, now);
}

/* 24 November 2026 is a Tuesday. */
static void
test_near (Rig           *rig,
           gconstpointer  data)
{
  g_assert_cmpint (get_minutes (rig, 24, 8, 5), ==, -1);
  lk_school_set_team_session_time (rig->school, rig->team, 2, "8:15", NULL);
  g_assert_cmpint (get_minutes (rig, 24, 8, 5), ==, 10);
  g_assert_cmpint (get_minutes (rig, 24, 8, 15), ==, 0);
  g_assert_cmpint (get_minutes (rig, 24, 8, 16), <, 0);
  g_assert_cmpint (get_minutes (rig, 24, 7, 15), ==, 60);
  g_assert_cmpint (get_minutes (rig, 25, 8, 5), ==, -1);
  lk_school_set_team_session_time (rig->school, rig->team, 0, "8:15", NULL);
  g_assert_cmpint (get_minutes (rig, 24, 8, 5), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-times/agenda", Rig, NULL, rig_set_up, test_agenda, rig_tear_down);
  g_test_add ("/session-times/time", Rig, NULL, rig_set_up, test_time, rig_tear_down);
  g_test_add ("/session-times/near", Rig, NULL, rig_set_up, test_near, rig_tear_down);
  return g_test_run ();
}
