#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkDayOffForm:
 *
 * A row that opens to take a name and days, and adds them to the days on which this school is closed. Errors go to the
 * action `holidays.tell`.
 *
 * Signals: `added (int)`: the school year that they are in.
 */
#define LK_TYPE_DAY_OFF_FORM (lk_day_off_form_get_type ())
G_DECLARE_FINAL_TYPE (LkDayOffForm, lk_day_off_form, LK, DAY_OFF_FORM, AdwExpanderRow)

void lk_day_off_form_set_school (LkDayOffForm *self,
                                 LkSchool     *school);
/** lk_day_off_form_set_school_year: in which a day lies that is typed without a year. */
void lk_day_off_form_set_school_year (LkDayOffForm *self,
                                      int           school_year);

G_END_DECLS
