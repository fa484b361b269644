#pragma once

#include <gtk/gtk.h>

#include "stats/lk-rhythm-figures.h"

G_BEGIN_DECLS

/** LK_RHYTHM_DOTS_HEIGHT: of the row of dots itself, in pixels. */
#define LK_RHYTHM_DOTS_HEIGHT 26

/** LkRhythmDotsKind: what is counted: visits made, visits received, lessons designed with others. */
typedef enum
{
  LK_RHYTHM_DOTS_MADE,
  LK_RHYTHM_DOTS_RECEIVED,
  LK_RHYTHM_DOTS_DESIGNED,
} LkRhythmDotsKind;

/**
 * LkRhythmDots: the last weeks of one activity of a person's own rhythm, a dot for each: full where it was done, a ring where it was
 * due and was not, small where none was. Weeks without school have a dash. Its words say the same in a sentence.
 */
#define LK_TYPE_RHYTHM_DOTS (lk_rhythm_dots_get_type ())
G_DECLARE_FINAL_TYPE (LkRhythmDots, lk_rhythm_dots, LK, RHYTHM_DOTS, GtkWidget)

/** lk_rhythm_dots_new: @numbered: whether the numbers of the weeks stand below. */
GtkWidget *lk_rhythm_dots_new       (LkRhythmDotsKind  kind,
                                     gboolean          numbered);
/** lk_rhythm_dots_set_weeks: @weeks: (element-type LkRhythmWeek): until now */
void       lk_rhythm_dots_set_weeks (LkRhythmDots     *self,
                                     GArray           *weeks);

G_END_DECLS
