#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/**
 * LkQuickAdd:
 *
 * A quiet line that becomes an entry: type, Enter, next. `@` names a person, words at the end a day; both show as chips
 * before Enter, and a chip that is clicked is text again.
 *
 * Signals: `leave (GtkDirectionType)`: an arrow key up or down, for a neighbour to take the focus.
 */
#define LK_TYPE_QUICK_ADD (lk_quick_add_get_type ())
G_DECLARE_FINAL_TYPE (LkQuickAdd, lk_quick_add, LK, QUICK_ADD, GtkWidget)

/** lk_quick_add_new: @goal: (nullable) */
GtkWidget *lk_quick_add_new   (LkBoardContext *context,
                               LkGoal         *goal,
                               LkStage         stage);
/** lk_quick_add_start: opens the entry and focuses it. */
void       lk_quick_add_start (LkQuickAdd     *self);

G_END_DECLS
