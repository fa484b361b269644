#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"

G_BEGIN_DECLS

/**
 * LkGuidesPage: the school's viewing guides, the starter sets, and the editor of one of them.
 *
 * Actions: `guides.edit`, `guides.share`, `guides.archive` (s: an id), `guides.step` (si), `guides.take` (s: a starter's key),
 * `guides.bring-back` (s), `guides.import`, `guides.back`.
 */
#define LK_TYPE_GUIDES_PAGE (lk_guides_page_get_type ())
G_DECLARE_FINAL_TYPE (LkGuidesPage, lk_guides_page, LK, GUIDES_PAGE, GtkWidget)

GtkWidget *lk_guides_page_new         (LkGuides     *guides);
/** lk_guides_page_import: reads @file, asks when it is another version of a guide that is there already, and tells what came of it. */
void       lk_guides_page_import      (LkGuidesPage *self,
                                       GFile        *file);
/** lk_guides_page_edit: opens the editor of @guide. */
void       lk_guides_page_edit        (LkGuidesPage *self,
                                       LkGuide      *guide);

G_END_DECLS
