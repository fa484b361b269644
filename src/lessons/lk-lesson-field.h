#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkLessonField:
 *
 * A field of a lesson design that is saved as it is typed: each change goes to its owner at once. What the owner refuses stays as it was typed,
 * with the reason below it.
 *
 * Signals: `entered ()`: Enter, in a field of one line.
 */
#define LK_TYPE_LESSON_FIELD (lk_lesson_field_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonField, lk_lesson_field, LK, LESSON_FIELD, GtkWidget)

/** LkFieldSave: takes @text for the owner's text @which; FALSE with @error set refuses it. */
typedef gboolean (*LkFieldSave) (gpointer     owner,
                                 guint        which,
                                 const char  *text,
                                 GError     **error);

/**
 * lk_lesson_field_new:
 * @name: what is asked, to a screen reader
 * @hint: (nullable): shown while it is empty
 * @lines: 1 for plain text of one line, which wraps; more for Markdown that is at least so high
 * @owner: not owned; it holds the field
 */
GtkWidget *lk_lesson_field_new          (const char    *name,
                                         const char    *hint,
                                         int            lines,
                                         LkFieldSave    save,
                                         gpointer       owner,
                                         guint          which);
/** lk_lesson_field_set_text: shows @text, unless what was typed last was refused. */
void       lk_lesson_field_set_text     (LkLessonField *self,
                                         const char    *text);
void       lk_lesson_field_set_editable (LkLessonField *self,
                                         gboolean       editable);
/** lk_lesson_field_name: gives it another name to a screen reader. */
void       lk_lesson_field_name         (LkLessonField *self,
                                         const char    *name);
/** lk_lesson_field_is_used: whether there is something in it, or somebody. */
gboolean   lk_lesson_field_is_used      (LkLessonField *self);

G_END_DECLS
