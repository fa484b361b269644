#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkLessonRoom:
 *
 * The part of the window where lesson designs are: a header bar with Back, Undo and Redo, and pages one over the other.
 *
 * Actions: `room.back`.
 * Signals: `closed ()`: back from the first page.
 */
#define LK_TYPE_LESSON_ROOM (lk_lesson_room_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonRoom, lk_lesson_room, LK, LESSON_ROOM, GtkWidget)

GtkWidget *lk_lesson_room_new     (void);
/** lk_lesson_room_push: shows @page over what is shown; @title: of the header bar */
void       lk_lesson_room_push    (LkLessonRoom *self,
                                   const char   *title,
                                   GtkWidget    *page);
/** lk_lesson_room_pop: takes the page on top away; FALSE when it is the first. */
gboolean   lk_lesson_room_pop     (LkLessonRoom *self);
/** lk_lesson_room_get_top: (transfer none) (nullable) */
GtkWidget *lk_lesson_room_get_top (LkLessonRoom *self);

G_END_DECLS
