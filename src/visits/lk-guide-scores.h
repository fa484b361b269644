#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkGuideScores: the viewing guide of a visit, chosen of those of the school, and its scores. An old visit keeps the version that it
 * was made with. What a 1 and a 4 of the item at hand look like stands below the list.
 */
#define LK_TYPE_GUIDE_SCORES (lk_guide_scores_get_type ())
G_DECLARE_FINAL_TYPE (LkGuideScores, lk_guide_scores, LK, GUIDE_SCORES, GtkWidget)

GtkWidget *lk_guide_scores_new (LkGuides *guides,
                                LkVisit  *visit);

G_END_DECLS
