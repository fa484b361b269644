#include "stats/lk-flow-figures.h"

#include <math.h>

#include "stats/lk-quantiles.h"

/* What the moves tell of one action. */
typedef struct
{
  LkFlowStage stage;   /* LK_FLOW_DONE also once put away */
  LkDay since;         /* these days are LK_DAY_NONE when older than the moves */
  LkDay made;
  LkDay left_todo;
  LkDay started;       /* what its duration counts from */
  gboolean is_known;
  gboolean has_begun;
} Life;

typedef void (* StepFunc) (const Life *before,
                           const Life *after,
                           LkDay       day,
                           gpointer    data);

static guint
count_actions (const LkFlowMove *moves,
               guint             n_moves)
{
  guint count = 0;

  for (guint i = 0; i < n_moves; i++)
    count = MAX (count, moves[i].action + 1);

  return count;
}

static void
begin_life (Life             *life,
            const LkFlowMove *move)
{
  life->is_known = TRUE;
  life->stage = move->from;
  life->has_begun = move->from == LK_FLOW_DOING || move->from == LK_FLOW_DONE;
  if (move->from == LK_FLOW_NOWHERE)
    life->made = move->day;
}

static void
step_life (Life             *life,
           const LkFlowMove *move)
{
  if (move->to == life->stage || (move->to == LK_FLOW_NOWHERE && life->stage == LK_FLOW_DONE))
    return;

  life->stage = move->to;
  life->since = move->day;
  if (!life->has_begun && (move->to == LK_FLOW_DOING || move->to == LK_FLOW_DONE))
    {
      life->has_begun = TRUE;
      life->left_todo = move->day;
      life->started = move->to == LK_FLOW_DOING ? move->day : life->made;
    }
}

/* Lives all moves until and with @till through; @step (nullable) sees each change of stage. */
static Life *
live (const LkFlowMove *moves,
      guint             n_moves,
      LkDay             till,
      guint            *n_lives,
      StepFunc          step,
      gpointer          data)
{
  Life *lives;

  *n_lives = count_actions (moves, n_moves);
  lives = g_new0 (Life, *n_lives);

  for (guint i = 0; i < n_moves && moves[i].day <= till; i++)
    {
      Life *life = &lives[moves[i].action];
      Life before;

      if (!life->is_known)
        begin_life (life, &moves[i]);
      before = *life;
      step_life (life, &moves[i]);
      if (step != NULL && life->stage != before.stage)
        step (&before, life, moves[i].day, data);
    }

  return lives;
}

/* Where the actions stood that are older than their first move. */
static void
count_older (const LkFlowMove *moves,
             guint             n_moves,
             guint             counts[LK_FLOW_N_STAGES])
{
  guint n_actions = count_actions (moves, n_moves);
  g_autofree gboolean *seen = g_new0 (gboolean, n_actions);

  for (guint i = 0; i < n_moves; i++)
    {
      if (!seen[moves[i].action] && moves[i].from < LK_FLOW_N_STAGES)
        counts[moves[i].from]++;
      seen[moves[i].action] = TRUE;
    }
}

/* Each day holds how many more there are in a stage than on the day before, the first also what came before it. */
static void
count_step (const Life *before,
            const Life *after,
            LkDay       day,
            gpointer    data)
{
  GArray *days = data;
  LkDay from = g_array_index (days, LkFlowDay, 0).day;
  LkFlowDay *flow = &g_array_index (days, LkFlowDay, MAX (day - from, 0));

  /* Unsigned counts wrap on the way and are right again once summed. */
  if (before->stage < LK_FLOW_N_STAGES)
    flow->counts[before->stage]--;
  if (after->stage < LK_FLOW_N_STAGES)
    flow->counts[after->stage]++;
}

GArray *
lk_flow_figures_get_days (const LkFlowMove *moves,
                          guint             n_moves,
                          LkDay             from,
                          LkDay             till)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LkFlowDay));
  g_autofree Life *lives = NULL;
  guint n_lives;

  for (LkDay day = from; day <= till; day++)
    {
      LkFlowDay flow = { .day = day };

      g_array_append_val (days, flow);
    }
  if (days->len == 0)
    return days;

  count_older (moves, n_moves, g_array_index (days, LkFlowDay, 0).counts);
  lives = live (moves, n_moves, till, &n_lives, count_step, days);

  for (guint i = 1; i < days->len; i++)
    for (guint stage = 0; stage < LK_FLOW_N_STAGES; stage++)
      g_array_index (days, LkFlowDay, i).counts[stage] += g_array_index (days, LkFlowDay, i - 1).counts[stage];

  return days;
}

