#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkComparePage: two versions of a design, chosen from all that there are, and what differs between them. */
#define LK_TYPE_COMPARE_PAGE (lk_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (LkComparePage, lk_compare_page, LK, COMPARE_PAGE, GtkWidget)

/** lk_compare_page_new: @detail: one of @versions (element-type LkDesignVersion), of which there are two at least; it is compared with the one
 *  before it at first */
GtkWidget *lk_compare_page_new (LkDesignDetail *detail,
                                LkSchool       *school,
                                GPtrArray      *versions);

G_END_DECLS
