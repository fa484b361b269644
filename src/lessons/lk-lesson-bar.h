#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkLessonBar:
 *
 * Over a lesson design: how far it is, which version, whether it is saved, the next step, and a menu of all that can be done with it. It activates
 * `lesson.…` actions; those that nobody has are greyed.
 */
#define LK_TYPE_LESSON_BAR (lk_lesson_bar_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonBar, lk_lesson_bar, LK, LESSON_BAR, GtkWidget)

/** lk_lesson_bar_new: @shared: whether the team sees it; if not, sharing is on offer. */
GtkWidget *lk_lesson_bar_new         (LkDesignDetail *detail,
                                      gboolean        shared);
/** lk_lesson_bar_set_waiting: whether there is more to be kept than the design's own store knows. */
void       lk_lesson_bar_set_waiting (LkLessonBar    *self,
                                      gboolean        waiting);

G_END_DECLS
