#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkYearCard: a theme or a goal on the year board. It is dragged by pointer or finger, its payload being the record itself;
 * Ctrl with an arrow, Enter, F2 and Delete do the same by keyboard.
 *
 * It expects these actions above it: `year.step` (si: id, by how many periods), `year.menu` (s), `year.rename` (s),
 * `year.archive` (s).
 */
#define LK_TYPE_YEAR_CARD (lk_year_card_get_type ())
G_DECLARE_FINAL_TYPE (LkYearCard, lk_year_card, LK, YEAR_CARD, GtkWidget)

/** lk_year_card_new: @record: a LkTheme or a LkGoal */
GtkWidget *lk_year_card_new        (LkRecord   *record);
LkRecord  *lk_year_card_get_record (LkYearCard *self);
/** lk_year_card_set_place: the name of the period that it stands in, for a screen reader. */
void       lk_year_card_set_place  (LkYearCard *self,
                                    const char *place);

G_END_DECLS
