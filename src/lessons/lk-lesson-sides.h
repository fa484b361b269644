#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkLessonSides:
 *
 * The page of a lesson within a scrolled window: a head across, what is written below it, and beside that a side that stays in sight while
 * the page scrolls. Where there is no room beside, the side stands between the two parts of what is written.
 *
 * Signals: `turned (gboolean)`: whether the side now stands beside.
 */
#define LK_TYPE_LESSON_SIDES (lk_lesson_sides_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonSides, lk_lesson_sides, LK, LESSON_SIDES, GtkWidget)

/** lk_lesson_sides_new: @adjustment: the vertical one of the scrolled window that it is put into. */
GtkWidget *lk_lesson_sides_new     (GtkWidget     *head,
                                    GtkWidget     *upper,
                                    GtkWidget     *side,
                                    GtkWidget     *lower,
                                    GtkAdjustment *adjustment);
/** lk_lesson_sides_is_wide: whether the side stands beside at this width. */
gboolean   lk_lesson_sides_is_wide (LkLessonSides *self,
                                    int            width);

G_END_DECLS
