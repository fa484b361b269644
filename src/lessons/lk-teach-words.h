#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lk_teach_words_clock: (transfer full): whole seconds as "6:12", "1:05:00". */
char *lk_teach_words_clock (double seconds);
/** lk_teach_words_phase: (transfer full): what is left of a phase of @minutes, or how far it is over. */
char *lk_teach_words_phase (double used,
                            guint  minutes);
/** lk_teach_words_lesson: (transfer full): the same of the lesson. */
char *lk_teach_words_lesson (double used,
                             guint  minutes);

G_END_DECLS
