#include "stats/lk-run-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "stats/lk-quantiles.h"

static double
compute_median (const LkDatedValue *readings,
                guint               n_readings)
{
  g_autofree double *values = g_new (double, n_readings);

  for (guint i = 0; i < n_readings; i++)
    values[i] = readings[i].value;

  return lk_median (values, n_readings);
}

static void
close_run (LkRunFigures   *figures,
           const LkSignal *run)
{
  if (run->count >= figures->longest_run.count)
    figures->longest_run = *run;
}

static void
walk_runs (LkRunFigures       *figures,
           const LkDatedValue *readings,
           guint               n_readings)
{
  LkSignal run = { LK_SIGNAL_LONG_RUN, 0, 0, 0, 0 };

  for (guint i = 0; i < n_readings; i++)
    {
      double value = readings[i].value;
      int side = lk_signal_compare (value, figures->median, fabs (figures->median));

      if (!isfinite (value))
        continue;
      figures->n_readings++;
      if (side == 0)
        continue;

      figures->n_useful++;
      if (side != run.direction)
        {
          if (run.count > 0)
            figures->n_crossings++;
          close_run (figures, &run);
          run = (LkSignal) { LK_SIGNAL_LONG_RUN, i, i, 0, side };
        }
      run.last = i;
      run.count++;
    }

  close_run (figures, &run);
}

LkRunFigures
lk_run_figures_compute (const LkDatedValue *readings,
                        guint               n_readings)
{
  LkRunFigures figures = { .median = NAN };

  g_return_val_if_fail (readings != NULL || n_readings == 0, figures);

  figures.median = compute_median (readings, n_readings);
  walk_runs (&figures, readings, n_readings);
  figures.longest_run_limit = lk_run_figures_find_run_limit (figures.n_useful);
  figures.crossings_limit = lk_run_figures_find_cross_limit (figures.n_useful);
  figures.has_verdict = figures.n_useful >= LK_RUN_MIN_USEFUL;
  figures.is_long_run = figures.has_verdict && figures.longest_run.count > figures.longest_run_limit;
  figures.is_few_crossings = figures.has_verdict && figures.n_crossings < figures.crossings_limit;

  return figures;
}

guint
lk_run_figures_find_run_limit (guint n_useful)
{
  return n_useful > 0 ? (guint) lround (log2 (n_useful) + 3) : 0;
}

guint
lk_run_figures_find_cross_limit (guint n_useful)
{
  guint n = n_useful > 0 ? n_useful - 1 : 0;
  double term = -(double) n * G_LN2;   /* the logarithm of the chance of so many: 2^-n is none too soon */
  double sum = exp (term);
  guint crossings = 0;

  while (sum < 0.05 && crossings < n)
    {
      term += log ((double) (n - crossings) / (crossings + 1));
      sum += exp (term);
      crossings++;
    }

  return crossings;
}

gboolean
lk_run_figures_find_signal (const LkRunFigures *figures,
                            guint               n_readings,
                            LkSignal           *signal)
{
  g_return_val_if_fail (figures != NULL && signal != NULL, FALSE);

  if (figures->is_long_run)
    *signal = figures->longest_run;
  else if (figures->is_few_crossings)
    *signal = (LkSignal) { LK_SIGNAL_FEW_CROSSINGS, 0, n_readings - 1, figures->n_readings, 0 };

  return figures->is_long_run || figures->is_few_crossings;
}

char *
lk_run_figures_to_sentence (const LkRunFigures *figures,
                            const LkDatedValue *readings,
                            guint               n_readings)
{
  LkSignal signal;

  g_return_val_if_fail (figures != NULL, NULL);

  if (lk_run_figures_find_signal (figures, n_readings, &signal))
    return lk_signal_to_sentence (&signal, readings, n_readings);
  if (figures->has_verdict)
    return g_strdup (lk_signal_none_to_sentence ());
  if (figures->n_readings < LK_RUN_MIN_USEFUL)
    return lk_signal_wait_to_sentence (figures->n_readings, LK_RUN_MIN_USEFUL);

  /* Translators: how many readings lie above or below the middle, and how many are wanted */
  return g_strdup_printf (_("Too few readings lie off the middle to say more: %1$u of %2$u."), figures->n_useful,
                          LK_RUN_MIN_USEFUL);
}
