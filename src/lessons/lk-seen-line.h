#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkSeenLine:
 *
 * One line for what is seen while teaching: Enter adds it, with the time and the phase's title, to what was seen of the activities. A text that may hold
 * a pupil's name gets a gentle hint; one that is refused says why and stays.
 *
 * Signals: `done ()`: it has been taken, or Escape let go of it, and the hands are free again.
 */
#define LK_TYPE_SEEN_LINE (lk_seen_line_get_type ())
G_DECLARE_FINAL_TYPE (LkSeenLine, lk_seen_line, LK, SEEN_LINE, GtkWidget)

GtkWidget *lk_seen_line_new       (LkDesignDetail *detail,
                                   LkSchool       *school);
/** lk_seen_line_set_phase: (nullable): whose title goes before what is seen. */
void       lk_seen_line_set_phase (LkSeenLine     *self,
                                   LkPhase        *phase);
/** lk_seen_line_take: keeps what stands in it; FALSE when it was refused. */
gboolean   lk_seen_line_take      (LkSeenLine     *self);

G_END_DECLS
