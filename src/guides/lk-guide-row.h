#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"

G_BEGIN_DECLS

/**
 * LkGuideRow: a section of a viewing guide, or one of its items, as it is edited: its texts save themselves, and it is dragged by its
 * handle. Keys and menu call the actions `guide.step (si)`, with its id and how far, and `guide.remove (s)`.
 */
#define LK_TYPE_GUIDE_ROW (lk_guide_row_get_type ())
G_DECLARE_FINAL_TYPE (LkGuideRow, lk_guide_row, LK, GUIDE_ROW, GtkWidget)

/** lk_guide_row_new: @id: of the section or item; @is_domain: which of the two */
GtkWidget  *lk_guide_row_new       (LkGuides   *guides,
                                    LkGuide    *guide,
                                    const char *id,
                                    gboolean    is_domain);
const char *lk_guide_row_get_id    (LkGuideRow *self);
gboolean    lk_guide_row_is_domain (LkGuideRow *self);
/** lk_guide_row_update: shows what the guide now has; what is being typed stays. */
void        lk_guide_row_update    (LkGuideRow *self);
/** lk_guide_row_flush: saves what waits. */
void        lk_guide_row_flush     (LkGuideRow *self);

G_END_DECLS
