#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkHolidayRow:
 *
 * One of the five holidays of a school year: its days, which can be changed, and the way back to the published ones.
 * Errors go to the action `holidays.tell`.
 */
#define LK_TYPE_HOLIDAY_ROW (lk_holiday_row_get_type ())
G_DECLARE_FINAL_TYPE (LkHolidayRow, lk_holiday_row, LK, HOLIDAY_ROW, AdwExpanderRow)

GtkWidget *lk_holiday_row_new  (LkSchool      *school,
                                LkHolidayKind  kind);
/** lk_holiday_row_show: what the school's calendar now has for @school_year. */
void       lk_holiday_row_show (LkHolidayRow  *self,
                                int            school_year);

G_END_DECLS
