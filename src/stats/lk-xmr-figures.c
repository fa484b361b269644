/*
 * The limits of an XmR chart: locked on the first readings of each segment.
 */

#include "stats/lk-xmr-figures.h"

#include <math.h>

#include "stats/lk-xmr-signals.h"

#define LIMIT_FACTOR 2.66
#define RANGE_FACTOR 3.27

static void
compute_limits (LkXmrSegment       *segment,
                const LkDatedValue *readings)
{
  double mean = 0, mean_range = 0, previous = NAN;

  for (guint i = segment->first; i <= segment->last; i++)
    {
      double value = readings[i].value;

      if (!isfinite (value))
        continue;
      segment->n_readings++;
      if (segment->n_baseline == LK_XMR_BASELINE)
        continue;

      /* Running means, so that equal readings have their own value as mean, to the last bit. */
      segment->n_baseline++;
      mean += (value - mean) / segment->n_baseline;
      if (segment->n_baseline > 1)
        mean_range += (fabs (value - previous) - mean_range) / (segment->n_baseline - 1);
      previous = value;
    }

  segment->has_verdict = segment->n_baseline == LK_XMR_BASELINE;
  segment->mean = segment->n_baseline > 0 ? mean : NAN;
  segment->mean_range = segment->n_baseline > 1 ? mean_range : NAN;
  segment->lower = segment->mean - LIMIT_FACTOR * segment->mean_range;
  segment->upper = segment->mean + LIMIT_FACTOR * segment->mean_range;
  segment->range_limit = RANGE_FACTOR * segment->mean_range;
}

/* Whether a person wants new limits from a day after @before up to and with @day. */
static gboolean
is_recalculated (LkDay        before,
                 LkDay        day,
                 const LkDay *recalculated,
                 guint        n_recalculated)
{
  for (guint i = 0; i < n_recalculated; i++)
    if (recalculated[i] > before && recalculated[i] <= day)
      return TRUE;

  return FALSE;
}

static void
add_segment (LkXmrFigures       *self,
             const LkDatedValue *readings,
             guint               first,
             guint               last)
{
  LkXmrSegment segment = { .first = first, .last = last };

  compute_limits (&segment, readings);
  if (segment.has_verdict)
    lk_xmr_signals_find (&segment, readings, self->signals);
  g_array_append_val (self->segments, segment);
}

LkXmrFigures *
lk_xmr_figures_new (const LkDatedValue *readings,
                    guint               n_readings,
                    const LkDay        *recalculated,
                    guint               n_recalculated)
{
  LkXmrFigures *self = g_new0 (LkXmrFigures, 1);
  guint first = 0;

  self->segments = g_array_new (FALSE, FALSE, sizeof (LkXmrSegment));
  self->signals = g_array_new (FALSE, FALSE, sizeof (LkSignal));

  for (guint i = 1; i < n_readings; i++)
    if (is_recalculated (readings[i - 1].day, readings[i].day, recalculated, n_recalculated))
      {
        add_segment (self, readings, first, i - 1);
        first = i;
      }
  if (n_readings > 0)
    add_segment (self, readings, first, n_readings - 1);

  return self;
}

void
lk_xmr_figures_free (LkXmrFigures *self)
{
  g_array_unref (self->segments);
  g_array_unref (self->signals);
  g_free (self);
}

static const LkXmrSegment *
get_last_segment (const LkXmrFigures *self)
{
  return self->segments->len > 0 ? &g_array_index (self->segments, LkXmrSegment, self->segments->len - 1) : NULL;
}

const LkSignal *
lk_xmr_figures_find_signal (const LkXmrFigures *self)
{
  const LkXmrSegment *segment;
  const LkSignal *signal;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->signals->len == 0)
    return NULL;

  segment = get_last_segment (self);
  signal = &g_array_index (self->signals, LkSignal, self->signals->len - 1);

  return signal->first >= segment->first ? signal : NULL;
}

char *
lk_xmr_figures_to_sentence (const LkXmrFigures *self,
                            const LkDatedValue *readings,
                            guint               n_readings)
{
  const LkXmrSegment *segment;
  const LkSignal *signal;

  g_return_val_if_fail (self != NULL, NULL);

  segment = get_last_segment (self);
  if (segment == NULL || !segment->has_verdict)
    return lk_signal_wait_to_sentence (segment != NULL ? segment->n_readings : 0, LK_XMR_BASELINE);

  signal = lk_xmr_figures_find_signal (self);

  return signal != NULL ? lk_signal_to_sentence (signal, readings, n_readings)
                        : g_strdup (lk_signal_none_to_sentence ());
}
