#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"

G_BEGIN_DECLS

/**
 * LkGuideEditor: one viewing guide, edited in place beside the page that it makes. There is no OK button: each edit is saved and can be
 * undone; the editing session ends when it is hidden.
 *
 * Actions: `guide.step (si)`, `guide.remove (s)`.
 */
#define LK_TYPE_GUIDE_EDITOR (lk_guide_editor_get_type ())
G_DECLARE_FINAL_TYPE (LkGuideEditor, lk_guide_editor, LK, GUIDE_EDITOR, GtkWidget)

GtkWidget *lk_guide_editor_new       (LkGuides      *guides,
                                      LkGuide       *guide);
LkGuide   *lk_guide_editor_get_guide (LkGuideEditor *self);

G_END_DECLS
