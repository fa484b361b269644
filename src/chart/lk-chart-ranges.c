#include "chart/lk-chart-frame.h"

#include <math.h>

#include "stats/lk-goal-figures.h"

/* Part of a day or band that bars take. */
#define BAR 0.72
#define MAX_TICKS 8

static void
widen (double *low,
       double *high,
       double  value)
{
  if (!isfinite (value))
    return;

  *low = fmin (*low, value);
  *high = fmax (*high, value);
}

static void
widen_by_stack (LkChartFrame       *self,
                const LkChartStack *stack,
                double             *low,
                double             *high)
{
  double step = INFINITY;

  if (stack == NULL)
    return;

  widen (low, high, 0);
  widen (low, high, stack->low);
  widen (low, high, stack->high);
  if (stack->kind == LK_CHART_AREA)
    return;

  for (guint i = 1; i < stack->n_xs; i++)
    step = MIN (step, stack->xs[i] - stack->xs[i - 1]);
  self->bar = BAR * (self->chart->x_kind == LK_CHART_X_BANDS || !isfinite (step) ? 1 : step);
}

/* Lines begin at nothing when that costs less than half of the height: a small change shall look small. */
static void
reach_for_zero (double *low,
                double *high)
{
  if (*low > 0 && (*low <= 0.6 * *high || *low == *high))
    *low = 0;
  else if (*high < 0 && (*high >= 0.6 * *low || *low == *high))
    *high = 0;
}

/* How far the figures go; NaN for nothing. */
static void
find_ranges (LkChartFrame *self,
             double       *low_x,
             double       *high_x,
             double       *low_y,
             double       *high_y)
{
  const LkChart *chart = self->chart;

  *low_x = *high_x = *low_y = *high_y = NAN;
  for (guint i = 0; i < chart->series->len; i++)
    {
      const LkChartSeries *series = lk_chart_peek_series (chart, i);

      widen (low_x, high_x, series->low_x);
      widen (low_x, high_x, series->high_x);
      if (series->kind == LK_CHART_LINE || series->kind == LK_CHART_MARKERS || series->kind == LK_CHART_STEPS)
        {
          widen (low_y, high_y, series->low_y);
          widen (low_y, high_y, series->high_y);
        }
    }
  widen_by_stack (self, self->areas, low_y, high_y);
  widen_by_stack (self, self->stacked, low_y, high_y);
  widen_by_stack (self, self->grouped, low_y, high_y);
  for (guint i = 0; i < chart->references->len; i++)
    widen (low_y, high_y, g_array_index (chart->references, LkChartReference, i).y);

  reach_for_zero (low_y, high_y);
}

void
lk_chart_frame_find_y_scale (LkChartFrame *self,
                             double        room)
{
  const LkChart *chart = self->chart;
  double low_x, high_x, low, high;
  guint max_ticks = (guint) CLAMP (room / (3 * self->pen.line_heights[LK_CHART_HAND_SMALL]), 2, MAX_TICKS);

  find_ranges (self, &low_x, &high_x, &low, &high);
  if (isfinite (chart->y_low))
    low = chart->y_low;
  if (isfinite (chart->y_high))
    high = chart->y_high;
  /* Nothing yet: as high as one whole thing. */
  if (!isfinite (low) || !isfinite (high))
    low = 0, high = chart->y_integers ? 4 : 1;
  if (low == high && low == 0)
    high = 1;

  self->y_step = lk_scale_init_round (&self->y, low, high, max_ticks, chart->y_integers, 1, 0);
  if (isfinite (chart->y_low) && chart->y_low < high)
    self->y.low = chart->y_low;
  if (isfinite (chart->y_high) && chart->y_high > self->y.low)
    self->y.high = chart->y_high;
}

void
lk_chart_frame_find_x_scale (LkChartFrame *self)
{
  const LkChart *chart = self->chart;
  gboolean has_bars = self->stacked != NULL || self->grouped != NULL;
  double low, high, low_y, high_y, inset = chart->x_kind == LK_CHART_X_BANDS ? 0 : LK_CHART_INSET * self->unit;

  find_ranges (self, &low, &high, &low_y, &high_y);
  if (chart->x_kind == LK_CHART_X_BANDS)
    {
      low = -0.5;
      high = (chart->bands != NULL ? MAX (g_strv_length (chart->bands), 1) : 1) - 0.5;
    }
  else
    {
      if (isfinite (chart->x_low))
        low = chart->x_low;
      if (isfinite (chart->x_high))
        high = chart->x_high;
      if (!isfinite (low))
        low = isfinite (high) ? high - 28 : chart->x_kind == LK_CHART_X_DAYS && chart->today > 28 ? chart->today - 28 : 0;
      if (!isfinite (high))
        high = low + 28;
      /* One day, one number: room on both sides. */
      if (high <= low)
        {
          double room = chart->x_kind == LK_CHART_X_DAYS ? 7 : MAX (fabs (low) * 0.1, 0.5);

          low -= room;
          high += room;
        }
      else if (has_bars)
        {
          low -= self->bar * 0.75;
          high += self->bar * 0.75;
        }
    }

  inset = MIN (inset, self->plot.width / 4);
  lk_scale_init (&self->x, low, high, 0, self->rtl ? self->plot.x + self->plot.width - inset : self->plot.x + inset,
                 self->rtl ? self->plot.x + inset : self->plot.x + self->plot.width - inset);
}

char *
lk_chart_frame_format (const LkChartFrame *self,
                       double              value,
                       double              step)
{
  int digits = isfinite (step) ? (int) CLAMP (-floor (log10 (step) + 1e-9), 0, 12) : 0;
  g_autofree char *text = NULL;

  if (isfinite (step) && fabs (value) < step / 1000)
    value = 0;
  if (!isfinite (step))
    text = lk_value_to_text (value);
  else if (fabs (value) >= 1e9)
    text = g_strdup_printf ("%.3g", value);
  else
    text = g_strdup_printf ("%'.*f", digits, value);

  if (text[0] != '-')
    return g_steal_pointer (&text);

  /* The minus sign, which is as wide as a plus: a hyphen is too short to be seen from afar. It stands left of its number in
   * every writing, and must be told so where that runs from right to left. */
  return g_strconcat (self->rtl ? "\u200e" : "", "\u2212", text + 1, NULL);
}
