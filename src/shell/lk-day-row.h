#pragma once

#include <adwaita.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/**
 * LkDayRow:
 *
 * A row that takes a day. What is picked is only told; who listens sets it.
 *
 * Signals: `picked (int)`: a LkDay.
 */
#define LK_TYPE_DAY_ROW (lk_day_row_get_type ())
G_DECLARE_FINAL_TYPE (LkDayRow, lk_day_row, LK, DAY_ROW, AdwActionRow)

GtkWidget *lk_day_row_new     (const char *title);
LkDay      lk_day_row_get_day (LkDayRow   *self);
/** lk_day_row_set_base: as lk_day_picker_set_base(). */
void       lk_day_row_set_base (LkDayRow  *self,
                                LkDay      base);
/** lk_day_row_set_day: @day may be LK_DAY_NONE. */
void       lk_day_row_set_day (LkDayRow   *self,
                               LkDay       day);

G_END_DECLS
