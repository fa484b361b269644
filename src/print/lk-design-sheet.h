#pragma once

#include <cairo.h>

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/**
 * LkDesignSheet:
 *
 * A lesson design on paper: who, when and for whom, the six building blocks, the phases as a table under their time bar, model pupils, what was seen
 * and is to change. On one page where it fits, on two else, in somewhat smaller letters for that if need be; a longer one takes what it takes.
 * Nothing is cut; its text can be selected. Composed for one size of paper, in points, and from then on only drawn.
 */
typedef struct _LkDesignSheet LkDesignSheet;

LkDesignSheet *lk_design_sheet_new         (LkDesignContent  *content,
                                            double            width,
                                            double            height);
void           lk_design_sheet_free        (LkDesignSheet    *self);
guint          lk_design_sheet_get_n_pages (LkDesignSheet    *self);
/** lk_design_sheet_draw_page: @page from 0, with its top left at the origin of @cr. */
void           lk_design_sheet_draw_page   (LkDesignSheet    *self,
                                            guint             page,
                                            cairo_t          *cr);
/** lk_design_sheet_draw_pdf: (transfer full): on A4; NULL with @error set on failure. */
GBytes        *lk_design_sheet_draw_pdf    (LkDesignContent  *content,
                                            GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkDesignSheet, lk_design_sheet_free)

G_END_DECLS
