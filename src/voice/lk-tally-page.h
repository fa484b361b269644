#pragma once

#include <gtk/gtk.h>

#include "records/lk-survey.h"

G_BEGIN_DECLS

/**
 * LkTallyPage:
 *
 * Enters sheets that came in on paper: one key a statement (1 to 4; 0 or N for n.v.t.; space or minus for one left blank), and the next sheet begins by
 * itself. Backspace goes one statement back in the sheet, and shift with it takes the last sheet back, as its button does. Under the statements come the
 * open questions, unless these are skipped. A form that is changed meanwhile is followed.
 * Leaving it ends the sitting. Needs `win.complain` and `win.toast`.
 */
#define LK_TYPE_TALLY_PAGE (lk_tally_page_get_type ())
G_DECLARE_FINAL_TYPE (LkTallyPage, lk_tally_page, LK, TALLY_PAGE, GtkWidget)

GtkWidget *lk_tally_page_new (LkSurvey *survey);

G_END_DECLS
