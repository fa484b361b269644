#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkLessonFormat: in what a design goes out of the program. */
typedef enum
{
  LK_LESSON_PDF,
  LK_LESSON_ODT,
  LK_LESSON_MARKDOWN,
  LK_LESSON_JSON,
} LkLessonFormat;
#define LK_N_LESSON_FORMATS (LK_LESSON_JSON + 1)

/** lk_lesson_export_present: asks in what, and where, @detail is to be exported, and does so beside the main thread. What came of it is told by the
 *  `win.complain` action of @from. */
void     lk_lesson_export_present (GtkWidget        *from,
                                   LkDesignDetail   *detail);
/** lk_lesson_export_to: the same into @file, without a question, waiting for it; for use on a thread. Errors are in the user's words. */
gboolean lk_lesson_export_to      (LkDesignContent  *content,
                                   LkLessonFormat    format,
                                   GFile            *file,
                                   GError          **error);

G_END_DECLS
