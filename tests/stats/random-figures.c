/*
 * Prints the figures of a thousand random series, and of random moves, counts and points, one JSON object a line: the
 * same on every run. test-random-figures.py works them out anew.
 */

#include "stats/lk-flow-figures.h"
#include "stats/lk-quantiles.h"
#include "stats/lk-run-figures.h"
#include "stats/lk-spread-figures.h"
#include "stats/lk-xmr-figures.h"

#include <math.h>
#include <stdio.h>

#define N_SERIES 1000
#define N_OTHERS 200
#define MAX_LENGTH 400

static void
print_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s", isfinite (value) ? g_ascii_formatd (text, sizeof text, "%.17g", value) : "null");
}

static void
print_named (const char *name,
             double      value)
{
  printf ("\"%s\": ", name);
  print_number (value);
  printf (", ");
}

/* Values as people type them: of few decimals, so that ties and values on a line are many. */
static double
make_value (GRand *rand,
            guint  kind,
            guint  i,
            guint  n)
{
  int noise = g_rand_int_range (rand, -10, 11);

  switch (kind)
    {
    case 0:
      return g_rand_int_range (rand, 0, 6);
    case 1:
      return noise / 10.0 + (noise + g_rand_int_range (rand, -300, 301)) / 100.0;
    case 2:
      return (5 * (int) i + noise) / 10.0;
    case 3:
      return (i < n / 2 ? 40 : 48) + noise / 2.0;
    case 4:
      return (i % 2 == 0 ? -1 : 1) * (10 + (i > n / 2 && noise > 6 ? 3 : 0)) + (noise > 9 ? 0.5 : 0);
    case 5:
      return noise > 8 ? 0.3 : 0.1;
    case 6:
      return 100 - (int) (i * i) / 7 + noise;
    default:
      return noise < -8 ? NAN : noise / 4.0 + (i > 12 && g_rand_boolean (rand) ? 2.5 : 0);
    }
}

static guint
make_series (GRand        *rand,
             guint         number,
             LkDatedValue *readings)
{
  guint n = number % 50 == 49 ? MAX_LENGTH : (guint) g_rand_int_range (rand, 0, 61);
  LkDay day = 739000;

  for (guint i = 0; i < n; i++)
    {
      day += g_rand_int_range (rand, 0, 10);
      readings[i] = (LkDatedValue) { day, make_value (rand, number % 8, i, n) };
    }

  return n;
}

static void
print_readings (const LkDatedValue *readings,
                guint               n)
{
  printf ("\"days\": [");
  for (guint i = 0; i < n; i++)
    printf ("%s%d", i > 0 ? ", " : "", readings[i].day);
  printf ("], \"values\": [");
  for (guint i = 0; i < n; i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      printf ("%s%s", i > 0 ? ", " : "",
              isfinite (readings[i].value) ? g_ascii_formatd (text, sizeof text, "%.6f", readings[i].value) : "null");
    }
  printf ("], ");
}

static void
print_run (const LkDatedValue *readings,
           guint               n)
{
  LkRunFigures figures = lk_run_figures_compute (readings, n);

  print_named ("median", figures.median);
  printf ("\"run\": [%u, %u, %u, %u, %u, %u, %d, %d], ", figures.n_readings, figures.n_useful,
          figures.longest_run.count, figures.longest_run_limit, figures.n_crossings, figures.crossings_limit,
          figures.is_long_run, figures.is_few_crossings);
}

static void
print_xmr (GRand              *rand,
           const LkDatedValue *readings,
           guint               n)
{
  LkDay recalculated[2] = { 739000 + g_rand_int_range (rand, 0, 300), 739000 + g_rand_int_range (rand, 0, 300) };
  guint n_recalculated = g_rand_int_range (rand, 0, 3);
  g_autoptr (LkXmrFigures) figures = lk_xmr_figures_new (readings, n, recalculated, n_recalculated);

  printf ("\"recalculated\": [");
  for (guint i = 0; i < n_recalculated; i++)
    printf ("%s%d", i > 0 ? ", " : "", recalculated[i]);
  printf ("], \"segments\": [");
  for (guint i = 0; i < figures->segments->len; i++)
    {
      const LkXmrSegment *segment = &g_array_index (figures->segments, LkXmrSegment, i);

      printf ("%s{", i > 0 ? ", " : "");
      print_named ("mean", segment->mean);
      print_named ("mean_range", segment->mean_range);
      print_named ("lower", segment->lower);
      print_named ("upper", segment->upper);
      print_named ("range_limit", segment->range_limit);
      printf ("\"span\": [%u, %u]}", segment->first, segment->last);
    }
  printf ("], \"signals\": [");
  for (guint i = 0; i < figures->signals->len; i++)
    {
      const LkSignal *signal = &g_array_index (figures->signals, LkSignal, i);

      printf ("%s[%d, %u, %u, %u, %d]", i > 0 ? ", " : "", signal->kind, signal->first, signal->last, signal->count,
              signal->direction);
    }
  printf ("], ");
}

