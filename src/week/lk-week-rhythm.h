#pragma once

#include <gtk/gtk.h>

#include "records/lk-own-week.h"

G_BEGIN_DECLS

/** LkWeekRhythm: a person's own activities week by week: visits made, visits received, lessons designed with others. */
#define LK_TYPE_WEEK_RHYTHM (lk_week_rhythm_get_type ())
G_DECLARE_FINAL_TYPE (LkWeekRhythm, lk_week_rhythm, LK, WEEK_RHYTHM, GtkWidget)

GtkWidget *lk_week_rhythm_new  (void);
/** lk_week_rhythm_show: hides itself where the school year has no week yet. */
void       lk_week_rhythm_show (LkWeekRhythm    *self,
                                const LkOwnWeek *week);

G_END_DECLS
