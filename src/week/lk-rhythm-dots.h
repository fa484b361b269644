#pragma once

#include <gtk/gtk.h>

#include "stats/lk-rhythm-figures.h"

G_BEGIN_DECLS

/**
 * LkRhythmDots: the last weeks of a person's own rhythm, a dot for each: full where a visit was made, a ring where one was due and was
 * not, small where none was. Weeks without school have a dash. Its words say the same in a sentence.
 */
#define LK_TYPE_RHYTHM_DOTS (lk_rhythm_dots_get_type ())
G_DECLARE_FINAL_TYPE (LkRhythmDots, lk_rhythm_dots, LK, RHYTHM_DOTS, GtkWidget)

GtkWidget *lk_rhythm_dots_new       (void);
/** lk_rhythm_dots_set_weeks: @weeks: (element-type LkRhythmWeek): until now */
void       lk_rhythm_dots_set_weeks (LkRhythmDots *self,
                                     GArray       *weeks);

G_END_DECLS
