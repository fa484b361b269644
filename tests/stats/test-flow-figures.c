#include "stats/lk-flow-figures.h"

#include <math.h>

#define NONE LK_FLOW_NOWHERE
#define TODO LK_FLOW_TODO
#define DOING LK_FLOW_DOING
#define DONE LK_FLOW_DONE

/* Days of January 2026; the 5th is a Monday. */
#define DAY(n) (739616 + (n))

static const LkFlowMove moves[] = {
  { 0, NONE, TODO, DAY (5) },
  { 1, NONE, TODO, DAY (5) },
  { 2, NONE, DOING, DAY (6) },
  { 0, TODO, DOING, DAY (7) },
  { 3, NONE, TODO, DAY (8) },
  { 0, DOING, DONE, DAY (12) },
  { 1, TODO, DONE, DAY (12) },
  { 2, DOING, DONE, DAY (13) },
  { 0, DONE, NONE, DAY (14) },   /* done and put away: still done */
  { 2, DONE, DOING, DAY (15) },  /* not done after all */
  { 3, TODO, NONE, DAY (16) },   /* put away undone */
  { 2, DOING, DONE, DAY (20) },
  { 4, DOING, DONE, DAY (20) },  /* older than the moves */
};

static void
assert_counts (GArray *days,
               guint   index,
               LkDay   day,
               guint   todo,
               guint   doing,
               guint   done)
{
  const LkFlowDay *flow = &g_array_index (days, LkFlowDay, index);

  g_assert_cmpint (flow->day, ==, day);
  g_assert_cmpuint (flow->counts[TODO], ==, todo);
  g_assert_cmpuint (flow->counts[DOING], ==, doing);
  g_assert_cmpuint (flow->counts[DONE], ==, done);
  g_assert_cmpuint (lk_flow_day_get_total (flow), ==, todo + doing + done);
}

static void
test_days (void)
{
  g_autoptr (GArray) days = lk_flow_figures_get_days (moves, G_N_ELEMENTS (moves), DAY (4), DAY (21));
  g_autoptr (GArray) late = lk_flow_figures_get_days (moves, G_N_ELEMENTS (moves), DAY (15), DAY (15));
  g_autoptr (GArray) none = lk_flow_figures_get_days (moves, G_N_ELEMENTS (moves), DAY (15), DAY (14));
  g_autoptr (GArray) empty = lk_flow_figures_get_days (NULL, 0, DAY (1), DAY (2));

  g_assert_cmpint (lk_day_new (2026, 1, 5), ==, DAY (5));
  g_assert_cmpuint (days->len, ==, 18);
  assert_counts (days, 0, DAY (4), 0, 1, 0);
  assert_counts (days, 1, DAY (5), 2, 1, 0);
  assert_counts (days, 2, DAY (6), 2, 2, 0);
  assert_counts (days, 3, DAY (7), 1, 3, 0);
  assert_counts (days, 7, DAY (11), 2, 3, 0);
  assert_counts (days, 8, DAY (12), 1, 2, 2);
  assert_counts (days, 10, DAY (14), 1, 1, 3);
  assert_counts (days, 11, DAY (15), 1, 2, 2);
  assert_counts (days, 12, DAY (16), 0, 2, 2);
  assert_counts (days, 17, DAY (21), 0, 0, 4);
  g_assert_cmpuint (late->len, ==, 1);
  assert_counts (late, 0, DAY (15), 1, 2, 2);
  g_assert_cmpuint (none->len, ==, 0);
  assert_counts (empty, 1, DAY (2), 0, 0, 0);
}

static void
test_weeks (void)
{
  static const LkFlowWeek wanted[] = { { DAY (5), 2, 0 }, { DAY (12), 1, 2 }, { DAY (19), 0, 2 }, { DAY (26), 0, 0 } };
  g_autoptr (GArray) weeks = lk_flow_figures_get_weeks (moves, G_N_ELEMENTS (moves), DAY (7), DAY (26));
  g_autoptr (GArray) none = lk_flow_figures_get_weeks (moves, G_N_ELEMENTS (moves), DAY (7), DAY (6));

  g_assert_cmpuint (weeks->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < weeks->len; i++)
    {
      const LkFlowWeek *week = &g_array_index (weeks, LkFlowWeek, i);

      g_assert_cmpint (week->monday, ==, wanted[i].monday);
      g_assert_cmpuint (week->begun, ==, wanted[i].begun);
      g_assert_cmpuint (week->finished, ==, wanted[i].finished);
    }
  g_assert_cmpuint (none->len, ==, 0);
}

