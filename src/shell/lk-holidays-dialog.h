#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkHolidaysDialog:
 *
 * The school's calendar, a school year at a time: the five holidays, published or the school's own, and its days off.
 */
#define LK_TYPE_HOLIDAYS_DIALOG (lk_holidays_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkHolidaysDialog, lk_holidays_dialog, LK, HOLIDAYS_DIALOG, AdwWindow)

void lk_holidays_dialog_present (GtkWindow *parent,
                                 LkSchool  *school);

G_END_DECLS
