#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkWorkDays: Monday to Friday as buttons side by side: those that are pressed are worked on. All are, to begin with. */
#define LK_TYPE_WORK_DAYS (lk_work_days_get_type ())
G_DECLARE_FINAL_TYPE (LkWorkDays, lk_work_days, LK, WORK_DAYS, GtkBox)

/** lk_work_days_set_off: @days_off: the days that are not worked on, 1 for Monday to 5, as "35". */
void  lk_work_days_set_off (LkWorkDays *self,
                            const char *days_off);
/** lk_work_days_dup_off: (transfer full): the same, in the order of the week; "" for a full week. */
char *lk_work_days_dup_off (LkWorkDays *self);

G_END_DECLS