/* Action 0 from Doing on the 7th, 1 from the day it was made, 2 from the first time in Doing; of 4 nobody knows. */
static void
test_durations (void)
{
  static const LkDatedValue wanted[] = { { DAY (12), 5 }, { DAY (12), 7 }, { DAY (20), 14 } };
  double median, late;
  g_autoptr (GArray) durations = lk_flow_figures_get_durations (moves, G_N_ELEMENTS (moves), DAY (1), DAY (31), &median,
                                                                &late);
  g_autoptr (GArray) none = NULL;

  g_assert_cmpuint (durations->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < durations->len; i++)
    {
      g_assert_cmpint (g_array_index (durations, LkDatedValue, i).day, ==, wanted[i].day);
      g_assert_cmpfloat (g_array_index (durations, LkDatedValue, i).value, ==, wanted[i].value);
    }
  g_assert_cmpfloat (median, ==, 7);
  g_assert_cmpfloat_with_epsilon (late, 7 + 0.7 * 7, 1e-9);

  none = lk_flow_figures_get_durations (moves, G_N_ELEMENTS (moves), DAY (13), DAY (19), &median, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (isnan (median));
}

/* Once done, an action that is opened again keeps its beginning, though it was never in Doing before. */
static void
test_reopened (void)
{
  static const LkFlowMove reopened[] = {
    { 0, NONE, TODO, DAY (5) }, { 0, TODO, DONE, DAY (6) }, { 0, DONE, DOING, DAY (8) }, { 0, DOING, DONE, DAY (9) },
    { 1, DOING, TODO, DAY (9) }, { 1, TODO, DOING, DAY (10) }, { 1, DOING, DONE, DAY (11) },
  };
  g_autoptr (GArray) durations = lk_flow_figures_get_durations (reopened, 7, DAY (1), DAY (31), NULL, NULL);

  g_assert_cmpuint (durations->len, ==, 1);
  g_assert_cmpfloat (g_array_index (durations, LkDatedValue, 0).value, ==, 4);
}

static void
test_ages (void)
{
  static const LkFlowAge wanted[] = { { 3, TODO, DAY (8), 7 }, { 2, DOING, DAY (15), 0 } };
  g_autoptr (GArray) ages = lk_flow_figures_get_ages (moves, G_N_ELEMENTS (moves), DAY (15));
  g_autoptr (GArray) none = lk_flow_figures_get_ages (moves, G_N_ELEMENTS (moves), DAY (20));

  g_assert_cmpuint (ages->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < ages->len; i++)
    {
      const LkFlowAge *age = &g_array_index (ages, LkFlowAge, i);

      g_assert_cmpuint (age->action, ==, wanted[i].action);
      g_assert_cmpint (age->stage, ==, wanted[i].stage);
      g_assert_cmpint (age->since, ==, wanted[i].since);
      g_assert_cmpint (age->days, ==, wanted[i].days);
    }
  g_assert_cmpuint (none->len, ==, 0);
}

/* A leap day is a day like any other. */
static void
test_leap_day (void)
{
  const LkFlowMove leap[] = {
    { 0, NONE, DOING, lk_day_new (2028, 2, 28) }, { 0, DOING, DONE, lk_day_new (2028, 3, 1) },
  };
  g_autoptr (GArray) durations = lk_flow_figures_get_durations (leap, 2, leap[0].day, leap[1].day, NULL, NULL);
  g_autoptr (GArray) days = lk_flow_figures_get_days (leap, 2, leap[0].day, leap[1].day);

  g_assert_cmpfloat (g_array_index (durations, LkDatedValue, 0).value, ==, 2);
  g_assert_cmpuint (days->len, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/flow-figures/days", test_days);
  g_test_add_func ("/stats/flow-figures/weeks", test_weeks);
  g_test_add_func ("/stats/flow-figures/durations", test_durations);
  g_test_add_func ("/stats/flow-figures/reopened", test_reopened);
  g_test_add_func ("/stats/flow-figures/ages", test_ages);
  g_test_add_func ("/stats/flow-figures/leap-day", test_leap_day);

  return g_test_run ();
}
