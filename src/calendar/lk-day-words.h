#pragma once

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/**
 * lk_day_parse:
 * @text: one word or phrase as typed: a weekday ("vr", "vrijdag", "friday", "fri"), "vandaag", "today", "morgen",
 *   "tomorrow", "overmorgen", "volgende week", "next week", "over 3 dagen", "in 3 days", "12-3", "12/3", "12-3-2027",
 *   "12 maart", "march 12", "2027-03-12"; Dutch and English together, case and accents folded
 * @today: the day that the words are counted from
 *
 * A weekday is the next such day after @today; a day and month without a year the next such day, today included.
 *
 * Returns: the day, or LK_DAY_NONE when @text is no day
 */
LkDay  lk_day_parse          (const char *text,
                              LkDay       today);

/**
 * lk_day_parse_from: as lk_day_parse(), but a day and month without a year is the first such day from @base on: the first
 * day of the school year that is spoken of. "morgen" stays the day after @today.
 */
LkDay  lk_day_parse_from     (const char *text,
                              LkDay       today,
                              LkDay       base);

/** lk_month_get_name: @month from 1: "november" or, where not @full, "nov", in the interface's language. */
const char *lk_month_get_name (int      month,
                               gboolean full);
/** lk_day_format_short: (transfer full): "vr 28 nov" in the locale's language; with the year when it is not @today's. */
char  *lk_day_format_short   (LkDay       day,
                              LkDay       today);
/** lk_day_format_long: (transfer full): "vrijdag 28 november 2026". */
char  *lk_day_format_long    (LkDay       day);
/** lk_day_format_range: (transfer full): "Sat 17 Oct – Sun 25 Oct"; a year that both share, and is not @today's, stands once. */
char  *lk_day_format_range   (LkDay       from,
                              LkDay       till,
                              LkDay       today);
/**
 * lk_day_format_due: (transfer full): a due day in plain words: "today", "tomorrow", "in 2 days" up to six days,
 * "yesterday", "3 days late" for the past, else as lk_day_format_short().
 */
char  *lk_day_format_due     (LkDay       day,
                              LkDay       today);
/** lk_weekday_get_name: "Mon", or "Monday" when @full, translated; @weekday: 1 Monday to 7 Sunday. */
const char *lk_weekday_get_name (int      weekday,
                                 gboolean full);
/** lk_days_format_span: (transfer full): a number of whole days in words: "today" for 0, "3 days", "2 weeks", "3 months". */
char  *lk_days_format_span   (int         days);

G_END_DECLS
