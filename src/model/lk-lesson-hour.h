#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LK_LESSON_HOURS: lesson hours are 1 to this; 0 is none. */
#define LK_LESSON_HOURS 10

/** lk_lesson_hour_get_name: "2nd hour", translated; "" for 0. */
const char *lk_lesson_hour_get_name (guint       hour);
/** lk_lesson_hour_parse: the lesson hour that people mean by "2", "2e uur", "les 2" or "2nd hour"; 0 for a time as "10:15" or
 *  "9 uur", and for anything else. @text: (nullable) */
guint       lk_lesson_hour_parse    (const char *text);

G_END_DECLS
