#pragma once

#include <adwaita.h>

#include "model/lk-guide-starters.h"
#include "model/lk-guides.h"

G_BEGIN_DECLS

/** lk_guide_list_row_new: (transfer floating): a guide of the school, that opens its editor; follows it. */
GtkWidget *lk_guide_list_row_new         (LkGuides             *guides,
                                          LkGuide              *guide);
/** lk_guide_list_row_new_archived: (transfer floating): with a button that brings it back. */
GtkWidget *lk_guide_list_row_new_archived (LkGuide             *guide);
/** lk_guide_list_row_new_starter: (transfer floating): with a button that takes it. */
GtkWidget *lk_guide_list_row_new_starter (const LkGuideStarter *starter);

G_END_DECLS
