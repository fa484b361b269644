#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkBoardContext:
 *
 * What the parts of one board page share: the board, the filter, the selection and the requests that the page answers.
 *
 * Properties: `board` (LkBoard), `person` (LkPerson, the filter, nullable), `text` (string, the filter, "" for none).
 * Signals:
 *  - `filter-changed ()`
 *  - `selection-changed ()`
 *  - `open-action (LkAction)`, `open-goal (LkGoal)`: show its details
 *  - `action-moved (LkAction)`: a verb has put it elsewhere by the user's hand; focus goes with it
 */
#define LK_TYPE_BOARD_CONTEXT (lk_board_context_get_type ())
G_DECLARE_FINAL_TYPE (LkBoardContext, lk_board_context, LK, BOARD_CONTEXT, GObject)

LkBoardContext *lk_board_context_new              (LkBoard        *board);
LkBoard        *lk_board_context_get_board        (LkBoardContext *self);
LkPerson       *lk_board_context_get_person       (LkBoardContext *self);
void            lk_board_context_set_person       (LkBoardContext *self, LkPerson *person);
const char     *lk_board_context_get_text         (LkBoardContext *self);
void            lk_board_context_set_text         (LkBoardContext *self, const char *text);
/** lk_board_context_matches: whether @action passes the filter: its owner or someone together with them, and each word
 *  of the text in title, notes, labels or people's names, case and accents folded. TRUE without a filter. */
gboolean        lk_board_context_matches          (LkBoardContext *self, LkAction *action);

gboolean        lk_board_context_is_selected      (LkBoardContext *self, LkAction *action);
void            lk_board_context_select           (LkBoardContext *self, LkAction *action, gboolean selected);
void            lk_board_context_clear_selection  (LkBoardContext *self);
/** lk_board_context_dup_selection: (transfer full) (element-type LkAction): @action and, when it is selected, all others that are, in board order. */
GPtrArray      *lk_board_context_dup_selection    (LkBoardContext *self, LkAction *action);

void            lk_board_context_open_action      (LkBoardContext *self, LkAction *action);
void            lk_board_context_open_goal        (LkBoardContext *self, LkGoal *goal);
void            lk_board_context_tell_moved       (LkBoardContext *self, LkAction *action);

G_END_DECLS
