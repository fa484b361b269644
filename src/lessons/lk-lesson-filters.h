#pragma once

#include <gtk/gtk.h>

#include "designs/lk-designs.h"

G_BEGIN_DECLS

/**
 * LkLessonFilters:
 *
 * What a search in the library is narrowed to: drop-downs of the subjects, classes, goals, designers and stages that there are, whether it looks at
 * what was put away, and a button that clears them all.
 *
 * Signals: `changed ()`: by the user's hand, or because what was chosen is no more.
 */
#define LK_TYPE_LESSON_FILTERS (lk_lesson_filters_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonFilters, lk_lesson_filters, LK, LESSON_FILTERS, GtkWidget)

GtkWidget *lk_lesson_filters_new     (LkDesigns       *designs);
/** lk_lesson_filters_get: fills in @filter; its texts live until the next change. */
void       lk_lesson_filters_get     (LkLessonFilters *self,
                                      LkDesignFilter  *filter);
/** lk_lesson_filters_is_set: whether anything but what was put away is narrowed. */
gboolean   lk_lesson_filters_is_set  (LkLessonFilters *self);
void       lk_lesson_filters_clear   (LkLessonFilters *self);

G_END_DECLS
