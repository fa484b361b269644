#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkVisitLens: what a row shows of its visit. */
typedef enum
{
  LK_LENS_VISIT,       /* the focus question, and how far it is */
  LK_LENS_TOP_TIP,
  LK_LENS_AGREEMENT,   /* and what came of it */
} LkVisitLens;

/** LkVisitRow: a visit in a list: who, when, and what of it is looked at; follows the visit. */
#define LK_TYPE_VISIT_ROW (lk_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitRow, lk_visit_row, LK, VISIT_ROW, GtkWidget)

GtkWidget *lk_visit_row_new       (LkPrivate   *own);
/** lk_visit_row_set_visit: @visit: (nullable) */
void       lk_visit_row_set_visit (LkVisitRow  *self,
                                   LkVisit     *visit,
                                   LkVisitLens  lens);
/** lk_visit_row_dup_words: (transfer full): all of it in one line, for a screen reader. */
char      *lk_visit_row_dup_words (LkVisitRow  *self);

/** lk_visit_is_in_lens: whether there is anything of @visit to see through @lens. */
gboolean   lk_visit_is_in_lens    (LkVisit     *visit,
                                   LkVisitLens  lens);

G_END_DECLS
