#include "chart/lk-scale.h"

#include <math.h>

void
lk_scale_init (LkScale *self,
               double   low,
               double   high,
               double   margin,
               double   near,
               double   far)
{
  double room;

  if (!isfinite (low) || !isfinite (high))
    {
      low = 0;
      high = 1;
    }
  if (low > high)
    {
      double swap = low;

      low = high;
      high = swap;
    }

  /* Halves, so that the greatest numbers do not overflow. */
  room = high / 2 - low / 2;
  if (room <= fabs (high) * 1e-9)
    room = MAX (fabs (high) * 0.1, 0.5) / (1 + 2 * margin);
  else
    room = 0;

  self->low = low - room;
  self->high = high + room;
  room = (self->high - self->low) * margin;
  if (isfinite (room))
    {
      self->low -= room;
      self->high += room;
    }
  self->near = near;
  self->far = far;
}

double
lk_scale_init_round (LkScale  *self,
                     double    low,
                     double    high,
                     guint     max_steps,
                     gboolean  integers,
                     double    near,
                     double    far)
{
  static const double steps[] = { 1, 2, 5, 10, 20, 50 };
  double span, power, step = 1;

  lk_scale_init (self, low, high, 0, near, far);
  span = self->high / MAX (max_steps, 1) - self->low / MAX (max_steps, 1);
  power = pow (10, floor (log10 (span)));
  if (integers)
    power = MAX (power, 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double first, last;

      step = steps[i] * power;
      first = floor (self->low / step + 1e-9);
      last = ceil (self->high / step - 1e-9);
      if (last - first > MAX (max_steps, 1) || !isfinite (first * step) || !isfinite (last * step))
        continue;

      self->low = first * step;
      self->high = last * step;
      break;
    }

  return step;
}

double
lk_scale_to_pixel (const LkScale *self,
                   double         value)
{
  /* Divided before it is subtracted, for the same reason. */
  double span = self->high / 2 - self->low / 2;

  return self->near + (value / 2 - self->low / 2) / span * (self->far - self->near);
}

double
lk_scale_to_value (const LkScale *self,
                   double         pixel)
{
  if (self->far == self->near)
    return self->low;

  return self->low + (pixel - self->near) / (self->far - self->near) * (self->high - self->low);
}

guint
lk_scale_get_ticks (const LkScale *self,
                    double        *ticks,
                    guint          max_ticks)
{
  static const double steps[] = { 1, 2, 5, 10 };
  double span = self->high - self->low, power;
  guint n_ticks = 0;

  if (max_ticks < 2 || !isfinite (span) || span <= 0)
    return 0;

  power = pow (10, floor (log10 (span / max_ticks)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i] * power;
      double first = ceil (self->low / step - 1e-9), last = floor (self->high / step + 1e-9);

      if (last - first + 1 > max_ticks)
        continue;

      for (double index = first; index <= last && n_ticks < max_ticks; index++)
        ticks[n_ticks++] = index * step;
      break;
    }

  return n_ticks;
}
