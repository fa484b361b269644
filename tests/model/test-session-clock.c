/* A session's clock: no drift, no jump, and back at the second where it stood. */

#include "model/lk-session-clock.h"

#define SECOND G_GINT64_CONSTANT (1000000)
#define START (12345 * SECOND)

static void
test_agenda (void)
{
  const char *own[] = { "planning 3", "goals 10", "goals 4", "nonsense", "actions 0", "actions 999", "successes", NULL };
  LkAgenda usual = lk_agenda_read (NULL), agenda = lk_agenda_read (own);
  g_auto (GStrv) lines = lk_agenda_write (&agenda);
  g_autofree char *all = g_strjoinv (", ", lines);

  g_assert_cmpuint (lk_agenda_get_minutes (&usual), ==, 15);
  g_assert_cmpstr (all, ==, "planning 3, goals 10, check-in 2, successes 2, actions 5");
}

static LkSessionClock *
new_usual (void)
{
  LkAgenda agenda = lk_agenda_usual ();

  return lk_session_clock_new (&agenda);
}

/* A quarter of an hour of ticks that come as late as they like. */
static void
test_drift (void)
{
  g_autoptr (LkSessionClock) clock = new_usual ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (15);
  gint64 now = START, end = START + 15 * 60 * SECOND;

  lk_session_clock_run (clock, now);
  while (now < end)
    {
      now = MIN (now + g_rand_int_range (chance, 900000, 1700000), end);
      lk_session_clock_tick (clock, now);
    }
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_total (clock), 900, 1e-6);
}

static void
test_steps (void)
{
  g_autoptr (LkSessionClock) clock = new_usual ();
  g_auto (GStrv) steps = NULL;

  lk_session_clock_run (clock, START);
  lk_session_clock_go (clock, 1, START + 130 * SECOND);
  lk_session_clock_pause (clock, START + 150 * SECOND);
  lk_session_clock_tick (clock, START + 200 * SECOND);
  g_assert_false (lk_session_clock_is_running (clock));
  lk_session_clock_run (clock, START + 210 * SECOND);
  lk_session_clock_go (clock, 0, START + 220 * SECOND);
  lk_session_clock_go (clock, LK_N_STEPS, START + 225 * SECOND);
  lk_session_clock_tick (clock, START + 235 * SECOND);

  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_used (clock, 0), 135, 1e-6);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_used (clock, 1), 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_used (clock, LK_N_STEPS), 10, 1e-6);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_total (clock), 175, 1e-6);
  steps = lk_session_clock_dup_steps (clock);
  g_assert_cmpstr (steps[0], ==, "check-in 120 135");
  g_assert_cmpstr (steps[3], ==, "actions 300 0");
  g_assert_cmpuint (g_strv_length (steps), ==, LK_N_STEPS);
}

/* A short sleep was part of the session; a long one broke it off, at the last moment that anybody saw. */
static void
test_sleep (void)
{
  g_autoptr (LkSessionClock) clock = new_usual ();

  lk_session_clock_run (clock, START);
  lk_session_clock_tick (clock, START + 10 * SECOND);
  lk_session_clock_tick (clock, START + 100 * SECOND);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_total (clock), 100, 1e-6);
  lk_session_clock_tick (clock, START + 9 * 3600 * SECOND);
  g_assert_false (lk_session_clock_is_running (clock));
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_total (clock), 100, 1e-6);
  lk_session_clock_run (clock, START + 10 * 3600 * SECOND);
  lk_session_clock_tick (clock, START + 10 * 3600 * SECOND + SECOND);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_total (clock), 101, 1e-6);
}

static void
test_taken_up (void)
{
  const char *bad[] = { "", "nonsense", "(uint32 9, [(uint32 0, uint32 2, 1.0)])", "(0, [(0,2,0),(1,2,0),(2,4,0),(3,5,0),(3,2,0),(0,0,0)])",
                        "(77, [(0,2,0),(1,2,0),(2,4,0),(3,5,0),(4,2,0),(0,0,0)])", "(0, [(0,2,-1),(1,2,0),(2,4,0),(3,5,0),(4,2,0),(0,0,0)])",
                        "(0, [(0,2,nan),(1,2,0),(2,4,0),(3,5,0),(4,2,0),(0,0,0)])" };
  g_autoptr (LkSessionClock) clock = new_usual (), again = NULL;
  g_autofree char *text = NULL, *same = NULL;

  lk_session_clock_run (clock, START);
  lk_session_clock_go (clock, 2, START + 70 * SECOND);
  lk_session_clock_tick (clock, START + 111 * SECOND);
  text = lk_session_clock_to_text (clock);
  again = lk_session_clock_new_from_text (text);
  g_assert_nonnull (again);
  g_assert_false (lk_session_clock_is_running (again));
  g_assert_cmpuint (lk_session_clock_get_place (again), ==, 2);
  g_assert_cmpfloat_with_epsilon (lk_session_clock_get_used (again, 2), 41, 1e-6);
  same = lk_session_clock_to_text (again);
  g_assert_cmpstr (text, ==, same);

  g_assert_null (lk_session_clock_new_from_text (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (lk_session_clock_new_from_text (bad[i]));
}

static void
test_now (void)
{
  gint64 now = lk_session_clock_now ();

  g_assert_cmpint (now, >, 0);
  g_assert_cmpint (lk_session_clock_now (), >=, now);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-clock/agenda", test_agenda);
  g_test_add_func ("/session-clock/drift", test_drift);
  g_test_add_func ("/session-clock/steps", test_steps);
  g_test_add_func ("/session-clock/sleep", test_sleep);
  g_test_add_func ("/session-clock/taken-up", test_taken_up);
  g_test_add_func ("/session-clock/now", test_now);
  return g_test_run ();
}
