#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"
#include "designs/lk-designs.h"

G_BEGIN_DECLS

/**
 * LkLessonPage:
 *
 * A lesson design that is open: its form, with its own toasts around it, and what can be done with it beside writing: other versions, comparing,
 * teaching, printing, exporting, copying. The same for a shared design and for a private draft.
 *
 * Signals:
 *  - `push (string, GtkWidget)`: a page, with its title, is to be shown over this one; `pop ()`: it is to go again
 *  - `turn-to (string)`: another version is to be shown instead of this one
 *  - `copy (LkDesignContent)`: a new design is to be made of this
 *  - `share ()`, `archive ()`: the user wants so
 *  - `closed ()`: the design is no more
 */
#define LK_TYPE_LESSON_PAGE (lk_lesson_page_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonPage, lk_lesson_page, LK, LESSON_PAGE, GtkWidget)

/** lk_lesson_page_new: @detail: loaded */
GtkWidget      *lk_lesson_page_new         (LkDesignDetail *detail,
                                            LkSchool       *school);
/** lk_lesson_page_get_detail: (transfer none) */
LkDesignDetail *lk_lesson_page_get_detail  (LkLessonPage   *self);
/** lk_lesson_page_dup_title: (transfer full) */
char           *lk_lesson_page_dup_title   (LkLessonPage   *self);
/** lk_lesson_page_set_waiting: as lk_lesson_form_set_waiting(). */
void            lk_lesson_page_set_waiting (LkLessonPage   *self,
                                            gboolean        waiting);

G_END_DECLS
