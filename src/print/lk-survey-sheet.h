#pragma once

#include <cairo.h>

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/**
 * LkSurveySheet:
 *
 * The sheet that pupils fill in: statements with large faces (primary) or circles with 1 to 4 and n.v.t. (secondary), and lines to write on under the open
 * questions. As many on one page as are readable: @per_page 1, 2 or 4, the same sheet each time with lines to cut along. No place for a name, and it says so.
 * Composed for one size of paper, in points.
 */
typedef struct _LkSurveySheet LkSurveySheet;

LkSurveySheet *lk_survey_sheet_new         (LkSurveyForm   *form,
                                            const char     *title,
                                            guint           per_page,
                                            double          width,
                                            double          height);
void           lk_survey_sheet_free        (LkSurveySheet  *self);
guint          lk_survey_sheet_get_n_pages (LkSurveySheet  *self);
void           lk_survey_sheet_draw_page   (LkSurveySheet  *self,
                                            guint           page,
                                            cairo_t        *cr);
/** lk_survey_sheet_get_fit: the most sheets, 1, 2 or 4, that fit on one such page in letters of their full size. */
guint          lk_survey_sheet_get_fit     (LkSurveyForm   *form,
                                            const char     *title,
                                            double          width,
                                            double          height);
/** lk_survey_sheet_draw_pdf: (transfer full): on A4 when not @a5. */
GBytes        *lk_survey_sheet_draw_pdf    (LkSurveyForm   *form,
                                            const char     *title,
                                            guint           per_page,
                                            gboolean        a5,
                                            GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSurveySheet, lk_survey_sheet_free)

G_END_DECLS
