#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/**
 * LkCompareView:
 *
 * Two versions of a lesson design side by side, block by block and phase by phase, with what changed marked by colour and by a line under or through
 * it; beside the older words what was seen and was to change. Where it is narrow the newer stands below the older. "Only changes" leaves out the rest.
 */
#define LK_TYPE_COMPARE_VIEW (lk_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (LkCompareView, lk_compare_view, LK, COMPARE_VIEW, GtkWidget)

GtkWidget  *lk_compare_view_new         (LkDesignContent *before,
                                         LkDesignContent *after);
/** lk_compare_view_get_summary: (transfer none): "3 blocks changed, 1 phase changed". */
const char *lk_compare_view_get_summary (LkCompareView   *self);

G_END_DECLS