guint
lk_flow_day_get_total (const LkFlowDay *day)
{
  g_return_val_if_fail (day != NULL, 0);

  return day->counts[LK_FLOW_TODO] + day->counts[LK_FLOW_DOING] + day->counts[LK_FLOW_DONE];
}

static LkFlowWeek *
find_week (GArray *weeks,
           LkDay   day)
{
  LkDay first = weeks->len > 0 ? g_array_index (weeks, LkFlowWeek, 0).monday : G_MAXINT;
  guint index;

  if (day == LK_DAY_NONE || day < first)
    return NULL;
  index = (day - first) / 7;

  return index < weeks->len ? &g_array_index (weeks, LkFlowWeek, index) : NULL;
}

GArray *
lk_flow_figures_get_weeks (const LkFlowMove *moves,
                           guint             n_moves,
                           LkDay             from,
                           LkDay             till)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (LkFlowWeek));
  g_autofree Life *lives = NULL;
  guint n_lives;

  for (LkDay monday = from <= till ? lk_day_get_monday (from) : from; monday <= till; monday += 7)
    {
      LkFlowWeek week = { .monday = monday };

      g_array_append_val (weeks, week);
    }

  lives = live (moves, n_moves, G_MAXINT, &n_lives, NULL, NULL);
  for (guint i = 0; i < n_lives; i++)
    {
      LkFlowWeek *begun = find_week (weeks, lives[i].left_todo);
      LkFlowWeek *finished = lives[i].stage == LK_FLOW_DONE ? find_week (weeks, lives[i].since) : NULL;

      if (begun != NULL)
        begun->begun++;
      if (finished != NULL)
        finished->finished++;
    }

  return weeks;
}

static int
compare_dated (gconstpointer a,
               gconstpointer b)
{
  const LkDatedValue *left = a, *right = b;

  if (left->day != right->day)
    return left->day - right->day;

  return (left->value > right->value) - (left->value < right->value);
}

static void
summarise (GArray *durations,
           double *median,
           double *percentile_85)
{
  static const double probabilities[] = { 0.5, 0.85 };
  g_autofree double *values = g_new (double, durations->len);
  double quantiles[2];

  for (guint i = 0; i < durations->len; i++)
    values[i] = g_array_index (durations, LkDatedValue, i).value;
  lk_quantiles_compute (values, durations->len, probabilities, 2, quantiles);
  if (median != NULL)
    *median = quantiles[0];
  if (percentile_85 != NULL)
    *percentile_85 = quantiles[1];
}

GArray *
lk_flow_figures_get_durations (const LkFlowMove *moves,
                               guint             n_moves,
                               LkDay             from,
                               LkDay             till,
                               double           *median,
                               double           *percentile_85)
{
  GArray *durations = g_array_new (FALSE, FALSE, sizeof (LkDatedValue));
  guint n_lives;
  g_autofree Life *lives = live (moves, n_moves, G_MAXINT, &n_lives, NULL, NULL);

  for (guint i = 0; i < n_lives; i++)
    {
      LkDatedValue duration = { lives[i].since, lives[i].since - lives[i].started };

      if (lives[i].stage == LK_FLOW_DONE && lives[i].started != LK_DAY_NONE && lives[i].since >= from &&
          lives[i].since <= till)
        g_array_append_val (durations, duration);
    }

  g_array_sort (durations, compare_dated);
  summarise (durations, median, percentile_85);

  return durations;
}

static int
compare_ages (gconstpointer a,
              gconstpointer b)
{
  const LkFlowAge *left = a, *right = b;

  if (left->since != right->since)
    return left->since - right->since;

  return left->action < right->action ? -1 : left->action > right->action;
}

GArray *
lk_flow_figures_get_ages (const LkFlowMove *moves,
                          guint             n_moves,
                          LkDay             today)
{
  GArray *ages = g_array_new (FALSE, FALSE, sizeof (LkFlowAge));
  guint n_lives;
  g_autofree Life *lives = live (moves, n_moves, today, &n_lives, NULL, NULL);

  for (guint i = 0; i < n_lives; i++)
    {
      LkFlowAge age = { i, lives[i].stage, lives[i].since, today - lives[i].since };

      if (lives[i].is_known && lives[i].stage <= LK_FLOW_DOING && lives[i].since != LK_DAY_NONE)
        g_array_append_val (ages, age);
    }

  g_array_sort (ages, compare_ages);

  return ages;
}
