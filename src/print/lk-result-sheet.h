#pragma once

#include <cairo.h>

#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/**
 * LkResultSheet:
 *
 * The results to show the class: large and friendly, one bar a statement, what pupils wrote by theme, and what we do with it. On A4 landscape, on as many
 * pages as it takes; nothing cut, its text can be selected.
 */
typedef struct _LkResultSheet LkResultSheet;

LkResultSheet *lk_result_sheet_new         (const LkSurveyResults *results,
                                            double                 width,
                                            double                 height);
void           lk_result_sheet_free        (LkResultSheet         *self);
guint          lk_result_sheet_get_n_pages (LkResultSheet         *self);
void           lk_result_sheet_draw_page   (LkResultSheet         *self,
                                            guint                  page,
                                            cairo_t               *cr);
/** lk_result_sheet_draw_pdf: (transfer full) */
GBytes        *lk_result_sheet_draw_pdf    (const LkSurveyResults *results,
                                            GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkResultSheet, lk_result_sheet_free)

G_END_DECLS
