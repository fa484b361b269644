#include "pairing/lk-moments.h"

LkMoments
lk_moments_of (LkMoment moment)
{
  LkMoments self = { { 0 } };

  if (moment.day >= 0)
    self.hours[moment.day] = (guint16) (1u << moment.hour);

  return self;
}

LkMoments
lk_moments_intersect (const LkMoments *a,
                      const LkMoments *b)
{
  LkMoments self;

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    self.hours[i] = a->hours[i] & b->hours[i];

  return self;
}

LkMoments
lk_moments_subtract (const LkMoments *a,
                     const LkMoments *b)
{
  LkMoments self;

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    self.hours[i] = a->hours[i] & (guint16) ~b->hours[i];

  return self;
}

gboolean
lk_moments_meet (const LkMoments *a,
                 const LkMoments *b)
{
  guint16 both = 0;

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    both |= a->hours[i] & b->hours[i];

  return both != 0;
}

gboolean
lk_moments_is_empty (const LkMoments *self)
{
  return !lk_moments_meet (self, self);
}

gboolean
lk_moments_contains (const LkMoments *self,
                     LkMoment         moment)
{
  return moment.day >= 0 && (self->hours[moment.day] & (1u << moment.hour)) != 0;
}

guint
lk_moments_count (const LkMoments *self)
{
  guint count = 0;

  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    count += (guint) __builtin_popcount (self->hours[i]);

  return count;
}

gboolean
lk_moments_next (const LkMoments *self,
                 LkMoment        *moment)
{
  for (; moment->day < LK_PAIRING_MAX_DAYS; moment->day++, moment->hour = 0)
    for (; moment->hour <= LK_PAIRING_MAX_HOURS; moment->hour++)
      if (self->hours[moment->day] & (1u << moment->hour))
        return TRUE;

  return FALSE;
}

void
lk_moments_keep_days (LkMoments *self)
{
  for (guint i = 0; i < LK_PAIRING_MAX_DAYS; i++)
    self->hours[i] &= 1u;
}
