/*
 * The four signals of an XmR chart, found in the readings of one segment.
 */

#include "stats/lk-xmr-signals.h"

#include <math.h>

typedef struct
{
  const LkXmrSegment *segment;
  double *values;   /* those that are a number */
  guint *indices;   /* of each, among all readings */
  guint n;
  double scale;
  GArray *signals;  /* borrowed */
} Scan;

static void
collect_values (Scan               *scan,
                const LkDatedValue *readings)
{
  const LkXmrSegment *segment = scan->segment;

  scan->values = g_new (double, segment->n_readings);
  scan->indices = g_new (guint, segment->n_readings);
  for (guint i = segment->first; i <= segment->last; i++)
    if (isfinite (readings[i].value))
      {
        scan->values[scan->n] = readings[i].value;
        scan->indices[scan->n++] = i;
      }
}

static int
find_side (const Scan *scan,
           guint       i)
{
  return lk_signal_compare (scan->values[i], scan->segment->mean, scan->scale);
}

static int
find_outside (const Scan *scan,
              guint       i)
{
  if (lk_signal_compare (scan->values[i], scan->segment->upper, scan->scale) > 0)
    return 1;
  if (lk_signal_compare (scan->values[i], scan->segment->lower, scan->scale) < 0)
    return -1;

  return 0;
}

/* Beyond two thirds of the way to a limit, and not beyond that limit. */
static gboolean
is_near (const Scan *scan,
         guint       i)
{
  double away = fabs (scan->values[i] - scan->segment->mean);
  double reach = scan->segment->upper - scan->segment->mean;

  return find_outside (scan, i) == 0 && lk_signal_compare (away, reach * 2 / 3, scan->scale) > 0;
}

static int
find_step (const Scan *scan,
           guint       i)
{
  return lk_signal_compare (scan->values[i], scan->values[i - 1], scan->scale);
}

static void
add_signal (const Scan   *scan,
            LkSignalKind  kind,
            guint         first,
            guint         last,
            int           direction)
{
  LkSignal signal = { kind, scan->indices[first], scan->indices[last], last - first + 1, direction };

  g_array_append_val (scan->signals, signal);
}

static void
find_all_outside (const Scan *scan)
{
  for (guint i = 0; i < scan->n; i++)
    if (find_outside (scan, i) != 0)
      add_signal (scan, LK_SIGNAL_OUTSIDE, i, i, find_outside (scan, i));
}

static void
find_one_side (const Scan *scan)
{
  guint first = 0;

  for (guint i = 1; i <= scan->n; i++)
    if (i == scan->n || find_side (scan, i) != find_side (scan, first))
      {
        if (i - first >= LK_XMR_RUN && find_side (scan, first) != 0)
          add_signal (scan, LK_SIGNAL_ONE_SIDE, first, i - 1, find_side (scan, first));
        first = i;
      }
}

/* The reading at which the steps turn ends one stretch and begins the next. */
static void
find_trends (const Scan *scan)
{
  guint first = 0;

  for (guint i = 2; i <= scan->n; i++)
    if (i == scan->n || find_step (scan, i) != find_step (scan, i - 1))
      {
        if (i - first >= LK_XMR_RUN && find_step (scan, i - 1) != 0)
          add_signal (scan, LK_SIGNAL_TREND, first, i - 1, find_step (scan, i - 1));
        first = i - 1;
      }
}

/* Whether the three that end at @i are near a limit; @first and @last get the outer ones that are. */
static gboolean
are_three_near (const Scan *scan,
                guint       i,
                guint      *first,
                guint      *last)
{
  int side = find_side (scan, i);
  guint n_near = 0;

  for (guint k = i - 2; k <= i; k++)
    {
      if (side == 0 || find_side (scan, k) != side)
        return FALSE;
      if (!is_near (scan, k))
        continue;
      if (n_near++ == 0)
        *first = k;
      *last = k;
    }

  return n_near >= 2;
}

/* Threes that share a reading are one signal. */
static void
find_near_limit (const Scan *scan)
{
  guint first = 0, last = 0, begin = 0, end = 0;
  gboolean is_open = FALSE;

  for (guint i = 2; i < scan->n; i++)
    {
      if (!are_three_near (scan, i, &begin, &end))
        continue;
      if (is_open && begin > last)
        add_signal (scan, LK_SIGNAL_NEAR_LIMIT, first, last, find_side (scan, last));
      if (!is_open || begin > last)
        first = begin;
      last = end;
      is_open = TRUE;
    }

  if (is_open)
    add_signal (scan, LK_SIGNAL_NEAR_LIMIT, first, last, find_side (scan, last));
}

static int
compare_signals (gconstpointer a,
                 gconstpointer b)
{
  const LkSignal *left = a, *right = b;

  if (left->last != right->last)
    return left->last < right->last ? -1 : 1;

  return (int) right->kind - (int) left->kind;
}

void
lk_xmr_signals_find (const LkXmrSegment *segment,
                     const LkDatedValue *readings,
                     GArray             *signals)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LkSignal));
  Scan scan = { .segment = segment, .signals = found };

  g_return_if_fail (segment->has_verdict);

  scan.scale = fabs (segment->mean) + segment->mean_range;
  collect_values (&scan, readings);
  find_all_outside (&scan);
  find_one_side (&scan);
  find_trends (&scan);
  find_near_limit (&scan);
  g_array_sort (found, compare_signals);
  g_array_append_vals (signals, found->data, found->len);

  g_free (scan.values);
  g_free (scan.indices);
}
