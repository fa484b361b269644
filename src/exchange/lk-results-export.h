#pragma once

#include <gio/gio.h>

#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/** lk_results_write_csv: (transfer full): statements with their counts, this time and last, then open answers by theme; with a mark, so that a spreadsheet
 *  in Dutch opens it rightly. What is not shown is left empty. A field that a spreadsheet would run as a formula is made text. */
GBytes *lk_results_write_csv  (const LkSurveyResults *results);
/** lk_results_write_xlsx: (transfer full): the same as a workbook, a sheet for statements and one for each open question. Any thread; NULL with @error. */
GBytes *lk_results_write_xlsx (const LkSurveyResults *results,
                               GError               **error);

G_END_DECLS
