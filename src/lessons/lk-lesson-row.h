#pragma once

#include <gtk/gtk.h>

#include "lessons/lk-lesson-hit.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkLessonRow:
 *
 * A design in the library: its name, subject and class, what was found in it or its aim, who designs it, how far it is, and a menu. What matches
 * is bold on a ground of its own. Its menu uses the actions `library.open`, `.copy`, `.export`, `.archive` and `.bring-back` with an id.
 */
#define LK_TYPE_LESSON_ROW (lk_lesson_row_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonRow, lk_lesson_row, LK, LESSON_ROW, GtkWidget)

GtkWidget *lk_lesson_row_new       (LkDesigns   *designs,
                                    LkSchool    *school);
/** lk_lesson_row_set_hit: (nullable) */
void       lk_lesson_row_set_hit   (LkLessonRow *self,
                                    LkLessonHit *hit);
/** lk_lesson_row_dup_words: (transfer full): all that it shows, for a screen reader. */
char      *lk_lesson_row_dup_words (LkLessonRow *self);
/** lk_lesson_row_popup: shows its menu. */
void       lk_lesson_row_popup     (LkLessonRow *self);

G_END_DECLS
