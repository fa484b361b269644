#pragma once

#include <gtk/gtk.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/**
 * LkDayPicker:
 *
 * A popover that takes a day: an entry that reads date words ("vr", "12-3", "morgen"), a calendar, and "no day".
 *
 * Signals: `picked (int)`: a LkDay, LK_DAY_NONE for no day.
 */
#define LK_TYPE_DAY_PICKER (lk_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (LkDayPicker, lk_day_picker, LK, DAY_PICKER, GtkPopover)

GtkWidget *lk_day_picker_new     (void);
void       lk_day_picker_set_day (LkDayPicker *self,
                                  LkDay        day);
/** lk_day_picker_set_base: a day and month typed without a year is the first from @base on; LK_DAY_NONE: from today on. */
void       lk_day_picker_set_base (LkDayPicker *self,
                                   LkDay        base);
/** lk_day_picker_set_needed: whether there must be a day, so that "no day" is not offered. */
void       lk_day_picker_set_needed (LkDayPicker *self,
                                     gboolean     needed);

G_END_DECLS