static void
print_quantiles (const LkDatedValue *readings,
                 guint               n)
{
  double values[MAX_LENGTH];

  for (guint i = 0; i < n; i++)
    values[i] = readings[i].value;
  printf ("\"hundredths\": [");
  for (guint i = 1; i < 100; i++)
    {
      printf ("%s", i > 1 ? ", " : "");
      print_number (lk_quantile (values, n, i / 100.0));
    }
  printf ("]");
}

static void
print_series (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  LkDatedValue readings[MAX_LENGTH];
  guint n = make_series (rand, number, readings);

  printf ("{\"kind\": \"series\", ");
  print_readings (readings, n);
  print_run (readings, n);
  print_xmr (rand, readings, n);
  print_quantiles (readings, n);
  printf ("}\n");
}

static void
print_spread (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  guint n = g_rand_int_range (rand, 0, 40);
  guint counts[40];
  g_autoptr (LkSpreadFigures) figures = NULL;

  printf ("{\"kind\": \"spread\", \"counts\": [");
  for (guint i = 0; i < n; i++)
    {
      counts[i] = number % 3 == 0 ? g_rand_int_range (rand, 0, 3) : g_rand_int_range (rand, 0, 30);
      printf ("%s%u", i > 0 ? ", " : "", counts[i]);
    }
  figures = lk_spread_figures_new (counts, n);
  printf ("], ");
  print_named ("gini", figures->gini);
  printf ("\"curve\": [");
  for (guint i = 0; figures->curve != NULL && i < figures->curve->len; i++)
    {
      printf ("%s", i > 0 ? ", " : "");
      print_number (g_array_index (figures->curve, double, i));
    }
  printf ("]}\n");
}

static guint
make_moves (GRand      *rand,
            LkFlowMove *moves,
            guint       n_actions)
{
  guint n = g_rand_int_range (rand, 0, 200);
  LkFlowStage stages[64];
  LkDay day = 739000;

  for (guint i = 0; i < n_actions; i++)
    stages[i] = g_rand_int_range (rand, 0, 5) == 0 ? g_rand_int_range (rand, LK_FLOW_TODO, LK_FLOW_DONE + 1)
                                                   : LK_FLOW_NOWHERE;
  for (guint i = 0; i < n; i++)
    {
      guint action = g_rand_int_range (rand, 0, n_actions);
      LkFlowStage to = g_rand_int_range (rand, LK_FLOW_TODO, LK_FLOW_NOWHERE + 1);

      day += g_rand_int_range (rand, 0, 3);
      moves[i] = (LkFlowMove) { action, stages[action], to, day };
      stages[action] = to;
    }

  return n;
}

static void
print_flow_series (const LkFlowMove *moves,
                   guint             n)
{
  const LkDay from = 739010, till = 739100;
  double median, late;
  g_autoptr (GArray) days = lk_flow_figures_get_days (moves, n, from, till);
  g_autoptr (GArray) weeks = lk_flow_figures_get_weeks (moves, n, from, till);
  g_autoptr (GArray) durations = lk_flow_figures_get_durations (moves, n, from, till, &median, &late);
  g_autoptr (GArray) ages = lk_flow_figures_get_ages (moves, n, till);

  for (guint i = 0; i < days->len; i++)
    {
      const LkFlowDay *day = &g_array_index (days, LkFlowDay, i);

      printf ("%s[%d, %u, %u, %u]", i > 0 ? ", " : "\"flow\": [", day->day, day->counts[0], day->counts[1],
              day->counts[2]);
    }
  for (guint i = 0; i < weeks->len; i++)
    {
      const LkFlowWeek *week = &g_array_index (weeks, LkFlowWeek, i);

      printf ("%s[%d, %u, %u]", i > 0 ? ", " : "], \"weeks\": [", week->monday, week->begun, week->finished);
    }
  printf ("], \"durations\": [");
  for (guint i = 0; i < durations->len; i++)
    printf ("%s[%d, %d]", i > 0 ? ", " : "", g_array_index (durations, LkDatedValue, i).day,
            (int) g_array_index (durations, LkDatedValue, i).value);
  printf ("], \"ages\": [");
  for (guint i = 0; i < ages->len; i++)
    {
      const LkFlowAge *age = &g_array_index (ages, LkFlowAge, i);

      printf ("%s[%u, %d, %d, %d]", i > 0 ? ", " : "", age->action, age->stage, age->since, age->days);
    }
  printf ("], ");
  print_named ("median", median);
  print_named ("late", late);
}

static void
print_flow (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  LkFlowMove moves[200];
  guint n = make_moves (rand, moves, g_rand_int_range (rand, 1, 60));

  printf ("{\"kind\": \"flow\", ");
  print_flow_series (moves, n);
  printf ("\"moves\": [");
  for (guint i = 0; i < n; i++)
    printf ("%s[%u, %d, %d, %d]", i > 0 ? ", " : "", moves[i].action, moves[i].from, moves[i].to, moves[i].day);
  printf ("]}\n");
}

int
main (void)
{
  for (guint i = 0; i < N_SERIES; i++)
    print_series (i);
  for (guint i = 0; i < N_OTHERS; i++)
    {
      print_spread (i);
      print_flow (i);
    }

  return 0;
}
