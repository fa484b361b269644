#pragma once

#include <gtk/gtk.h>

#include "model/lk-guide-content.h"
#include "records/lk-visit.h"

G_BEGIN_DECLS

/**
 * LkScoreRow:
 *
 * An item of a viewing guide, scored by its buttons or by a key while the row has the focus: 1 to 4, N or 0 for "n.v.t.", and
 * Backspace or Delete for not seen. The button that is pressed already takes its score back.
 *
 * Properties: `score` (int: 1 to 4, LK_SCORE_NOT_APPLICABLE or LK_SCORE_NOT_SEEN).
 * Signals: `scored (int)`: by the user's hand.
 */
#define LK_TYPE_SCORE_ROW (lk_score_row_get_type ())
G_DECLARE_FINAL_TYPE (LkScoreRow, lk_score_row, LK, SCORE_ROW, GtkListBoxRow)

/** lk_score_row_new: @item: copied. */
GtkWidget  *lk_score_row_new          (const LkGuideItem *item,
                                       const char        *domain);
const char *lk_score_row_get_item_id  (LkScoreRow        *self);
/** lk_score_row_get_domain: the name of its domain, "" for none. */
const char *lk_score_row_get_domain   (LkScoreRow        *self);
/** lk_score_row_dup_ends: (transfer full): what a 1 and a 4 look like, a line each; "" when the guide does not say. */
char       *lk_score_row_dup_ends     (LkScoreRow        *self);
int         lk_score_row_get_score    (LkScoreRow        *self);
void        lk_score_row_set_score    (LkScoreRow        *self,
                                       int                score);
/** lk_score_row_set_locked: whether it can only be read. */
void        lk_score_row_set_locked   (LkScoreRow        *self,
                                       gboolean           locked);

/** lk_score_dup_words: (transfer full): "3", "n/a" or "not seen", translated. */
char       *lk_score_dup_words        (int                score);

G_END_DECLS
