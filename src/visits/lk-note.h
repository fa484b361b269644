#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkNote:
 *
 * A text of a visit under its heading, taken by the visit at each key; the visit is sealed and saved by LkPrivate. A text that
 * may hold a pupil's name gets a gentle hint below it, and one that is refused says why and stays.
 */
#define LK_TYPE_NOTE (lk_note_get_type ())
G_DECLARE_FINAL_TYPE (LkNote, lk_note, LK, NOTE, GtkWidget)

/**
 * lk_note_new:
 * @heading: what is asked: shown above it, and its name to a screen reader
 * @hint: (nullable): shown while it is empty
 * @lines: 1 for an entry in which Enter goes on, more for a text of at least so many lines
 */
GtkWidget *lk_note_new (LkPrivate   *own,
                        LkVisit     *visit,
                        LkVisitText  which,
                        const char  *heading,
                        const char  *hint,
                        int          lines);

G_END_DECLS
