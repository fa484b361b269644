#pragma once

#include "stats/lk-signal.h"

G_BEGIN_DECLS

/*
 * The XmR chart (individual values and their moving ranges) of D. J. Wheeler, "Understanding Variation: The Key to
 * Managing Chaos" (SPC Press, 1993): natural process limits at the mean ± 2.66 times the mean moving range (3/d2, with d2
 * = 1.128 for two values), the upper range limit at 3.27 times it (D4).
 *
 * The signals are the four of NHS England's "Making Data Count", read as the NHS-R community's NHSRplotthedots reads
 * them:
 *   - outside: a reading beyond a limit;
 *   - one side: 7 or more in a row on one side of the mean; one on the mean ends them;
 *   - trend: 7 or more in a row each higher, or each lower, than the one before;
 *   - near a limit: of 3 in a row on one side of the mean, 2 or 3 lie between two thirds of the way to the limit and the
 *     limit.
 */

/** LK_XMR_BASELINE: the limits rest on so many first readings, and without them there is no verdict. */
#define LK_XMR_BASELINE 12
/** LK_XMR_RUN: how many in a row on one side, or rising or falling, are a signal. */
#define LK_XMR_RUN 7

/**
 * LkXmrSegment: a stretch of readings with its own limits.
 * @first, @last: its first and last reading, as indices of all readings
 * @n_readings: how many of them are a number
 * @n_baseline: how many of them, from the first on, the limits rest on: LK_XMR_BASELINE, or all when there are fewer
 * @mean: of the baseline; NaN without readings
 * @mean_range: the mean moving range of the baseline; NaN below two readings
 * @lower, @upper: the natural process limits; @range_limit: the upper range limit; NaN below two readings
 * @has_verdict: whether there is a whole baseline; without, the limits are provisional and there are no signals
 */
typedef struct
{
  guint    first;
  guint    last;
  guint    n_readings;
  guint    n_baseline;
  double   mean;
  double   mean_range;
  double   lower;
  double   upper;
  double   range_limit;
  gboolean has_verdict;
} LkXmrSegment;

/**
 * LkXmrFigures:
 * @segments: (element-type LkXmrSegment): in order, together all readings; none without readings
 * @signals: (element-type LkSignal): by last reading; of those that end together the most telling comes last. None runs on
 *   from one segment into the next
 */
typedef struct
{
  GArray *segments;
  GArray *signals;
} LkXmrFigures;

/**
 * lk_xmr_figures_new:
 * @readings: by day; values that are no number are passed over
 * @recalculated: (nullable) (array length=n_recalculated): the days from which on a person wants new limits, in any order
 *
 * Returns: (transfer full)
 */
LkXmrFigures       *lk_xmr_figures_new          (const LkDatedValue *readings,
                                                 guint               n_readings,
                                                 const LkDay        *recalculated,
                                                 guint               n_recalculated);
void                lk_xmr_figures_free         (LkXmrFigures       *self);
/** lk_xmr_figures_find_signal: (transfer none) (nullable): the newest of the last segment, and of those the most telling. */
const LkSignal     *lk_xmr_figures_find_signal  (const LkXmrFigures *self);
/**
 * lk_xmr_figures_to_sentence:
 * @readings: those that the figures were made from
 *
 * Returns: (transfer full): what the chart shows, in one plain sentence, translated
 */
char               *lk_xmr_figures_to_sentence  (const LkXmrFigures *self,
                                                 const LkDatedValue *readings,
                                                 guint               n_readings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkXmrFigures, lk_xmr_figures_free)

G_END_DECLS
