#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkDayOffRow:
 *
 * A day or more on which this school is closed beside the five holidays: its name and days, which can be changed, and away
 * with it. Tells of errors and removals by the actions `holidays.tell` and `holidays.tell-deed`.
 */
#define LK_TYPE_DAY_OFF_ROW (lk_day_off_row_get_type ())
G_DECLARE_FINAL_TYPE (LkDayOffRow, lk_day_off_row, LK, DAY_OFF_ROW, AdwExpanderRow)

GtkWidget *lk_day_off_row_new (LkSchool        *school,
                               LkSchoolHoliday *holiday);

G_END_DECLS
