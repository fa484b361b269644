#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkLessonHead: what a lesson is, in a few lines: its title and designers; the goal it is made for, class, subject, day, hour and length. */
#define LK_TYPE_LESSON_HEAD (lk_lesson_head_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonHead, lk_lesson_head, LK, LESSON_HEAD, GtkWidget)

GtkWidget *lk_lesson_head_new (LkDesignDetail *detail,
                               LkSchool       *school);

G_END_DECLS
