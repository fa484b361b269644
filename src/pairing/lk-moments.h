#pragma once

#include "pairing/lk-pairing-school.h"

G_BEGIN_DECLS

/*
 * A set of moments, as a value: of each day, by its number, the lesson hours. Bit 0 is the day itself, for a visit of which no
 * hour is said.
 */
typedef struct
{
  guint16 hours[LK_PAIRING_MAX_DAYS];
} LkMoments;

/** LkMoment: @day: its number, or -1 for never. */
typedef struct
{
  int   day;
  guint hour;
} LkMoment;

LkMoments  lk_moments_of          (LkMoment          moment);
LkMoments  lk_moments_intersect   (const LkMoments  *a,
                                   const LkMoments  *b);
LkMoments  lk_moments_subtract    (const LkMoments  *a,
                                   const LkMoments  *b);
gboolean   lk_moments_meet        (const LkMoments  *a,
                                   const LkMoments  *b);
gboolean   lk_moments_is_empty    (const LkMoments  *self);
gboolean   lk_moments_contains    (const LkMoments  *self,
                                   LkMoment          moment);
guint      lk_moments_count       (const LkMoments  *self);
/** lk_moments_next: walks over them by day and hour, from { 0, 0 } or one past the last given; FALSE at the end. */
gboolean   lk_moments_next        (const LkMoments  *self,
                                   LkMoment         *moment);
/** lk_moments_keep_days: only the days themselves, without hours. */
void       lk_moments_keep_days   (LkMoments        *self);

G_END_DECLS
