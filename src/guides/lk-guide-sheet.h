#pragma once

#include <gtk/gtk.h>

#include "model/lk-guide-content.h"

G_BEGIN_DECLS

/** LkGuideSheet: a viewing guide as whoever watches a lesson has it before them, on one page; not to be filled in. */
#define LK_TYPE_GUIDE_SHEET (lk_guide_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LkGuideSheet, lk_guide_sheet, LK, GUIDE_SHEET, GtkWidget)

GtkWidget *lk_guide_sheet_new  (void);
void       lk_guide_sheet_show (LkGuideSheet         *self,
                                const LkGuideContent *content);
/** lk_guide_sheet_fits: whether all of it stands on a screen of 1366×768 beside what is noted down. */
gboolean   lk_guide_sheet_fits (LkGuideSheet         *self);

G_END_DECLS
