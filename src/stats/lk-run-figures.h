#pragma once

#include "stats/lk-signal.h"

G_BEGIN_DECLS

/*
 * The run chart's rules of Anhøj & Olesen, "Run charts revisited: a simulation study of run chart rules for detection of
 * non-random variation in health care processes", PLoS ONE 9 (2014) 11: e113825. Of n useful readings, those that do not
 * lie on the median:
 *   - no run on one side of the median is longer than log2(n) + 3, rounded;
 *   - the line crosses the median no less often than the 5th percentile of a binomial distribution of n − 1 and ½.
 */

/** LK_RUN_MIN_USEFUL: with fewer useful readings there is no verdict; what the rules are worth is published from 10 on
 *  (Anhøj & Wentzel-Larsen, "Smooth operator", PLoS ONE 15 (2020) 6: e0233920). */
#define LK_RUN_MIN_USEFUL 10

/**
 * LkRunFigures:
 * @n_readings: how many are a number
 * @n_useful: how many of those lie not on @median
 * @median: NaN without readings
 * @longest_run: the longest on one side, of two as long the newest; its count is 0 without useful readings, and counts
 *   no reading on the median, though some may lie between
 * @longest_run_limit: the longest to be expected by chance
 * @n_crossings, @crossings_limit: how often the line crosses the median, and the least to be expected by chance
 * @has_verdict: whether there are LK_RUN_MIN_USEFUL; without, neither is a signal
 * @is_long_run, @is_few_crossings: the two signals
 */
typedef struct
{
  guint    n_readings;
  guint    n_useful;
  double   median;
  LkSignal longest_run;
  guint    longest_run_limit;
  guint    n_crossings;
  guint    crossings_limit;
  gboolean has_verdict;
  gboolean is_long_run;
  gboolean is_few_crossings;
} LkRunFigures;

/** lk_run_figures_compute: @readings: in their order; values that are no number are passed over. */
LkRunFigures  lk_run_figures_compute          (const LkDatedValue *readings,
                                               guint               n_readings);
/** lk_run_figures_find_run_limit: the longest run to be expected of @n_useful readings; 0 for none. */
guint         lk_run_figures_find_run_limit   (guint               n_useful);
/** lk_run_figures_find_cross_limit: the least crossings to be expected of @n_useful readings. */
guint         lk_run_figures_find_cross_limit (guint               n_useful);
/**
 * lk_run_figures_find_signal:
 * @signal: (out): the one that tells the most
 *
 * Returns: FALSE when there is none
 */
gboolean      lk_run_figures_find_signal      (const LkRunFigures *figures,
                                               guint               n_readings,
                                               LkSignal           *signal);
/**
 * lk_run_figures_to_sentence:
 * @readings: those that @figures were made from
 *
 * Returns: (transfer full): what the chart shows, in one plain sentence, translated
 */
char         *lk_run_figures_to_sentence      (const LkRunFigures *figures,
                                               const LkDatedValue *readings,
                                               guint               n_readings);

G_END_DECLS
