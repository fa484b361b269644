#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkScale:
 *
 * Values from @low to @high laid on pixels from @near to @far (which may run either way). A value; make it with
 * lk_scale_init(), which sees to it that @low is below @high.
 */
typedef struct
{
  double low;
  double high;
  double near;
  double far;
} LkScale;

/**
 * lk_scale_init:
 * @low, @high: the least and greatest value; NaN (nothing to show) gives 0 to 1, and a single value lies in the middle
 * @margin: room kept at both ends, as a part of the range
 */
void    lk_scale_init      (LkScale       *self,
                            double         low,
                            double         high,
                            double         margin,
                            double         near,
                            double         far);
/**
 * lk_scale_init_round: as lk_scale_init(), but for a range widened to round ends, 1, 2 or 5 times a power of ten apart.
 * @max_steps: how many steps there may be between the ends, at least 1
 * @integers: whether a step is at least 1
 *
 * Returns: the step
 */
double  lk_scale_init_round (LkScale      *self,
                            double         low,
                            double         high,
                            guint          max_steps,
                            gboolean       integers,
                            double         near,
                            double         far);
double  lk_scale_to_pixel  (const LkScale *self,
                            double         value);
double  lk_scale_to_value  (const LkScale *self,
                            double         pixel);
/**
 * lk_scale_get_ticks:
 * @ticks: (out): the round values (1, 2 or 5 times a power of ten apart) within the scale
 * @max_ticks: the room in @ticks
 *
 * Returns: how many there are, at most @max_ticks
 */
guint   lk_scale_get_ticks (const LkScale *self,
                            double        *ticks,
                            guint          max_ticks);

G_END_DECLS
