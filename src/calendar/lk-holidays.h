#pragma once

#include <glib-object.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/** LkHolidayKind: the five school holidays in the order of a school year, and what else a school closes for. */
typedef enum
{
  LK_HOLIDAY_AUTUMN,
  LK_HOLIDAY_CHRISTMAS,
  LK_HOLIDAY_SPRING,
  LK_HOLIDAY_MAY,
  LK_HOLIDAY_SUMMER,
  LK_HOLIDAY_OTHER,
} LkHolidayKind;

/** lk_holiday_kind_get_name: "Autumn holiday", "Christmas holiday" and so on, translated. */
const char       *lk_holiday_kind_get_name  (LkHolidayKind kind);

/** lk_region_get_n: how many regions the school holidays are spread over. */
guint             lk_region_get_n           (void);
/** lk_region_get_id: "noord", "midden" or "zuid", from north to south; @index: below lk_region_get_n(). */
const char       *lk_region_get_id          (guint          index);
/** lk_region_get_name: (nullable): "North", "Middle" or "South", translated; NULL for NULL or what is no region. */
const char       *lk_region_get_name        (const char    *id);

/**
 * LkHoliday:
 * @name: what the school calls an LK_HOLIDAY_OTHER; NULL for the rest
 * @from: its first day, @till: its last; both included
 */
typedef struct
{
  LkHolidayKind  kind;
  char          *name;
  LkDay          from;
  LkDay          till;
} LkHoliday;

/**
 * LkPeriod:
 * @number: from 1 on in its school year; five in a year whose holidays are all known
 * @from: its first school day, @till: its last; both included
 */
typedef struct
{
  int   number;
  LkDay from;
  LkDay till;
} LkPeriod;

/**
 * LkHolidays:
 *
 * The days on which a school is closed, weekends apart, by their first day. Immutable and reference counted.
 */
#define LK_TYPE_HOLIDAYS (lk_holidays_get_type ())
typedef struct _LkHolidays LkHolidays;

GType             lk_holidays_get_type      (void) G_GNUC_CONST;
/**
 * lk_holidays_new_shipped:
 * @region: (nullable): "noord", "midden" or "zuid"
 *
 * The published holidays of a region, of each school year that comes with the program: 2024–2025 to 2028–2029. The
 * dates are the Ministry of Education's (rijksoverheid.nl, government.nl); holidays.ini names the page of each year.
 * A school may choose other days for autumn and spring, and add a week to May.
 *
 * Returns: (transfer full): an empty one for NULL or any other region
 */
LkHolidays       *lk_holidays_new_shipped   (const char *region);
/**
 * lk_holidays_new_from:
 * @holidays: (nullable) (array length=n_holidays): a school's own, in any order; copied
 *
 * One without both days, or that ends before it begins, is passed over.
 *
 * Returns: (transfer full)
 */
LkHolidays       *lk_holidays_new_from      (const LkHoliday *holidays,
                                             guint            n_holidays);
LkHolidays       *lk_holidays_ref           (LkHolidays *self);
void              lk_holidays_unref         (LkHolidays *self);
guint             lk_holidays_get_n         (LkHolidays *self);
/** lk_holidays_get: (transfer none): the holiday at @index, below lk_holidays_get_n(); by first day. */
const LkHoliday  *lk_holidays_get           (LkHolidays *self,
                                             guint       index);
/** lk_holidays_find: (transfer none) (nullable): the holiday that @day lies in; of two, the one that began first. */
const LkHoliday  *lk_holidays_find          (LkHolidays *self,
                                             LkDay       day);
/** lk_holidays_is_school_day: whether @day is in no weekend and no holiday. */
gboolean          lk_holidays_is_school_day (LkHolidays *self,
                                             LkDay       day);
/**
 * lk_holidays_get_periods:
 * @first_year: the school year that begins in August of this year, as lk_school_year_get() names it
 *
 * The stretches of school between the holidays of one school year, in order: each from the first school day after a
 * holiday to the last before the next. The year begins after the summer holiday of the year before, or, where that is
 * not known, on the first Monday from 15 August on; it ends before its own summer holiday, or on 15 July.
 *
 * An LK_HOLIDAY_OTHER divides no period. Where one of the five is missing, the stretches on both its sides are one
 * period. A year of which none of the five is known is one period, 1 August to 31 July, weekends and all.
 *
 * Returns: (transfer full) (element-type LkPeriod): free with g_array_unref()
 */
GArray           *lk_holidays_get_periods   (LkHolidays *self,
                                             int         first_year);

/**
 * lk_holidays_find_period:
 *
 * The period of its school year to which @day belongs. A day in a holiday belongs to the period that comes after it; one
 * after the last period to that last one.
 */
LkPeriod          lk_holidays_find_period   (LkHolidays *self,
                                             LkDay       day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkHolidays, lk_holidays_unref)

G_END_DECLS
