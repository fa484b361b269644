#pragma once

#include "calendar/lk-day.h"
#include "model/lk-enums.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkSchoolHoliday: days that this school has otherwise than the published ones, or beside them.
 *
 * Properties: `kind` (LkHolidayKind), `name` (string, of an LK_HOLIDAY_OTHER), `school-year` (uint), `from-day`, `till-day`
 * (int, LkDay, both included), `created` (int64).
 */
#define LK_TYPE_SCHOOL_HOLIDAY (lk_school_holiday_get_type ())
G_DECLARE_FINAL_TYPE (LkSchoolHoliday, lk_school_holiday, LK, SCHOOL_HOLIDAY, LkRecord)

LkHolidayKind lk_school_holiday_get_kind        (LkSchoolHoliday *self);
const char   *lk_school_holiday_get_name        (LkSchoolHoliday *self);
int           lk_school_holiday_get_school_year (LkSchoolHoliday *self);
LkDay         lk_school_holiday_get_from_day    (LkSchoolHoliday *self);
LkDay         lk_school_holiday_get_till_day    (LkSchoolHoliday *self);

G_END_DECLS
