#pragma once

#include <gtk/gtk.h>

#include "designs/lk-designs.h"

G_BEGIN_DECLS

/**
 * LkLessonLibrary:
 *
 * The team's library of shared lesson designs: a search that looks as it is typed, filters, what is found, and the way to a new design. What is typed
 * anywhere goes to the search; Down goes into the list, Enter opens.
 *
 * It has the actions `library.open`, `.copy`, `.export`, `.archive`, `.bring-back` with an id, `library.start` with a starter's key ("" to choose one)
 * and `library.import`.
 * Signals: `open (string)`, `copy (string)`, `export (string)`: the id of a design; `start (string)`: the key of a starter, "" for none yet;
 * `import ()`.
 */
#define LK_TYPE_LESSON_LIBRARY (lk_lesson_library_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonLibrary, lk_lesson_library, LK, LESSON_LIBRARY, GtkWidget)

GtkWidget *lk_lesson_library_new          (LkDesigns       *designs,
                                           LkSchool        *school);
/** lk_lesson_library_set_choosing: whether it only serves to choose one that is there. */
void       lk_lesson_library_set_choosing (LkLessonLibrary *self,
                                           gboolean         choosing);
/** lk_lesson_library_start_search: as Ctrl+F does. */
void       lk_lesson_library_start_search (LkLessonLibrary *self);

G_END_DECLS
