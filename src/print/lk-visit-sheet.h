#pragma once

#include "designs/lk-design-content.h"
#include "model/lk-school.h"
#include "records/lk-visit.h"

G_BEGIN_DECLS

/** LkScoreWords: what an item of the viewing guide is called, for lk_visit_sheet_draw_pdf(). */
typedef const char *(*LkScoreWords) (const char *item_id,
                                     gpointer    user_data);

/**
 * lk_visit_sheet_draw_pdf: @visit on as many pages of A4 as it takes, nothing cut; its text can be selected.
 * @design: (nullable): the lesson design that it is around, for what is expected of its model pupils
 * @guide_title: (nullable): of its viewing guide
 * @words: (nullable): NULL leaves the scores out; an item for which it gives NULL is left out
 *
 * Returns: (transfer full): NULL with @error set on failure
 */
GBytes *lk_visit_sheet_draw_pdf (LkVisit       *visit,
                                 LkSchool      *school,
                                 const LkDesignContent *design,
                                 const char    *guide_title,
                                 LkScoreWords   words,
                                 gpointer       user_data,
                                 GError       **error);

G_END_DECLS
