#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** lk_lesson_get_status: REVISED, which cannot be edited, for what is no more. */
LkDesignStatus lk_lesson_get_status     (LkDesignDetail *detail);
gboolean       lk_lesson_is_editable    (LkDesignDetail *detail);
/** lk_lesson_tell: says @message; where it follows a deed it can be undone from there. */
void           lk_lesson_tell           (GtkWidget      *widget,
                                         const char     *message);
/** lk_phase_dup_name: (transfer full): its title, or words for one without. */
char          *lk_phase_dup_name        (LkPhase        *phase);
/** lk_phase_dup_place_words: (transfer full): "Practice, 3 of 4, 15 minutes". */
char          *lk_phase_dup_place_words (LkPhase        *phase,
                                         guint           place,
                                         guint           n);

G_END_DECLS
