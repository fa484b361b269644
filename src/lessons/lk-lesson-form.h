#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkLessonForm:
 *
 * A lesson design to be written: its head, the six building blocks with the phases among them, differentiation, model pupils and attachments, and
 * beside all of it the time bar. Everything is saved as it is typed. One that was revised can only be read.
 *
 * It has the actions `lesson.taught`, `lesson.evaluated`, `lesson.step-back`, `lesson.revise`, `lesson.next-block`, `lesson.undo` and `lesson.redo`;
 * and activates, for who shows it to have them: `lesson.open` with an id, for the version that was just made; `lesson.open-next`, for the version that
 * this one was revised by; and `lesson.compare`, `.teach`, `.share`, `.print`, `.export`, `.copy`, `.archive`.
 *
 * What is told goes to `win.toast`; of a private draft, whose undo is its own, to a toast overlay around the form, with Undo.
 *
 * Signals: `closed ()`: the design is no more.
 */
#define LK_TYPE_LESSON_FORM (lk_lesson_form_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonForm, lk_lesson_form, LK, LESSON_FORM, GtkWidget)

/** lk_lesson_form_new: @detail: loaded; a private draft is one that does not lie in the school's own store. */
GtkWidget      *lk_lesson_form_new         (LkDesignDetail *detail,
                                            LkSchool       *school);
/** lk_lesson_form_get_detail: (transfer none) */
LkDesignDetail *lk_lesson_form_get_detail  (LkLessonForm   *self);
/** lk_lesson_form_set_waiting: whether something of it has still to be kept elsewhere: a draft that is not sealed yet. */
void            lk_lesson_form_set_waiting (LkLessonForm   *self,
                                            gboolean        waiting);

G_END_DECLS
