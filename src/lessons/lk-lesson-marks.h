#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lk_lesson_marks_show: shows @words in @label, one line, with what matched bold on a ground of its own.
 * @marks: (nullable) (element-type guint): pairs of character offsets
 */
void lk_lesson_marks_show (GtkLabel   *label,
                           const char *words,
                           GArray     *marks);

G_END_DECLS
