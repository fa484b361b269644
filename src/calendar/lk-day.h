#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkDay:
 *
 * A local calendar day as its proleptic Gregorian day number (that of g_date_get_julian()), so that days
 * subtract and compare as numbers. LK_DAY_NONE is no day.
 */
typedef int LkDay;

#define LK_DAY_NONE 0

LkDay   lk_day_today        (void);
/** lk_day_new: LK_DAY_NONE when there is no such day. */
LkDay   lk_day_new          (int          year,
                             int          month,
                             int          day);
/** lk_day_from_time: the local day of a moment in unix milliseconds. */
LkDay   lk_day_from_time    (gint64       time_ms);
/** lk_day_from_time_in: its day in @zone; for many moments, as asking which zone this is takes longer than the rest. */
LkDay   lk_day_from_time_in (gint64       time_ms,
                             GTimeZone   *zone);
/** lk_day_to_time: the local start of @day in unix milliseconds. */
gint64  lk_day_to_time      (LkDay        day);
/** lk_day_from_text: reads YYYY-MM-DD; LK_DAY_NONE for NULL or anything else. */
LkDay   lk_day_from_text    (const char  *text);
/** lk_day_to_text: (transfer full) (nullable): YYYY-MM-DD, NULL for LK_DAY_NONE. */
char   *lk_day_to_text      (LkDay        day);
void    lk_day_get_ymd      (LkDay        day,
                             int         *year,
                             int         *month,
                             int         *day_of_month);
/** lk_day_get_weekday: 1 Monday to 7 Sunday. */
int     lk_day_get_weekday  (LkDay        day);
/** lk_day_get_week: the ISO 8601 week, 1 to 53; @year (nullable) gets the year that the week belongs to. */
int     lk_day_get_week     (LkDay        day,
                             int         *year);
/** lk_day_get_monday: the Monday of the same ISO week. */
LkDay   lk_day_get_monday   (LkDay        day);

/** lk_now_ms: this moment in unix milliseconds. */
gint64  lk_now_ms           (void);

G_END_DECLS
